import type {Question} from './apparatus.ts'
import {courseWordsOf} from './course-words.ts'
import type {Entry, Manifest} from './manifest.ts'
import type {Place} from './messages.ts'

/** What a pack of readings is for. */
export interface Course {
  /** As the catalogue has it: `HIST 204`. */
  readonly code?: string
  readonly title?: string
  readonly term?: string
  readonly instructors: readonly string[]
  readonly institution?: string
  /** Words that a student reads in a minute: what the load is reckoned by. */
  readonly pace: number
  /** Whether each meeting opens with a page of its own. */
  readonly hasWeekPages: boolean
}

/** A week of the course, or a session, with what is read for it. */
export interface Meeting {
  /** `week-4`; the id of its page. */
  readonly id: string
  readonly kind: 'week' | 'session'
  /** `4`, or words of the editor's: `Reading week`. */
  readonly name: string
  readonly title?: string
  /** In the order of time. */
  readonly dates: readonly Span[]
  /** Ids of entries, in the order that they are to be read in. */
  readonly readings: readonly string[]
  readonly questions: readonly Question[]
  readonly place?: Place
}

/** From one day to another, both included: ISO 8601. */
export interface Span {
  readonly from: string
  readonly to: string
}

export const usualCourse: Course = {instructors: [], pace: 200, hasWeekPages: true}

/** The meeting that a reading stands with in the book: the first that has it. */
export function meetingOf(id: Entry['id'], {schedule}: Manifest): Meeting | undefined {
  return schedule?.find(({readings}) => readings.includes(id))
}

/** `Week 4`; a name without a number stands as it is. */
export function labelOf({kind, name}: Meeting, language: string): string {
  return /^\d/u.test(name) ? courseWordsOf(language)[kind].replace('%', () => name) : name
}

/** `Week 4. The Margins`: in contents, outline and running heads. */
export function titleOf(meeting: Meeting, language: string): string {
  const label = labelOf(meeting, language)
  return meeting.title === undefined ? label : `${label}. ${meeting.title}`
}

/** `HIST 204. The Book in Europe`; nothing where the course has neither code nor title. */
export function courseLine({code, title}: Course): string {
  return [code, title].filter(Boolean).join('. ')
}
