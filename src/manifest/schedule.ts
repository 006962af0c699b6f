import {relative, sep} from 'node:path'
import type {VFile} from 'vfile'
import {labelOf, type Meeting} from '../book/course.ts'
import {slug} from '../book/ids.ts'
import type {Entry, Part} from '../book/manifest.ts'
import {
  meetingReadingExists,
  meetingReadingOnce,
  meetingUnique,
  scheduleHasReadings
} from '../book/messages/course.ts'
import {report} from '../book/messages.ts'
import {questionsOf} from './entry-back-matter.ts'
import {given} from './given.ts'
import {checkDates, spansOf} from './schedule-dates.ts'
import {checkOrder} from './schedule-order.ts'
import type {ManifestWords} from './schema.ts'
import type {MeetingWords} from './schema-course.ts'
import type {YamlSource} from './yaml.ts'

/** What a schedule is read with. */
export interface Scheduling {
  readonly folder: string
  readonly file: VFile
  readonly yaml: YamlSource
  /** Names of entries that the variant leaves out. */
  readonly leftOut: ReadonlySet<string>
}

/** The meetings of the course in the order of the manifest; nothing where it has no schedule. */
export function scheduleOf(
  {schedule, language = 'en'}: ManifestWords,
  parts: readonly Part[],
  scheduling: Scheduling
): {schedule?: readonly Meeting[]} {
  if (!schedule) return {}
  const {file, yaml} = scheduling
  const entries = parts.flatMap(part => (part.section ? [] : part.entries))
  const meetings = schedule.map((words, at) =>
    meetingFrom(words, at, {...scheduling, entries, language})
  )
  checkUnique(meetings, file, language)
  checkDates(meetings, file, language)
  if (schedule.every(({readings}) => readings === undefined)) {
    report(file, scheduleHasReadings(), yaml.keyPlace(['schedule']))
  } else checkOrder(meetings, entries, file, language)
  return {schedule: meetings}
}

interface Meetings extends Scheduling {
  readonly entries: readonly Entry[]
  readonly language: string
}

function meetingFrom(words: MeetingWords, at: number, context: Meetings): Meeting {
  const {yaml} = context
  const kind = words.week === undefined ? 'session' : 'week'
  const name = words.week ?? words.session ?? String(at + 1)
  const path = ['schedule', at]
  const meeting: Meeting = {
    id: /^\d/u.test(name) ? `${kind}-${slug(name)}` : slug(name),
    ...{kind, name, readings: []},
    dates: spansOf(words.dates),
    questions: questionsOf(words, path, yaml) ?? [],
    ...given({title: words.title, place: yaml.place(path)})
  }
  return {...meeting, readings: readingsOf(words, at, meeting, context)}
}

function readingsOf(
  words: MeetingWords,
  at: number,
  meeting: Meeting,
  {entries, file, yaml, leftOut, language, folder}: Meetings
): string[] {
  const isList = Array.isArray(words.readings)
  const label = labelOf(meeting, language)
  const known = entries.map(({id}) => id)
  const found: string[] = []
  for (const [index, name] of [words.readings ?? []].flat().entries()) {
    const place = yaml.place(['schedule', at, 'readings', ...(isList ? [index] : [])])
    const entry = entries.find(({id, source}) => id === name || namesFile(name, source, folder))
    if (entry && found.includes(entry.id)) report(file, meetingReadingOnce(name, label), place)
    else if (entry) found.push(entry.id)
    else if (!leftOut.has(name)) report(file, meetingReadingExists(name, label, known), place)
  }
  return found
}

function namesFile(name: string, source: string, folder: string): boolean {
  return relative(folder, source).split(sep).join('/') === name
}

function checkUnique(meetings: readonly Meeting[], file: VFile, language: string): void {
  const lines = new Map<string, number | undefined>()
  for (const meeting of meetings) {
    const {id, place} = meeting
    if (lines.has(id)) report(file, meetingUnique(labelOf(meeting, language), lines.get(id)), place)
    else lines.set(id, lineOf(place))
  }
}

function lineOf(place: Meeting['place']): number | undefined {
  return place && 'start' in place ? (place.start as {line: number}).line : undefined
}
