import {slug} from '../../book/ids.ts'
import type {Scheduled, ScheduledCourse, ScheduledReading} from '../../book/scheduled.ts'

/**
 * The weeks of a course as a calendar (RFC 5545): an event for each span of days, whole days, which no time zone moves.
 * Equal input gives equal bytes: the stamp is the day of the edition.
 */
export function icalOf(weeks: readonly Scheduled[], course: ScheduledCourse): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(course.program)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(course.name)}`,
    ...weeks.flatMap(week => eventsOf(week, course)),
    'END:VCALENDAR'
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function eventsOf(week: Scheduled, course: ScheduledCourse): string[] {
  const summary = [course.name, [week.label, week.title].filter(Boolean).join('. ')].join(': ')
  const about = descriptionOf(week)
  return week.dates.flatMap(({from, to}, at) => [
    'BEGIN:VEVENT',
    `UID:${week.id}-${at + 1}@${slug(course.name)}.lectern`,
    `DTSTAMP:${stampOf(course.date ?? from)}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    // The day behind the last (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${basic(dayAfter(to))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    ...(course.place ? [`LOCATION:${escaped(course.place)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT'
  ])
}

function descriptionOf({readings, questions}: Scheduled): string {
  return [...readings.map(lineOf), ...questions.map(question => `? ${question}`)].join('\n')
}

function lineOf({authors, title, pages, minutes}: ScheduledReading): string {
  const who = authors.length > 0 ? `${authors.join(', ')}: ` : ''
  const where = pages ? `, ${pages.first === pages.last ? '' : `${pages.first}–`}${pages.last}` : ''
  return `${who}${title}${where}${minutes === undefined ? '' : ` (${minutes} min)`}`
}

function stampOf(day: string): string {
  return `${basic(day)}T000000Z`
}

function basic(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Of the type TEXT (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n')
}

/** No line is longer than 75 octets, and no character is divided (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += length
  }
  return text
}
