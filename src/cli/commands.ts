import {type Command, manuscript} from './command.ts'
import {courseCommands} from './commands-course.ts'
import {productCommands} from './commands-products.ts'
import {queueCommands} from './commands-queue.ts'
import {rightsCommands} from './commands-rights.ts'
import {textCommands} from './commands-texts.ts'
import {
  browserFlags,
  buildFlags,
  commonFlags,
  diffFlags,
  editionFlags,
  fetchFlags,
  layoutFlags,
  messageFlags,
  offprintFlags,
  variantFlags
} from './flags.ts'
import {queuedBuildFlags} from './queue-settings.ts'

export type {Command, Verb} from './command.ts'

export const commands: readonly Command[] = [
  {
    verb: 'build',
    aliases: ['render'],
    summary: 'make the PDF',
    usage: 'lectern build [path …] [-o file.pdf]',
    paths: Number.POSITIVE_INFINITY,
    flags: [
      ...buildFlags,
      ...queuedBuildFlags,
      ...variantFlags,
      ...offprintFlags,
      ...editionFlags,
      ...diffFlags,
      ...browserFlags,
      ...messageFlags,
      ...commonFlags
    ],
    about: `${manuscript}

The path of the PDF goes to standard output, messages and progress to standard error.
A build with errors writes nothing: the last good PDF stays. Beside the PDF goes a record of what it was made of and of
what stands where, book.manifest.json.`,
    examples: [
      ['lectern build', 'the manuscript in this folder, to dist/<title>.pdf'],
      ['lectern build essays/ -o essays.pdf', 'every text of a folder'],
      ['lectern build one.md two.txt', 'two texts, in this order'],
      [
        'lectern build --strict --log-format github',
        'in a workflow: warnings fail, shown beside the lines'
      ],
      ['lectern build --variant instructor', 'an edition that the manifest has under `variants`'],
      ['lectern build --only week-4', 'an offprint, with the page numbers of the whole'],
      ['lectern build --lock', 'an edition is done: its pages are locked'],
      ['lectern build --check', 'is dist/<title>.pdf what these texts make?'],
      [
        'lectern build --ci --summary summary.md',
        'in any pipeline, with a page that tells how it went'
      ]
    ]
  },
  {
    verb: 'check',
    aliases: ['lint', 'validate'],
    summary: 'report what is wrong with the texts; no pages, no browser',
    usage: 'lectern check [path …] [--layout]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...layoutFlags, ...variantFlags, ...browserFlags, ...messageFlags, ...commonFlags],
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
    flags: [...fetchFlags, ...variantFlags, ...messageFlags, ...commonFlags],
    about: `A build never goes to the network: an image with a web address is printed once it has been fetched.
The images go to assets/vendored/ and their hashes to assets.lock.json, beside the manifest.`,
    examples: [['lectern fetch', 'for the manuscript in this folder']]
  },
  ...textCommands,
  ...productCommands,
  ...courseCommands,
  ...rightsCommands,
  ...queueCommands,
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
