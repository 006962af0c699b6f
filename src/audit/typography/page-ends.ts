import {headingHasTextBelow, lastPageHasLines} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'
import type {SetLine} from './set-lines.ts'

const leastLines = 4
const leastBelow = 2

/** Headings at the foot of a page, and a last page with next to nothing on it. */
export function pageEnds(setting: Setting): Fault[] {
  return [...headings(setting), ...lastPage(setting)]
}

function headings({lines, folio}: Setting): Fault[] {
  const main = lines.filter(({kind}) => kind !== 'note')
  return main.flatMap((line, index) => {
    const behind = main.slice(index + 1, index + 1 + leastBelow)
    const isOver = behind.some(({page}) => page !== line.page)
    // Two headings in a row are told of once, and what has but one line below it is no heading's fault.
    if (line.kind !== 'heading' || !line.isLast || behind[0]?.kind === 'heading') return []
    if (!isOver || behind[0]?.isLast) return []
    return {finding: headingHasTextBelow(line.text, folio(line.page)), line}
  })
}

function lastPage({lines, printed: {layout}, folio}: Setting): Fault[] {
  const page = layout.pages.length - 1
  const last = lines.filter(line => line.page === page && line.kind !== 'note')
  const [first] = last
  const isFull = layout.images?.some(image => image.page === page)
  const count = rowsOf(last)
  if (page === 0 || !first || isFull || count >= leastLines) return []
  return [{finding: lastPageHasLines(count, folio(page)), line: first}]
}

/** Cells of a table stand side by side. */
function rowsOf(lines: readonly SetLine[]): number {
  return new Set(lines.map(({baseline}) => Math.round(baseline))).size
}
