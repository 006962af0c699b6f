import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {loadOf} from '../assemble/load.ts'
import type {Book, Section} from '../book/book.ts'
import {labelOf, type Meeting} from '../book/course.ts'
import type {PageMap} from '../book/pages.ts'
import type {Scheduled, ScheduledCourse, ScheduledReading} from '../book/scheduled.ts'
import {csvOf} from '../export/schedule/csv.ts'
import {icalOf} from '../export/schedule/ical.ts'
import {tableOf} from '../export/schedule/table.ts'
import {loadManifest} from '../manifest/index.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import {layOut} from './lay-out.ts'
import type {BuildOptions} from './options.ts'
import {program} from './program.ts'
import {openWorkshop} from './workshop.ts'

export type ScheduleForm = 'table' | 'csv' | 'ical' | 'json'

export interface ScheduleOptions extends BuildOptions {
  readonly form?: ScheduleForm
  /** Lay the pages out, to tell where each reading stands. */
  readonly pages?: boolean
}

export interface ScheduleResult {
  /** In the form that is asked for. */
  readonly text: string
  readonly weeks: readonly Scheduled[]
  readonly files: readonly VFile[]
}

/** The weeks of the course that a book is for, for a calendar, a table, or a learning platform. */
export async function schedule(
  path: string | readonly string[],
  options: ScheduleOptions = {}
): Promise<ScheduleResult> {
  const {book, files, places} = await composed(path, options)
  const {manifest} = book
  const weeks = (manifest.schedule ?? []).map(meeting => scheduled(meeting, book, places))
  const {date, course, title} = manifest
  const about: ScheduledCourse = {
    name: course?.code ?? course?.title ?? title,
    ...(course?.institution !== undefined && {place: course.institution}),
    ...(date !== undefined && {date}),
    program
  }
  return {text: told(weeks, about, options), weeks, files: settle(files, book, options)}
}

interface Composed {
  readonly book: Book
  readonly files: readonly VFile[]
  readonly places?: PageMap
}

async function composed(
  path: string | readonly string[],
  options: ScheduleOptions
): Promise<Composed> {
  const manifest = await loadManifest(path, options)
  if (!options.pages) return compose(manifest)
  await using workshop = openWorkshop(options)
  const template = await loadTemplate(manifest)
  const {book, files} = await compose(manifest, options, workshop.store)
  workshop.show(book.images)
  const press = await workshop.press(template)
  const {places} = await layOut(book, template, press, options)
  return {book, files, places}
}

function scheduled(meeting: Meeting, book: Book, places: PageMap | undefined): Scheduled {
  const {manifest, sections} = book
  const {dates, id, questions, readings, title} = meeting
  return {
    ...{id, dates, label: labelOf(meeting, manifest.language)},
    ...(title !== undefined && {title}),
    readings: readings.flatMap(entry => {
      const own = sections.filter(one => one.entry === entry && one.type !== 'coversheet')
      return own.length > 0 ? [readingOf(entry, own, book, places)] : []
    }),
    questions: questions.map(({question}) => textOf(question))
  }
}

function readingOf(
  id: string,
  own: readonly Section[],
  {manifest}: Book,
  places: PageMap | undefined
): ScheduledReading {
  const {authors, minutes, title, words} = loadOf(own, manifest)
  const pages = places && pagesOf(own, places)
  return {...{id, title, authors}, ...(words > 0 && {words, minutes}), ...(pages && {pages})}
}

function pagesOf(own: readonly Section[], places: PageMap): ScheduledReading['pages'] {
  const [first, last] = [own[0], own.at(-1)].map(section => section && places.get(section.id))
  if (!first || !last) return
  const count = own.reduce((total, {id}) => total + (places.get(id)?.extent ?? 0), 0)
  const end = Number(last.folio) + (last.extent ?? 1) - 1
  return {first: first.folio, last: Number.isFinite(end) ? String(end) : last.folio, count}
}

function told(
  weeks: readonly Scheduled[],
  course: ScheduledCourse,
  {form = 'table'}: ScheduleOptions
): string {
  if (form === 'ical') return icalOf(weeks, course)
  if (form === 'csv') return csvOf(weeks)
  return form === 'json' ? `${JSON.stringify(weeks, undefined, 2)}\n` : tableOf(weeks)
}
