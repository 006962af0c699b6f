import * as z from 'zod'
import {at} from './schema-annotations.ts'
import {text, texts} from './schema-words.ts'

const flag = z.boolean()
const head = 'Head in the index; levels are parted by `!`: `paper!sizes`.'
const list = text.optional().describe('The index that it stands in, where the book has several.')

/** An index mark of an entry. */
export const indexMark = z.strictObject({
  at,
  to: at.optional().describe('The last words of a passage that begins at `at`.'),
  term: text.describe(head),
  main: flag.optional().describe('The place to look up first: its page is set in bold.'),
  see: texts.optional().describe('Heads to look under instead: the mark then has no page.'),
  'see also': texts.optional().describe('Heads to look under as well.'),
  'sort as': text.optional().describe('Where in the alphabet the head stands.'),
  list
})

const indexTerm = z.union([
  text,
  z.strictObject({
    term: text.describe('Head in the index; levels are parted by `!`.'),
    variants: texts.optional().describe('Other words that lead to this head.'),
    except: texts
      .optional()
      .describe('Longer words that hold these and mean something else: `paper money`.'),
    every: flag
      .optional()
      .describe('Each occurrence, or only the first in a reading. Default: `true`.'),
    'whole words': flag
      .optional()
      .describe('`false` takes words that begin so too: `print`, `printed`. Default: `true`.'),
    case: flag
      .optional()
      .describe('Whether letter case counts. Default: only for words with capitals.'),
    see: text.optional().describe('The head to look under instead.'),
    'see also': texts.optional().describe('Heads to look under as well.'),
    'sort as': text.optional().describe('Where in the alphabet the head stands.'),
    list
  })
])

/** The index of the book. */
export const indexPolicy = z.strictObject({
  names: flag
    .optional()
    .describe('Whether the program finds names and recurring terms. Default: `true`.'),
  terms: z
    .array(indexTerm)
    .optional()
    .describe('Heads, and the words that lead to them wherever they occur.'),
  style: z
    .enum(['indented', 'run-in'])
    .optional()
    .describe('Sub-entries on lines of their own, or one behind the other. Default: `indented`.'),
  letters: flag.optional().describe('Whether letters stand over the heads. Default: `true`.'),
  columns: z
    .enum(['1', '2', '3'], 'a number from `1` to `3`')
    .optional()
    .describe('Columns of a page. Default: as the template has it.'),
  ranges: z
    .enum(['merged', 'marked'])
    .optional()
    .describe(
      '`merged`: pages in a row become a range. `marked`: only passages marked from beginning to end. Default: `merged`.'
    ),
  lists: z
    .array(
      z.strictObject({
        name: text.describe('What marks and terms call it in `list`.'),
        title: text.describe('Its title: `Index of Names`.'),
        names: flag
          .optional()
          .describe('Whether the names that the program finds stand in it. Default: `false`.')
      })
    )
    .optional()
    .describe('Indexes of their own, set before the general one.')
})

export type IndexWordsOfManifest = z.output<typeof indexPolicy>
export type IndexMarkWords = z.output<typeof indexMark>
