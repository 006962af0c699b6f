import type {OpticalLine} from './lines.ts'

/** Where the lines of a page begin and end together. */
export interface PageEdges {
  /** Whether another line ends there too. */
  endsWithOthers(line: OpticalLine): boolean
  /** Whether it begins where a column does. */
  isFlushLeft(line: OpticalLine): boolean
}

export function edgesOf(lines: readonly OpticalLine[]): PageEdges {
  const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()]
  const rows = new Map<number, number>()
  for (const {right, baseline} of lines) {
    count(rows, Math.round(baseline))
    count(rights, Math.round(right))
  }
  const endsWithOthers = ({right}: OpticalLine): boolean => {
    const at = Math.round(right)
    return [at - 1, at, at + 1].reduce((sum, key) => sum + (rights.get(key) ?? 0), 0) > 1
  }
  // A justified line shows where the column begins.
  for (const line of lines) count(lefts, keyOf(line.left), endsWithOthers(line) ? leastFlush : 1)
  return {
    endsWithOthers,
    // Cells, entries with a page number, and what has a number beside it stand in rows.
    isFlushLeft: ({left, baseline}) =>
      rows.get(Math.round(baseline)) === 1 && (lefts.get(keyOf(left)) ?? 0) >= leastFlush
  }
}

const leastFlush = 3

function keyOf(length: number): number {
  return Math.round(length * 16)
}

function count(counts: Map<number, number>, key: number, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
