import type {Gap} from './lines.ts'

/** Ranges of a text that are no words of it, in order and apart. */
export interface Gaps {
  /** Those that meet a range. */
  readonly within: (start: number, end: number) => readonly Gap[]
  /** Whether an index is inside one, not at its ends. */
  readonly hold: (index: number) => boolean
}

export function gapsOf(found: readonly Gap[]): Gaps {
  const gaps = merged(found)
  return {
    within: (start, end) => {
      const from = firstEndingBehind(gaps, start)
      let to = from
      while ((gaps[to]?.from ?? Number.POSITIVE_INFINITY) < end) to++
      return gaps.slice(from, to)
    },
    hold: index => (gaps[firstEndingBehind(gaps, index)]?.from ?? Number.POSITIVE_INFINITY) < index
  }
}

function merged(found: readonly Gap[]): Gap[] {
  const gaps: Gap[] = []
  for (const gap of found.toSorted((one, other) => one.from - other.from)) {
    const last = gaps.at(-1)
    if (last && gap.from < last.to)
      gaps[gaps.length - 1] = {from: last.from, to: Math.max(last.to, gap.to)}
    else gaps.push(gap)
  }
  return gaps
}

function firstEndingBehind(gaps: readonly Gap[], index: number): number {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((gaps[middle]?.to ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low
}
