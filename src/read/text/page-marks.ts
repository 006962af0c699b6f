import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {originalPagesAreKept} from '../../book/messages/text.ts'
import {report} from '../../book/messages.ts'
import {inlineRuns} from './inline-page-marks.ts'
import {isBlank, type Line, rewrite, words} from './lines.ts'

/** The number of a page of another edition, taken out of the words. */
export interface PageMark {
  readonly line: Line
  /** Characters of the line before it. */
  readonly column: number
  /** As written: `[Pg 12]`. */
  readonly written: string
  readonly page: string
}

/** Take the page numbers of another edition: alone on their lines and in order, or as `[Pg 12]` in the text. */
export function takePageMarks(lines: readonly Line[], file: VFile): PageMark[] {
  const lone = loneRuns(lines)
  const taken = new Set(lone.flatMap(run => run.map(({line}) => line)))
  const runs = [...lone, ...inlineRuns(lines.filter(line => !taken.has(line)))]
  for (const run of runs) {
    const [first] = run
    if (!first) continue
    const finding = originalPagesAreKept(first.written, run.at(-1)?.written ?? '', run.length)
    report(file, finding, rangeOf(first))
  }
  for (const [line, marks] of Map.groupBy(runs.flat(), mark => mark.line)) blank(line, marks)
  return runs.flat()
}

/** Where the mark stands in the source. */
export function rangeOf({line, column, written}: PageMark): Position {
  const start = {line: line.number, column: column + 1, offset: line.start + column}
  const {length} = written
  return {start, end: {...start, column: start.column + length, offset: start.offset + length}}
}

function blank(line: Line, marks: readonly PageMark[]): void {
  let text = ''
  for (const {column, written} of marks.toSorted((one, other) => one.column - other.column)) {
    text += line.text.slice(text.length, column) + ' '.repeat(written.length)
  }
  rewrite(line, text + line.text.slice(text.length))
  if (isBlank(line)) line.pageMark = true
  else line.gaps = marks.map(({column, written}) => ({from: column, to: column + written.length}))
}

function loneRuns(lines: readonly Line[]): PageMark[][] {
  const lone = lines.flatMap((line, index) => {
    const page = standsAlone(lines, index) ? numberOf(line) : undefined
    return page ? [{line, column: line.skip, written: words(line), page}] : []
  })
  return risingRuns(lone).filter(run => isPaging(run, lines))
}

/** A blank line on either side: a scan may have set the number close to the other. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const next = lines[index + 1]
  return !before || isBlank(before) || !next || isBlank(next)
}

function numberOf(line: Line): string | undefined {
  if (line.text.length > line.skip + 20) return undefined
  return /^(?:[[({]|- ?)?(?:p\.|pg\.?|page)? ?(\d{1,4})(?:[\])}]| ?-)?$/i.exec(words(line))?.[1]
}

/** Runs of three and more in which each number follows the one before, one page perhaps lost between. */
function risingRuns(marks: readonly PageMark[]): PageMark[][] {
  const runs: PageMark[][] = []
  let last = Number.NaN
  for (const mark of marks) {
    const step = Number(mark.page) - last
    if (step === 1 || step === 2) runs.at(-1)?.push(mark)
    else runs.push([mark])
    last = Number(mark.page)
  }
  return runs.filter(run => run.length >= 3)
}

/** Bare numbers may number sections or be years: pages part sentences, these do not. */
function isPaging(run: readonly PageMark[], lines: readonly Line[]): boolean {
  if (run.every(mark => /\D/.test(mark.written))) return true
  const parting = run.filter(({line}) => /^\p{Ll}/u.test(words(nextWritten(lines, line.number))))
  return parting.length * 5 >= run.length
}

/** From a line on; its number is the index of the next. */
export function nextWritten(lines: readonly Line[], from: number): Line | undefined {
  let index = from
  while (lines[index]?.text === '') index++
  return lines[index]
}
