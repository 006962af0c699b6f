import type {Text} from 'mdast'
import type {Point} from 'unist'
import type {Reading} from '../book/reading.ts'

/** The source of a reading as one string. */
export function sourceOf(reading: Reading): string {
  return String(reading.file)
}

/** Cut a text node into parts at the offsets, rising; the node itself becomes the first part. */
export function splitText(node: Text, offsets: readonly number[], source: string): Text[] {
  const {value, position} = node
  const exact = isExact(node)
  const parts: Text[] = []
  let start = position?.start
  let from = 0
  for (const to of [...offsets, value.length]) {
    const end = exact && start ? advanced(start, to - from, source) : position?.end
    const place = exact && start && end ? {start, end} : position
    parts.push({type: 'text', value: value.slice(from, to), ...(place && {position: place})})
    start = end
    from = to
  }
  const [first, ...rest] = parts
  return [Object.assign(node, first), ...rest]
}

/** The place in the source of a character of a text node; of the whole node where its source is written otherwise. */
export function pointOf(node: Text, offset: number, source: string): Point | undefined {
  const start = node.position?.start
  return start && isExact(node) ? advanced(start, offset, source) : start
}

/** Whether the source has the characters of the node one for one: no entity, no escape. */
function isExact({value, position}: Text): boolean {
  const from = position?.start.offset
  return from !== undefined && position?.end.offset === from + value.length
}

function advanced({line, column, offset = 0}: Point, length: number, source: string): Point {
  const passed = source.slice(offset, offset + length)
  const lines = passed.split('\n')
  const last = lines.at(-1) ?? ''
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : column + length,
    offset: offset + length
  }
}
