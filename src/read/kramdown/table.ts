import {tableHasBody} from '../../book/messages/kramdown.ts'
import {type Alignment, type Block, block} from './block.ts'
import {isAfterBoundary, isBeforeBoundary} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, matchAt, type Scanner} from './scanner.ts'
import {cut, endAt} from './slice.ts'
import {cellsOf} from './table-cells.ts'
import {hasPipe, hasPipes} from './table-pipes.ts'
import type {Slice} from './types.ts'

/**
 * Lines with a bar in each. A line of dashes behind the first rows makes them the head, later ones part bodies, one of
 * equals signs is before the foot. What is no table to its end is none.
 */
export function parseTable(parser: Parser): boolean {
  const {scanner} = parser
  const {text, position} = scanner
  const isLine = matchAt(/ {0,3}[^ \t\n\v\f\r]/y, text, position) && hasPipe(text, position)
  if (!isLine || !isAfterBoundary(parser)) return false
  // An attribute list before it is gone even where the lines turn out to be no table.
  const table = newBlock(parser, 'table')
  const rows = gather(scanner)
  const end = scanner.position
  scanner.position = position
  if (!isBeforeBoundary(parser, end) || !hasPipes(text.slice(position, end - 1))) return false
  if (!rows.sections.some(section => section.value === 'body')) {
    parser.context.report(tableHasBody(), parser.context.pointAt(scanner.slice.at(position)))
    return false
  }
  scanner.position = end
  add(parser, {...table, children: rows.sections, columns: columnsOf(rows)})
  return true
}

interface Gathering {
  readonly sections: Block[]
  rows: Block[]
  alignment: Alignment[]
  hasFoot: boolean
}

function gather(scanner: Scanner): Gathering {
  const {text, slice} = scanner
  const state: Gathering = {sections: [], rows: [], alignment: [], hasFoot: false}
  const opensWithBar = matchAt(/[ \t\v\f\r]*\|/y, text, scanner.position) !== undefined
  const first = lineEnd(text, scanner.position)
  if (isSeparator(text.slice(scanner.position, first))) scanner.position = first
  while (scanner.position < text.length && hasPipe(text, scanner.position)) {
    const end = lineEnd(text, scanner.position)
    const line = text.slice(scanner.position, end)
    if (isSeparator(line)) part(state, line)
    else if (/^[+|: \t=]*\n$/.test(line) && line.includes('=')) {
      if (state.rows.length > 0) close(state, 'body')
      state.hasFoot = true
    } else state.rows.push(rowOf(cut(slice, scanner.position, end), opensWithBar))
    scanner.position = end
  }
  if (state.rows.length > 0) close(state, state.hasFoot ? 'foot' : 'body')
  return state
}

function isSeparator(line: string): boolean {
  return /^[+|: \t-]*\n$/.test(line) && line.includes('-')
}

/** The first line of dashes has the alignment of the columns; rows behind the foot's line are not parted. */
function part(state: Gathering, line: string): void {
  if (state.rows.length === 0) return
  if (state.alignment.length > 0 || state.hasFoot) {
    if (!state.hasFoot) close(state, 'body')
    return
  }
  close(state, 'head')
  state.alignment = [...line.matchAll(/(:?)-+(:?)/g)].map(([, left, right]) => {
    if (left) return right ? 'center' : 'left'
    return right ? 'right' : null
  })
}

function close(state: Gathering, value: string): void {
  state.sections.push(block('section', {value, children: state.rows}))
  state.rows = []
}

function rowOf(line: Slice, opensWithBar: boolean): Block {
  const row = block('row', {start: line.at(0), end: endAt(line, line.text.trimEnd().length)})
  for (const cell of cellsOf(line, opensWithBar)) {
    const made = block('cell', {start: cell.at(0), end: endAt(cell, cell.text.length)})
    if (cell.text !== '') made.children.push(block('spans', {slices: [cell]}))
    row.children.push(made)
  }
  return row
}

/** The alignment of each column; rows that have fewer cells than others are filled up. */
function columnsOf({sections, alignment}: Gathering): Alignment[] {
  const rows = sections.flatMap(section => section.children)
  const count = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  for (const {children, end} of rows) {
    while (children.length < count)
      children.push(block('cell', end === undefined ? {} : {start: end, end}))
  }
  return Array.from({length: count}, (_, index) => alignment[index] ?? null)
}
