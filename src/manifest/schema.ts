import * as z from 'zod'
import {ruleNames} from '../book/rule-names.ts'
import {isIsbn} from './isbn.ts'
import {annotationKeys, at, editingKeys, selector} from './schema-annotations.ts'
import {backMatterKeys, entryBackMatterKeys} from './schema-back-matter.ts'
import {bibliographyKeys, citationKeys} from './schema-citations.ts'
import {courseKeys} from './schema-course.ts'
import {coverKeys} from './schema-cover.ts'
import {editionKeys} from './schema-editions.ts'
import {facsimileKeys} from './schema-facsimile.ts'
import {figureKeys} from './schema-figures.ts'
import {indexMark, indexPolicy} from './schema-index.ts'
import {jekyllKeys} from './schema-jekyll.ts'
import {linkKeys} from './schema-links.ts'
import {noteNumbers, notePolicy} from './schema-notes.ts'
import {numberingKeys} from './schema-numbering.ts'
import {pdfKeys} from './schema-pdf.ts'
import {pressKeys} from './schema-press.ts'
import {leadsOnce, referenceKeys} from './schema-references.ts'
import {mustHaveSource, rightsKeys, rightsPolicyKeys} from './schema-rights.ts'
import {backMatter, frontMatter} from './schema-sections.ts'
import {selectionKeys} from './schema-selection.ts'
import {variantKeys, variantsOf} from './schema-variants.ts'
import {type quotation, text, texts} from './schema-words.ts'

/*
 * What an editor may write in `reader.yaml`. The JSON schema for text editors is made from it (`json-schema.ts`), so each
 * key says what it is. The text of an error is the phrase that follows "expected" in the message.
 * YAML is read without numbers: `edition: 2` and `call: 1` are texts.
 */

const length = z
  .string()
  .regex(/^\d+(\.\d+)?(in|mm|cm|pt|pc|px|Q)$/, 'a length such as `0.8in` or `18mm`')
const size = z
  .string()
  .regex(
    /^((A[3-6]|B[45]|JIS-B[45]|letter|legal|ledger)( (portrait|landscape))?|\d+(\.\d+)?(in|mm|cm|pt|pc|px|Q) \d+(\.\d+)?(in|mm|cm|pt|pc|px|Q))$/i,
    'width and height such as `6in 9in`, or a name such as `A5` or `letter`'
  )
const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as `en` or `pt-BR`')
const day = z.iso.date('a day such as `2026-11-21`')
const printedDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a day, month or year such as `1899-03-07`, `1899-03` or `1899`'
  )
  .refine(isOnCalendar, 'a day of the calendar')
const id = z
  .string()
  .regex(
    /^\p{Ll}[\p{Ll}\p{Lo}\p{N}]*(-[\p{L}\p{N}]+)*$/u,
    'lower-case words with hyphens such as `on-paper`'
  )
const severity = z.enum(['error', 'warning', 'warn', 'info', 'off'])

const note = z.strictObject({
  at,
  note: text.describe('The note, Markdown.'),
  call: text
    .optional()
    .describe(
      'The lost note call of the source that this note gives its text to: `1` of “affairs.1 Much”.'
    ),
  series: text
    .optional()
    .describe('Whose note it is: a series of the book’s `notes`. Default: `editor`.'),
  ...variantKeys
})

const reference = z
  .strictObject({
    at,
    ...referenceKeys,
    there: selector.optional().describe('Words of that reading that are meant, quoted.'),
    text: text.optional().describe('Words to print for the title of the target.'),
    ...variantKeys
  })
  .refine(leadsOnce, 'either `see` or `to`')

const entry = onlyOne(
  z.strictObject({
    source: text
      .optional()
      .describe(
        'The file, from the folder of the manifest; or a pattern such as `essays/*.txt`. A withheld text needs none.'
      ),
    id: id
      .optional()
      .describe('Names the reading in references. Default: the file name without date and ending.'),
    format: z
      .enum(['jekyll', 'kramdown', 'markdown', 'commonmark', 'gfm', 'text', 'html'])
      .optional()
      .describe('Default: found by the content of the file.'),
    title: text.optional().describe('Over the title that the text gives itself.'),
    'short title': text.optional().describe('For the running head.'),
    author: texts.optional().describe('Over the author that the text names.'),
    authors: texts.optional().describe('Over the authors that the text names.'),
    date: printedDate
      .optional()
      .describe('When the text first appeared: a day, a month or a year.'),
    language: language.optional().describe('Language of the text, where it is not the book’s.'),
    citation: text
      .optional()
      .describe('Where the text first appeared: the source line under the title, Markdown.'),
    url: text
      .optional()
      .describe('Web address of the text: links to it from other readings become page references.'),
    headnote: text.optional().describe('The editor’s introduction, Markdown.'),
    notes: z.array(note).optional().describe('The editor’s notes, anchored by quotation.'),
    'note numbers': noteNumbers.optional(),
    references: z
      .array(reference)
      .optional()
      .describe('References to other readings, anchored by quotation.'),
    index: z.array(indexMark).optional().describe('Index marks, anchored by quotation.'),
    ...annotationKeys,
    ...citationKeys,
    ...entryBackMatterKeys,
    ...selectionKeys,
    ...facsimileKeys,
    ...numberingKeys,
    ...jekyllKeys,
    ...rightsKeys,
    ...variantKeys
  }),
  'author',
  'authors'
).superRefine(mustHaveSource)

const readings = z
  .array(z.union([text, entry]))
  .min(1, 'at least one item')
  .describe('The texts in the order of the book: files, patterns, or maps with a `source`.')

const part = z.strictObject({
  title: text.optional().describe('Title of the part, on a page of its own.'),
  readings,
  ...variantKeys
})

const margins = z.strictObject({
  top: length.optional(),
  bottom: length.optional(),
  inner: length.optional().describe('On the side of the spine.'),
  outer: length.optional()
})

const bookKeys = {
  title: text.optional().describe('Title of the book. Default: the name of the folder.'),
  subtitle: text.optional(),
  editor: texts.optional(),
  editors: texts.optional(),
  publisher: text.optional(),
  edition: text.optional().describe('For the copyright page: `Second edition`.'),
  isbn: text.refine(isIsbn, 'an ISBN of 10 or 13 digits whose check digit fits').optional(),
  copyright: texts.optional().describe('Paragraphs of the copyright page, Markdown.'),
  language: language.optional().describe('BCP 47 tag of the book’s language. Default: `en`.'),
  date: day.optional().describe('Day of the edition: the only date in the book.'),
  template: text
    .optional()
    .describe(
      'How the book looks: `classic`, `coursepack`, `large-print`, `screen`, or a folder. Default: `classic`.'
    ),
  page: z
    .strictObject({size: size.optional(), margins: margins.optional()})
    .optional()
    .describe('Over the sizes of the template.'),
  readings: readings.optional(),
  parts: z
    .array(part)
    .min(1, 'at least one item')
    .optional()
    .describe('Parts with readings, in place of `readings`.'),
  notes: notePolicy.optional(),
  ...linkKeys,
  index: indexPolicy.optional(),
  images: z
    .strictObject({
      card: z
        .boolean()
        .optional()
        .describe('Set the `image` of posts under their titles. Default: `false`.')
    })
    .optional(),
  boilerplate: z
    .array(text)
    .optional()
    .describe('Lines of scraped pages to leave out, whole lines.'),
  frontmatter: z.array(frontMatter).optional().describe('Sections before the readings, in order.'),
  backmatter: z.array(backMatter).optional().describe('Sections behind the readings, in order.'),
  outputs: z
    .array(z.enum(['pdf']))
    .min(1, 'at least one item')
    .optional(),
  ...editingKeys,
  ...bibliographyKeys,
  ...figureKeys,
  ...backMatterKeys,
  ...numberingKeys,
  ...jekyllKeys,
  ...pdfKeys,
  ...pressKeys,
  ...coverKeys,
  ...rightsPolicyKeys,
  ...editionKeys,
  ...courseKeys,
  rules: z
    .partialRecord(z.enum(ruleNames), severity)
    .optional()
    .describe('Severities by rule: `image-has-alt: error`.')
}

const book = z.strictObject({...bookKeys, variants: variantsOf(bookKeys).optional()})

/** `reader.yaml` as an editor writes it. */
export const manifestSchema = onlyOne(onlyOne(book, 'editor', 'editors'), 'readings', 'parts')

export type ManifestWords = z.output<typeof manifestSchema>
export type EntryWords = z.output<typeof entry>
export type QuotationWords = z.output<typeof quotation>

/** ISO dates with a month or day left out pass. */
function isOnCalendar(date: string): boolean {
  return date.length < 10 || z.iso.date().safeParse(date).success
}

function onlyOne<Schema extends z.ZodType<object>>(
  schema: Schema,
  one: string,
  other: string
): Schema {
  return schema.superRefine((value, context) => {
    if (!(one in value && other in value)) return
    context.addIssue({
      code: 'custom',
      path: [other],
      message: `only one of \`${one}\` and \`${other}\``
    })
  })
}
