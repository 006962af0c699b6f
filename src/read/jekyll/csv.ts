import type {Data} from './values.ts'

/** The rows of a table of values parted by commas or tabs, by the names in its first row. */
export function csvRows(text: string, separator: string): Data[] {
  const [head = [], ...rows] = cells(text.replace(/^\uFEFF/u, ''), separator)
  return rows.map(row => Object.fromEntries(head.map((name, at) => [name, row[at] ?? null])))
}

function cells(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const end = separator === '\t' ? /"((?:[^"]|"")*)"|[^\t\r\n]*/y : /"((?:[^"]|"")*)"|[^,\r\n]*/y
  for (let at = 0; at < text.length; ) {
    end.lastIndex = at
    const [whole = '', quoted] = end.exec(text) ?? []
    row.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'))
    at += whole.length
    const [mark = ''] = /^(?:\r\n|[\s\S])/u.exec(text.slice(at, at + 2)) ?? []
    at += Math.max(mark.length, whole.length > 0 ? 0 : 1)
    if (mark === separator && at < text.length) continue
    if (row.some(cell => cell !== '')) rows.push(row)
    row = []
  }
  return rows
}
