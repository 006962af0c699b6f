import type {LaidLine} from '../../book/lines.ts'
import {wordSpacesAreEven} from '../../book/messages/typography.ts'
import type {Fault, Setting} from './index.ts'

/** More than this, in ems, and a line falls apart: words stand a quarter of an em from each other in even setting. */
const mostSpace = 0.6

/** Lines that had to be stretched too far. */
export function looseLines({lines, folio}: Setting): Fault[] {
  return lines.flatMap(line => {
    if (line.kind !== 'text' && line.kind !== 'note') return []
    if (line.isLast || !isLoose(line)) return []
    return {finding: wordSpacesAreEven(line.text, spaceOf(line), folio(line.page)), line}
  })
}

/** Whether its usual space is too wide, without looking for it: nearly all lines are well. */
function isLoose({gaps, size}: LaidLine): boolean {
  const narrow = gaps.filter(({width}) => width / size < mostSpace).length
  return gaps.length > 0 && narrow <= (gaps.length - 1) / 2
}

/** The usual word space of a line, in ems; a formula or picture in it makes one that is not. */
function spaceOf({gaps, size}: LaidLine): number {
  const widths = gaps.map(({width}) => width).sort((one, other) => one - other)
  return (widths[Math.floor((widths.length - 1) / 2)] ?? 0) / size
}
