/** Things by the names of persons, in whatever form: `Binder, Ada`, `ada binder`, `Ada B. Binder`. */
export interface Persons<T> {
  readonly find: (name: string) => readonly T[]
}

/** Find things by the names that they have; each name is compared with those of its own first and last word alone. */
export function personsOf<T>(named: Iterable<readonly [name: string, thing: T]>): Persons<T> {
  const buckets = new Map<string, {words: string[]; thing: T}[]>()
  for (const [name, thing] of named) {
    const words = wordsOf(name)
    const bucket = buckets.get(outer(words)) ?? []
    bucket.push({words, thing})
    buckets.set(outer(words), bucket)
  }
  return {
    find: name => {
      const words = wordsOf(name)
      const bucket = buckets.get(outer(words)) ?? []
      return [...new Set(bucket.flatMap(one => (isSame(words, one.words) ? one.thing : [])))]
    }
  }
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

function outer(words: readonly string[]): string {
  return `${words[0]} ${words.at(-1)}`
}

/** Names between the first and the last are left out by one of the two, or are the same. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true
  return one.length > 1 && other.length > 1 && (one.length === 2 || other.length === 2)
}

function wordsOf(name: string): string[] {
  const [family = '', given] = name.split(/,\s+/u)
  const straight = given === undefined ? name : `${given} ${family}`
  return straight.normalize('NFC').toLowerCase().replace(/\./gu, ' ').trim().split(/\s+/u)
}
