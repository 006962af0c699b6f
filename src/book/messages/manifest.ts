import type {Finding} from '../messages.ts'
import {nearest} from '../nearest.ts'
import {ruleNames} from '../rule-names.ts'

/*
 * What can be wrong with the manifest. Rule ids open with `manifest-`: an error among them is exit code 2.
 */

export function manifestExists(path: string, near: readonly string[]): Finding {
  const meant = nearest(path, near)
  return error(
    'manifest-exists',
    `Cannot read \`${path}\` without a file or folder of that name`,
    meant ? `did you mean \`${meant}\`?` : 'name a reader.yaml, a folder of texts, or a text'
  )
}

export function manifestStandsAlone(path: string): Finding {
  return error(
    'manifest-stands-alone',
    `Unexpected manifest \`${path}\` among several paths, expected texts and folders of texts`,
    'build one manifest at a time, or list the other texts under its `readings`'
  )
}

export function manifestHasReadings(path: string): Finding {
  return error(
    'manifest-has-readings',
    `Cannot make a reader of \`${path}\` without a text in it`,
    'put posts (.md) or essays (.txt, .html) there, or name them under `readings` in a reader.yaml'
  )
}

export function readingsListed(name: string): Finding {
  return {
    rule: 'manifest-lists-readings',
    severity: 'info',
    reason: `Left out \`${name}\`, which tells about the folder`,
    note: 'to have it in the book, list it under `readings` in a reader.yaml'
  }
}

export function documentReadable(name: string): Finding {
  return {
    rule: 'manifest-lists-readings',
    severity: 'info',
    reason: `Left out \`${name}\`, which is neither text, Markdown nor HTML`,
    note: 'to have it in the book, save it as HTML, or as plain text in UTF-8'
  }
}

export function manifestSourceOnce(source: string, line: number | undefined): Finding {
  return {
    rule: 'manifest-source-once',
    severity: 'warning',
    reason: `Unexpected second reading of \`${source}\`, expected each source once`,
    ...(line && {note: `the first one stands on line ${line}`})
  }
}

export function manifestIsUtf8(line: number): Finding {
  return error(
    'manifest-is-utf8',
    `Unexpected bytes on line ${line}, expected UTF-8`,
    'save the file as UTF-8 in your editor'
  )
}

export function manifestIsYaml(reason: string, code: string): Finding {
  return error(
    'manifest-is-yaml',
    `Unexpected YAML: ${reason}, expected \`key: value\` lines and \`- item\` lists`,
    yamlHints[code] ??
      'words with `: `, ` #` or leading `*`, `&`, `@`, `[`, `{` need quotation marks'
  )
}

const yamlHints: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'write the values out, or put words that begin with `*` between quotation marks',
  MULTIPLE_DOCS: 'take the line `---` out: a manifest is one document',
  DEEP: 'a manifest has a few levels only: look for brackets that are never closed',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  DUPLICATE_KEY: 'keep one of the two, or join them',
  BAD_INDENT: 'items and keys of one list or map begin in one column',
  MISSING_CHAR:
    'what opens must close: `"`, `[` or `{`; a `"` inside words in `"…"` is written `\\"`',
  MULTILINE_IMPLICIT_KEY: 'is a quotation mark or a colon missing on the line above?',
  BLOCK_AS_IMPLICIT_KEY: 'words that hold `: ` need quotation marks around the whole'
}

export function manifestWordsKeyed(words: string): Finding {
  return error(
    'manifest-is-yaml',
    `Unexpected words “${words}” between braces, expected \`key: value\``,
    'a comma ends a value in `{…}`: put words that hold one between quotation marks'
  )
}

export function manifestIsMap(found: string): Finding {
  return error(
    'manifest-is-map',
    `Unexpected ${found}, expected a map with keys such as \`title\` and \`readings\``,
    'a manifest begins with a line such as `title: My Reader`'
  )
}

export function manifestKeyKnown(key: string, known: readonly string[]): Finding {
  const meant = keyMeant(key, known)
  return error(
    'manifest-key-known',
    `Unexpected key \`${key}\`, expected ${meant ? `\`${meant}\`` : 'a key that has a meaning here'}`,
    meant ? `did you mean \`${meant}\`?` : `known here: ${known.join(', ')}`
  )
}

export function manifestRuleKnown(name: string): Finding {
  const meant = nearest(name, ruleNames)
  return error(
    'manifest-rule-known',
    `Unexpected rule \`${name}\`, expected ${meant ? `\`${meant}\`` : 'one that a message names'}`,
    meant ? `did you mean \`${meant}\`?` : 'a message shows its rule in brackets'
  )
}

/** The key that an unknown one was meant to be. */
export function keyMeant(key: string, known: readonly string[]): string | undefined {
  return synonyms.get(key)?.find(word => known.includes(word)) ?? nearest(key, known)
}

/** What editors coming from other tools write. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    author: ['editor'],
    authors: ['editors'],
    chapters: ['readings'],
    entries: ['readings'],
    essays: ['readings'],
    contents: ['readings'],
    file: ['source'],
    path: ['source'],
    src: ['source'],
    lang: ['language'],
    theme: ['template'],
    intro: ['headnote'],
    introduction: ['headnote'],
    footnotes: ['notes'],
    annotations: ['notes'],
    quote: ['at', 'exact'],
    exact: ['at'],
    text: ['note'],
    permalink: ['url'],
    seeAlso: ['see also'],
    see_also: ['see also'],
    sortAs: ['sort as'],
    shortTitle: ['short title'],
    size: ['page']
  })
)

export function manifestKeyGiven(key: string, owner: string): Finding {
  return error(
    'manifest-key-given',
    `Cannot use this ${owner} without \`${key}\``,
    `add a line \`${key}: …\` to it`
  )
}

export function manifestValueValid(
  found: string,
  key: string,
  expected: string,
  hint?: string
): Finding {
  const reason = `Unexpected ${found} for \`${key}\`, expected ${expected}`
  return error('manifest-value-valid', reason, hint)
}

/** One of some words. */
export function manifestWordKnown(word: string, key: string, words: readonly string[]): Finding {
  const meant = nearest(word, words)
  return manifestValueValid(`\`${word}\``, key, list(words), meant && `did you mean \`${meant}\`?`)
}

export function manifestIdUnique(id: string, line: number | undefined): Finding {
  return error(
    'manifest-id-unique',
    `Unexpected second reading with the id \`${id}\`, expected an id of its own`,
    line ? `the first one stands on line ${line}` : 'a section of the book has this id'
  )
}

export function manifestIsFile(name: string): Finding {
  return error(
    'manifest-is-file',
    `Unexpected folder \`${name}\`, expected a file of that name`,
    'a manifest is a text file: give the folder another name'
  )
}

export function manifestSourceLocal(source: string): Finding {
  return error(
    'manifest-source-local',
    `Unexpected web address \`${source}\`, expected a file`,
    'save the page beside the manifest and name the file; give the address as `url`'
  )
}

export function manifestPatternMatches(pattern: string): Finding {
  return error(
    'manifest-pattern-matches',
    `Cannot take readings by \`${pattern}\` without a text that it matches`,
    'patterns start from the folder of the manifest: `essays/*.txt`, `_posts/**/*.md`'
  )
}

export function manuscriptIsNew(): Finding {
  return error(
    'manifest-is-new',
    'Unexpected manifest, expected a folder without one: nothing is overwritten',
    'name another folder: lectern init my-reader'
  )
}

function error(rule: string, reason: string, note?: string): Finding {
  return {rule, severity: 'error', reason, ...(note && {note})}
}

function list(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``)
  const last = quoted.pop() ?? 'nothing'
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
