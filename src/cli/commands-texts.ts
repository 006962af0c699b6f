import {type Command, manuscript} from './command.ts'
import {commonFlags, htmlFlags, messageFlags, suggestFlags} from './flags.ts'

/** Verbs that look into texts, and print what they find. */
export const textCommands: readonly Command[] = [
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
  }
]
