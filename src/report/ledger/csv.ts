/**
 * Rows of cells as CSV (RFC 4180), led by a byte order mark: without it Excel takes UTF-8 for something else. What a
 * spreadsheet would reckon as a formula is quoted off by an apostrophe.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(words: string): string {
  const text = words.replace(/\s*\n\s*/gu, ' ')
  const safe = /^[=+@\t]|^-(?!\d)/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}
