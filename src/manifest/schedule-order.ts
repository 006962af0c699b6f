import type {VFile} from 'vfile'
import {labelOf, type Meeting} from '../book/course.ts'
import type {Entry} from '../book/manifest.ts'
import {readingInOrder, readingScheduled} from '../book/messages/course.ts'
import {report} from '../book/messages.ts'

/** Tell of readings that stand in the book behind those of a later week, and of those that no week has. */
export function checkOrder(
  meetings: readonly Meeting[],
  entries: readonly Entry[],
  file: VFile,
  language: string
): void {
  let latest = -1
  for (const {id, place} of entries) {
    const at = meetings.findIndex(({readings}) => readings.includes(id))
    const [own, before] = [meetings[at], meetings[latest]]
    if (!own) report(file, readingScheduled(id), place)
    else if (before && at < latest) {
      report(file, readingInOrder(id, labelOf(own, language), labelOf(before, language)), place)
    }
    latest = Math.max(latest, at)
  }
}
