import {expect, test} from 'vitest'
import {daysInWords} from '../../src/book/course-dates.ts'

const day = (from: string, to = from) => ({from, to})
const several = [day('2027-02-02'), day('2027-02-04')]

test.each([
  ['en-GB', [day('2027-02-01', '2027-02-05')], '1–5 February'],
  ['en-US', [day('2027-02-01', '2027-02-05')], 'February 1–5'],
  ['en-GB', [day('2027-02-26', '2027-03-02')], '26 February – 2 March'],
  ['en-GB', [day('2027-02-02')], '2 February'],
  ['en-GB', several, '2 and 4 February'],
  ['en-US', several, 'February 2 and 4'],
  ['de', several, '2. und 4. Februar'],
  ['fr', several, '2 et 4 février'],
  ['en-GB', [day('2027-02-26'), day('2027-03-02')], '26 February and 2 March'],
  ['en-GB', [], '']
])('days in %s: %j', (language, spans, words) => {
  expect(daysInWords(spans, language)).toBe(words)
})
