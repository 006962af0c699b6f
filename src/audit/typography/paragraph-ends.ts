import {
  lastLineHasWords,
  pageBeginsWithLines,
  pageEndsWithLines
} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'
import type {SetLine} from './set-lines.ts'

/** A last line of fewer letters than this, or narrower than so many ems, is no line. */
const leastLetters = 5
const leastEms = 2

/** Widows, orphans and runts. */
export function paragraphEnds({lines, folio}: Setting): Fault[] {
  const texts = lines.filter(({kind}) => kind === 'text')
  return texts.flatMap((line, index): Fault[] => {
    const [before, behind] = [texts[index - 1], texts[index + 1]]
    const goesOn = !line.isLast && behind?.block === line.block
    const cameFrom = !line.isFirst && before?.block === line.block
    if (line.isLast && cameFrom && before.page !== line.page) {
      return [{finding: pageBeginsWithLines(line.text, folio(line.page)), line}]
    }
    if (line.isFirst && goesOn && behind.page !== line.page) {
      return [{finding: pageEndsWithLines(line.text, folio(line.page)), line}]
    }
    if (!line.isLast || !cameFrom || !isRunt(line)) return []
    return [{finding: lastLineHasWords(line.text, folio(line.page)), line}]
  })
}

function isRunt({text, left, right, size}: SetLine): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length
  return letters < leastLetters || right - left < leastEms * size
}
