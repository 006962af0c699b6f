import {capitals, isDemonym, isGeneric, openers} from './english.ts'
import {forenames} from './forenames.ts'
import type {Token} from './tokens.ts'

/** How words are written in a text. */
export interface Usage {
  /** How often capital where a small letter could stand. */
  readonly capital: ReadonlyMap<string, number>
  /** How often in small letters. */
  readonly small: ReadonlyMap<string, number>
}

/** How often a word is written so in the whole book. */
export type Evidence = Readonly<Record<keyof Usage, (word: string) => number>>

/** Count how each word of a text is written. */
export function usageIn(blocks: Iterable<readonly Token[]>): Usage {
  const capital = new Map<string, number>()
  const small = new Map<string, number>()
  for (const block of blocks) {
    for (const {word, opens} of block) {
      if (isSmall(word)) count(small, word)
      else if (!opens && isCapital(word)) count(capital, word)
    }
  }
  return {capital, small}
}

/** Few of the words that texts have are asked for: these are summed up when they are. */
export function evidenceOf(usages: readonly Usage[]): Evidence {
  return {
    capital: summed(usages.map(({capital}) => capital)),
    small: summed(usages.map(({small}) => small))
  }
}

function summed(counts: readonly ReadonlyMap<string, number>[]): (word: string) => number {
  const known = new Map<string, number>()
  return word => {
    const total = known.get(word) ?? counts.reduce((sum, own) => sum + (own.get(word) ?? 0), 0)
    known.set(word, total)
    return total
  }
}

/** Whether a word opens with a capital; «I» and «I’m» do not count. */
export function isCapital(word: string): boolean {
  return !opensSmall(word) && /^\p{Lu}/u.test(word) && !/^I(?:’.*)?$/u.test(word)
}

function isSmall(word: string): boolean {
  return opensSmall(word) || /^\p{Ll}/u.test(word)
}

/** What most words do. */
function opensSmall(word: string): boolean {
  return word >= 'a' && word < '{'
}

/** Whether a word that opens a sentence belongs to the name that follows it. */
export function opensName(word: string, {capital, small}: Evidence): boolean {
  const lower = word.toLowerCase()
  if (openers.has(lower) || capitals.has(lower)) return false
  if (forenames.has(lower)) return true
  const seen = capital(word)
  const common = small(lower)
  if (seen > 0) return seen >= common
  return (
    common === 0 && !isDemonym(word) && !/(?:ly|ing|ed|ous|ive|ful|able|al|er|ic)$/u.test(lower)
  )
}

/** Whether a single capital word is a name: never at the start of sentences alone, seldom in small letters. */
export function isName(word: string, {capital, small}: Evidence): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '')
  if (/^.\.?$|^[IVXLCDM]+$/u.test(word) || openers.has(lower)) return false
  const seen = capital(word)
  const isSure = seen > 0 && small(lower) * 4 <= seen
  if (word === 'West') return isSure && seen > 2
  if (capitals.has(lower) || isGeneric(word)) return false
  return isSure && !isDemonym(word) && !forenames.has(lower)
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}
