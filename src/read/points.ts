import type {Point, Position} from 'unist'

/** Tells offsets of a text as points: line and column from 1. */
export interface Points {
  readonly at: (offset: number) => Point
  readonly range: (start: number, end: number) => Position
}

/** The points of a text; a line ends as in CommonMark, at LF, CR LF or CR. */
export function pointsOf(text: string): Points {
  const starts = lineStarts(text)
  const at = (offset: number): Point => {
    const line = lineOf(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  return {at, range: (start, end) => ({start: at(start), end: at(end)})}
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
