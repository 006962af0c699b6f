import {isAfterBoundary, isBeforeBoundary} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {matchAt, spacesAt} from './scanner.ts'
import {cut, trim} from './slice.ts'

/** `$$…$$` with nothing else on its lines. */
export function parseMath(parser: Parser): boolean {
  const {scanner} = parser
  const {text, position, slice} = scanner
  const start = position + spacesAt(text, position, 3)
  const isEscaped = text[start] === '\\'
  const opening = isEscaped ? start + 1 : start
  if (!text.startsWith('$$', opening) || !isAfterBoundary(parser)) return false
  const close = scanner.find('$$', opening + 2)
  if (close < 0) return false
  const [rest = ''] = matchAt(/[ \t\v\f\r]*\n/y, text, close + 2) ?? []
  if (isEscaped) {
    // A backslash before what would be a block makes it inline; it is not printed.
    if (rest) scanner.position = opening
    return false
  }
  const end = close + 2 + rest.length
  if (!isBeforeBoundary(parser, end)) return false
  scanner.position = end
  add(parser, newBlock(parser, 'math', {slices: [trim(cut(slice, opening + 2, close))]}))
  return true
}
