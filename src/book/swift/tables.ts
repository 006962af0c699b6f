import type {AlignType, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {Point, Position} from 'unist'
import {pointAfter} from './phrases.ts'

/** Whether lines are a table of plain cells, as many in each row. */
export function isTable(
  [head = '', rule = '', ...rows]: readonly string[],
  isPlain: (words: string) => boolean
): boolean {
  const columns = cellsOf(head).length
  if (!ruler.test(rule) || cellsOf(rule).length !== columns) return false
  return [head, ...rows].every(row => {
    const cells = cellsOf(row)
    return (
      cells.length === columns && cells.every(cell => isSpaced(cell) && isPlain(cell.slice(1, -1)))
    )
  })
}

/** By one: micromark takes some of more for words. */
function isSpaced(cell: string): boolean {
  return cell.startsWith(' ') && cell.endsWith(' ')
}

const ruler = /^\|(?: *:?-+:? *\|)+$/u

/** Nothing where it does not open and end with a stroke. */
function cellsOf(row: string): string[] {
  return /^\|.*\|$/u.test(row) ? row.slice(1, -1).split('|') : []
}

/** The nodes of one that is. */
export function tableOf(
  words: string,
  position: Position,
  phrases: (words: string, start: Point) => PhrasingContent[]
): Table {
  const [head = '', rule = '', ...rows] = words.split('\n')
  let start = position.start
  const children = [head, rule, ...rows].map(row => {
    const made = rowOf(row, start, phrases)
    start = pointAfter(`${row}\n`, start)
    return made
  })
  children.splice(1, 1)
  return {type: 'table', align: cellsOf(rule).map(alignOf), children, position}
}

/** A cell begins with the stroke before it; the last one has the stroke behind it, too. */
function rowOf(
  row: string,
  start: Point,
  phrases: (words: string, start: Point) => PhrasingContent[]
): TableRow {
  let from = start
  const cells = cellsOf(row)
  const children = cells.map((cell, index): TableCell => {
    const end = pointAfter(index === cells.length - 1 ? `|${cell}|` : `|${cell}`, from)
    const inner = phrases(cell.slice(1, -1), pointAfter('| ', from))
    const position = {start: {...from}, end}
    from = end
    return {type: 'tableCell', children: inner, position}
  })
  return {type: 'tableRow', children, position: {start: {...start}, end: pointAfter(row, start)}}
}

function alignOf(rule: string): AlignType {
  const [left, right] = [rule.trim().startsWith(':'), rule.trim().endsWith(':')]
  if (left && right) return 'center'
  if (left) return 'left'
  return right ? 'right' : null
}
