import type {Span} from './course.ts'

/** A week of the course as other programs take it. */
export interface Scheduled {
  readonly id: string
  /** `Week 4`. */
  readonly label: string
  readonly title?: string
  readonly dates: readonly Span[]
  readonly readings: readonly ScheduledReading[]
  /** Plain text. */
  readonly questions: readonly string[]
}

export interface ScheduledReading {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  /** None where it has no text of its own. */
  readonly words?: number
  readonly minutes?: number
  /** Where pages have been made: folios of the first and the last, and how many. */
  readonly pages?: {readonly first: string; readonly last: string; readonly count: number}
}

/** What a calendar is called, and what its days are of. */
export interface ScheduledCourse {
  readonly name: string
  readonly place?: string
  /** ISO 8601 day of the edition. */
  readonly date?: string
  /** Who made the calendar: `Lectern 1.0.0`. */
  readonly program: string
}
