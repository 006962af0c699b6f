import type {Text} from 'mdast'
import type {Point, Position} from 'unist'
import type {Reading} from '../book/reading.ts'

/** The source of a reading as one string. */
export function sourceOf(reading: Reading): string {
  return String(reading.file)
}

/** Cut a text node into parts at the offsets, rising; the node itself becomes the first part. */
export function splitText(node: Text, offsets: readonly number[], source: string): Text[] {
  const {value, position} = node
  const edges = [0, ...offsets, value.length]
  const parts = edges.slice(0, -1).map((from, index): Text => {
    const to = edges[index + 1] ?? value.length
    const place = partOf(node, from, to, source)
    return {type: 'text', value: value.slice(from, to), ...(place && {position: place})}
  })
  const first = parts[0]
  if (first) Object.assign(node, {value: first.value}, position && {position: first.position})
  return [node, ...parts.slice(1)]
}

/** The place in the source of a character of a text node; of the whole node where its source is written otherwise. */
export function pointOf(node: Text, offset: number, source: string): Point | undefined {
  const {position} = node
  const start = position?.start
  const from = start?.offset
  if (!start || from === undefined || position.end.offset !== from + node.value.length) return start
  const before = source.slice(from, from + offset)
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length > 1 ? last.length + 1 : start.column + last.length
  return {line: start.line + lines.length - 1, column, offset: from + offset}
}

function partOf(node: Text, from: number, to: number, source: string): Position | undefined {
  const start = pointOf(node, from, source)
  const end = pointOf(node, to, source)
  if (!start || !end || !node.position) return undefined
  return start === end ? node.position : {start, end}
}
