import * as z from 'zod'
import {pageBounds, sizeBounds} from '../book/budget.ts'
import {text} from './schema-words.ts'

/** Keys of the book that keep one edition to another, and to what it may cost. */
export const editionKeys = {
  lock: z
    .strictObject({
      hold: z
        .boolean()
        .optional()
        .describe(
          'Sections stay on the pages of the last edition: blank pages follow what has become shorter. Default: `false`.'
        )
    })
    .optional()
    .describe(
      'Compares the pages with those of the last edition, in `pages.lock.json`, which `lectern build --lock` writes.'
    ),
  budget: z
    .strictObject({
      pages: text
        .refine(
          words => pageBounds(words) !== undefined,
          'a number of pages such as `128`, or two such as `96-128`'
        )
        .optional()
        .describe('The most pages that the book may have, or the least and the most: `96-128`.'),
      size: text
        .refine(
          words => sizeBounds(words) !== undefined,
          'a size such as `8 MB`, or two such as `500 kB-8 MB`'
        )
        .optional()
        .describe('The most that the PDF may weigh, or the least and the most: `1-8 MB`.')
    })
    .optional()
    .describe('What pages and size of the PDF must keep to.')
}

export type EditionWords = z.output<z.ZodObject<typeof editionKeys>>
