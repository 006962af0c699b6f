import * as z from 'zod'
import {text} from './schema-words.ts'

const paragraph = z
  .string()
  .refine(word => /^[1-9]\d{0,4}$/.test(word), 'the number of a paragraph, from 1')
  .transform(Number)

const selectorKeys = z
  .strictObject({
    exact: text.optional().describe('The quoted words.'),
    prefix: z
      .string()
      .optional()
      .describe('Words right before the quoted ones, to tell two places apart.'),
    suffix: z
      .string()
      .optional()
      .describe('Words right behind the quoted ones, to tell two places apart.'),
    heading: text
      .optional()
      .describe('A heading of the text: the words stand under it. Without words: the heading.'),
    paragraph: paragraph
      .optional()
      .describe(
        'Number of a paragraph in the text, or under the heading. Without words: all of it.'
      )
  })
  .refine(
    // Of a bad value that was told and taken out, nothing may be left.
    at => (at.exact ?? at.heading ?? at.paragraph) !== undefined || Object.keys(at).length === 0,
    'quoted words (`exact`), a `heading` or the number of a `paragraph`'
  )

/** Where something is added: words of the text, or a map that says more of the place. */
export const selector = z.union([text, selectorKeys])

export const at = selector.describe(
  'Words of the text, quoted, or a heading, or a paragraph: what is added stands behind them.'
)

const form = z.enum(['note', 'brackets'])

const gloss = z.strictObject({
  at,
  gloss: text.describe('What the words mean, Markdown.'),
  as: form.optional().describe('Over the book’s `editing`.')
})

const emphasis = z.strictObject({
  at,
  note: z
    .union([z.boolean(), text])
    .optional()
    .describe('Whether a note tells of the emphasis; or the words of that note, Markdown.')
})

const correction = z
  .strictObject({
    at,
    sic: z.boolean().optional().describe('Keep the words, and print `[sic]` behind them.'),
    read: text.optional().describe('The right words.'),
    as: form
      .optional()
      .describe(
        '`note`: the right words are printed, the source’s told in a note; `brackets`: both are printed.'
      )
  })
  .refine(({sic, read}) => (sic === true) !== (read !== undefined), 'either `sic: true` or `read`')

/** Keys of an entry: what the editor does to words of the text. */
export const annotationKeys = {
  glosses: z.array(gloss).optional().describe('What words mean, anchored by quotation.'),
  emphasis: z.array(emphasis).optional().describe('Words to set in italics, quoted.'),
  corrections: z.array(correction).optional().describe('Faults of the source, quoted.'),
  annotations: text
    .optional()
    .describe('File of notes and index marks: W3C Web Annotations, JSON-LD.')
}

/** Keys of the book: how these look. */
export const editingKeys = {
  editing: z
    .strictObject({
      glosses: form.optional().describe('In notes (default), or in brackets behind the words.'),
      corrections: form
        .optional()
        .describe('`note` (default): the source’s words in a note; `brackets`: the right words.'),
      emphasis: z
        .enum(['note', 'silent'])
        .optional()
        .describe('Whether notes tell of added emphasis. Default: `silent`.')
    })
    .optional()
    .describe('How the editor’s glosses, corrections and emphasis are printed.')
}

export type SelectorWords = z.output<typeof selector>
