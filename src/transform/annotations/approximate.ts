import {distance} from 'fastest-levenshtein'
import type {Quotation} from '../../book/manifest.ts'
import {normalise} from '../normalise.ts'
import {isQuoted, type Match, withoutMarkup} from '../quotation.ts'
import type {Words} from '../words.ts'
import {align} from './align.ts'
import {likeness} from './context.ts'
import {likelyPlaces} from './likely-places.ts'
import {type IndexedWord, type WordIndex, wordsIn} from './word-index.ts'

/**
 * Find the passage that a quotation was, before the text was changed a little: the most like first, and behind it those
 * that are as near, so that nobody can tell. None where nothing is near enough: four letters in five, and of the words, by
 * how rare they are, three in four.
 */
export function approximate(
  words: Words,
  index: WordIndex,
  quotation: Quotation,
  scope: Match
): Match[] {
  const exact = normalise(withoutMarkup(quotation.exact)).text.trim().toLowerCase()
  const wanted = wordsIn(exact)
  const found = likelyPlaces(index, wanted, scope)
    .flatMap(window => candidatesIn(words, index, {exact, wanted, window, quotation}))
    .sort((one, other) => one.cost - other.cost)
  const running = found.filter(({match}) => !isQuoted(words, match))
  const [best, ...others] = running.length > 0 ? running : found
  if (!best) return []
  const rivals = others.filter(
    ({match, cost}) => cost - best.cost < clearly && !overlap(match, best.match)
  )
  return [best.match, ...distinct(rivals.map(({match}) => match))]
}

interface Candidate {
  readonly match: Match
  /** From 0 for the same words at the same place. */
  readonly cost: number
}

interface Search {
  readonly exact: string
  readonly wanted: readonly IndexedWord[]
  /** Where to look, in `words.text`. */
  readonly window: Match
  readonly quotation: Quotation
}

/** The likeliest passage of a window, and those beside it. */
function candidatesIn(words: Words, index: WordIndex, search: Search): Candidate[] {
  const {window, exact} = search
  if (window.to - window.from < exact.length * 0.8) return []
  const best = candidateIn(words, index, search)
  if (!best) return []
  const before = {from: window.from, to: best.match.from}
  const behind = {from: best.match.to, to: window.to}
  const others = [before, behind].flatMap(part =>
    candidatesIn(words, index, {...search, window: part})
  )
  return [best, ...others]
}

function candidateIn(
  words: Words,
  index: WordIndex,
  {exact, wanted, window, quotation}: Search
): Candidate | undefined {
  const text = words.text.slice(window.from, window.to).toLowerCase()
  if (text.length !== window.to - window.from) return undefined
  const match = wholeWords(words.text, align(exact, text), window.from)
  const found = words.text.slice(match.from, match.to).toLowerCase()
  const share = distance(exact, found) / Math.max(exact.length, found.length)
  const held = heldWords(wanted, wordsIn(found), index)
  if (share > mostLetters || held.share < leastWords) return undefined
  const around = likeness(words, match, quotation)
  if (around === undefined ? !held.isTelling : around < (held.isTelling ? 0.4 : 0.75))
    return undefined
  return {match, cost: share + (1 - (around ?? 1)) / 2}
}

const mostLetters = 0.2
const leastWords = 3 / 4
/** How much nearer than any other the passage has to be. */
const clearly = 0.1

/** A match that ends amid a word takes the whole of it. */
function wholeWords(text: string, place: Match, offset: number): Match {
  let from = offset + place.from
  let to = offset + place.to
  while (from < to && text.charAt(from) === ' ') from++
  while (to > from && text.charAt(to - 1) === ' ') to--
  while (inWord.test(text.charAt(from - 1)) && inWord.test(text.charAt(from))) from--
  while (inWord.test(text.charAt(to)) && inWord.test(text.charAt(to - 1))) to++
  return {from, to}
}

const inWord = /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}])[\p{L}\p{M}\p{N}]/u

/**
 * Of the words, weighed by how rare they are, the share that a passage has, be it with a letter or two changed; and whether
 * these are enough to tell the passage from all others in the text: their bits are more than it takes to number its words.
 */
function heldWords(
  wanted: readonly IndexedWord[],
  found: readonly IndexedWord[],
  {words, places}: WordIndex
): {share: number; isTelling: boolean} {
  const left = Map.groupBy(found, ({key}) => key)
  const all = Math.log2(Math.max(words.length, usualText) + 1)
  let [held, whole] = [0, 0]
  for (const {key} of wanted) {
    const own = all - Math.log2((places.get(key)?.length ?? 0) + 1)
    const bits = Math.min(own, key.length * 2)
    whole += bits
    held += bits * (left.get(key)?.pop() ? 1 : nearlyHeld(key, found))
  }
  return {share: whole > 0 ? held / whole : 1, isTelling: held > all + spareBits}
}

/** Words of a language go together, and are not thrown like dice. */
const spareBits = 16

/** In fewer words nothing can be told of how rare they are. */
const usualText = 1000

/** Numbers are the same or others. */
function nearlyHeld(key: string, found: readonly IndexedWord[]): number {
  if (/\p{N}/u.test(key) || key.length < 4) return 0
  const likes = found
    .filter(word => Math.abs(word.key.length - key.length) <= 2)
    .map(word => 1 - distance(key, word.key) / Math.max(key.length, word.key.length))
  const like = Math.max(0, ...likes)
  return like >= 0.7 ? like : 0
}

function overlap(one: Match, other: Match): boolean {
  return one.from < other.to && other.from < one.to
}

function distinct(matches: readonly Match[]): Match[] {
  return matches.filter((match, at) => !matches.slice(0, at).some(other => overlap(match, other)))
}
