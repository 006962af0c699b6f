import type {Point, Position} from 'unist'
import {type Gaps, gapsOf} from './gaps.ts'
import {type Gap, type Line, words} from './lines.ts'

/** The words of some lines as one text that knows where in the source each character stands. */
export interface Flow {
  readonly text: string
  readonly place: (start: number, end: number) => Position
  readonly offset: (index: number) => number
  /** Where in the text an offset of the source is; nothing where its words stand elsewhere. */
  readonly spot: (offset: number) => Spot | undefined
  /** Ranges of the text that are no words of it. */
  readonly gaps: Gaps
}

/** An index, and how many characters of the same line are behind it. */
export interface Spot {
  readonly index: number
  readonly room: number
}

interface Segment {
  /** Index in the flow's text. */
  readonly index: number
  readonly length: number
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
  const gaps: Gap[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    const skip = line.skip + (index === 0 ? from : 0)
    const part = index === 0 ? words(line).slice(from) : words(line)
    if (index > 0) text += !keepLines && line.glued ? '' : '\n'
    const point = {line: line.number, column: skip + 1, offset: line.start + skip}
    segments.push({index: text.length, length: part.length, point})
    for (const gap of line.gaps ?? []) {
      const start = text.length - skip + gap.from
      const inside = gap.from >= skip && gap.to <= line.text.length
      if (inside) gaps.push({from: start, to: start + gap.to - gap.from})
    }
    text += part
  }
  const pointAt = locator(segments)
  const held = gapsOf(gaps.filter(gap => gap.to <= text.length - to))
  return {
    text: text.slice(0, text.length - to),
    place: (start, end) => ({start: pointAt(start), end: endAt(text, start, end, pointAt)}),
    offset: index => pointAt(index).offset ?? 0,
    spot: offset => spotAt(segments, held, offset),
    gaps: held
  }
}

/** Behind the last character; of a line end before it: what was left out behind that is not covered. */
function endAt(text: string, start: number, end: number, pointAt: PointAt): Point {
  if (end <= start) return pointAt(start)
  return text[end - 1] === '\n' ? pointAt(end - 1) : pointAt(end - 1, 1)
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

/** Of words that line ends had parted, the hyphen may be gone on which a mark stood. */
function spotAt(segments: readonly Segment[], gaps: Gaps, offset: number): Spot | undefined {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const segment = segments[middle]
    if (segment && (segment.point.offset ?? 0) + segment.length + 1 < offset) low = middle + 1
    else high = middle
  }
  const {index, length, point} = segments[low] ?? {index: 0, length: 0, point: {offset: 0}}
  const along = offset - (point.offset ?? 0)
  if (along < 0 || along > length + 1) return undefined
  const found = index + Math.min(length, along)
  if (gaps.hold(found)) return undefined
  return {index: found, room: Math.max(0, length - along)}
}
