import {distance} from 'fastest-levenshtein'

/** The known word that a mistyped one was meant to be: for hints of the form "did you mean". */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}
