import type {Command} from './command.ts'
import {
  browserFlags,
  buildFlags,
  commonFlags,
  diffFlags,
  imposeFlags,
  messageFlags,
  offprintFlags,
  variantFlags
} from './flags.ts'

/** Verbs that take finished books further. */
export const productCommands: readonly Command[] = [
  {
    verb: 'diff',
    aliases: ['compare'],
    summary: 'say what differs between two builds: readings, paragraphs, notes, pages',
    usage: 'lectern diff <old.pdf> <new.pdf> [--as markdown]',
    paths: 2,
    flags: [...diffFlags, ...commonFlags],
    about: `Takes PDFs, or the records that builds write beside them (book.manifest.json). A PDF without its record is read
itself. What is only pushed on by other changes is told as moved, not as changed.`,
    examples: [
      ['lectern diff spring.pdf dist/essays.pdf', 'exit code 5 where they differ'],
      ['lectern diff old.manifest.json new.manifest.json --as markdown', 'for a pull request']
    ]
  },
  {
    verb: 'impose',
    aliases: [],
    summary: 'lay the pages of a PDF on sheets: booklet, signatures, spreads',
    usage: 'lectern impose [file.pdf | path …] [--booklet | --signatures 16 | --2up] [-o file.pdf]',
    paths: Number.POSITIVE_INFINITY,
    flags: [
      ...imposeFlags,
      ...buildFlags.filter(({name}) => name !== 'watch'),
      ...offprintFlags,
      ...variantFlags,
      ...browserFlags,
      ...messageFlags,
      ...commonFlags
    ],
    about: `Takes any PDF, or builds a manuscript and takes its press edition, or else its PDF.
The path of the sheets goes to standard output; how many there are, and how to print, fold and bind them, to
standard error. Links and tags stay behind: sheets are for a printer only.`,
    examples: [
      ['lectern impose dist/essays.pdf', 'a booklet on A4: fold the stack, staple the fold'],
      [
        'lectern impose --signatures 16 --creep 0.1mm',
        'this manuscript, in signatures to be sewn or glued'
      ],
      [
        'lectern impose book.pdf --paper SRA3 --marks',
        'for a press: full size, with marks to cut and fold'
      ],
      ['lectern impose book.pdf --2up', 'as the book lies open, for proofs']
    ]
  },
  {
    verb: 'cover',
    aliases: [],
    summary: 'make the cover: front, spine and back on one sheet',
    usage: 'lectern cover [path …] [-o cover.pdf]',
    paths: Number.POSITIVE_INFINITY,
    flags: [
      ...imposeFlags.filter(({name}) => name === 'marks'),
      ...buildFlags.filter(({name}) => name !== 'watch'),
      ...variantFlags,
      ...browserFlags,
      ...messageFlags,
      ...commonFlags
    ],
    about: `Builds the book, since the spine is as wide as its pages are many. What stands on the cover is under
\`cover\` in reader.yaml: words for the back, a picture, colours, the paper. The ISBN becomes a bar code.`,
    examples: [
      ['lectern cover', 'to dist/<title>.cover.pdf, with a bleed of 3 mm'],
      ['lectern cover --marks', 'with marks to cut and fold by']
    ]
  }
]
