import type {PassageBook} from './passages.ts'

/** Two passages with what they share. */
export interface Pair {
  /** Index of the passage in the earlier reading, and in the later. */
  readonly earlier: number
  readonly later: number
  readonly phrase?: SharedPhrase
  readonly terms: readonly string[]
  /** The more the stronger; 1 is enough to tell an editor. */
  readonly strength: number
}

export interface SharedPhrase {
  readonly words: string
  /** Its last word in either passage, as an index of their words. */
  readonly earlierEnd: number
  readonly laterEnd: number
  readonly length: number
}

export interface Limits {
  /** Most proposals for one reading. */
  readonly perReading: number
  readonly leastStrength: number
}

/** The strongest pairs: a passage once, two readings at most twice. In the order of the book. */
export function choose(
  pairs: readonly Pair[],
  {passages}: PassageBook,
  {perReading, leastStrength}: Limits
): Pair[] {
  const counts = new Map<string, number>()
  const room = (key: string, most: number): boolean => (counts.get(key) ?? 0) < most
  const strong = pairs
    .filter(({strength}) => strength >= leastStrength)
    .sort(
      (one, other) =>
        other.strength - one.strength || one.later - other.later || one.earlier - other.earlier
    )
  const chosen = strong.filter(({earlier, later}) => {
    const readings = [passages[earlier]?.nth, passages[later]?.nth]
    const keys: [string, number][] = [
      [`reading ${readings[1]}`, perReading],
      [`readings ${readings.join()}`, 2],
      [`from ${later}`, 1],
      [`to ${earlier} ${readings[1]}`, 1]
    ]
    const isFree = keys.every(([key, most]) => room(key, most))
    if (isFree) for (const [key] of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return isFree
  })
  return chosen.sort((one, other) => one.later - other.later || one.earlier - other.earlier)
}
