import type {Finding} from '../messages.ts'
import {nearest} from '../nearest.ts'

/** A schedule of meetings that read nothing. */
export function scheduleHasReadings(): Finding {
  return {
    rule: 'schedule-has-readings',
    severity: 'warning',
    reason: 'Cannot set contents by week without a week that has readings',
    note: 'under each week of the `schedule` list the ids of its readings: `readings: [on-paper]`'
  }
}

export function meetingReadingExists(
  id: string,
  meeting: string,
  known: readonly string[]
): Finding {
  const meant = nearest(id, known)
  return {
    rule: 'schedule-reading-exists',
    severity: 'error',
    reason: `Unexpected \`${id}\` in ${meeting}, expected the id or the file of a reading`,
    note: meant ? `did you mean \`${meant}\`?` : `the readings are ${shortened(known)}`
  }
}

export function meetingReadingOnce(id: string, meeting: string): Finding {
  return {
    rule: 'schedule-reading-once',
    severity: 'warning',
    reason: `Unexpected second \`${id}\` in ${meeting}, expected each reading once`,
    note: 'take one of the two out'
  }
}

export function meetingUnique(meeting: string, line: number | undefined): Finding {
  return {
    rule: 'schedule-week-unique',
    severity: 'error',
    reason: `Unexpected second ${meeting}, expected each week or session once`,
    note: line
      ? `the first one stands on line ${line}: number them apart, or join them`
      : 'join them'
  }
}

export function datesApart(dates: string, meeting: string, other: string, theirs: string): Finding {
  return {
    rule: 'schedule-dates-apart',
    severity: 'error',
    reason: `Unexpected ${dates} in ${meeting}, expected days that no other week has`,
    note: `${other} has ${theirs}: correct one of the two`
  }
}

export function datesOrdered(dates: string, meeting: string, other: string): Finding {
  return {
    rule: 'schedule-dates-ordered',
    severity: 'warning',
    reason: `Unexpected ${dates} in ${meeting}, expected days behind those of ${other}`,
    note: 'see whether the year and the month are right, or put the weeks in the order of time'
  }
}

/** A reading that stands in the book among those of a later meeting. */
export function readingInOrder(id: string, meeting: string, before: string): Finding {
  return {
    rule: 'schedule-in-order',
    severity: 'warning',
    reason: `Unexpected \`${id}\` of ${meeting} behind readings of ${before}, expected the order of the schedule`,
    note: 'put the readings in the order of their weeks: the pages of a week then stand together'
  }
}

export function readingScheduled(id: string): Finding {
  return {
    rule: 'reading-in-schedule',
    severity: 'info',
    reason: `Cannot find \`${id}\` in any week of the schedule`,
    note: 'it stands in the contents by itself: list it under the `readings` of a week to have it there'
  }
}

/** A part of the book that is asked for by itself, and is none. */
export function offprintExists(
  name: string,
  near: string | undefined,
  known: readonly string[]
): Finding {
  return {
    rule: 'manifest-offprint-exists',
    severity: 'error',
    reason: `Cannot make an offprint of \`${name}\` without a week or a reading of that name`,
    note: near
      ? `did you mean \`${near}\`?`
      : `name one of ${shortened(known)}, or all \`weeks\`, all \`readings\``
  }
}

function shortened(ids: readonly string[]): string {
  const shown = ids.slice(0, 8).map(id => `\`${id}\``)
  return shown.join(', ') + (ids.length > 8 ? ' …' : '')
}
