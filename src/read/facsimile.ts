import {VFile} from 'vfile'
import {isFacsimile} from '../book/facsimile.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {editorWords} from './editor-words.ts'
import {readFileName} from './file-name.ts'

/** Whether a source is to be taken for a PDF: by its name, or by its content where the entry asks for pages. */
export function isPdf({value}: VFile, entry: Entry): boolean {
  if (/\.pdf$/i.test(entry.source)) return true
  const opening = typeof value === 'string' ? '' : Buffer.from(value.subarray(0, 1024))
  return isFacsimile(entry) && opening.includes('%PDF-')
}

/** A reading whose pages are those of a PDF: it has no text of its own, and its file is opened once all is read. */
export function readFacsimile({path, value}: VFile, entry: Entry, manifest: Manifest): Reading {
  const {id, title, authors, date, language, url, translators, shortTitle} = entry
  return {
    id,
    entry,
    metadata: {
      title: title ?? readFileName(entry.source).title,
      authors: [...(authors ?? [])],
      tags: [],
      categories: [],
      language: language ?? manifest.language,
      ...(shortTitle && {shortTitle}),
      ...(translators && {translators: [...translators]}),
      ...(date && {date}),
      ...(url && {url})
    },
    tree: {type: 'root', children: []},
    ...editorWords(entry),
    // Without the bytes: messages quote the lines of a text.
    file: new VFile({path, value: ''}),
    contributors: [],
    facsimile: {data: typeof value === 'string' ? Buffer.from(value) : value, pages: []}
  }
}
