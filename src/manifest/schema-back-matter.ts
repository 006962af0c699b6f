import * as z from 'zod'
import {variantKeys} from './schema-variants.ts'
import {quotation, text, texts} from './schema-words.ts'

const markdownFile = /^\S+\.(?:md|markdown|txt|html?)$/u

/** A value that names a file, not words. */
export function isFileName(value: string): boolean {
  return markdownFile.test(value)
}

const glossaryTerm = z.strictObject({
  term: text.describe('The word, as the glossary has it.'),
  definition: text.optional().describe('What it means, Markdown.'),
  variants: texts.optional().describe('Other words of the texts that mean the same.'),
  see: texts.optional().describe('Terms to look under instead, or as well.'),
  'sort as': text.optional().describe('Where in the alphabet the term stands.')
})

const glossaryTerms = z.array(glossaryTerm).min(1, 'at least one item')

const event = z.strictObject({
  date: text.describe(
    'A year, month or day (`1899`, `1899-03-07`), `-0044` or `44 BC`, `c. 1450`, or a range `1914/1918`.'
  ),
  event: text.describe('What happened, Markdown.'),
  at: quotation.optional().describe('Id of a reading, or words of one, quoted: their page follows.')
})

const events = z.array(event).min(1, 'at least one item')

const epigraph = z.strictObject({
  text: text.describe('The words, Markdown.'),
  source: text.optional().describe('Who said them, and where, Markdown.')
})

const abbreviation = z.strictObject({
  short: text.describe('The letters.'),
  long: text.describe('What they stand for.')
})

const life = z.strictObject({
  name: text.describe('As the texts name the author.'),
  about: text.describe('Who that is, Markdown; without the name it is put before.')
})

/** Keys of the book for the sections that the editor adds. */
export const backMatterKeys = {
  dedication: text.optional().describe('On a page of its own before the contents, Markdown.'),
  epigraph: z
    .union([text, epigraph, z.array(z.union([text, epigraph])).min(1, 'at least one item')])
    .optional()
    .describe('Words that the book opens with, each with its `source`.'),
  preface: text.optional().describe('Markdown, or the file that has it.'),
  introduction: text.optional().describe('Markdown, or the file that has it.'),
  abbreviations: z
    .array(abbreviation)
    .optional()
    .describe('Short forms and what they stand for, beside those that the texts define.'),
  glossary: z
    .union([
      glossaryTerms,
      z.strictObject({
        terms: glossaryTerms.optional().describe('The terms and what they mean.'),
        'first use': z
          .enum(['book', 'reading', 'none'])
          .optional()
          .describe('Where the first use of a term is marked. Default: `reading`.')
      })
    ])
    .optional()
    .describe('Terms and what they mean; the pages that use them follow.'),
  chronology: z
    .union([
      events,
      z.strictObject({
        events: events.optional().describe('What happened when.'),
        readings: z
          .boolean()
          .optional()
          .describe('Whether the readings stand in it too. Default: `false`.')
      })
    ])
    .optional()
    .describe('Events in the order of time.'),
  contributors: z
    .array(life)
    .optional()
    .describe('Who the authors, editors and translators are, beside what the texts say of them.'),
  'further reading': texts.optional().describe('For the book, Markdown; a list gives a list.'),
  permissions: text.optional().describe('Words before the credit lines of the readings, Markdown.')
}

export const question = z.union([
  text,
  z.strictObject({
    question: text.describe('The question, Markdown.'),
    answer: text.optional().describe('For teachers, Markdown: in the section `questions` alone.'),
    ...variantKeys
  })
])

/** Keys of an entry that end its reading, or go to sections at the end of the book. */
export const entryBackMatterKeys = {
  translator: texts.optional().describe('Over the translator that the text names.'),
  translators: texts.optional().describe('Over the translators that the text names.'),
  questions: z
    .array(question)
    .min(1, 'at least one item')
    .optional()
    .describe('Questions for discussion, at the end of the reading.'),
  'further reading': texts
    .optional()
    .describe('At the end of the reading, Markdown; a list gives a list.'),
  permission: text.optional().describe('Who gave leave to print the text, Markdown.'),
  copyright: text.optional().describe('Whose the text is: `© 1999 Ada Binder`.')
}
