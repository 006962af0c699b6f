import {indexRangeCloses, indexRangeOpens} from '../book/messages/index-terms.ts'
import type {FoundMark} from './index-found.ts'

/**
 * What each mark is as a target of a locator: its id, and behind bars what the locator is told: `main`, `note=3`, and of a
 * passage `to=` its last words. A mark that only points to other heads is none; nor is the end of a passage, which its
 * beginning has.
 */
export function pairRanges(marks: readonly FoundMark[]): Map<FoundMark, string> {
  const open = new Map<string, FoundMark[]>()
  const ends = new Map<FoundMark, FoundMark>()
  const lost = new Map<string, FoundMark[]>()
  for (const mark of marks) {
    if (!mark.range) continue
    const key = [mark.list ?? '', ...mark.head, mark.name].join('\n')
    const before = open.get(key) ?? []
    if (mark.range === 'start') open.set(key, [...before, mark])
    else if (before.length > 0) ends.set(before.pop() ?? mark, mark)
    else lost.set(key, [...(lost.get(key) ?? []), mark])
  }
  tellOfLost(open, lost)
  const closed = new Set(ends.values())
  return new Map(
    marks
      .filter(mark => isPlace(mark) && !closed.has(mark))
      .map(mark => [mark, targetOf(mark, ends.get(mark))])
  )
}

function isPlace({see, seeAlso, isEmpty}: FoundMark): boolean {
  return !see && !(seeAlso && isEmpty)
}

function targetOf({id, isMain, note}: FoundMark, end: FoundMark | undefined): string {
  const parts = [
    ...(isMain ? ['main'] : []),
    ...(note !== undefined ? [`note=${note.replace(/[\s|]+/gu, '')}`] : []),
    ...(end ? [`to=${end.id}`] : [])
  ]
  return [id, ...parts].join('|')
}

/** An end whose beginning comes later is told of once, for both. */
function tellOfLost(
  open: ReadonlyMap<string, FoundMark[]>,
  lost: ReadonlyMap<string, readonly FoundMark[]>
): void {
  for (const [key, marks] of lost) {
    for (const mark of marks) {
      const start = open.get(key)?.shift()
      mark.tell(indexRangeOpens(mark.head.join('!'), start?.origin))
    }
  }
  for (const mark of [...open.values()].flat()) {
    mark.tell(indexRangeCloses(mark.head.join('!')))
  }
}
