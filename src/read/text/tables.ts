import {type Line, words, wordsWithoutGaps} from './lines.ts'

/** Columns set with spaces or dotted leaders, or a figure drawn with characters: all mean something only in their places. */
export function isTable(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false
  const rows = lines.map(line => wordsWithoutGaps(line).slice(0, 300))
  const drawn = rows.filter(row => /^(?:[|+].*[|+]|\+[-=+]{3,}.*)$/.test(row)).length
  if (drawn >= 2 && drawn * 2 > rows.length) return true
  const led = rows.filter(row => leader.test(row)).length
  if (led >= 2 && led * 2 > rows.length) return true
  if (rows.length >= 3 && rows.every(row => /^\S+(?: {1,2}\S+)* {4,}\S+(?: {1,2}\S+)*$/.test(row)))
    return true
  const columned = rows.filter(row => (row.match(/\S\s{3,}(?=\S)/g)?.length ?? 0) >= 2).length
  const gapped = rows.filter(row => /\S\s{3,}\S/.test(row)).length
  return columned >= 3 || (columned >= 1 && gapped >= 3 && gapped * 4 > rows.length)
}

/** `Paper . . . . . 12`, `Ink ........ 3` */
export const leader = /\s?(?:\.\s?){4,}\s*(?=[\d$£½¼¾-])/

/** The lines as set, from the leftmost column. */
export function tableText(lines: readonly Line[]): string {
  const rows = lines.map(line => ' '.repeat(line.indent) + words(line))
  const left = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  return rows.map(row => row.slice(left)).join('\n')
}
