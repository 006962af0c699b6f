import type {OpticalLine} from './lines.ts'

/** Where the lines of a page begin and end together. */
export interface PageEdges {
  isJustified(line: OpticalLine): boolean
  isFlushLeft(line: OpticalLine): boolean
}

/**
 * What CSS asked for is no longer to be seen in a page's content, but its lines show it: one is justified if its word spaces
 * are all stretched by the same and others end where it does; one that is not stands flush where several begin.
 */
export function edgesOf(lines: readonly OpticalLine[]): PageEdges {
  const stretched = new Set<OpticalLine>()
  const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()]
  const rows = new Map<number, number>()
  for (const line of lines) {
    count(rows, Math.round(line.baseline))
    if (!line.isPlain || !keepStretched(line)) count(lefts, keyOf(line.left), 1)
    else {
      stretched.add(line)
      // One justified line shows where the column begins.
      count(lefts, keyOf(line.left), leastFlush)
      count(rights, Math.round(line.right))
    }
  }
  const endsThere = ({right}: OpticalLine): number => {
    const at = Math.round(right)
    return [at - 1, at, at + 1].reduce((sum, key) => sum + (rights.get(key) ?? 0), 0)
  }
  return {
    isJustified: line => stretched.has(line) && endsThere(line) > 1,
    // Cells, entries with a page number, and what has a number beside it stand in rows.
    isFlushLeft: line =>
      rows.get(Math.round(line.baseline)) === 1 && (lefts.get(keyOf(line.left)) ?? 0) >= leastFlush
  }
}

const leastFlush = 3
const leastSpaces = 2
/** In ems: Chromium stretches the spaces of a line alike, and kerning moves some of them. */
const leastStretched = 0.004
const mostOff = 0.06

/** Leave a line the spaces that it was justified by; false for one that was not. */
function keepStretched(line: OpticalLine): boolean {
  const {spaces, em} = line
  if (spaces.length < leastSpaces) return false
  const extras = spaces.map(({extra}) => extra).sort((one, other) => one - other)
  const usual = extras[extras.length >> 1] as number
  if (usual < leastStretched * em) return false
  const even = spaces.filter(({extra}) => Math.abs(extra - usual) < mostOff * em)
  if (even.length < leastSpaces || 2 * even.length < spaces.length) return false
  line.spaces = even
  return true
}

function keyOf(length: number): number {
  return Math.round(length * 16)
}

function count(counts: Map<number, number>, key: number, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
