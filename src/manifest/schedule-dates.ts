import type {VFile} from 'vfile'
import {labelOf, type Meeting, type Span} from '../book/course.ts'
import {datesApart, datesOrdered} from '../book/messages/course.ts'
import {report} from '../book/messages.ts'

/** Days as an editor writes them, in the order of time. */
export function spansOf(words: string | readonly string[] | undefined): Span[] {
  const spans = [words ?? []].flat().map(span => {
    const [from = '', to = from] = span.split('/').map(day => day.trim())
    return {from, to}
  })
  return spans.sort((one, other) => (one.from < other.from ? -1 : 1))
}

interface Dated {
  readonly meeting: Meeting
  readonly span: Span
}

/** Tell of days that two meetings have, and of meetings that are not in the order of time. */
export function checkDates(meetings: readonly Meeting[], file: VFile, language: string): void {
  const dated = meetings.flatMap(meeting => meeting.dates.map(span => ({meeting, span})))
  const sorted = dated.toSorted((one, other) => (one.span.from < other.span.from ? -1 : 1))
  const clashing = new Set<Meeting>()
  let latest: Dated | undefined
  for (const next of sorted) {
    if (latest && next.span.from <= latest.span.to) {
      const [one, other] = inOrder(latest, next, meetings)
      const words = [daysOf(other.span), labelOf(other.meeting, language)] as const
      const theirs = [labelOf(one.meeting, language), daysOf(one.span)] as const
      report(file, datesApart(...words, ...theirs), other.meeting.place)
      clashing.add(one.meeting).add(other.meeting)
    }
    if (!latest || next.span.to > latest.span.to) latest = next
  }
  checkSequence(meetings, clashing, file, language)
}

/** The one that the manifest lists later is told of. */
function inOrder(one: Dated, other: Dated, meetings: readonly Meeting[]): [Dated, Dated] {
  const isInOrder = meetings.indexOf(one.meeting) <= meetings.indexOf(other.meeting)
  return isInOrder ? [one, other] : [other, one]
}

function checkSequence(
  meetings: readonly Meeting[],
  clashing: ReadonlySet<Meeting>,
  file: VFile,
  language: string
): void {
  let before: Meeting | undefined
  for (const meeting of meetings) {
    const [first] = meeting.dates
    const last = before?.dates[0]
    if (before && first && last && first.from < last.from && !clashing.has(meeting)) {
      const [label, other] = [meeting, before].map(one => labelOf(one, language))
      report(file, datesOrdered(daysOf(first), label ?? '', other ?? ''), meeting.place)
    } else if (first) before = meeting
  }
}

function daysOf({from, to}: Span): string {
  return from === to ? from : `${from}/${to}`
}
