/** Words of the text that lead to heads of the index. */
export interface Phrase {
  readonly words: string
  /** Each head with one item a level. */
  readonly heads: readonly (readonly string[])[]
  /** Whether letter case counts not. */
  readonly anyCase: boolean
}

/** Phrases by their first word, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Entry[]>

export interface Occurrence {
  readonly from: number
  readonly to: number
  readonly heads: readonly (readonly string[])[]
}

interface Entry extends Phrase {
  readonly tokens: readonly Token[]
}

interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
  /** What stands before it, in one form for all dashes, quotation marks and white space. */
  readonly gap: string
}

/** Make a book of phrases; of two with the same words the first counts. */
export function phraseBook(phrases: readonly Phrase[]): PhraseBook {
  const entries = new Map<string, Entry[]>()
  const known = new Set<string>()
  for (const phrase of phrases) {
    const tokens = tokensOf(phrase.words)
    const first = tokens[0]?.text.toLowerCase()
    if (first === undefined || known.has(phrase.words)) continue
    known.add(phrase.words)
    entries.set(first, [...(entries.get(first) ?? []), {...phrase, tokens}])
  }
  for (const list of entries.values()) {
    list.sort((one, other) => other.tokens.length - one.tokens.length)
  }
  return entries
}

/** Find all phrases in a text, word by word: the longest at each place, none over another. */
export function findPhrases(text: string, book: PhraseBook): Occurrence[] {
  const tokens = tokensOf(text)
  const found: Occurrence[] = []
  for (let index = 0; index < tokens.length; ) {
    const entries = book.get(tokens[index]?.text.toLowerCase() ?? '') ?? []
    const entry = entries.find(candidate => stands(candidate, tokens, index))
    const first = tokens[index]
    const last = tokens[index + (entry?.tokens.length ?? 1) - 1]
    if (entry && first && last) found.push({from: first.from, to: last.to, heads: entry.heads})
    index += entry?.tokens.length ?? 1
  }
  return found
}

function stands(entry: Entry, tokens: readonly Token[], index: number): boolean {
  return entry.tokens.every((wanted, offset) => {
    const given = tokens[index + offset]
    if (!given || (offset > 0 && given.gap !== wanted.gap)) return false
    return entry.anyCase
      ? given.text.toLowerCase() === wanted.text.toLowerCase()
      : given.text === wanted.text
  })
}

/** Words; of scripts that do not part words by spaces, characters. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const {0: word, index} of text.matchAll(token)) {
    const gap = text.slice(last, index)
    last = index + word.length
    tokens.push({text: word, from: index, to: last, gap: sameForm(gap)})
  }
  return tokens
}

function sameForm(gap: string): string {
  if (gap === ' ' || gap === '') return gap
  return gap
    .replace(/\s+/gu, ' ')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
}

const token =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]|[\p{L}\p{N}](?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[\p{L}\p{M}\p{N}])*/gu
