import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {labelOf, type Meeting, titleOf, usualCourse} from '../book/course.ts'
import {daysInWords} from '../book/course-dates.ts'
import {courseWordsOf} from '../book/course-words.ts'
import {anchor} from '../book/ids.ts'
import {known, list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type Load, loadOf, sum} from './load.ts'
import {proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'
import {isByWeek} from './week-pages.ts'

/** The weeks of the course: what is read for each, on how many pages, and how long that takes. */
export function schedule(
  matter: 'front' | 'back',
  sections: readonly Section[],
  assembly: Assembly
): Section | undefined {
  const {manifest, name} = assembly
  const {course = usualCourse, language, schedule: meetings = []} = manifest
  if (meetings.length === 0) return
  const id = name('schedule')
  const words = courseWordsOf(language)
  const table = tableOf(meetings, {id, sections, assembly})
  const pace = words.pace.replace('%', () => count(course.pace, language))
  const plan: SectionPlan = {
    ...{id, type: 'schedule', matter, title: words.schedule, listed: true}
  }
  const asked = isByWeek(manifest) && course.hasWeekPages ? [] : meetings
  const questions = weekQuestions(asked, id, assembly)
  return section(manifest, plan, [title(words.schedule), table, h('p.pace', pace), ...questions])
}

/** Where weeks have no pages of their own. */
function weekQuestions(meetings: readonly Meeting[], id: string, assembly: Assembly): Element[] {
  const {language} = assembly.manifest
  const asked = meetings.filter(({questions}) => questions.length > 0)
  const trees = asked.flatMap(({questions}) => questions.map(({question}) => question))
  const prose = proseOf(trees, id, assembly)
  return [
    ...asked.flatMap(meeting => [
      h('h2', titleOf(meeting, language)),
      h(
        'ol.questions',
        meeting.questions.map(({question}) => h('li', prose.write(question)))
      )
    ]),
    ...prose.notes()
  ]
}

interface Reckoning {
  /** Of the section. */
  readonly id: string
  readonly sections: readonly Section[]
  readonly assembly: Assembly
}

function tableOf(meetings: readonly Meeting[], reckoning: Reckoning): Element {
  const {assembly} = reckoning
  const words = courseWordsOf(assembly.manifest.language)
  const weeks = meetings.map(meeting => ({meeting, loads: loadsOf(meeting, reckoning)}))
  const heads = [words.reading, words.page, words.pages, words.words, words.minutes]
  const all = [...new Map(weeks.flatMap(({loads}) => loads).map(load => [load.id, load])).values()]
  return h('table.load', [
    h(
      'thead',
      h(
        'tr',
        heads.map((head, at) => h('th', at > 0 ? {className: ['number']} : {}, head))
      )
    ),
    ...weeks.map(({meeting, loads}) =>
      h('tbody', [
        weekRow(meeting, loads, reckoning),
        ...loads.map(load => readingRow(load, meeting, reckoning))
      ])
    ),
    h(
      'tfoot',
      h('tr', [
        h('th', {scope: 'row'}, words.total),
        h('td'),
        ...cells('total', sum(all), reckoning)
      ])
    )
  ])
}

/** A text that was split has the load of all its readings. */
function loadsOf({readings}: Meeting, {sections, assembly}: Reckoning): Load[] {
  return readings.flatMap(entry => {
    const ids = assembly.texts.flatMap(({reading}) =>
      reading.entry.id === entry ? reading.id : []
    )
    const own = sections.filter(({id, type}) => type === 'chapter' && ids.includes(id))
    return own.length > 0 ? [loadOf(own, assembly.manifest)] : []
  })
}

function weekRow(meeting: Meeting, loads: readonly Load[], reckoning: Reckoning): Element {
  const {language} = reckoning.assembly.manifest
  const {dates, id, title: about} = meeting
  const label = labelOf(meeting, language)
  const head: ElementContent[] = [
    h('span.week', about === undefined ? label : `${label}.`),
    ...(about === undefined ? [] : [text(' '), h('span.about', about)]),
    ...(dates.length > 0 ? [text(' '), h('span.dates', daysInWords(dates, language))] : [])
  ]
  const numbers = loads.length > 0 ? cells(id, sum(loads), reckoning) : [h('td'), h('td'), h('td')]
  return h('tr.week', [h('th', {scope: 'rowgroup', colSpan: 2}, head), ...numbers])
}

function readingRow(load: Load, meeting: Meeting, reckoning: Reckoning): Element {
  const {id: owner, assembly} = reckoning
  const {language} = assembly.manifest
  const {authors, id, title: words} = load
  return h('tr', [
    h('td', [
      h('a.title', {href: `#${id}`}, [setCapitals(words)]),
      ...(authors.length > 0 ? [text(' '), h('span.authors', list(authors, language))] : [])
    ]),
    h('td.number', reference('page', `${meeting.id}-${id}`, owner, {href: `#${id}`})),
    ...cells(`${meeting.id}-${id}`, load, reckoning)
  ])
}

/** Pages, words and minutes; minutes of what has no text of its own are reckoned by its pages. */
function cells(name: string, load: Load, {id: owner, assembly}: Reckoning): Element[] {
  const {language} = assembly.manifest
  const {ids, minutes, pagesToRead, words} = load
  const pages = reference('extent', `${name}-pages`, owner, {dataTargets: ids.join(' ')})
  const time =
    pagesToRead.length === 0
      ? numberOr(minutes, language)
      : reference('minutes', `${name}-minutes`, owner, {
          ...{dataMinutes: minutes, dataTargets: pagesToRead.join(' ')},
          dataPageMinutes: load.minutesByPage
        })
  return [h('td.number', pages), h('td.number', numberOr(words, language)), h('td.number', time)]
}

/** Of no link: a number in words of the table. */
function reference(
  kind: 'page' | 'extent' | 'minutes',
  name: string,
  owner: string,
  properties: Record<string, string | number>
): Element {
  const tag = properties['href'] === undefined ? 'span' : 'a'
  return h(tag, {dataReference: kind, id: anchor(owner, `${kind}-${name}`), ...properties})
}

/** A dash where nothing is known: of what is withheld, and of the words of scanned pages. */
function numberOr(number: number, language: string): string {
  return number > 0 ? count(number, language) : '–'
}

function count(number: number, language: string): string {
  return new Intl.NumberFormat(known(language)).format(number).replace(/[\u202F\u2009]/gu, '\u00A0')
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
