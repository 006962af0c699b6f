import {blocksNestLess} from '../../book/messages/kramdown.ts'
import {parseAbbreviation} from './abbreviation.ts'
import {type Block, block} from './block.ts'
import {parseBlockQuote} from './block-quote.ts'
import {parseIndentedCode} from './code.ts'
import {parseDefinitionList} from './definition-list.ts'
import {parseBlankLines, parseBoundary} from './eob.ts'
import {parseBraces} from './extensions.ts'
import {parseFencedCode} from './fence.ts'
import {parseFootnote} from './footnote.ts'
import {parseAtxHeader, parseSetextHeader} from './header.ts'
import {parseHtml} from './html/block.ts'
import {parseLinkDefinition} from './link-definition.ts'
import {parseList} from './list.ts'
import {parseMath} from './math.ts'
import {parseParagraph} from './paragraph.ts'
import {mostDeep, type Parser} from './parser.ts'
import {parseRule} from './rule.ts'
import {lineEnd, matchAt, type Scanner, scannerOf} from './scanner.ts'
import {cut, endAt, isSpace} from './slice.ts'
import {parseTable} from './table.ts'
import type {Context, Slice} from './types.ts'

/** The blocks of a document. */
export function blocksOf(slice: Slice, context: Context): Block {
  const root = block('root')
  const parser: Parser = {
    context,
    scanner: scannerOf(slice),
    tree: root,
    list: undefined,
    depth: 0,
    parseBlocks: (tree, inner) => parseBlocks(parser, tree, inner)
  }
  parseBlocks(parser, root)
  return root
}

/** The first that reads something has the lines. The order is kramdown's. */
const constructs: readonly ((parser: Parser) => boolean | 'end')[] = [
  parseBlankLines,
  parseIndentedCode,
  parseFencedCode,
  parseBlockQuote,
  parseAtxHeader,
  parseRule,
  parseList,
  parseDefinitionList,
  parseHtml,
  parseSetextHeader,
  parseMath,
  parseTable,
  parseFootnote,
  parseLinkDefinition,
  parseAbbreviation,
  parseBraces,
  parseBoundary,
  parseStray,
  parseParagraph
]

function parseBlocks(parser: Parser, tree: Block, slice?: Slice): boolean {
  const {scanner, tree: outer, list, depth} = parser
  const inner = slice ? scannerOf(slice) : scanner
  Object.assign(parser, {scanner: inner, tree, list: undefined, depth: depth + 1})
  let isEnd = false
  while (inner.position < inner.text.length && !isEnd) isEnd = parseBlock(parser)
  Object.assign(parser, {scanner, tree: outer, list, depth})
  return isEnd
}

/** Whether the closing tag of the element has come. */
function parseBlock(parser: Parser): boolean {
  const {scanner, tree} = parser
  const start = scanner.position
  const count = tree.children.length
  const some = parser.depth > mostDeep ? flat : constructs
  for (const construct of some) {
    const found = construct(parser)
    if (found === 'end') return true
    if (found) break
  }
  setPlaces(tree.children, count, scanner, start)
  return false
}

/** What is read where blocks nest too deep. */
const flat = [parseBlankLines, parseDeep]

function parseDeep(parser: Parser): boolean {
  const {scanner, context} = parser
  const {position, text, slice} = scanner
  context.report(blocksNestLess(), context.pointAt(slice.at(position)))
  scanner.position = text.length
  const paragraph = block('paragraph')
  paragraph.children.push(block('spans', {slices: [cut(slice, position)]}))
  parser.tree.children.push(paragraph)
  return true
}

/** A line that spaces and a tab open is text in no paragraph. */
function parseStray({scanner, tree}: Parser): boolean {
  const {text, position, slice} = scanner
  if (!matchAt(/ {1,3}\t/y, text, position)) return false
  scanner.position = lineEnd(text, position)
  tree.children.push(block('spans', {slices: [cut(slice, position, scanner.position)]}))
  return true
}

/** The place of what has been read, without the white space around it. */
function setPlaces(
  children: readonly Block[],
  count: number,
  scanner: Scanner,
  from: number
): void {
  const {text, slice, position} = scanner
  let [start, end] = [from, position]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  for (const child of children.slice(Math.max(0, count))) {
    child.start ??= slice.at(start)
    child.end ??= endAt(slice, end)
  }
  const last = children.at(-1)
  if (children.length === count && last?.type === 'paragraph') last.end = endAt(slice, end)
}
