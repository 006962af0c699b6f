import * as z from 'zod'

// A manifest is checked once: it would take longer to compile a check than it saves.
z.config({jitless: true})

/** Words that more than one part of the schema is made of. */
export const text = z.string().trim().min(1, 'some words')
export const texts = z.union([text, z.array(text).min(1, 'at least one item')])

export const quotation = z.union([
  text,
  z.strictObject({
    exact: text.describe('The quoted words.'),
    prefix: z
      .string()
      .optional()
      .describe('Words right before the quoted ones, to tell two places apart.'),
    suffix: z
      .string()
      .optional()
      .describe('Words right behind the quoted ones, to tell two places apart.')
  })
])
