import {isRule} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd} from './scanner.ts'

/** Three or more `*`, `-` or `_` alone on a line. */
export function parseRule(parser: Parser): boolean {
  const {scanner} = parser
  if (!isRule(scanner.text, scanner.position)) return false
  scanner.position = lineEnd(scanner.text, scanner.position)
  add(parser, newBlock(parser, 'rule'))
  return true
}
