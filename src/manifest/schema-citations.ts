import * as z from 'zod'
import {at} from './schema-annotations.ts'
import {text, texts} from './schema-words.ts'

const division = z.strictObject({
  title: text.describe('Heading of the division: `Primary sources`.'),
  keywords: texts
    .optional()
    .describe('Keywords of the works in it. Default: the works that no other division takes.')
})

const settings = z.strictObject({
  sources: texts
    .optional()
    .describe('BibTeX, CSL-JSON or CSL-YAML, from the folder of the manifest.'),
  style: text
    .optional()
    .describe(
      '`chicago-notes`, `chicago-author-date`, `mla`, `apa`, another that Lectern has, or a .csl file. Default: `chicago-notes`.'
    ),
  locale: text.optional().describe('Language of citations. Default: the book’s.'),
  'full form': z
    .enum(['book', 'reading'])
    .optional()
    .describe('Where a work is cited in full once. Default: `book`.'),
  nocite: texts.optional().describe('Keys to list though no text cites them; `*` is every one.'),
  divisions: z
    .array(division)
    .optional()
    .describe('Divisions of the bibliography, by keywords of the works.')
})

/** Keys of the book that say what texts cite. */
export const bibliographyKeys = {
  bibliography: settings.optional().describe('The works that texts cite, and how.')
}

const citation = z.strictObject({
  at,
  cite: text.describe('The citation: `@key, p. 4; @other`.')
})

/** Keys of an entry that say what its text cites, and what it is taken from. */
export const citationKeys = {
  citations: z.array(citation).optional().describe('Citations, anchored by quotation.'),
  bibliography: z
    .boolean()
    .optional()
    .describe('Whether the works that the reading cites are listed at its end.'),
  csl: z
    .union([text, z.record(z.string(), z.unknown())])
    .optional()
    .describe('What the text is taken from: CSL data, or the key of a work of the bibliography.')
}
