import {closest, distance} from 'fastest-levenshtein'
import {normalise} from '../normalise.ts'
import {align} from './align.ts'
import {likelyPlaces} from './likely-places.ts'
import {type WordIndex, wordsIn} from './word-index.ts'

/** The words of a text that are most like a quotation, too unlike to be taken for it: for a hint. */
export function nearestWords(text: string, exact: string, index: WordIndex): string | undefined {
  const wanted = wordsIn(normalise(exact).text)
  if (wanted.length === 1) return nearestWord(index, wanted[0]?.key ?? '')
  const whole = {from: 0, to: text.length}
  const [window] = likelyPlaces(index, wanted, whole)
  if (!window) return undefined
  const part = text.slice(window.from, window.to)
  const words = exact.trim().toLowerCase()
  const place = align(words, part.toLowerCase())
  if (place.distance > words.length / 2) return undefined
  const found = wordsIn(part).filter(({from, to}) => from < place.to && to > place.from)
  const [first, last] = [found[0], found.at(-1)]
  return first && last && part.slice(first.from, last.to)
}

function nearestWord({places}: WordIndex, wanted: string): string | undefined {
  const known = [...places.keys()]
  if (known.length === 0) return undefined
  const word = closest(wanted, known)
  return distance(wanted, word) <= Math.max(1, wanted.length / 3) ? word : undefined
}
