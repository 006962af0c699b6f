import type {Scheduled, ScheduledReading} from '../../book/scheduled.ts'

/** The weeks of a course as lines to be read. */
export function tableOf(weeks: readonly Scheduled[]): string {
  const lines = weeks.flatMap(week => [headOf(week), ...week.readings.map(lineOf)])
  return lines.map(line => `${line}\n`).join('')
}

function headOf({label, title, dates, readings}: Scheduled): string {
  const days = dates.map(({from, to}) => (from === to ? from : `${from} to ${to}`)).join(', ')
  const total = [
    told(
      sum(readings, ({pages}) => pages?.count),
      'page'
    ),
    told(
      sum(readings, ({words}) => words),
      'word'
    ),
    told(
      sum(readings, ({minutes}) => minutes),
      'minute'
    )
  ]
  const about = [days, ...total].filter(Boolean).join(', ')
  return [[label, title].filter(Boolean).join('. '), about && `(${about})`]
    .filter(Boolean)
    .join(' ')
}

function lineOf({authors, id, title, pages, words}: ScheduledReading): string {
  const where = pages ? `, ${pages.first}–${pages.last}` : ''
  const who = authors.length > 0 ? `, ${authors.join(', ')}` : ''
  return `  ${id}: ${title}${who}${where}${words === undefined ? '' : `, ${told(words, 'word')}`}`
}

function sum(
  readings: readonly ScheduledReading[],
  value: (reading: ScheduledReading) => number | undefined
): number {
  return readings.reduce((total, reading) => total + (value(reading) ?? 0), 0)
}

function told(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}
