import type {Section} from '../book/book.ts'
import {labelOf, type Meeting, titleOf} from '../book/course.ts'
import type {Manifest} from '../book/manifest.ts'

/**
 * Say on a section which week of the course it is read in: for its running heads, and for the tab at the fore-edge, which
 * stands lower week by week.
 */
export function setWeek(
  {tree}: Pick<Section, 'tree'>,
  meeting: Meeting,
  {language, schedule = []}: Manifest
): void {
  const title = titleOf(meeting, language)
  tree.properties['dataWeek'] = title
  // In the place of the book's own title: the cover has that.
  tree.properties['dataBook'] = title.length > mostLetters ? labelOf(meeting, language) : title
  tree.properties['dataTab'] = tabOf(meeting, schedule)
}

/** A running head is one line. */
const mostLetters = 60

/** `4 3/12`: what the tab says, and where it stands of how many. */
function tabOf(meeting: Meeting, schedule: readonly Meeting[]): string {
  const at = schedule.indexOf(meeting)
  const words = /^\d+/u.exec(meeting.name)?.[0] ?? '•'
  return `${words} ${at}/${schedule.length}`
}
