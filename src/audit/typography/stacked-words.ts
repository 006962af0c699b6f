import {wordsAreNotStacked} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'
import {inARow} from './rows.ts'
import type {SetLine} from './set-lines.ts'

const mostStacked = 2

/** The same word at the beginning or the end of lines that follow each other. */
export function stackedWords({lines, folio}: Setting): Fault[] {
  return inARow(lines).flatMap(row =>
    sides.flatMap(({at, word}) =>
      stacks(row, word).map(stack => {
        const [first] = stack
        const finding = wordsAreNotStacked(word(first), stack.length, at, folio(first.page))
        return {finding, line: first}
      })
    )
  )
}

const sides = [
  {at: 'begin', word: ({text}: SetLine) => /^[\p{L}\p{N}’']+(?=\P{L})/u.exec(text)?.[0] ?? ''},
  {
    at: 'end',
    word: ({text, isDivided}: SetLine) =>
      isDivided ? '' : (/[\p{L}\p{N}’']+(?=\P{L}{0,2}$)/u.exec(endOf(text))?.[0] ?? '')
  }
] as const

/** Of a line as much as its last word may be in, behind which stand two signs: to look at all of it takes long. */
function endOf(text: string): string {
  return text.slice(text.lastIndexOf(' ', text.length - 6) + 1)
}

type Stack = [SetLine, ...SetLine[]]

function stacks(row: readonly SetLine[], wordOf: (line: SetLine) => string): Stack[] {
  const found: Stack[] = []
  let last = ''
  for (const line of row) {
    const word = wordOf(line).toLowerCase()
    if (word !== '' && word === last) found.at(-1)?.push(line)
    else found.push([line])
    last = word
  }
  return found.filter(stack => stack.length > mostStacked)
}
