/** A flag of the command line. One that has no effect on a verb is refused there. */
export interface Flag {
  readonly name: string
  readonly short?: string
  /** What stands behind it; without one it is a switch. */
  readonly value?: string
  readonly multiple?: boolean
  readonly text: string
}

/** Flags of every verb. */
export const commonFlags: readonly Flag[] = [
  {name: 'color', text: 'colour the messages, also into a file or a pipe'},
  {name: 'no-color', text: 'no colour (as NO_COLOR does)'},
  {name: 'help', short: 'h', text: 'explain the command'}
]

/** Flags of the verbs that report on texts. */
export const messageFlags: readonly Flag[] = [
  {name: 'strict', text: 'let warnings fail too (exit code 3)'},
  {
    name: 'rule',
    value: '<rule>=<severity>',
    multiple: true,
    text: 'error, warning, info or off for one rule, over the manifest; can be repeated'
  },
  {
    name: 'log-format',
    value: '<format>',
    text: 'pretty (default), short, json (lines), github (annotations) or sarif'
  },
  {
    name: 'log-level',
    value: '<level>',
    text: 'least severity shown: error, warning (default) or info (default for programs)'
  },
  {name: 'quiet', short: 'q', text: 'errors only, and no progress'},
  {
    name: 'verbose',
    text: 'say more: what was guessed or left out, each section laid out, the causes of a failure'
  }
]

export const browserFlags: readonly Flag[] = [
  {
    name: 'browser',
    value: '<path>',
    text: 'Chromium, Chrome or Edge to use instead of the one found'
  },
  {name: 'no-sandbox', text: 'run the browser without its sandbox'}
]

export const buildFlags: readonly Flag[] = [
  {
    name: 'output',
    short: 'o',
    value: '<file.pdf>',
    text: 'where the PDF goes; default dist/<title>.pdf'
  },
  {name: 'jobs', value: '<number>', text: 'sections laid out at once; default by cores and memory'},
  {name: 'timeout', value: '<seconds>', text: 'longest wait for one section; default 120'},
  {name: 'no-cache', text: 'lay every section out again'},
  {
    name: 'watch',
    short: 'w',
    text: 'build again after each change, until interrupted; the browser stays open'
  }
]

/** Flags of a build that is one of several: the editions of a book, the builds of a pipeline. */
export const editionFlags: readonly Flag[] = [
  {
    name: 'lock',
    text: 'keep the pages of this build in pages.lock.json: the next builds are compared with it'
  },
  {
    name: 'errata',
    value: '<file>',
    text: 'write what stands elsewhere than in the locked edition: Markdown, or CSV by the name'
  },
  {
    name: 'check',
    text: 'write nothing: say what differs from the PDF that is there (exit code 5)'
  },
  {
    name: 'against',
    value: '<file>',
    text: 'what --check and --summary compare with instead: a PDF, or the .manifest.json beside it'
  },
  {
    name: 'ci',
    text: 'plain output, locks frozen, and on GitHub annotations and a summary on the page of the job'
  },
  {
    name: 'offline',
    text: 'for scripts that say so: a build never asks the network, and `lectern fetch` brings what lies there'
  },
  {
    name: 'summary',
    value: '<file.md>',
    text: 'write a summary in Markdown: pages, messages, changes, pictures of changed pages'
  }
]

export const diffFlags: readonly Flag[] = [
  {name: 'as', value: '<form>', text: 'text (default), markdown or json'}
]

/** Which edition of a book is meant. */
export const variantFlags: readonly Flag[] = [
  {
    name: 'variant',
    value: '<name>',
    multiple: true,
    text: 'an edition that the manifest has under `variants`, or all; can be repeated'
  }
]

export const offprintFlags: readonly Flag[] = [
  {
    name: 'only',
    value: '<name>',
    multiple: true,
    text: 'offprints: week-4, the id of a reading, weeks or readings (each of them); can be repeated'
  }
]

export const layoutFlags: readonly Flag[] = [
  {
    name: 'layout',
    text: 'lay the pages out too, and list what a typographer would mark on them; takes as long as a build'
  }
]

export const fetchFlags: readonly Flag[] = [
  {name: 'refresh', text: 'fetch again what is there already'}
]

/** Of the verbs that propose something. */
export const suggestFlags: readonly Flag[] = [
  {name: 'suggest', text: 'propose, for the editor to choose from: so far all that it does'}
]

export const htmlFlags: readonly Flag[] = [
  {name: 'stdin', text: 'read the text from standard input'},
  {
    name: 'from',
    value: '<format>',
    text: 'jekyll, kramdown, markdown (or commonmark, gfm), text or html; default by the content'
  }
]

export const imposeFlags: readonly Flag[] = [
  {name: 'booklet', text: 'all sheets folded into each other, to be stapled: the default'},
  {
    name: 'signatures',
    value: '<pages>',
    text: 'small stacks of sheets to be sewn or glued, of so many pages: 16 is four sheets'
  },
  {name: '2up', text: 'two facing pages on a sheet, as the book lies open'},
  {
    name: 'paper',
    value: '<size>',
    text: 'A4, letter, A3, SRA3 …, 320x450mm, or fit: as large as two pages; default A4'
  },
  {
    name: 'creep',
    value: '<length>',
    text: 'thickness of a sheet (0.1mm): inner pages move that much to the fold, sheet by sheet'
  },
  {
    name: 'marks',
    text: 'marks to cut and fold by, and for sheets a stair on the backs of signatures'
  },
  {
    name: 'flip',
    value: '<edge>',
    text: 'short or long: the edge that the printer turns sheets over'
  },
  {name: 'rtl', text: 'bound on the right; default as the PDF says'}
]
