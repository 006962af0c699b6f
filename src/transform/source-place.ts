import type {Text} from 'mdast'
import type {Point} from 'unist'

/**
 * Finds where in the source the characters of a text node stand, asked for from left to right.
 *
 * A node's value is not a slice of its source: escapes and entities are resolved, line ends may be joined and indents
 * taken out. So both are walked side by side, once; where they part for good the answer is `undefined`.
 */
export function sourcePlaces(node: Text, source: string): (index: number) => Point | undefined {
  const start = node.position?.start
  if (start?.offset === undefined) return () => undefined
  const walk: Walk = {
    value: node.value,
    source,
    index: 0,
    offset: start.offset,
    line: start.line,
    column: start.column
  }
  return index => (reach(walk, index) ? pointOf(walk) : undefined)
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

function pointOf({line, column, offset}: Walk): Point {
  return {line, column, offset}
}
