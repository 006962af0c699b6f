import * as z from 'zod'
import {texts} from './schema-words.ts'

/** Keys of what may be left out of some variants of the book: entries, parts, notes, questions, weeks. */
export const variantKeys = {
  only: texts.optional().describe('Variants that have it; all others leave it out.'),
  except: texts.optional().describe('Variants that leave it out.')
}

/** The variants of a book, each with what is other in it: keys of the book. */
export function variantsOf(keys: z.ZodRawShape) {
  const {readings: _, parts: __, schedule: ___, ...others} = keys
  return z
    .record(
      z.string().regex(/^[a-z][a-z\d-]*$/, 'a name such as `large-print`'),
      z.strictObject(others).partial()
    )
    .describe('Editions of the same book by their names, each with the keys that are other in it.')
}
