import * as z from 'zod'
import {text} from './schema-words.ts'

/** Keys of the book, and of one of its entries, that say how texts of a Jekyll site are read. */
export const jekyllKeys = {
  site: text
    .optional()
    .describe(
      'The Jekyll site that a text is of, a folder: its settings, includes and data. Default: the one that the text lies in.'
    ),
  liquid: z
    .record(z.string(), text)
    .optional()
    .describe(
      'What to do with Liquid tags by name, also with the first argument: `drop`, `body` (leave out the tag, keep what it encloses), or the text to put in its place.'
    )
}
