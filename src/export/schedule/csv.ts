import type {Scheduled, ScheduledReading} from '../../book/scheduled.ts'

/** The weeks of a course as a table for other programs (RFC 4180), a row for each reading. */
export function csvOf(weeks: readonly Scheduled[]): string {
  const rows = weeks.flatMap(week =>
    week.readings.length > 0
      ? week.readings.map(reading => [...weekCells(week), ...readingCells(reading)])
      : [[...weekCells(week), ...columns.slice(4).map(() => '')]]
  )
  return [columns, ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')
}

const columns = [
  ...['week', 'title', 'from', 'to'],
  ...['reading', 'reading_title', 'authors', 'first_page', 'last_page', 'pages', 'words', 'minutes']
]

function weekCells({label, title = '', dates}: Scheduled): string[] {
  return [label, title, dates[0]?.from ?? '', dates.at(-1)?.to ?? '']
}

function readingCells({id, title, authors, pages, words, minutes}: ScheduledReading): string[] {
  const [first, last] = [pages?.first ?? '', pages?.last ?? '']
  const numbers = [pages?.count, words, minutes].map(number => number?.toString() ?? '')
  return [id, title, authors.join('; '), first, last, ...numbers]
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
