/** Chance that is the same each time: mulberry32. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to a limit. */
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
}

export function randomOf(seed: number): Chance {
  let state = seed | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {next, below, pick: values => values[below(values.length)] as (typeof values)[number]}
}
