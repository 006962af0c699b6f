import {distance} from 'fastest-levenshtein'
import type {Match} from '../quotation.ts'
import {placeIn} from './outline.ts'
import type {IndexedWord, WordIndex} from './word-index.ts'

/**
 * The parts of a text where words may stand in some other form: each of the rarer words that the text has votes for the
 * place where the quotation would then begin. A few parts, the likeliest first, each with room around.
 */
export function likelyPlaces(
  index: WordIndex,
  wanted: readonly IndexedWord[],
  scope: Match
): Match[] {
  if (wanted.length === 0) return []
  const votes = new Map<number, number>()
  const first = placeIn(wordStarts(index), scope.from)
  const end = placeIn(wordStarts(index), scope.to)
  for (const {nth, places} of voters(index, wanted)) {
    const weight = 1 / (1 + Math.log2(places.length))
    for (let at = placeIn(places, first); at < places.length; at++) {
      const place = places[at] ?? 0
      if (place >= end) break
      const box = Math.floor((place - nth) / boxWidth)
      votes.set(box, (votes.get(box) ?? 0) + weight)
    }
  }
  return elected(votes).map(box => windowAt(index, box * boxWidth, wanted.length, scope))
}

/** In words: what was put in or taken out shifts those behind it. */
const boxWidth = 4

interface Voter {
  /** Which word of the quotation. */
  readonly nth: number
  readonly places: readonly number[]
}

/** The rarest words are enough, if they stand in the text; those that are not there go by words that are like them. */
function voters(index: WordIndex, wanted: readonly IndexedWord[]): Voter[] {
  const known = wanted
    .map(({key}, nth) => ({nth, places: index.places.get(key) ?? []}))
    .filter(({places}) => places.length > 0)
    .sort((one, other) => one.places.length - other.places.length)
  const rare = known.filter(({places}) => places.length <= 400).slice(0, 24)
  if (rare.length >= 2 || known.length === wanted.length) {
    return rare.length > 0 ? rare : known.slice(0, 3)
  }
  return [...rare, ...similar(index, wanted), ...known.slice(0, 2)]
}

function similar(index: WordIndex, wanted: readonly IndexedWord[]): Voter[] {
  const strange = [...wanted.entries()].filter(
    ([, {key}]) => key.length > 3 && !index.places.has(key)
  )
  return strange.slice(0, 4).flatMap(([nth, {key}]) => {
    const near = [...index.places].filter(
      ([word]) =>
        Math.abs(word.length - key.length) <= 2 &&
        distance(word, key) <= Math.max(1, key.length / 4)
    )
    return near.map(([, places]) => ({nth, places}))
  })
}

function elected(votes: ReadonlyMap<number, number>): number[] {
  const sums = [...votes].map(([box, count]) => ({
    box,
    sum: count + (votes.get(box - 1) ?? 0) / 2 + (votes.get(box + 1) ?? 0) / 2
  }))
  sums.sort((one, other) => other.sum - one.sum || one.box - other.box)
  const chosen: number[] = []
  for (const {box} of sums.slice(0, 40)) {
    if (chosen.length < 6 && !chosen.some(other => Math.abs(other - box) <= 1)) chosen.push(box)
  }
  return chosen
}

function windowAt({words}: WordIndex, start: number, length: number, scope: Match): Match {
  const room = boxWidth * 2 + Math.ceil(length / 4)
  const first = words[Math.max(0, start - room)]
  const last = words[Math.min(words.length - 1, start + length + room)]
  return {
    from: Math.max(scope.from, first?.from ?? 0),
    to: Math.min(scope.to, last?.to ?? scope.to)
  }
}

const starts = new WeakMap<WordIndex, number[]>()

function wordStarts(index: WordIndex): number[] {
  const known = starts.get(index) ?? index.words.map(({from}) => from)
  starts.set(index, known)
  return known
}
