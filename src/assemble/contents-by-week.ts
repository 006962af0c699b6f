import type {Section} from '../book/book.ts'
import {type Meeting, titleOf} from '../book/course.ts'
import type {Assembly} from './assembly.ts'
import type {Item} from './contents.ts'

/**
 * What the book holds, week by week: below each week its readings in the order of the schedule, those of an earlier week
 * again. What no week has stands by itself.
 */
export function contentsByWeek(sections: readonly Section[], assembly: Assembly): Item[] {
  const {schedule = [], language} = assembly.manifest
  const entries = new Map(assembly.texts.map(({reading}) => [reading.id, reading.entry.id]))
  const chapters = Map.groupBy(
    sections.filter(({type}) => type === 'chapter'),
    ({id}) => entries.get(id)
  )
  const opened = new Set<Meeting>()
  return sections.flatMap((section): Item[] => {
    const meeting = schedule.find(({id}) => id === section.meeting)
    if (!meeting) return [{section, within: []}]
    if (opened.has(meeting)) return []
    opened.add(meeting)
    const within = meeting.readings.flatMap(id => chapters.get(id) ?? [])
    const items = within.map(chapter => ({
      section: chapter,
      within: [],
      ...(chapter.meeting !== meeting.id && {again: meeting.id})
    }))
    if (section.type === 'part') return [{section, within: items}]
    return [{head: titleOf(meeting, language), section, within: items}]
  })
}
