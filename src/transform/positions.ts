import type {Text} from 'mdast'
import type {Point, Position} from 'unist'
import type {Reading} from '../book/reading.ts'

/** The source of a reading as one string. */
export function sourceOf(reading: Reading): string {
  return String(reading.file)
}

/**
 * Finds where in the source the characters of a text node stand, asked for from left to right; for the end of the node,
 * where it ends.
 *
 * A node's value is not a slice of its source: escapes and entities are resolved, line ends may be joined and indents
 * taken out. So both are walked side by side, once; where they part for good the answer is `undefined`.
 */
export function pointsIn(node: Text, source: string): (index: number) => Point | undefined {
  const {value, position} = node
  const start = position?.start
  if (start?.offset === undefined) return () => undefined
  const {line, column, offset} = start
  const walk: Walk = {value, source, index: 0, offset, line, column}
  return index => {
    if (index >= value.length) return position?.end
    return reach(walk, index) ? pointAt(walk) : undefined
  }
}

/** The place in the source of a character of a text node; its start where the source is written otherwise. */
export function pointOf(node: Text, index: number, source: string): Point | undefined {
  return pointsIn(node, source)(index) ?? node.position?.start
}

/** Cut a text node into parts at the offsets, rising; the node itself becomes the first part. */
export function splitText(node: Text, offsets: readonly number[], source: string): Text[] {
  const {value, position} = node
  const find = pointsIn(node, source)
  const points = [...offsets, value.length].map(find)
  const parts: Text[] = []
  let start = position?.start
  let from = 0
  for (const [index, to] of [...offsets, value.length].entries()) {
    const end = points[index]
    const place = start && end ? {start, end} : position && vague(position)
    parts.push({type: 'text', value: value.slice(from, to), ...(place && {position: place})})
    start = end
    from = to
  }
  const [first, ...rest] = parts
  return [Object.assign(node, first), ...rest]
}

/** Without offsets: good enough for a message, and never taken for the place of the part alone. */
function vague({start, end}: Position): Position {
  return {
    start: {line: start.line, column: start.column},
    end: {line: end.line, column: end.column}
  }
}

interface Walk {
  readonly value: string
  readonly source: string
  /** In the value. */
  index: number
  /** In the source, with its line and column. */
  offset: number
  line: number
  column: number
}

function reach(walk: Walk, index: number): boolean {
  while (walk.offset < walk.source.length) {
    const wanted = walk.value.charAt(walk.index)
    const found = walk.source.charAt(walk.offset)
    const width =
      referenceWidth(walk, found) || Number(wanted === found || bothBlank(wanted, found))
    if (width > 0 && walk.index >= index) return true
    if (width > 0) {
      walk.index += width > 1 ? pointWidth(walk) : 1
      step(walk, width)
    } else if (bothBlank(wanted, walk.value.charAt(walk.index - 1))) walk.index++
    else if (skipped.test(found)) step(walk, 1)
    else return false
  }
  return false
}

/** What the source may hold beside the value: escapes, indents, marks of block quotes. */
const skipped = /[\s\\>]/u

function bothBlank(one: string, other: string): boolean {
  return blank.test(one) && blank.test(other)
}

const blank = /\s/u

/** A character reference in the source (`&amp;`) is one character of the value, unless it stands there as written. */
function referenceWidth({source, offset, value, index}: Walk, found: string): number {
  if (found !== '&') return 0
  const [reference = ''] = /^&#?\w{1,32};/u.exec(source.slice(offset, offset + 40)) ?? []
  return value.startsWith(reference, index) ? 0 : reference.length
}

function pointWidth({value, index}: Walk): number {
  return (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function step(walk: Walk, width: number): void {
  const ended = walk.source.charAt(walk.offset) === '\n'
  walk.line += ended ? 1 : 0
  walk.column = ended ? 1 : walk.column + width
  walk.offset += width
}

function pointAt({line, column, offset}: Walk): Point {
  return {line, column, offset}
}
