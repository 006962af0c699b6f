import {block} from '../block.ts'
import type {Parser} from '../parser.ts'
import {spacesAt} from '../scanner.ts'
import {cut} from '../slice.ts'
import {commentEnd, parseElement, skipLineEnd} from './element.ts'
import {isSpanElement} from './model.ts'
import {closeTagAt, tagAt} from './tag.ts'

/** A comment or an element where a line begins; `end` when it is the closing tag of the element that is being read. */
export function parseHtml(parser: Parser): boolean | 'end' {
  const {scanner, tree} = parser
  const {text, position, slice} = scanner
  const start = position + spacesAt(text, position, 3)
  if (text[start] !== '<') return false
  const comment = commentEnd(parser)
  if (comment !== undefined) {
    scanner.position = comment
    tree.children.push(block('raw', {slices: [cut(slice, position, comment)]}))
    skipLineEnd(parser)
    return true
  }
  const tag = tagAt(text, start)
  if (tag && !isSpanElement(tag.name.toLowerCase())) {
    scanner.position = start
    parseElement(parser, tag)
    return true
  }
  const close = closeTagAt(text, start)
  if (tree.type !== 'element' || !close || tree.value !== close.name.toLowerCase()) return false
  if (isSpanElement(tree.value)) return false
  scanner.position = close.end
  return 'end'
}
