import {type Block, block} from './block.ts'
import {takeList} from './item-list.ts'
import {isBoundaryMark, isRule, opensList} from './lines.ts'
import {isContent, isLazyContent, markIndent, openItem, unindent} from './list-lines.ts'
import {isGfm} from './options.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {afterBlankLines, lineEnd, matchAt} from './scanner.ts'
import {cut, filler, join} from './slice.ts'
import {markTasks} from './tasks.ts'
import {setTight} from './tight.ts'
import type {Slice} from './types.ts'

/** Items with `*`, `+` or `-`, or with numbers, before them. */
export function parseList(parser: Parser): boolean {
  const {scanner} = parser
  if (!opensList(scanner.text, scanner.position)) return false
  const isBulleted = matchAt(/ {0,3}[+*-]/y, scanner.text, scanner.position) !== undefined
  const list = newBlock(parser, isBulleted ? 'ul' : 'ol')
  const gathering = gather(parser, list, isBulleted)
  add(parser, list)
  for (const item of gathering.items) parseItem(parser, item)
  const blank = setTight(list, gathering.hasMark)
  if (blank && !gathering.hasMark) add(parser, blank)
  if (isGfm(parser.context.options)) markTasks(list)
  return true
}

interface Item {
  readonly block: Block
  /** Text that is parsed on its own: what comes before a nested list, and from it on. */
  readonly parts: Slice[][]
}

interface Gathering {
  readonly list: Block
  readonly isBulleted: boolean
  readonly items: Item[]
  indent: number
  isNested: boolean
  isBlank: boolean
  /** The list ended at a boundary. */
  hasMark: boolean
}

function gather(parser: Parser, list: Block, isBulleted: boolean): Gathering {
  const {scanner} = parser
  const state: Gathering = {
    list,
    isBulleted,
    items: [],
    indent: 4,
    isNested: false,
    isBlank: false,
    hasMark: false
  }
  while (scanner.position < scanner.text.length) {
    const index = scanner.position
    if (state.isBlank && isRule(scanner.text, index)) break
    if (isBoundaryMark(scanner.text, index)) {
      scanner.position = lineEnd(scanner.text, index)
      state.hasMark = true
      break
    }
    if (!takeLine(parser, state)) break
  }
  return state
}

function takeLine({scanner}: Parser, state: Gathering): boolean {
  const {text, slice, position} = scanner
  const mark = markAt(text, position, state)
  const last = state.items.at(-1)?.parts
  if (mark !== undefined) {
    startItem(slice, position, mark, state)
    scanner.position = lineEnd(text, position)
  } else if (
    isContent(text, position, state.indent) ||
    (!state.isBlank && isLazyContent(scanner, position, state.indent))
  ) {
    if (last) addLine(slice, position, state, last)
    scanner.position = lineEnd(text, position)
  } else {
    const end = afterBlankLines(text, position)
    if (end === position) return false
    last?.at(-1)?.push(cut(slice, position, end))
    Object.assign(state, {isNested: true, isBlank: true})
    scanner.position = end
  }
  return true
}

/** The width of the mark that opens an item of this list, with the spaces before it. */
function markAt(text: string, index: number, state: Gathering): number | undefined {
  const most = state.items.length === 0 ? 3 : markIndent(state.indent)
  const pattern = state.isBulleted ? /( {0,3})[+*-](?=[\t| ])/y : /( {0,3})\d+\.(?=[\t| ])/y
  const [mark, spaces = ''] = matchAt(pattern, text, index) ?? []
  return mark && spaces.length <= most ? mark.length : undefined
}

function startItem(slice: Slice, index: number, width: number, state: Gathering): void {
  const tail = cut(slice, index + width, lineEnd(slice.text, index))
  const {content, indent} = openItem(tail, width)
  const item = block('li', {start: slice.at(index), end: slice.at(index) + width})
  const text = takeList(item, content)
  state.list.children.push(item)
  state.items.push({block: item, parts: [[text]]})
  Object.assign(state, {indent, isNested: opensList(text.text, 0), isBlank: false})
}

function addLine(slice: Slice, index: number, state: Gathering, parts: Slice[][]): void {
  const {line, isIndented} = unindent(slice, index, state.indent)
  const opens = opensList(line.text, 0)
  if (opens && isIndented && !state.isNested) {
    parts.push([])
    state.isNested = true
  }
  // A mark without indent behind a nested list is one level deeper than it looks.
  const isDeeper = opens && !isIndented && state.isNested
  const indented = isDeeper
    ? join([filler(' '.repeat(state.indent + 4), slice.at(index)), line])
    : line
  parts.at(-1)?.push(indented)
  state.isBlank = false
}

function parseItem(parser: Parser, {block: item, parts}: Item): void {
  for (const part of parts) {
    const slice = join(part)
    if (slice.text !== '') parser.parseBlocks(item, slice)
  }
  const end = item.children.at(-1)?.end
  if (end !== undefined) item.end = end
}
