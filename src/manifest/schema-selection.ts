import * as z from 'zod'
import {selector} from './schema-annotations.ts'
import {quotation} from './schema-words.ts'

const pin = z.strictObject({
  at: quotation.describe('Words of the lines that are pinned, quoted.'),
  as: z
    .enum(['heading', 'paragraph', 'verse', 'quote', 'list', 'table', 'break'])
    .describe(
      'What these lines are: a heading is the quoted lines, all else the block that they are in.'
    ),
  depth: z
    .enum(['1', '2', '3', '4', '5'])
    .optional()
    .describe('Of a heading: 1 is right under the title.')
})

const cut = z.strictObject({
  from: selector.describe('The first words that are left out.'),
  to: selector.optional().describe('The last words that are left out. Default: `from` alone.')
})

const guesses = z.enum([
  ...['headings', 'verse', 'drama', 'letters', 'quotations', 'epigraphs', 'lists', 'tables'],
  ...['breaks', 'contents', 'title page']
] as const)

/** Keys of an entry that say which lines of its source are taken, and what they are. */
export const selectionKeys = {
  pins: z
    .array(pin)
    .optional()
    .describe('Of a plain text: what some of its lines are, over what they look like.'),
  'no guesses': z
    .array(guesses)
    .optional()
    .describe('Of a plain text: what is not to be looked for in it.'),
  from: selector.optional().describe('Words that the selection begins with: a heading, or others.'),
  to: selector.optional().describe('Words that it ends with; or the heading that it ends before.'),
  cuts: z.array(cut).optional().describe('What is cut within it, marked by `[…]`.'),
  split: z
    .boolean()
    .optional()
    .describe('Make each part of the text a reading of its own, by its highest headings.')
}
