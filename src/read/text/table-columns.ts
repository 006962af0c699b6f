import type {Line} from './lines.ts'

/** Rows and the columns that all of them keep. */
export interface Columns {
  /** The first is the head. */
  readonly rows: readonly Line[]
  /** Characters of the lines. */
  readonly columns: readonly (readonly [start: number, end: number])[]
}

/**
 * The columns of a table set with spaces: two and more white columns run down between them. Nothing where a row has fewer
 * than two cells, since then cells go over lines or heads over columns; nothing without a head.
 */
export function columnsOf(lines: readonly Line[]): Columns | undefined {
  if (lines.length < 3 || lines.length > 200) return undefined
  if (lines.some(line => line.text.includes('\t') || /[|]|\.\s?\.\s?\./.test(line.text)))
    return undefined
  const rows = lines.filter(line => !isRuled(line))
  const width = rows.reduce((most, line) => Math.max(most, line.text.length), 0)
  const columns = width > 300 ? [] : bands(rows, width)
  if (columns.length < 2 || columns.length > 8 || rows.length < 2) return undefined
  if (!rows.every(row => isFull(row, columns)) || !hasHead(lines, rows, columns)) return undefined
  return {rows, columns}
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
