/** The part of a text that a pattern is most like. */
export interface Alignment {
  readonly from: number
  readonly to: number
  /** Letters to change, add or take out. */
  readonly distance: number
}

/**
 * Find the part of a text with the least edit distance to a pattern (P. H. Sellers, “The theory and computation of
 * evolutionary distances”, 1980): one column a character, so the cost is the product of both lengths.
 */
export function align(pattern: string, text: string): Alignment {
  const rows = pattern.length
  let distances = Int32Array.from({length: rows + 1}, (_, row) => row)
  let starts = new Int32Array(rows + 1)
  let nextDistances = new Int32Array(rows + 1)
  let nextStarts = new Int32Array(rows + 1)
  let best: Alignment = {from: 0, to: 0, distance: rows}
  for (let column = 1; column <= text.length; column++) {
    const letter = text.charCodeAt(column - 1)
    nextDistances[0] = 0
    nextStarts[0] = column
    for (let row = 1; row <= rows; row++) {
      const change = (distances[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1)
      const drop = (distances[row] ?? 0) + 1
      const add = (nextDistances[row - 1] ?? 0) + 1
      const least = Math.min(change, drop, add)
      nextDistances[row] = least
      nextStarts[row] =
        (least === change ? starts[row - 1] : least === drop ? starts[row] : nextStarts[row - 1]) ??
        0
    }
    const distance = nextDistances[rows] ?? rows
    if (distance < best.distance) best = {from: nextStarts[rows] ?? 0, to: column, distance}
    ;[distances, nextDistances] = [nextDistances, distances]
    ;[starts, nextStarts] = [nextStarts, starts]
  }
  return best
}
