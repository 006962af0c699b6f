import type {Point, Position} from 'unist'
import {type Line, words} from './lines.ts'

/** The words of some lines as one text that knows where in the source each character stands. */
export interface Flow {
  readonly text: string
  readonly place: (start: number, end: number) => Position
  readonly offset: (index: number) => number
}

interface Segment {
  /** Index in the flow's text. */
  readonly index: number
  readonly point: Point
}

/** Which words of the lines: `from` and `to` cut the first and the last line; `keepLines` keeps each line end. */
export interface FlowOptions {
  readonly from?: number
  readonly to?: number
  readonly keepLines?: boolean
}

/** Join lines by line ends, as Markdown's texts are. */
export function flowOf(lines: readonly Line[], options: FlowOptions = {}): Flow {
  const {from = 0, to = 0, keepLines = false} = options
  const segments: Segment[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    const skip = line.skip + (index === 0 ? from : 0)
    const part = index === 0 ? words(line).slice(from) : words(line)
    if (index > 0) text += !keepLines && line.glued ? '' : '\n'
    const point = {line: line.number, column: skip + 1, offset: line.start + skip}
    segments.push({index: text.length, point})
    text += part
  }
  const pointAt = locator(segments)
  return {
    text: text.slice(0, text.length - to),
    place: (start, end) => ({start: pointAt(start), end: endAt(text, start, end, pointAt)}),
    offset: index => pointAt(index).offset ?? 0
  }
}

/** Behind the last character; a line end at the end reaches to the next line's words, whatever was left out between. */
function endAt(text: string, start: number, end: number, pointAt: PointAt): Point {
  return text[end - 1] === '\n' ? pointAt(end) : pointAt(Math.max(start, end - 1), 1)
}

type PointAt = (index: number, step?: number) => Point

/** Points by index; asked for in rising order, so that it goes on from the last segment found. */
function locator(segments: readonly Segment[]): PointAt {
  let at = 0
  return (index, step = 0) => {
    while (at > 0 && (segments[at]?.index ?? 0) > index) at--
    while ((segments[at + 1]?.index ?? Number.POSITIVE_INFINITY) <= index) at++
    const {point, index: start} = segments[at] ?? {index: 0, point: {line: 1, column: 1, offset: 0}}
    const along = index - start + step
    return {line: point.line, column: point.column + along, offset: (point.offset ?? 0) + along}
  }
}
