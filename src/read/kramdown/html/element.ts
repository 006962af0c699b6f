import {elementIsClosed, elementsNestLess} from '../../../book/messages/kramdown.ts'
import {type Block, block} from '../block.ts'
import type {Parser} from '../parser.ts'
import {lineEnd, matchAt} from '../scanner.ts'
import {cut} from '../slice.ts'
import {type ContentModel, contentModelOf, isVoidElement} from './model.ts'
import {closeTagAt, htmlAttributes, nameOf, type Tag, tagAt} from './tag.ts'

/** Elements in elements, deeper than which tags stay text. */
const mostNested = 150

/** Read an element whose tag stands at the parser's position; it becomes a child of the tree. */
export function parseElement(parser: Parser, tag: Tag): void {
  const {scanner} = parser
  const name = nameOf(tag)
  const attributes = htmlAttributes(tag)
  const model = modelOf(parser, name, attributes['markdown'])
  delete attributes['markdown']
  const isClosed = tag.isClosed || isVoidElement(name)
  const start = scanner.slice.at(scanner.position)
  const element = block('element', {value: name, attributes, model, isClosed, start})
  if (parser.list) element.list = parser.list
  parser.list = undefined
  parser.tree.children.push(element)
  scanner.position = tag.end
  const isVerbatim = name === 'script' || name === 'style'
  if (isVerbatim && !tag.isClosed) parseVerbatim(parser, element, name)
  if (model === 'block') skipLineEnd(parser)
  if (!isClosed && !isVerbatim) parseContent(parser, element, name)
  element.end = endOf(parser)
}

/** What the attribute `markdown` says; without it, elements in a raw one are raw. */
function modelOf({tree, context}: Parser, name: string, asked?: string): ContentModel {
  if (asked === '0') return 'raw'
  if (asked === '1') return contentModelOf(name)
  if (asked === 'span' || asked === 'block') return asked
  if (tree.type === 'element' && tree.model === 'raw') return 'raw'
  return context.options.parseBlockHtml ? contentModelOf(name) : 'raw'
}

function parseContent(parser: Parser, element: Block, name: string): void {
  if (element.model === 'block') {
    if (!parser.parseBlocks(element)) reportUnclosed(parser, element)
  } else if (element.model === 'span') parseSpanContent(parser, element, name)
  else parseRawContent(parser, element)
  const {tree} = parser
  if (tree.type !== 'element' || tree.model !== 'raw') skipLineEnd(parser)
}

function parseSpanContent(parser: Parser, element: Block, name: string): void {
  const {scanner} = parser
  const {text, position, slice} = scanner
  const end = closingTag(parser, name)
  const content = cut(slice, position, end ?? text.length)
  if (content.text !== '') element.children.push(block('spans', {slices: [content]}))
  scanner.position = end === undefined ? text.length : (closeTagAt(text, end)?.end ?? end)
  if (end === undefined) reportUnclosed(parser, element)
}

/** Scripts and styles: no tag is one in them but their end. */
function parseVerbatim(parser: Parser, element: Block, name: string): void {
  const {scanner} = parser
  const {text, position, slice} = scanner
  const end = closingTag(parser, name)
  element.slices.push(cut(slice, position, end ?? text.length))
  scanner.position = end === undefined ? text.length : (closeTagAt(text, end)?.end ?? end)
  if (end === undefined) reportUnclosed(parser, element)
}

function closingTag({scanner}: Parser, name: string): number | undefined {
  const escaped = name.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&')
  const pattern = new RegExp(`</${escaped}[ \\t\\n\\v\\f\\r]*>`, 'giu')
  pattern.lastIndex = scanner.position
  return pattern.exec(scanner.text)?.index
}

/** Text, tags, comments and instructions up to the closing tag; elements in it may ask for Markdown. */
function parseRawContent(parser: Parser, element: Block): void {
  const outer = parser.tree
  parser.tree = element
  parser.depth++
  while (!isAtEnd(parser, element)) {
    if (parser.scanner.position >= parser.scanner.text.length) {
      reportUnclosed(parser, element)
      break
    }
    parseRawPiece(parser, element)
  }
  parser.depth--
  parser.tree = outer
}

function isAtEnd({scanner}: Parser, {value}: Block): boolean {
  const tag = closeTagAt(scanner.text, scanner.position)
  if (!tag || nameOf(tag) !== value) return false
  scanner.position = tag.end
  return true
}

function parseRawPiece(parser: Parser, element: Block): void {
  const {scanner, depth} = parser
  const {text, position, slice} = scanner
  const tag = tagAt(text, position)
  if (tag && depth < mostNested) {
    parseElement(parser, tag)
    return
  }
  if (tag) parser.context.report(elementsNestLess(), parser.context.pointAt(slice.at(position)))
  const closed = commentEnd(parser) ?? instructionEnd(parser)
  if (closed !== undefined) {
    scanner.position = closed
    element.children.push(block('raw', {slices: [cut(slice, position, closed)]}))
    return
  }
  const next = text.indexOf('<', position + 1)
  scanner.position = next < 0 ? text.length : next
  addText(element, parser, position)
}

function addText(element: Block, {scanner}: Parser, start: number): void {
  const piece = cut(scanner.slice, start, scanner.position)
  const last = element.children.at(-1)
  if (last?.type === 'text') last.slices.push(piece)
  else element.children.push(block('text', {slices: [piece]}))
}

/** The end of the comment at the parser's position. */
export function commentEnd({scanner}: Parser): number | undefined {
  if (!scanner.text.startsWith('<!--', scanner.position)) return undefined
  const end = scanner.find('-->', scanner.position + 4)
  return end < 0 ? undefined : end + 3
}

function instructionEnd({scanner}: Parser): number | undefined {
  if (!scanner.text.startsWith('<?', scanner.position)) return undefined
  const end = scanner.find('?>', scanner.position + 2)
  return end < 0 ? undefined : end + 2
}

/** The rest of the line, if it is blank, goes with what stands before it. */
export function skipLineEnd({scanner}: Parser): void {
  if (matchAt(/[ \t]*\n/y, scanner.text, scanner.position)) {
    scanner.position = lineEnd(scanner.text, scanner.position)
  }
}

function endOf({scanner}: Parser): number {
  let end = scanner.position
  while (end > 0 && /[ \t\n]/.test(scanner.text[end - 1] ?? '')) end--
  return scanner.slice.at(Math.max(0, end - 1)) + 1
}

function reportUnclosed({context}: Parser, {value = '', start = 0}: Block): void {
  context.report(elementIsClosed(value), context.pointAt(start))
}
