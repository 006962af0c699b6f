import type {Reading} from '../../book/reading.ts'
import type {ProposedPlace} from '../cross-references.ts'
import {findQuotation} from '../quotation.ts'
import type {Words} from '../words.ts'
import type {Pair} from './choose.ts'
import type {Passage, PassageBook} from './passages.ts'

/**
 * Words by which one of the passages can be found again: the end of the phrase, or of the sentence with most of the terms.
 * As many as it takes for them to stand once in the reading.
 */
export function linkAt(
  index: number,
  pair: Pair,
  {passages, vocabulary}: PassageBook,
  wordsIn: (reading: Reading) => Words
): ProposedPlace | undefined {
  const passage = passages[index]
  if (!passage) return undefined
  const {phrase, terms} = pair
  const names = new Set(terms)
  const isTerm = (at: number) => names.has(vocabulary[passage.words[at] ?? 0]?.word ?? '')
  const end = phrase
    ? index === pair.later
      ? phrase.laterEnd
      : phrase.earlierEnd
    : densestEnd(passage, isTerm)
  const {reading, line} = passage
  const words = wordsIn(reading)
  for (const length of [6, 9, 14, 24]) {
    const first = Math.max(0, end - length + 1)
    const exact = wordsBetween(passage, first, end)
    const {matches} = findQuotation(words, {exact})
    if (matches.length === 1) return {reading, exact, line}
    if (matches.length === 0 || first === 0) return undefined
  }
  return undefined
}

function wordsBetween({text, spans}: Passage, first: number, last: number): string {
  const words = text.slice(spans[first]?.from ?? 0, spans[last]?.to ?? 0)
  return words.replace(/\s+/gu, ' ')
}

/** The last word of the sentence that has most of the terms. */
function densestEnd({text, spans}: Passage, isTerm: (at: number) => boolean): number {
  let best = {end: spans.length - 1, count: 0}
  let count = 0
  for (const [at, {to}] of spans.entries()) {
    if (isTerm(at)) count++
    const gap = text.slice(to, spans[at + 1]?.from ?? text.length)
    if (!/[.!?…。]/u.test(gap) && at < spans.length - 1) continue
    if (count > best.count) best = {end: at, count}
    count = 0
  }
  return best.end
}
