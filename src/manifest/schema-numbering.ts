import * as z from 'zod'
import {text} from './schema-words.ts'

/** YAML is read without numbers. */
const pageNumber = z
  .string()
  .regex(/^(\d{1,5}|[ivxlcdm]+)$/iu, 'a page number such as `214` or `xii`')
const pattern = text.refine(
  words => words.split('#').length === 2 && words.trim() !== '#',
  'the mark with `#` for its number, such as `|#|` or `{p. #}`'
)
const place = z.enum(['margin', 'inline', 'none'])
const step = z
  .string()
  .regex(/^(none|all|fifth|tenth|[1-9]\d?)$/u, '`none`, `all`, `fifth`, `tenth` or a number')

const originalPages = z
  .union([
    place,
    z.strictObject({
      as: place
        .optional()
        .describe('In the margin, in the text as `[214]`, or not printed. Default: `none`.'),
      pattern: pattern
        .optional()
        .describe(
          'What marks look like beside `[p. 214]` and its like, `#` for the number: `|#|`.'
        ),
      from: pageNumber.optional().describe('The least number that a mark may have.'),
      to: pageNumber.optional().describe('The greatest number that a mark may have.'),
      first: pageNumber.optional().describe('The page that the text begins on.')
    })
  ])
  .describe('The page numbers of another edition that the text is marked with: `[p. 214]`.')

const numbering = z
  .strictObject({
    paragraphs: step
      .optional()
      .describe('Number `all` paragraphs beside the text, every `fifth`, or `none`.'),
    lines: step
      .optional()
      .describe('Number every `fifth` line beside the text, every so many, or `none`.'),
    by: z
      .enum(['reading', 'page'])
      .optional()
      .describe('Where the numbers start again. Default: `reading`.')
  })
  .describe('Numbers of paragraphs and lines beside the text, for talk of it.')

/** Keys of an entry and of the book. */
export const numberingKeys = {
  'original pages': originalPages.optional(),
  numbering: numbering.optional()
}

export type NumberingWords = {
  readonly [Key in keyof typeof numberingKeys]?: z.output<(typeof numberingKeys)[Key]>
}
