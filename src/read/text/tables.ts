import {type Line, words} from './lines.ts'

/** Columns set with spaces, or a figure drawn with characters: both mean something only in their places. */
export function isTable(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false
  const drawn = lines.filter(line =>
    /^(?:[|+].*[|+]|\+[-=+]{3,}.*)$/.test(words(line).slice(0, 300))
  ).length
  if (drawn >= 2 && drawn * 2 > lines.length) return true
  const columned = lines.filter(
    line =>
      (words(line)
        .slice(0, 300)
        .match(/\S\s{3,}(?=\S)/g)?.length ?? 0) >= 2
  ).length
  const gapped = lines.filter(line => /\S\s{3,}\S/.test(words(line).slice(0, 300))).length
  return columned >= 3 || (columned >= 1 && gapped >= 3 && gapped * 3 > lines.length)
}

/** The lines as set, from the leftmost column. */
export function tableText(lines: readonly Line[]): string {
  const rows = lines.map(line => ' '.repeat(line.indent) + words(line))
  const left = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  return rows.map(row => row.slice(left)).join('\n')
}
