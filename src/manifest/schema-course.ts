import * as z from 'zod'
import {question} from './schema-back-matter.ts'
import {variantKeys} from './schema-variants.ts'
import {text, texts} from './schema-words.ts'

const span = z
  .string()
  .trim()
  .regex(
    /^\d{4}-\d{2}-\d{2}(\s*\/\s*\d{4}-\d{2}-\d{2})?$/,
    'a day such as `2027-02-01`, or two of them such as `2027-02-01/2027-02-05`'
  )
  .refine(isOnCalendar, 'days of the calendar, the first one first')

const meeting = z
  .strictObject({
    week: text.optional().describe('Its number, or words: `4`, `Reading week`.'),
    session: text.optional().describe('The same for courses that count sessions.'),
    title: text.optional().describe('What it is about.'),
    dates: z
      .union([span, z.array(span).min(1, 'at least one item')])
      .optional()
      .describe('A day, or the first and the last `2027-02-01/2027-02-05`; or a list of these.'),
    readings: texts
      .optional()
      .describe('Ids or files of the readings, in the order to read them in.'),
    questions: z
      .array(question)
      .min(1, 'at least one item')
      .optional()
      .describe('Questions for discussion, on the page of the week.'),
    ...variantKeys
  })
  .refine(countsOnce, 'either `week` or `session`')

/** Keys of the book for a course. */
export const courseKeys = {
  course: z
    .strictObject({
      code: text.optional().describe('As the catalogue has it: `HIST 204`.'),
      title: text.optional().describe('Title of the course; of the book too, where that has none.'),
      term: text.optional().describe('`Spring 2027`.'),
      instructor: texts.optional(),
      institution: text.optional(),
      'words per minute': z
        .string()
        .regex(/^[1-9]\d{1,3}$/, 'a number such as `200`')
        .optional()
        .describe('What the minutes of the load are reckoned by. Default: 200.'),
      'week pages': z
        .boolean()
        .optional()
        .describe('Whether each week opens with a page of its own. Default: `true`.')
    })
    .optional()
    .describe('The course that the readings are for: on cover and title page.'),
  schedule: z
    .array(meeting)
    .min(1, 'at least one item')
    .optional()
    .describe('Weeks or sessions and what is read for them.')
}

export type MeetingWords = z.output<typeof meeting>
export type CourseWords = z.output<typeof courseKeys.course>

function isOnCalendar(words: string): boolean {
  const days = words.split('/').map(day => day.trim())
  const isSorted = (days[0] ?? '') <= (days[1] ?? days[0] ?? '')
  return isSorted && days.every(day => z.iso.date().safeParse(day).success)
}

function countsOnce({week, session}: {week?: unknown; session?: unknown}): boolean {
  return (week === undefined) !== (session === undefined)
}
