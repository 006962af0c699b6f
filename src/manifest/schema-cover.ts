import * as z from 'zod'
import {text} from './schema-words.ts'

const length = z.string().regex(/^\d+(\.\d+)?(mm|cm|in|pt)$/, 'a length such as `3mm`')
const color = z
  .string()
  .regex(/^(#[\da-f]{3}|#[\da-f]{6}|[a-z]+)$/i, 'a colour such as `#22384a` or `white`')
const number = z.string().regex(/^\d+(\.\d+)?$/, 'a number')

const paper = z.union([
  z.strictObject({caliper: length.describe('Thickness of a leaf: `0.1mm`.')}),
  z.strictObject({
    grams: number.describe('Grams of a square metre: `90`.'),
    bulk: number.describe('Cubic centimetres of a gram, as the maker says: `1.3`.')
  })
])

/** Keys of the book on what goes around it: `lectern cover` makes it. */
export const coverKeys = {
  cover: z
    .strictObject({
      back: text.optional().describe('Words on the back, Markdown.'),
      image: text.optional().describe('A picture for the front, from the folder of the manifest.'),
      ground: color.optional().describe('Colour of the cover. Default: `white`.'),
      ink: color.optional().describe('Colour of its words. Default: `black`.'),
      spine: z
        .enum(['down', 'up', 'upright', 'none'])
        .optional()
        .describe('How words run on the spine. Default: as is usual in the book’s language.'),
      'spine width': length.optional().describe('Where the printer names it: over `paper`.'),
      paper: paper
        .optional()
        .describe('Of the pages: what the width of the spine is reckoned from.'),
      bleed: length.optional().describe('What is printed beyond the cut. Default: `3mm`.')
    })
    .optional()
    .describe('What goes around the book: front, spine and back, made by `lectern cover`.')
}

export type CoverWords = z.output<(typeof coverKeys)['cover']>
