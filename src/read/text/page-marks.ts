import type {VFile} from 'vfile'
import {pageMarkLeftOut} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, rewrite, words} from './lines.ts'

/** Leave out the page numbers of another edition: alone on their lines and in order, or as `[Pg 12]` in the text. */
export function leaveOutPageMarks(lines: readonly Line[], file: VFile): void {
  const lone = lines.filter(
    (line, index) => standsAlone(lines, index) && numberOf(line) !== undefined
  )
  for (const run of risingRuns(lone)) {
    if (!isPaging(run, lines)) continue
    for (const line of run) {
      leaveOut([line], file, pageMarkLeftOut)
      line.pageMark = true
    }
  }
  for (const line of lines) leaveOutInline(line, file)
}

/** A blank line on either side: a scan may have set the number close to the other. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const next = lines[index + 1]
  return !before || isBlank(before) || !next || isBlank(next)
}

function numberOf(line: Line): number | undefined {
  const found = /^(?:[[({]|- ?)?(?:p\.|pg\.?|page)? ?(\d{1,4})(?:[\])}]| ?-)?$/i.exec(
    words(line).slice(0, 20)
  )
  return found && line.text.length < line.skip + 20 ? Number(found[1]) : undefined
}

/** Runs of three and more in which each number follows the one before, one page perhaps lost between. */
function risingRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let last = Number.NaN
  for (const line of lines) {
    const number = numberOf(line) ?? 0
    const step = number - last
    if (step === 1 || step === 2) runs.at(-1)?.push(line)
    else runs.push([line])
    last = number
  }
  return runs.filter(run => run.length >= 3)
}

/** Bare numbers may number sections or be years: pages part sentences, these do not. */
function isPaging(run: readonly Line[], lines: readonly Line[]): boolean {
  if (run.every(line => /\D/.test(words(line)))) return true
  const parting = run.filter(line => /^\p{Ll}/u.test(words(nextWritten(lines, line.number))))
  return parting.length * 5 >= run.length
}

function nextWritten(lines: readonly Line[], from: number): Line | undefined {
  let index = from
  while (lines[index]?.text === '') index++
  return lines[index]
}

function leaveOutInline(line: Line, file: VFile): void {
  if (!/\[p/i.test(line.text)) return
  const text = line.text.replace(/\[(?:pg\.?|page) ?\d{1,4}\]/gi, (mark, index: number) => {
    const point = {line: line.number, column: index + 1, offset: line.start + index}
    const end = {
      line: line.number,
      column: index + 1 + mark.length,
      offset: point.offset + mark.length
    }
    report(file, pageMarkLeftOut(mark), {start: point, end})
    return ' '.repeat(mark.length)
  })
  rewrite(line, text)
  if (text.trim() === '') line.pageMark = true
}
