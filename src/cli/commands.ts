import {
  browserFlags,
  buildFlags,
  commonFlags,
  type Flag,
  fetchFlags,
  htmlFlags,
  imposeFlags,
  layoutFlags,
  messageFlags,
  suggestFlags
} from './flags.ts'

export type Verb =
  | 'build'
  | 'check'
  | 'impose'
  | 'cover'
  | 'init'
  | 'fetch'
  | 'html'
  | 'crossref'
  | 'index'
  | 'doctor'
  | 'clean'
  | 'help'

/** What a verb takes, and how its help explains it. */
export interface Command {
  readonly verb: Verb
  readonly aliases: readonly string[]
  readonly summary: string
  readonly usage: string
  /** The most paths that it takes. */
  readonly paths: number
  readonly flags: readonly Flag[]
  readonly about: string
  /** Command line and what it does. */
  readonly examples: readonly (readonly [string, string])[]
}

const manuscript = `The path is one of these; without a path it is the current folder.
  a reader.yaml, or a folder with one   the readings that it lists, in its order
  a folder without one                  every text in it and in the folders right below, in
                                        file-name order, but not README, LICENSE and the like
  one or more texts                     Jekyll posts, Markdown, plain text or HTML, in this order
Whether a text is a post or an essay is told from its content, not from its name.`

export const commands: readonly Command[] = [
  {
    verb: 'build',
    aliases: ['render'],
    summary: 'make the PDF',
    usage: 'lectern build [path …] [-o file.pdf]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...buildFlags, ...browserFlags, ...messageFlags, ...commonFlags],
    about: `${manuscript}

The path of the PDF goes to standard output, messages and progress to standard error.
A build with errors writes nothing: the last good PDF stays.`,
    examples: [
      ['lectern build', 'the manuscript in this folder, to dist/<title>.pdf'],
      ['lectern build essays/ -o essays.pdf', 'every text of a folder'],
      ['lectern build one.md two.txt', 'two texts, in this order'],
      [
        'lectern build --strict --log-format github',
        'in a workflow: warnings fail, shown beside the lines'
      ]
    ]
  },
  {
    verb: 'check',
    aliases: ['lint', 'validate'],
    summary: 'report what is wrong with the texts; no pages, no browser',
    usage: 'lectern check [path …] [--layout]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...layoutFlags, ...browserFlags, ...messageFlags, ...commonFlags],
    about: `${manuscript}

With --layout, the pages are set as well, and their lines looked at: loose lines, ladders of hyphens, widows, orphans, runts,
rivers, stacked words, short last pages, headings at the foot, notes and words that go on over a page's end.

Messages go to standard error; json and sarif, made for programs, to standard output.`,
    examples: [
      ['lectern check', 'the manuscript in this folder'],
      ['lectern check --layout', 'its pages too'],
      ['lectern check --rule image-has-alt=error', 'with one rule weighed otherwise'],
      ['lectern check --log-format sarif > lectern.sarif', 'for code scanning']
    ]
  },
  {
    verb: 'init',
    aliases: ['new', 'create'],
    summary: 'begin a manuscript',
    usage: 'lectern init [folder]',
    paths: 1,
    flags: commonFlags,
    about: `In a folder that holds texts, writes a reader.yaml that lists them; elsewhere, a small manuscript to
begin from. Nothing is ever overwritten.`,
    examples: [
      ['lectern init my-reader', 'a new folder with a reader.yaml, a post and an essay'],
      ['lectern init', 'a reader.yaml for the texts in this folder']
    ]
  },
  {
    verb: 'fetch',
    aliases: [],
    summary: 'bring remote images into the manuscript, under a lock',
    usage: 'lectern fetch [path …]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...fetchFlags, ...messageFlags, ...commonFlags],
    about: `A build never goes to the network: an image with a web address is printed once it has been fetched.
The images go to assets/vendored/ and their hashes to assets.lock.json, beside the manifest.`,
    examples: [['lectern fetch', 'for the manuscript in this folder']]
  },
  {
    verb: 'crossref',
    aliases: [],
    summary: 'propose cross-references between the readings',
    usage: 'lectern crossref --suggest [path …]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...suggestFlags, ...messageFlags, ...commonFlags],
    about: `Finds passages of different readings on the same matter: words that both quote, rare terms that both
have. They go to standard output as YAML, to be pasted in reader.yaml under the entries of their readings, with the
evidence in comments. Nothing is changed.`,
    examples: [['lectern crossref --suggest > proposed.yaml', 'for the manuscript in this folder']]
  },
  {
    verb: 'html',
    aliases: [],
    summary: 'print the HTML of one text as it is read, before any editing',
    usage: 'lectern html [file] [--stdin] [--from <format>]',
    paths: 1,
    flags: [...htmlFlags, ...messageFlags, ...commonFlags],
    about: `The fragment goes to standard output, messages to standard error: to see what a reader makes of a
text, and to compare it with what other programs make of it.`,
    examples: [
      ['lectern html post.md', 'a post, a page or a text, by its content'],
      ['lectern html --stdin --from kramdown', 'kramdown, from standard input']
    ]
  },
  {
    verb: 'index',
    aliases: [],
    summary: 'propose an index: people, places, bodies and terms, to choose from',
    usage: 'lectern index --suggest [path …]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...suggestFlags, ...messageFlags, ...commonFlags],
    about: `${manuscript}

The proposal goes to standard output, messages to standard error. It is YAML for \`index:\` of
reader.yaml, with counts and first places: strike out what readers will not look for.`,
    examples: [['lectern index --suggest > index.yaml', 'for the manuscript in this folder']]
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
  },
  {
    verb: 'doctor',
    aliases: [],
    summary: 'say what this machine, or a finished PDF, lacks',
    usage: 'lectern doctor [path | file.pdf]',
    paths: 1,
    flags: [...browserFlags, ...commonFlags],
    about: `Looks at Node, the browser and its sandbox, the fonts of the template, free space and the cache.
With a PDF, by whatever program, it looks at that instead: tags, links, language, fonts, metadata and the other
things that PDF/UA and PDF/A ask for and a program can judge.`,
    examples: [
      ['lectern doctor', 'exit code 4 where something is missing'],
      ['lectern doctor book.pdf', 'exit code 1 where the PDF breaks a rule']
    ]
  },
  {
    verb: 'clean',
    aliases: [],
    summary: 'remove the cache',
    usage: 'lectern clean [path]',
    paths: 1,
    flags: commonFlags,
    about:
      'Removes the folder .lectern, where pages are kept between builds. PDFs and the browser stay.',
    examples: [['lectern clean', 'the cache in this folder']]
  },
  {
    verb: 'help',
    aliases: [],
    summary: 'explain a command',
    usage: 'lectern help [command]',
    paths: 1,
    flags: commonFlags,
    about: '',
    examples: [['lectern help build', 'the same as lectern build --help']]
  }
]

/** By name or alias. */
export function commandNamed(name: string): Command | undefined {
  return commands.find(({verb, aliases}) => verb === name || aliases.includes(name))
}
