import {distance} from 'fastest-levenshtein'
import type {Quotation} from '../../book/manifest.ts'
import {normalise} from '../normalise.ts'
import type {Match} from '../quotation.ts'
import type {Words} from '../words.ts'

/**
 * How like the words around a match are to a quotation's prefix and suffix: 1 is the same; nothing where the quotation has
 * neither.
 */
export function likeness(words: Words, match: Match, quotation: Quotation): number | undefined {
  const prefix = normalise(quotation.prefix ?? '')
    .text.trim()
    .toLowerCase()
  const suffix = normalise(quotation.suffix ?? '')
    .text.trim()
    .toLowerCase()
  const length = prefix.length + suffix.length
  if (length === 0) return undefined
  const {text} = words
  const before = text.slice(Math.max(0, match.from - prefix.length - 1), match.from).trim()
  const behind = text.slice(match.to, match.to + suffix.length + 1).trim()
  const steps =
    distance(prefix, before.slice(-prefix.length || before.length).toLowerCase()) *
      Number(prefix !== '') +
    distance(suffix, behind.slice(0, suffix.length).toLowerCase())
  return Math.max(0, 1 - steps / length)
}

/**
 * Of places that have the very words, the one whose surroundings are most like prefix and suffix: clearly more than
 * those of any other. Words of some length that stand but once need no surroundings.
 */
export function byContext(
  words: Words,
  quotation: Quotation,
  places: readonly Match[]
): Match | undefined {
  const ranked = places
    .map(match => ({match, like: likeness(words, match, quotation) ?? 0}))
    .sort((one, other) => other.like - one.like)
  const [best, second] = ranked
  if (!best) return undefined
  if (!second && best.match.to - best.match.from >= longWords) return best.match
  const isClear = best.like - (second?.like ?? 0) >= 0.25
  return best.like >= 0.6 && isClear ? best.match : undefined
}

const longWords = 24
