import type {Gap} from '../../book/lines.ts'
import {wordSpacesFormNoRiver} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'
import {inARow} from './rows.ts'
import type {SetLine} from './set-lines.ts'

/** A river runs through so many lines, by word spaces of so many ems that overlap so far. */
const leastLines = 5
const leastSpace = 0.38
const leastOverlap = 0.5

/** An estimate: word spaces that stand below each other, line after line. The eye sees more than a rule does. */
export function rivers({lines, folio}: Setting): Fault[] {
  const faults: Fault[] = []
  for (const row of inARow(lines)) {
    let open: River[] = []
    const ended: River[] = []
    for (const line of row) {
      const next = line.gaps.filter(({width}) => width >= leastSpace * line.size)
      const grown = next.map(gap => riverTo(gap, line, open))
      ended.push(
        ...open.filter(
          river => !grown.some(({from, lines}) => from === river.from && lines > river.lines)
        )
      )
      open = grown
    }
    const [longest] = [...ended, ...open].sort((one, other) => other.lines - one.lines)
    if (!longest || longest.lines < leastLines) continue
    const {from, lines: count} = longest
    faults.push({finding: wordSpacesFormNoRiver(from.text, count, folio(from.page)), line: from})
  }
  return faults
}

interface River {
  readonly gap: Gap
  /** The line that it begins in. */
  readonly from: SetLine
  readonly lines: number
}

/** The longest river that flows into this space. */
function riverTo(gap: Gap, line: SetLine, open: readonly River[]): River {
  let longest: River | undefined
  for (const river of open) {
    if (overlap(gap, river.gap) && river.lines > (longest?.lines ?? 0)) longest = river
  }
  return longest ? {gap, from: longest.from, lines: longest.lines + 1} : {gap, from: line, lines: 1}
}

function overlap(one: Gap, other: Gap): boolean {
  const left = Math.max(one.left, other.left)
  const right = Math.min(one.left + one.width, other.left + other.width)
  return right - left >= leastOverlap * Math.min(one.width, other.width)
}
