import {isBoundaryMark} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {afterBlankLines, lineEnd} from './scanner.ts'
import {cut} from './slice.ts'

/** `^` alone on a line: a boundary between blocks. */
export function parseBoundary(parser: Parser): boolean {
  const {scanner} = parser
  if (!isBoundaryMark(scanner.text, scanner.position)) return false
  scanner.position = lineEnd(scanner.text, scanner.position)
  add(parser, newBlock(parser, 'eob'))
  return true
}

export function parseBlankLines(parser: Parser): boolean {
  const {scanner, tree} = parser
  const {position, slice} = scanner
  const end = afterBlankLines(scanner.text, position)
  if (end === position) return false
  scanner.position = end
  const blank = cut(slice, position, end)
  const last = tree.children.at(-1)
  if (last?.type === 'blank') last.slices.push(blank)
  else add(parser, newBlock(parser, 'blank', {slices: [blank]}))
  return true
}
