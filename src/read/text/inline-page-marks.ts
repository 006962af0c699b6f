import {type Line, words} from './lines.ts'
import type {PageMark} from './page-marks.ts'

/** `[Pg 12]`, `[p. xii]` wherever they stand; `{12}` and ` [12] ` where they rise through the text as pages do. */
export function inlineRuns(lines: readonly Line[]): PageMark[][] {
  const named = marksIn(lines, /\[(?:pg\.?|p\.|page) ?(\d{1,4}|[ivxlc]{1,8})\]/gi)
  const braced = marksIn(lines, /\{(?:pg\.? ?|p\. ?|page )?(\d{1,4})\}/gi)
  const apart = marksIn(lines, /(?<=\s|^)\[(\d{1,4})\](?=\s|$)/g)
  return [
    named,
    risesAsPages(braced) && braced.length >= 3 ? braced : [],
    risesAsPages(apart) && apart.length >= 5 && partsSentences(apart) ? apart : []
  ].filter(run => run.length > 0)
}

function marksIn(lines: readonly Line[], pattern: RegExp): PageMark[] {
  return lines.flatMap(line =>
    /[[{]/.test(line.text)
      ? Array.from(line.text.matchAll(pattern), found => ({
          line,
          column: found.index,
          written: found[0],
          page: found[1] ?? ''
        }))
      : []
  )
}

/** Notes are named twice, and numbered anew; pages only rise. */
function risesAsPages(marks: readonly PageMark[]): boolean {
  return marks.slice(1).every((mark, index) => {
    const step = Number(mark.page) - Number(marks[index]?.page)
    return step >= 1 && step <= 3
  })
}

/** Pages end amid sentences, note calls stand behind them; a paragraph's number opens it. */
function partsSentences(marks: readonly PageMark[]): boolean {
  const amid = marks.filter(({line, column, written}) => {
    const before = line.text.slice(0, column).trimEnd()
    const behind = line.text.slice(column + written.length).trimStart()
    return /[\p{L},]$/u.test(before.slice(-1)) && /^\p{Ll}/u.test(behind || words(line))
  })
  return amid.length * 2 > marks.length
}
