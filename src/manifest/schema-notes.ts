import * as z from 'zod'

const place = z.enum(['foot', 'reading', 'book', 'margin'])
const numbering = z.enum(['reading', 'book', 'page'])

/** Whether numbers of notes are the source's: a key of the book's `notes`, and of an entry. */
export const noteNumbers = z
  .enum(['source', 'counted'])
  .describe('Whether notes keep the numbers of their source. Default: `counted`.')

const series = z.strictObject({
  marks: z
    .enum(['numbers', 'letters', 'symbols', 'roman'])
    .optional()
    .describe('1 2 3; a b c; * † ‡; i ii iii.'),
  numbering: numbering.optional().describe('Where marks start again. Default: the book’s.'),
  place: place.optional().describe('Default: where the book’s notes stand.'),
  label: z
    .string()
    .regex(/^\p{L}[\p{L}\p{N}]*$/u, 'letters such as `ed`')
    .optional()
    .describe('What the labels of its notes begin with: `ed` of `[^ed-1]`. Default: its name.')
})

/** The key `notes` of the book. */
export const notePolicy = z.strictObject({
  place: place
    .optional()
    .describe('Foot of the page, end of the reading, end of the book, outer margin.'),
  numbering: numbering.optional().describe('Where numbers start again.'),
  numbers: noteNumbers.optional(),
  series: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name in lower-case letters such as `editor`'),
      series
    )
    .optional()
    .describe(
      'Series of notes with marks of their own: `author`, `editor`, `translator`, `link`, or any name.'
    )
})

export type NotePolicyWords = z.output<typeof notePolicy>
export type SeriesWords = z.output<typeof series>
