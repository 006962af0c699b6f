import {type Block, block} from './block.ts'
import {takeList} from './item-list.ts'
import {isBoundaryMark} from './lines.ts'
import {isContent, isLazyContent, markIndent, openItem, unindent} from './list-lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {afterBlankLines, lineEnd, matchAt, type Scanner} from './scanner.ts'
import {cut, join} from './slice.ts'
import type {Slice} from './types.ts'

/** Lines with `:` before them under a paragraph, each line of which is a term. */
export function parseDefinitionList(parser: Parser): boolean {
  const {scanner, tree} = parser
  if (markAt(scanner.text, scanner.position, 3) === undefined) return false
  const children = tree.children
  const isParted = children.at(-1)?.type === 'blank'
  const paragraph = children.at(isParted ? -2 : -1)
  if (paragraph?.type !== 'paragraph') return false
  if (isParted && join(children.at(-1)?.slices ?? []).text !== '\n') return false
  children.length -= isParted ? 2 : 1
  const list = newBlock(parser, 'dl')
  setPlace(list, paragraph)
  addTerms(list, paragraph)
  const definitions = gather(scanner, isParted)
  for (const definition of definitions) parseDefinition(parser, definition)
  for (const definition of definitions) list.children.push(definition.block)
  const blank = setTight(list)
  addList(parser, list)
  if (blank) add(parser, blank)
  return true
}

function setPlace(list: Block, {start, end, list: attributes}: Block): void {
  delete list.list
  if (start !== undefined && end !== undefined) Object.assign(list, {start, end})
  if (attributes) list.list = attributes
}

function addTerms(list: Block, paragraph: Block): void {
  const [spans] = paragraph.children
  const words = join(spans?.slices ?? [])
  let start = 0
  while (start < words.text.length) {
    const end = lineEnd(words.text, start)
    const line = cut(words, start, words.text.endsWith('\n', end) ? end - 1 : end)
    const term = block('dt', {start: line.at(0), end: line.at(line.text.length)})
    term.children.push(block('spans', {slices: [takeList(term, line)]}))
    list.children.push(term)
    start = end
  }
}

interface Definition {
  readonly block: Block
  readonly lines: Slice[]
}

function gather(scanner: Scanner, isParted: boolean): Definition[] {
  const {text, slice} = scanner
  const found: Definition[] = []
  let indent = 4
  let [opensAsParagraph, isBlank] = [isParted, false]
  while (scanner.position < text.length) {
    const index = scanner.position
    const mark = markAt(text, index, found.length === 0 ? 3 : markIndent(indent))
    const blanks = afterBlankLines(text, index)
    if (mark !== undefined) {
      const opening = openItem(cut(slice, index + mark, lineEnd(text, index)), mark)
      const item = block('dd', {start: slice.at(index), end: slice.at(index) + mark})
      item.opensAsParagraph = opensAsParagraph
      found.push({block: item, lines: [takeList(item, opening.content)]})
      indent = opening.indent
    } else if (isBoundaryMark(text, index)) break
    else if (
      isContent(text, index, indent) ||
      (!isBlank && isLazyContent(scanner, index, indent))
    ) {
      found.at(-1)?.lines.push(unindent(slice, index, indent).line)
    } else if (blanks > index) found.at(-1)?.lines.push(cut(slice, index, blanks))
    else break
    isBlank = opensAsParagraph = mark === undefined && blanks > index
    scanner.position = isBlank ? blanks : lineEnd(text, index)
  }
  return found
}

function markAt(text: string, index: number, most: number): number | undefined {
  const [mark, spaces = ''] = matchAt(/( {0,3}):(?=[\t| ])/y, text, index) ?? []
  return mark && spaces.length <= most ? mark.length : undefined
}

function parseDefinition(parser: Parser, {block: item, lines}: Definition): void {
  const slice = join(lines)
  if (slice.text !== '') parser.parseBlocks(item, slice)
  item.end = item.children.at(-1)?.end ?? item.end ?? 0
}

/** Gives the blank lines behind the last definition, which belong behind the list. */
function setTight(list: Block): Block | undefined {
  let blank: Block | undefined
  for (const {type, children, opensAsParagraph} of list.children) {
    if (type !== 'dd' || children.length === 0) continue
    blank = children.at(-1)?.type === 'blank' ? children.pop() : undefined
    const [first] = children
    if (first?.type === 'paragraph' && !opensAsParagraph) first.isTransparent = true
  }
  return blank
}

/** Behind a list, with at most blank lines between, the terms are more of it. */
function addList({tree}: Parser, list: Block): void {
  const {children} = tree
  const isParted = children.at(-1)?.type === 'blank'
  const before = children.at(isParted ? -2 : -1)
  const end = list.children.at(-1)?.end ?? list.end ?? 0
  if (before?.type !== 'dl') {
    children.push({...list, end})
    return
  }
  if (isParted) children.pop()
  for (const child of list.children) before.children.push(child)
  before.end = end
}
