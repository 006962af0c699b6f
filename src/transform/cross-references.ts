import type {Reading} from '../book/reading.ts'
import {linkAt} from './cross-references/anchors.ts'
import {choose, type Limits, type Pair} from './cross-references/choose.ts'
import {takePassages} from './cross-references/passages.ts'
import {sharedPhrases} from './cross-references/phrases.ts'
import {sharedTerms} from './cross-references/terms.ts'
import {type Words, wordsOf} from './words.ts'

/** A cross-reference that the program proposes, from one reading to another, with its evidence. */
export interface Proposal {
  readonly from: ProposedPlace
  readonly to: ProposedPlace
  /** Words that both have in a row, as the second has them. */
  readonly phrase?: string
  /** Rare terms that both have, the rarest first. */
  readonly terms: readonly string[]
}

export interface ProposedPlace {
  readonly reading: Reading
  /** Words that stand once in the reading. */
  readonly exact: string
  readonly line: number | undefined
}

/**
 * Find passages of different readings on the same matter: words in a row that both have, and terms that few other passages
 * have. A later reading refers back to an earlier one. The strongest come first in each reading.
 */
export function proposeReferences(readings: readonly Reading[], limits: Limits): Proposal[] {
  if (readings.length < 2) return []
  const book = takePassages(readings)
  const pairs: Pair[] = [...sharedPhrases(book), ...sharedTerms(book)]
  const words = new Map<Reading, Words>()
  const wordsIn = (reading: Reading): Words => {
    const known = words.get(reading) ?? wordsOf(reading.tree)
    words.set(reading, known)
    return known
  }
  return choose(pairs, book, limits).flatMap(pair => {
    const to = linkAt(pair.earlier, pair, book, wordsIn)
    const from = linkAt(pair.later, pair, book, wordsIn)
    return to && from ? {from, to, ...evidenceOf(pair)} : []
  })
}

function evidenceOf({phrase, terms}: Pair): Pick<Proposal, 'phrase' | 'terms'> {
  return {terms, ...(phrase && {phrase: phrase.words})}
}
