import type {Nodes} from 'mdast'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {visit} from '../../book/visit.ts'
import type {Points} from '../points.ts'

/** Where a run of a text that was made comes from: character by character (`isExact`), or from a range as a whole. */
export interface Segment {
  /** In the text that was made; a segment ends where the next begins. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly isExact: boolean
}

/** Finds the offset in the source of an offset in the text that was made of it. */
export interface SourceMap {
  readonly start: (offset: number) => number
  /** Of an end, which belongs to the character before it. */
  readonly end: (offset: number) => number
}

export function sourceMap(segments: readonly Segment[]): SourceMap {
  const start = (offset: number): number => {
    const segment = segmentAt(segments, offset)
    if (!segment) return offset
    return segment.isExact ? Math.min(segment.to, segment.from + offset - segment.at) : segment.from
  }
  const end = (offset: number): number => {
    const segment = segmentAt(segments, Math.max(0, offset - 1))
    if (!segment) return offset
    return segment.isExact ? Math.min(segment.to, segment.from + offset - segment.at) : segment.to
  }
  return {start, end}
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((segments[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return segments[low]
}

/** Give the nodes of a tree their places in the source. */
export function moveTree(tree: Nodes, map: SourceMap, points: Points): void {
  visit(tree, node => {
    if (node.position) node.position = moved(node.position, map, points)
  })
}

/** Tell a file what was said of the text that was made of it, each at its place in the source. */
export function moveMessages(from: VFile, to: VFile, map: SourceMap, points: Points): void {
  for (const message of from.messages) {
    const {reason, place, ruleId, fatal, note} = message
    const position =
      place && ('start' in place ? moved(place, map, points) : at(place, map, points))
    const told = to.message(reason, {place: position, ruleId, source: 'lectern'})
    Object.assign(told, {fatal, ...(note && {note})})
  }
}

function moved({start, end}: Position, map: SourceMap, points: Points): Position {
  const from = map.start(start.offset ?? 0)
  const to = map.end(end.offset ?? 0)
  // A loop says the same words again: what begins in one round may end in the next, further up.
  return points.range(from, Math.max(from, to))
}

function at({offset}: Point, map: SourceMap, points: Points): Point | undefined {
  return offset === undefined ? undefined : points.at(map.start(offset))
}
