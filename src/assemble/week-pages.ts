import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {labelOf, type Meeting, meetingOf, titleOf} from '../book/course.ts'
import {daysInWords} from '../book/course-dates.ts'
import {courseWordsOf} from '../book/course-words.ts'
import {anchor} from '../book/ids.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import {list} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {proseOf} from './prose.ts'
import {line, type SectionPlan, section} from './section.ts'

/** Gives the pages of weeks that stand before a reading; without one, those that are left at the end. */
export type WeekPages = (entry?: Entry['id']) => Section[]

/** Whether the weeks of the schedule part the book: where the manifest has no parts of its own. */
export function isByWeek({schedule, parts}: Manifest): boolean {
  return schedule !== undefined && !parts.some(({title}) => title !== undefined)
}

/**
 * A page for each week: when it is, what is read for it, what is to be discussed. It stands before the first reading of its
 * week; a week whose readings stand in earlier ones has its page between its neighbours.
 */
export function weekPages(assembly: Assembly): WeekPages {
  const {manifest} = assembly
  const isAsked = isByWeek(manifest) && manifest.course?.hasWeekPages !== false
  const waiting = isAsked ? (manifest.schedule ?? []).filter(hasContent) : []
  return entry => {
    const own = entry === undefined ? undefined : meetingOf(entry, manifest)
    if (entry !== undefined && (!own || !waiting.includes(own))) return []
    const due = waiting.filter((meeting, at) => isDue(meeting, at, own, waiting, manifest))
    for (const meeting of due) waiting.splice(waiting.indexOf(meeting), 1)
    return due.map(meeting => weekPage(meeting, assembly))
  }
}

function hasContent({readings, questions}: Meeting): boolean {
  return readings.length > 0 || questions.length > 0
}

/** That of the reading; and those before it that no reading of their own will open. */
function isDue(
  meeting: Meeting,
  at: number,
  own: Meeting | undefined,
  waiting: readonly Meeting[],
  manifest: Manifest
): boolean {
  if (own === undefined || meeting === own) return true
  if (at > waiting.indexOf(own)) return false
  return !meeting.readings.some(id => meetingOf(id, manifest) === meeting)
}

function weekPage(meeting: Meeting, assembly: Assembly): Section {
  const {manifest, name} = assembly
  const {language} = manifest
  const id = name(meeting.id)
  const words = courseWordsOf(language)
  const plan: SectionPlan = {
    ...{id, type: 'part', matter: 'body', startsOn: 'page', listed: true},
    title: titleOf(meeting, language),
    meeting
  }
  const texts = meeting.readings.flatMap(entry =>
    assembly.texts.filter(({reading}) => reading.entry.id === entry)
  )
  const rows = texts.map(text => row(text, id, language))
  const prose = proseOf(
    meeting.questions.map(({question}) => question),
    id,
    assembly
  )
  const questions = meeting.questions.map(({question}) => h('li', prose.write(question)))
  return section(manifest, plan, [
    head(meeting, language),
    line('dates', daysInWords(meeting.dates, language)),
    ...(rows.length > 0 ? [h('h2', words.readings), h('ol.contents', rows)] : []),
    ...(questions.length > 0 ? [h('h2', words.questions), h('ol.questions', questions)] : []),
    ...prose.notes()
  ])
}

/** `Week 4` over what it is about. */
function head(meeting: Meeting, language: string): Element {
  const label = labelOf(meeting, language)
  if (meeting.title === undefined) return h('h1.title', label)
  return h('h1.title', [h('span.week', label), ' ', meeting.title])
}

function row({reading, language: own}: Text, owner: string, language: string): Element {
  const {id, metadata} = reading
  const {authors, title} = metadata
  return h('li.entry', {dataType: 'chapter'}, [
    h('p.row', [
      h('a.title', {href: `#${id}`, ...(own !== language && {lang: own})}, [setCapitals(title)]),
      ' ',
      authors.length > 0 ? h('span.authors', list(authors, language)) : undefined,
      ' ',
      h('a', {dataReference: 'page', id: anchor(owner, `ref-${id}`), href: `#${id}`})
    ])
  ])
}
