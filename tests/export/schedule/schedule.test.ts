import {describe, expect, test} from 'vitest'
import type {Scheduled} from '../../../src/book/scheduled.ts'
import {csvOf} from '../../../src/export/schedule/csv.ts'
import {icalOf} from '../../../src/export/schedule/ical.ts'
import {tableOf} from '../../../src/export/schedule/table.ts'

const weeks: Scheduled[] = [
  {
    ...{id: 'week-1', label: 'Week 1', title: 'Sheets, Quires; Books'},
    dates: [
      {from: '2027-02-26', to: '2027-02-28'},
      {from: '2028-02-28', to: '2028-02-28'}
    ],
    readings: [
      {
        ...{id: 'paper', title: 'The “Paper”, or "Papier"', authors: ['Ada Binder', 'Bo Press']},
        ...{words: 1200, minutes: 6, pages: {first: '3', last: '9', count: 7}}
      },
      {id: 'scan', title: 'Ein Faksimile mit einem recht langen Titel für Käufer', authors: []}
    ],
    questions: ['Why\\so?']
  },
  {id: 'rest', label: 'Reading week', dates: [], readings: [], questions: []}
]

const course = {
  ...{name: 'HIST 204', place: 'Utrecht', date: '2027-01-10', program: 'Lectern 0'}
}

describe('the calendar', () => {
  const text = icalOf(weeks, course)
  const lines = text.replace(/\r\n[ \t]/gu, '').split('\r\n')

  test('has an event for each span of days, which ends on the day behind the last', () => {
    expect(lines.filter(line => line.startsWith('DT'))).toEqual([
      ...['DTSTAMP:20270110T000000Z', 'DTSTART;VALUE=DATE:20270226', 'DTEND;VALUE=DATE:20270301'],
      ...['DTSTAMP:20270110T000000Z', 'DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280229']
    ])
    expect(lines.filter(line => line.startsWith('UID'))).toEqual([
      'UID:week-1-1@hist-204.lectern',
      'UID:week-1-2@hist-204.lectern'
    ])
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })

  test('has texts escaped', () => {
    expect(lines).toContain('SUMMARY:HIST 204: Week 1. Sheets\\, Quires\\; Books')
    expect(lines.find(line => line.startsWith('DESCRIPTION'))).toBe(
      'DESCRIPTION:Ada Binder\\, Bo Press: The “Paper”\\, or "Papier"\\, 3–9 (6 min)\\nEin Faksimile mit einem recht langen Titel für Käufer\\n? Why\\\\so?'
    )
  })

  test('has no line of more than 75 octets, and divides no character', () => {
    const lengths = text.split('\r\n').map(line => Buffer.byteLength(line))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\uFFFD')
    expect(text).toMatch(/\r\n /u)
  })
})

test('the CSV has a row for each reading, and one for a week without', () => {
  expect(csvOf(weeks)).toBe(
    [
      'week,title,from,to,reading,reading_title,authors,first_page,last_page,pages,words,minutes',
      'Week 1,"Sheets, Quires; Books",2027-02-26,2028-02-28,paper,"The “Paper”, or ""Papier""",Ada Binder; Bo Press,3,9,7,1200,6',
      'Week 1,"Sheets, Quires; Books",2027-02-26,2028-02-28,scan,Ein Faksimile mit einem recht langen Titel für Käufer,,,,,,',
      'Reading week,,,,,,,,,,,',
      ''
    ].join('\r\n')
  )
})

test('the table is for people', () => {
  expect(
    tableOf(weeks)
  ).toBe(`Week 1. Sheets, Quires; Books (2027-02-26 to 2027-02-28, 2028-02-28, 7 pages, 1200 words, 6 minutes)
  paper: The “Paper”, or "Papier", Ada Binder, Bo Press, 3–9, 1200 words
  scan: Ein Faksimile mit einem recht langen Titel für Käufer
Reading week
`)
})
