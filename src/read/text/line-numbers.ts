import type {VFile} from 'vfile'
import {lineNumberLeftOut} from '../../book/messages/text-structure.ts'
import {report} from '../../book/messages.ts'
import {type Line, rewrite} from './lines.ts'
import type {Piece} from './pieces.ts'

/** Leave out the numbers at the ends of lines of verse, every fifth or tenth, that another edition has counted them by. */
export function leaveOutLineNumbers(pieces: readonly Piece[], file: VFile): void {
  const lines = pieces.flatMap(({kind, lines}) => (kind === 'verse' ? lines : []))
  const numbered = lines.flatMap(line => {
    const number = /\S\s{2,}(\d{1,4})$/.exec(line.text.slice(-40))?.[1]
    return number && Number(number) % 5 === 0 ? [{line, number}] : []
  })
  for (const run of risingRuns(numbered))
    for (const {line, number} of run) leaveOut(line, number, file)
}

interface Numbered {
  readonly line: Line
  readonly number: string
}

/** Three and more, each five or ten above the last, and as many lines behind it. */
function risingRuns(all: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = []
  for (const one of all) {
    const last = runs.at(-1)?.at(-1)
    const step = Number(one.number) - Number(last?.number)
    if (step === 5 || step === 10) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs.filter(run => run.length >= 3)
}

function leaveOut(line: Line, number: string, file: VFile): void {
  const from = line.text.length - number.length
  const point = (column: number) => ({
    line: line.number,
    column: column + 1,
    offset: line.start + column
  })
  report(file, lineNumberLeftOut(number), {start: point(from), end: point(line.text.length)})
  rewrite(line, line.text.slice(0, from))
}
