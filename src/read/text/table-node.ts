import type {Code, Table, TableCell, TableRow} from 'mdast'
import {type Flow, flowOf} from './flow.ts'
import {phrasing} from './inline.ts'
import {type Line, placeOf} from './lines.ts'
import type {Marks} from './marks.ts'
import {columnsOf} from './table-columns.ts'
import {tableText} from './tables.ts'

/** A table whose columns are plain to see, with a head or with a number in each row; any other is kept as it was set. */
export function tableNode(lines: readonly Line[], marks: Marks): Table | Code {
  const position = placeOf(lines)
  const found = columnsOf(lines)
  if (!found) return {type: 'code', value: tableText(lines), position}
  const {rows, columns, hasHead} = found
  const body = hasHead ? rows.slice(1) : rows
  const align = columns.map((_, at) => (isNumbers(body, columns, at) ? 'right' : null))
  const children = rows.map(row => rowOf(row, columns, marks))
  if (!hasHead) for (const row of children) row.data = {section: 'body', body: 0}
  return {type: 'table', align, children, position}
}

type Column = readonly [start: number, end: number]

function rowOf(line: Line, columns: readonly Column[], marks: Marks): TableRow {
  const flow = flowOf([line])
  const children = columns.map(column => cell(flow, line, column, marks))
  return {type: 'tableRow', children, position: placeOf([line])}
}

function cell(flow: Flow, line: Line, [start, end]: Column, marks: Marks): TableCell {
  const text = line.text.slice(start, end)
  const from = start + text.length - text.trimStart().length - line.skip
  const to = Math.max(from, start + text.trimEnd().length - line.skip)
  if (text.trim() === '') return {type: 'tableCell', children: []}
  return {
    type: 'tableCell',
    children: phrasing(flow, marks, from, to),
    position: flow.place(from, to)
  }
}

function isNumbers(rows: readonly Line[], columns: readonly Column[], at: number): boolean {
  const [start, end] = columns[at] ?? [0, 0]
  const cells = rows.map(row => row.text.slice(start, end).trim()).filter(cell => cell !== '')
  return at > 0 && cells.length > 0 && cells.every(cell => /^[\s\d.,%$£½¼¾⅓⅔+−–-]+$/.test(cell))
}
