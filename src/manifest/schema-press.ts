import * as z from 'zod'
import {pointsOf} from '../book/paper.ts'
import {text} from './schema-words.ts'

const bleed = z
  .string()
  .refine(
    words => (pointsOf(words) ?? maximum + 1) <= maximum,
    'a length up to `20mm`, such as `3mm`'
  )
const maximum = 57

/** Keys of the book that ask for an edition for the press. */
export const pressKeys = {
  press: z
    .strictObject({
      bleed: bleed.optional().describe('What is printed beyond the trimmed page. Default: `3mm`.'),
      marks: z
        .array(z.enum(['crop', 'registration']))
        .optional()
        .describe('Marks outside the bleed. Default: both.'),
      profile: z
        .enum(['FOGRA39', 'GRACoL', 'grey'])
        .optional()
        .describe(
          'The inks and paper that colours are made for: offset on coated paper as in Europe (`FOGRA39`) or America (`GRACoL`), or black ink alone (`grey`). Default: `FOGRA39`.'
        ),
      paper: text.optional().describe('The paper, as the file tells the printer: `90 g offset`.')
    })
    .optional()
    .describe('Makes an edition for the press beside the PDF: `book.press.pdf`, PDF/X-4.')
}

export type PressWords = z.output<(typeof pressKeys)['press']>
