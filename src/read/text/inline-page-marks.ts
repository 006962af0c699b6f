import {pageValue} from '../../book/numbering.ts'
import {type Line, words} from './lines.ts'
import type {PageMark} from './page-marks.ts'

/**
 * `[Pg 12]` wherever it stands; `[p. xii]`, `{12}` and ` [12] ` where they rise through the text as pages do. What is left
 * may be citations: the manifest can say that it is not, which the transforms know.
 */
export function inlineRuns(lines: readonly Line[]): PageMark[][] {
  const named = marksIn(lines, /\[pg\.? ?(\d{1,4}|[ivxlc]{1,8})\]/gi)
  const paged = marksIn(lines, /\[(?:p\.|page) ?(\d{1,4}|[ivxlc]{1,8})\]/gi)
  const braced = marksIn(lines, /\{(?:pg\.? ?|p\. ?|page )?(\d{1,4})\}/gi)
  const apart = marksIn(lines, /(?<=\s|^)\[(\d{1,4})\](?=\s|$)/g)
  return [
    named,
    risesAsPages(paged) && paged.length >= 3 && !citesMostly(paged) ? paged : [],
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
    const step = pageValue(mark.page) - pageValue(marks[index]?.page ?? '')
    return (step >= 1 && step <= 3) || step > romanToArabic
  })
}

/** From the last page in roman numerals to the first of the text. */
const romanToArabic = 5000

/** A citation closes a sentence. */
function citesMostly(marks: readonly PageMark[]): boolean {
  const citing = marks.filter(({line, column, written}) =>
    /^\s*[.,;:)?!]/u.test(line.text.slice(column + written.length))
  )
  return citing.length * 3 > marks.length
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
