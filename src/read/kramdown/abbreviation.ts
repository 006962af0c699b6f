import {abbreviationIsUnique} from '../../book/messages/kramdown.ts'
import {emptyList} from './attribute-list.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, spacesAt} from './scanner.ts'
import {cut, trim} from './slice.ts'

/** `*[HTML]: Hypertext Markup Language` */
export function parseAbbreviation(parser: Parser): boolean {
  const {scanner, context} = parser
  const {text, position, slice} = scanner
  const start = position + spacesAt(text, position, 3)
  if (!text.startsWith('*[', start)) return false
  const end = lineEnd(text, position)
  const close = text.slice(start, end).indexOf(']:', 3) + start
  if (close < start) return false
  scanner.position = end
  const letters = text.slice(start + 2, close)
  const title = trim(cut(slice, close + 2, end)).text
  const place = context.pointAt(slice.at(start))
  if (context.abbreviations.has(letters)) context.report(abbreviationIsUnique(letters), place)
  const boundary = newBlock(parser, 'eob', {value: 'abbreviation'})
  const list = boundary.list ?? emptyList()
  boundary.list = list
  add(parser, boundary)
  context.abbreviations.set(letters, {title, list, place})
  return true
}
