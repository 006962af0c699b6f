import type {Pair} from './choose.ts'
import type {Passage, PassageBook} from './passages.ts'

/**
 * Find words in a row, six or more, that two readings share: a sentence that both quote, or one from the other. What many
 * readings have is a form of words, and what has no rarer word in it says nothing.
 */
export function* sharedPhrases(book: PassageBook): Generator<Pair> {
  const places = new Map<number, Place[]>()
  for (const [index, passage] of book.passages.entries()) {
    for (let at = 0; at + least <= passage.words.length; at++) {
      if (!mayBeShared(passage, at, book)) continue
      const key = keyOf(passage.words, at)
      const known = places.get(key)
      if (!known) places.set(key, [{index, at}])
      else {
        if (known.length < most) yield* pairsWith(known, {index, at}, book)
        known.push({index, at})
      }
    }
  }
}

const least = 6
/** The same words in more places are a form of words. */
const most = 4

interface Place {
  readonly index: number
  readonly at: number
}

function mayBeShared({words}: Passage, at: number, {vocabulary}: PassageBook): boolean {
  for (let nth = at; nth < at + least; nth++) {
    if ((vocabulary[words[nth] ?? 0]?.readings ?? 0) < 2) return false
  }
  return true
}

/** A number below 2⁵³ that other words hardly have; `pairsWith` looks at the words themselves. */
function keyOf(words: readonly number[], at: number): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let nth = at; nth < at + least; nth++) {
    const word = words[nth] ?? 0
    high = Math.imul(high ^ word, 0x01000193)
    low = Math.imul(low ^ (word + nth - at), 0x5bd1e995)
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0)
}

/** Pairs that begin here: words before that are the same too have made theirs. */
function* pairsWith(known: readonly Place[], place: Place, book: PassageBook): Generator<Pair> {
  const {passages} = book
  const later = passages[place.index]
  for (const other of known) {
    const earlier = passages[other.index]
    if (!earlier || !later || earlier.nth === later.nth) continue
    const before = earlier.words[other.at - 1]
    if (before !== undefined && before === later.words[place.at - 1]) continue
    let length = 0
    while (isSame(earlier, other.at + length, later, place.at + length)) length++
    const strength = length < least ? 0 : strengthOf(later, place.at, length, book)
    if (strength < 1) continue
    const from = later.spans[place.at]?.from ?? 0
    const to = later.spans[place.at + length - 1]?.to ?? from
    const words = later.text.slice(from, to).replace(/\s+/gu, ' ')
    const [earlierEnd, laterEnd] = [other.at + length - 1, place.at + length - 1]
    const phrase = {words, earlierEnd, laterEnd, length}
    yield {earlier: other.index, later: place.index, phrase, terms: [], strength}
  }
}

function isSame(one: Passage, at: number, other: Passage, there: number): boolean {
  const word = one.words[at]
  return word !== undefined && word === other.words[there]
}

/**
 * Bits of the words by the passages that have them, common ones left out: the fewer the words, the rarer they have to be.
 * Ten words in a row, three of them of some length, are no accident even in a small book.
 */
function strengthOf(
  {words}: Passage,
  at: number,
  length: number,
  {passages, vocabulary}: PassageBook
): number {
  const terms = [...new Set(words.slice(at, at + length))].map(number => vocabulary[number])
  const long = terms.filter(term => term !== undefined && term.word.length > 3)
  const bits = long.map(term => Math.log2(passages.length / (term?.passages ?? 1)))
  const rare = bits.filter(own => own >= 3)
  const sum = rare.reduce((all, own) => all + own, 0)
  const byRarity = rare.length < 2 ? 0 : sum / (length >= 10 ? 10 : length >= 8 ? 14 : 18)
  const byLength = length >= 10 && long.length > 2 ? length / 8 : 0
  return Math.max(byRarity, byLength)
}
