import * as z from 'zod'
import {text} from './schema-words.ts'

const numbers = z
  .enum(['book', 'reading', 'none'])
  .optional()
  .describe('Through the book (`3`), reading by reading (`2.3`), or none. Default: `none`.')

const macros = z.record(z.string(), text).superRefine((value, context) => {
  for (const name of Object.keys(value)) {
    if (/^\\?(?:[A-Za-z]+|[^A-Za-z])$/u.test(name)) continue
    context.addIssue({
      code: 'custom',
      path: [name],
      message: 'a key that is a command, such as `\\RR`'
    })
  }
})

/** Keys of the book on what stands in a text apart: figures, tables, formulas. */
export const figureKeys = {
  figures: z
    .strictObject({numbers})
    .optional()
    .describe('Figures: those that have a caption are numbered.'),
  tables: z
    .strictObject({numbers})
    .optional()
    .describe('Tables: those that have a caption are numbered.'),
  formulas: z
    .strictObject({numbers})
    .optional()
    .describe('Formulas on lines of their own: all are numbered that do not say `\\notag`.'),
  math: z
    .strictObject({
      macros: macros
        .optional()
        .describe(
          'Commands of TeX for all formulas: `"\\\\RR": "\\\\mathbb{R}"`; `#1` is the first argument.'
        )
    })
    .optional()
}
