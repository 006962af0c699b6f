import type {IndexPointing} from '../../book/index-marks.ts'

/** Words of the text that lead to heads of the index. */
export interface Phrase {
  readonly words: string
  /** Each head with one item a level. */
  readonly heads: readonly (readonly string[])[]
  /** Whether letter case counts not. */
  readonly anyCase: boolean
  /** Whether the last word may go on. */
  readonly isStem?: boolean
  /** What the marks say beside their heads, head by head. */
  readonly pointings?: readonly IndexPointing[]
  /** Whether only the first occurrence in a reading counts. */
  readonly isOnce?: boolean
}

/** Phrases by their first word, the longest first; those of one word that may go on by its letters and an asterisk. */
export type PhraseBook = ReadonlyMap<string, readonly Entry[]> & {
  /** How many letters these have. */
  readonly stems?: readonly number[]
}

export interface Occurrence extends Phrase {
  readonly from: number
  readonly to: number
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
  const stems = new Set<number>()
  for (const phrase of phrases) {
    const tokens = tokensOf(phrase.words)
    const opening = tokens[0]?.text.toLowerCase()
    const isOpen = phrase.isStem === true && tokens.length === 1
    const first = isOpen ? `${opening}*` : opening
    if (isOpen && opening) stems.add(opening.length)
    if (first === undefined || known.has(phrase.words)) continue
    known.add(phrase.words)
    entries.set(first, [...(entries.get(first) ?? []), {...phrase, tokens}])
  }
  for (const list of entries.values()) {
    list.sort((one, other) => other.tokens.length - one.tokens.length)
  }
  return stems.size > 0
    ? Object.assign(entries, {stems: [...stems].sort((a, b) => b - a)})
    : entries
}

/** Find all phrases in a text, word by word: the longest at each place, none over another. */
export function findPhrases(text: string, book: PhraseBook): Occurrence[] {
  const tokens = tokensOf(text)
  const found: Occurrence[] = []
  for (let index = 0; index < tokens.length; ) {
    const entry = entriesAt(tokens[index]?.text.toLowerCase() ?? '', book).find(candidate =>
      stands(candidate, tokens, index)
    )
    const first = tokens[index]
    const last = tokens[index + (entry?.tokens.length ?? 1) - 1]
    if (entry && first && last && entry.heads.length > 0) {
      found.push({...entry, from: first.from, to: last.to})
    }
    index += entry?.tokens.length ?? 1
  }
  return found
}

/** Those of whole words first: they may be longer. */
function entriesAt(word: string, book: PhraseBook): readonly Entry[] {
  const whole = book.get(word) ?? []
  if (!book.stems) return whole
  const open = book.stems.flatMap(length => book.get(`${word.slice(0, length)}*`) ?? [])
  return open.length > 0 ? [...whole, ...open] : whole
}

function stands(entry: Entry, tokens: readonly Token[], index: number): boolean {
  return entry.tokens.every((wanted, offset) => {
    const given = tokens[index + offset]
    if (!given || (offset > 0 && given.gap !== wanted.gap)) return false
    const isOpen = entry.isStem === true && offset === entry.tokens.length - 1
    const text = isOpen ? given.text.slice(0, wanted.text.length) : given.text
    return entry.anyCase ? text.toLowerCase() === wanted.text.toLowerCase() : text === wanted.text
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
