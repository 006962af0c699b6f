import * as z from 'zod'
import {text} from './schema-words.ts'

/** YAML is read without numbers. */
const pages = z
  .string()
  .regex(
    /^\s*\d{1,5}\s*([-–]\s*(\d{1,5})?)?(\s*,\s*\d{1,5}\s*([-–]\s*(\d{1,5})?)?)*\s*$/,
    'pages of the PDF such as `3-9`, `3-9, 12` or `3-`'
  )
const length = z
  .string()
  .regex(/^(0|\d+(\.\d+)?(in|mm|cm|pt|pc|px|Q))$/, 'a length such as `0.8in` or `12mm`')

/** Keys of an entry whose source is a PDF. */
export const facsimileKeys = {
  pages: pages
    .optional()
    .describe('Of a PDF: the pages to print, counted from 1: `3-9`, `3-9, 12`. Default: all.'),
  facsimile: z
    .strictObject({
      alt: z
        .union([text, z.array(text).min(1, 'at least one item')])
        .optional()
        .describe('What the pages show, for those who cannot see them: one text, or one a page.'),
      crop: z
        .union([
          length,
          z.strictObject({
            top: length.optional(),
            right: length.optional(),
            bottom: length.optional(),
            left: length.optional()
          })
        ])
        .optional()
        .describe('What to leave out at the edges of each page, in its own size.'),
      turn: z
        .enum(['90', '180', '270'])
        .optional()
        .describe('Degrees clockwise to turn each page by, where the scan lies on its side.'),
      spreads: z
        .boolean()
        .optional()
        .describe('Each page shows two facing pages: its halves are pages. Default: `false`.')
    })
    .optional()
    .describe('How the pages of a PDF are printed.')
}

export type FacsimileWords = {
  readonly [Key in keyof typeof facsimileKeys]?: z.output<(typeof facsimileKeys)[Key]>
}
