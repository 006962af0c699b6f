import type {Line} from './lines.ts'

/** Rows and the columns that all of them keep. */
export interface Columns {
  readonly rows: readonly Line[]
  /** Whether the first row is the head. */
  readonly hasHead: boolean
  /** Characters of the lines. */
  readonly columns: readonly (readonly [start: number, end: number])[]
}

/**
 * The columns of a table set with spaces: two and more white columns run down between them. Nothing where a row has fewer
 * than two cells, since then cells go over lines or heads over columns; without a head, each row has to end in a number.
 */
export function columnsOf(lines: readonly Line[]): Columns | undefined {
  if (lines.length < 3 || lines.length > 200) return undefined
  if (lines.some(line => line.text.includes('\t') || /[|]|\.\s?\.\s?\./.test(line.text)))
    return undefined
  const rows = lines.filter(line => !isRuled(line))
  const width = rows.reduce((most, line) => Math.max(most, line.text.length), 0)
  const columns = width > 300 ? [] : bands(rows, width)
  if (columns.length < 2 || columns.length > 8 || rows.length < 2) return undefined
  if (!rows.every(row => isFull(row, columns))) return undefined
  const isHeaded = hasHead(lines, rows, columns)
  return isHeaded || isOfNumbers(rows, columns) ? {rows, columns, hasHead: isHeaded} : undefined
}

/** Three rows and more, with a number in the last column of each, and none in the first. */
function isOfNumbers(rows: readonly Line[], columns: Columns['columns']): boolean {
  const [last] = columns.at(-1) ?? [0]
  const [, first] = columns[0] ?? [0, 0]
  return (
    rows.length >= 3 &&
    rows.every(
      ({text}) =>
        /^[\d.,$£%½¼¾+−–-]+$/u.test(text.slice(last).trim()) && /\p{L}/u.test(text.slice(0, first))
    )
  )
}

function isRuled(line: Line): boolean {
  return /^[\s=-]*[=-]{3,}[\s=-]*$/.test(line.text)
}

/** Where rows have words, parted by what is white in all of them, two characters wide and more. */
function bands(rows: readonly Line[], width: number): [number, number][] {
  const written = Array.from({length: width}, (_, at) =>
    rows.some(({text}) => at < text.length && !/\s/.test(text.charAt(at)))
  )
  const found: [number, number][] = []
  for (let at = 0; at < width; at++) {
    if (!written[at]) continue
    const last = found.at(-1)
    if (last && at - last[1] < 2) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found
}

/** The first column and one more. */
function isFull({text}: Line, columns: Columns['columns']): boolean {
  const cells = columns.map(([start, end]) => text.slice(start, end).trim())
  return cells[0] !== '' && cells.filter(cell => cell !== '').length >= 2
}

/** A rule under the first row, or no number in it where every other row has some. */
function hasHead(
  lines: readonly Line[],
  rows: readonly Line[],
  columns: Columns['columns']
): boolean {
  const [head, ...body] = rows
  if (!head || body.length === 0) return false
  const at = lines.indexOf(head)
  const under = lines[at + 1]
  if (under && isRuled(under)) return true
  const last = ({text}: Line): string => text.slice((columns[1] ?? [0])[0])
  return !/\d/.test(last(head)) && body.every(line => /\d/.test(last(line)))
}
