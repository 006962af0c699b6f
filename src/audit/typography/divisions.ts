import {hyphensAreFewInARow, pageEndsWithWholeWord} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'
import {inARow} from './rows.ts'
import type {SetLine} from './set-lines.ts'

const mostHyphens = 3

/** Ladders of hyphens, and a word that is divided over a page's end. */
export function divisions(setting: Setting): Fault[] {
  const rows = inARow(setting.lines)
  return rows.flatMap(row => [...ladders(row, setting), ...dividedPages(row, setting)])
}

function ladders(row: readonly SetLine[], {folio}: Setting): Fault[] {
  const faults: Fault[] = []
  let ladder: SetLine[] = []
  const end = () => {
    const [first] = ladder
    if (first && ladder.length > mostHyphens) {
      const words = ladder.map(line => `${lastWord(line)}-`)
      faults.push({finding: hyphensAreFewInARow(words, folio(first.page)), line: first})
    }
    ladder = []
  }
  for (const line of row) {
    if (line.isDivided || /\p{L}[-\u2010]$/u.test(line.text)) ladder.push(line)
    else end()
  }
  end()
  return faults
}

function dividedPages(row: readonly SetLine[], {folio}: Setting): Fault[] {
  const last = row.at(-1)
  if (!last?.isDivided || last.isLast) return []
  return [{finding: pageEndsWithWholeWord(`${lastWord(last)}-`, folio(last.page)), line: last}]
}

function lastWord({text}: SetLine): string {
  return /[^\s]*$/u.exec(text.replace(/[-\u2010]$/u, ''))?.[0] ?? ''
}
