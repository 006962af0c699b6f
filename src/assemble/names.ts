/** Whether two forms of a name are of one person: `Binder, Ada`, `ada binder`, `Ada B. Binder`. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.join(' ') === b.join(' ')) return true
  const isShort = a.length === 2 || b.length === 2
  return isShort && a.length > 1 && b.length > 1 && a[0] === b[0] && a.at(-1) === b.at(-1)
}

/** The names in a note on several authors: `Ada Binder and Jan Vel`. */
export function namesIn(words: string): string[] {
  const parts = words.split(/\s+(?:and|und|et|y|e|en|i|и|&)\s+/u)
  return parts.length > 1 ? parts.flatMap(part => part.split(/\s*,\s*/u)) : [words]
}

/** `Le Guin, Ursula K.` as far as a program can tell: the last word, then the rest. */
export function familyFirst(name: string): string {
  const words = name.trim().split(/\s+/u)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

function wordsOf(name: string): string[] {
  const [family = '', given] = name.split(/,\s+/u)
  const straight = given === undefined ? name : `${given} ${family}`
  return straight.normalize('NFC').toLowerCase().replace(/\./gu, ' ').trim().split(/\s+/u)
}
