import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Entry, Manifest, SourceFormat} from '../book/manifest.ts'
import {sourceIsReadable, textIsNotEmpty, titleIsGiven} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import type {Metadata, Reading} from '../book/reading.ts'
import {isoDate} from './dates.ts'
import {decode} from './decode.ts'
import type {Draft} from './draft.ts'
import {editorWords} from './editor-words.ts'
import {readFileName} from './file-name.ts'
import {formatOf} from './format.ts'
import {readHtml} from './html.ts'
import {readJekyll} from './jekyll.ts'
import {readText} from './text/index.ts'

/** Read the source that `file` holds (bytes or a string). It never fails: what is wrong is told in the file's messages. */
export function readSource(file: VFile, entry: Entry, manifest: Manifest): Reading {
  const text = decode(file)
  const draft = readAs(formatOf(text, entry), text, file, manifest)
  if (isEmpty(draft.tree) && !file.messages.some(message => message.ruleId === 'source-is-text')) {
    report(file, textIsNotEmpty(), {line: 1, column: 1, offset: 0})
  }
  const metadata = complete(draft, file, entry, manifest)
  const {id} = entry
  return {id, entry, metadata, tree: draft.tree, ...editorWords(entry), file, contributors: []}
}

/** What nests so deep that a parser's stack ends is read as plain text: reading never fails. */
function readAs(format: SourceFormat, text: string, file: VFile, manifest: Manifest): Draft {
  try {
    return readers[format](text, file, manifest)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(file, sourceIsReadable('depth of elements in elements', format), {
      line: 1,
      column: 1,
      offset: 0
    })
    return readText(text, file, manifest)
  }
}

const readers: Record<SourceFormat, (text: string, file: VFile, manifest: Manifest) => Draft> = {
  jekyll: readJekyll,
  markdown: readJekyll,
  text: readText,
  html: readHtml
}

function isEmpty(tree: Root): boolean {
  return tree.children.every(node => node.type === 'html' || node.type === 'definition')
}

/** The entry's own words win over the source's; where both are silent, the file's name speaks. */
function complete(draft: Draft, file: VFile, entry: Entry, manifest: Manifest): Metadata {
  const named = readFileName(entry.source)
  const date = entry.date ?? draft.metadata.date ?? (named.date && isoDate(named.date))
  const url = entry.url ?? draft.metadata.url
  const title = entry.title ?? draft.metadata.title
  if (!title && !isEmpty(draft.tree))
    report(file, titleIsGiven(named.title), {line: 1, column: 1, offset: 0})
  return {
    tags: [],
    categories: [],
    ...draft.metadata,
    title: title ?? named.title,
    authors: [...(entry.authors ?? draft.metadata.authors ?? [])],
    language: entry.language ?? draft.metadata.language ?? manifest.language,
    ...(entry.shortTitle && {shortTitle: entry.shortTitle}),
    ...(date && {date}),
    ...(url && {url})
  }
}
