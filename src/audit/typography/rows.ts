import type {SetLine} from './set-lines.ts'

/** The lines of running text, those of each block on each page together. */
export function inARow(lines: readonly SetLine[]): SetLine[][] {
  const rows: SetLine[][] = []
  for (const line of lines) {
    if (line.kind !== 'text' && line.kind !== 'note') continue
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before?.block === line.block && before.page === line.page) row.push(line)
    else rows.push([line])
  }
  return rows
}
