import * as z from 'zod'
import {pagesUsed} from '../book/rights/pages-used.ts'
import {rightsStatuses} from '../book/rights.ts'
import {text, texts} from './schema-words.ts'

const count = z
  .string()
  .refine(word => /^[1-9]\d{0,6}$/.test(word), 'a number from 1')
  .transform(Number)

const measure = z
  .string()
  .regex(
    /^\d+(?:\.\d+)?\s*(?:%|percent|pages?|chapters?|articles?|words)$/,
    'an amount such as `10 %`, `20 pages`, `1 chapter` or `2500 words`'
  )

const limit = z
  .union([measure, z.array(measure).min(1, 'at least one item')])
  .describe(
    'How much of a work may be used: `10 %`, `20 pages`, `1 chapter`, `2500 words`; of several, the one that allows most.'
  )

const address = z
  .string()
  .trim()
  .refine(
    word => /^https?:\/\/[^\s/]+\S*$/iu.test(word) && URL.canParse(word),
    'a web address such as `https://library.example.edu/item/1`'
  )

const rights = z.strictObject({
  status: z
    .enum(rightsStatuses)
    .optional()
    .describe('Whether the text may be printed. Default: as `licence` or `permission` say.'),
  holder: texts.optional().describe('Whose the rights are.'),
  licence: text
    .optional()
    .describe('An SPDX id (`CC-BY-4.0`, `LicenseRef-CLA`) or a Creative Commons name.'),
  permission: text.optional().describe('What the permission goes by: its number, or a letter.'),
  credit: text
    .optional()
    .describe('What is printed under the title and among the permissions, Markdown.'),
  'pages used': text
    .refine(
      words => pagesUsed(words) !== undefined,
      'pages such as `201-219`, `xii-xx, 3`, or `19 pages`'
    )
    .optional()
    .describe('Pages of the source that are used: `201-219`, or how many: `19 pages`.'),
  'source pages': count.optional().describe('How many pages the whole source has.'),
  chapters: count.optional().describe('How many whole chapters or articles are used.'),
  words: count.optional().describe('How many words are used. Default: they are counted.'),
  copies: count.optional().describe('Copies that the permission allows.'),
  fee: z
    .string()
    .regex(
      /^(?:[A-Z]{3} )?\d+(?:[.,]\d{1,2})?(?: [A-Z]{3})?$/,
      'an amount with its currency such as `GBP 45.00`'
    )
    .optional()
    .describe('What the permission costs: `GBP 45.00`.'),
  term: text.optional().describe('The term that the permission is for.'),
  expires: z.iso
    .date('a day such as `2026-11-21`')
    .optional()
    .describe('The last day on which copies may be made.'),
  limit: limit.optional(),
  library: address.optional().describe('Where a withheld text can be read.'),
  coversheet: z
    .boolean()
    .optional()
    .describe('A page before the text that says whose it is. Default: the book’s `coversheets`.'),
  'source code': z
    .enum(['A', 'B', 'C', 'D'])
    .optional()
    .describe(
      'For the CLA’s return: copied from A, a paper original of the institution; B, a digital original; C, a copy with the fee paid; D, another institution.'
    )
})

/** Key of an entry: the rights in its text. */
export const rightsKeys = {
  rights: rights.optional().describe('The rights in the text, as the ledger of the book has them.')
}

/** Key of the book: what holds for all readings. */
export const rightsPolicyKeys = {
  rights: z
    .strictObject({
      copies: count.optional().describe('How many copies of the book are made.'),
      limit: limit.optional(),
      coversheets: z
        .boolean()
        .optional()
        .describe('A page before each text of others that says whose it is. Default: `false`.'),
      notice: text.optional().describe('Words of the coversheets, Markdown.'),
      person: text.optional().describe('Who answers for the copies: named on the coversheets.')
    })
    .optional()
    .describe('The rights in the readings: copies, limits, coversheets.')
}

/** Whatever is not withheld is a file. */
export function mustHaveSource(
  {source, title, id, rights}: {source?: unknown; title?: unknown; id?: unknown; rights?: unknown},
  context: z.RefinementCtx
): void {
  if (source !== undefined) return
  const isWithheld =
    typeof rights === 'object' &&
    rights !== null &&
    'status' in rights &&
    rights.status === 'withheld'
  if (isWithheld && (title ?? id) !== undefined) return
  const path = [isWithheld ? 'title' : 'source']
  context.addIssue({code: 'custom', path, message: 'some words'})
}

export type RightsWords = z.output<typeof rights>
export type RightsPolicyWords = NonNullable<z.output<(typeof rightsPolicyKeys)['rights']>>
