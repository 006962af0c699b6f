/** The words of a text by what they are, for finding passages that are like another. */
export interface WordIndex {
  readonly words: readonly IndexedWord[]
  /** Indexes of `words`, rising. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

export interface IndexedWord {
  /** In small letters. */
  readonly key: string
  readonly from: number
  readonly to: number
}

export function wordIndexOf(text: string): WordIndex {
  const words = wordsIn(text)
  const places = new Map<string, number[]>()
  for (const [index, {key}] of words.entries()) {
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  return {words, places}
}

/** Words; of scripts that do not part them by spaces, characters. */
export function wordsIn(text: string): IndexedWord[] {
  return Array.from(text.matchAll(word), match => ({
    key: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length
  }))
}

const word =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]|(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}])[\p{L}\p{M}\p{N}])+/gu
