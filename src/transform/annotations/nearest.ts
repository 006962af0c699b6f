import {closest, distance} from 'fastest-levenshtein'
import {normalise} from '../normalise.ts'

/**
 * The words of a text that are most like a quotation, for a hint: each word of the text that the quotation has votes
 * for the place where the quotation would then begin. One pass, however long the text.
 */
export function nearestWords(text: string, exact: string): string | undefined {
  const wanted = wordsIn(normalise(exact).text)
  const given = wordsIn(text)
  if (wanted.length === 1) return nearestWord(given, wanted[0]?.key ?? '')
  const best = elected(given, wanted)
  if (!best || best.votes < Math.max(2, wanted.length / 3)) return undefined
  const from = given[Math.max(0, best.start)]
  const to = given[Math.min(given.length, best.start + wanted.length) - 1]
  return from && to && text.slice(from.from, to.to)
}

interface Word {
  readonly key: string
  readonly from: number
  readonly to: number
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), match => ({
    key: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length
  }))
}

function elected(
  given: readonly Word[],
  wanted: readonly Word[]
): {start: number; votes: number} | undefined {
  const places = Map.groupBy(wanted.keys(), index => wanted[index]?.key ?? '')
  const votes = new Map<number, number>()
  for (const [index, word] of given.entries()) {
    for (const place of places.get(word.key)?.slice(0, 3) ?? []) {
      votes.set(index - place, (votes.get(index - place) ?? 0) + 1)
    }
  }
  let best: {start: number; votes: number} | undefined
  for (const [start, count] of votes) {
    const sum = count + (votes.get(start - 1) ?? 0) / 2 + (votes.get(start + 1) ?? 0) / 2
    if (!best || sum > best.votes) best = {start, votes: sum}
  }
  return best
}

function nearestWord(given: readonly Word[], wanted: string): string | undefined {
  const known = [...new Set(given.map(word => word.key))]
  if (known.length === 0) return undefined
  const word = closest(wanted, known)
  return distance(wanted, word) <= Math.max(1, wanted.length / 3) ? word : undefined
}
