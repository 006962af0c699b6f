import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Entry, Manifest, SourceFormat} from '../book/manifest.ts'
import {sourceIsReadable, textIsNotEmpty, titleIsGiven} from '../book/messages/read.ts'
import {pinFitsFormat} from '../book/messages/text-structure.ts'
import {report} from '../book/messages.ts'
import type {Metadata, Reading} from '../book/reading.ts'
import {isoDate} from './dates.ts'
import {decode} from './decode.ts'
import type {MarkdownDialect} from './dialect.ts'
import {type Disk, noDisk} from './disk.ts'
import type {Draft} from './draft.ts'
import {editorWords} from './editor-words.ts'
import {readFileName} from './file-name.ts'
import {formatOf} from './format.ts'
import {readHtml} from './html/index.ts'
import {readJekyll, readMarked} from './jekyll.ts'
import {readText} from './text/index.ts'

/**
 * Read the source that `file` holds (bytes or a string). It never fails: what is wrong is told in the file's messages.
 * What stands beside it, the settings and includes of its site, is looked up on `disk`.
 */
export function readSource(
  file: VFile,
  entry: Entry,
  manifest: Manifest,
  disk: Disk = noDisk
): Reading {
  const text = decode(file)
  const format = formatOf(text, entry)
  if (format !== 'text' && (entry.pins || entry.noGuesses))
    report(manifest.file, pinFitsFormat(format), entry.place)
  const draft = readAs(format, text, file, manifest, {entry, disk})
  if (isEmpty(draft.tree) && !file.messages.some(message => message.ruleId === 'source-is-text')) {
    report(file, textIsNotEmpty(), {line: 1, column: 1, offset: 0})
  }
  const metadata = complete(draft, file, entry, manifest)
  const {id} = entry
  return {id, entry, metadata, tree: draft.tree, ...editorWords(entry), file, contributors: []}
}

/** What nests so deep that a parser's stack ends is read as plain text: reading never fails. */
function readAs(
  format: SourceFormat,
  text: string,
  file: VFile,
  manifest: Manifest,
  {entry, disk}: {entry: Entry; disk: Disk}
): Draft {
  try {
    return readers[format](text, file, manifest, entry, disk)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(file, sourceIsReadable('depth of elements in elements', format), {
      line: 1,
      column: 1,
      offset: 0
    })
    return readText(text, file, manifest, entry)
  }
}

type Read = (text: string, file: VFile, manifest: Manifest, entry: Entry, disk: Disk) => Draft

const readers: Record<SourceFormat, Read> = {
  jekyll: readJekyll,
  kramdown: marked('kramdown'),
  markdown: marked('markdown'),
  commonmark: marked('commonmark'),
  gfm: marked('markdown'),
  text: readText,
  html: readHtml
}

function marked(dialect: MarkdownDialect['dialect']): Read {
  return (text, file, manifest, entry, disk) =>
    readMarked(text, file, manifest, entry, disk, {dialect, options: {}})
}

function isEmpty(tree: Root): boolean {
  return tree.children.every(node => node.type === 'html' || node.type === 'definition')
}

/** The entry's own words win over the source's; where both are silent, the file's name speaks. */
function complete(draft: Draft, file: VFile, entry: Entry, manifest: Manifest): Metadata {
  const named = readFileName(entry.source)
  const date = entry.date ?? draft.metadata.date ?? (named.date && isoDate(named.date))
  const url = entry.url ?? draft.metadata.url
  const title = entry.title ?? draft.metadata.title ?? sectionTitle(entry, manifest)
  if (!title && !isEmpty(draft.tree))
    report(file, titleIsGiven(named.title), {line: 1, column: 1, offset: 0})
  return {
    tags: [],
    categories: [],
    ...draft.metadata,
    title: title ?? named.title,
    ...(entry.translators && {translators: [...entry.translators]}),
    authors: [...(entry.authors ?? draft.metadata.authors ?? [])],
    language: entry.language ?? draft.metadata.language ?? manifest.language,
    ...(entry.shortTitle && {shortTitle: entry.shortTitle}),
    ...(date && {date}),
    ...(url && {url})
  }
}

/** A preface that has no title of its own is called what it is. */
function sectionTitle({id}: Entry, {parts, language}: Manifest): string | undefined {
  const part = parts.find(({section, entries}) => section && entries.some(entry => entry.id === id))
  return part?.section && backMatterWordsOf(language)[part.section]
}
