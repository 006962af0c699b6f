import {VFile} from 'vfile'
import type {Entry, Manifest} from '../../src/book/manifest.ts'
import {parseEditorWords, parseMarkdown} from '../../src/book/markdown.ts'
import type {Metadata, Reading} from '../../src/book/reading.ts'
import {defaultManifest} from '../default-manifest.ts'

/** A manifest with the defaults, for the readings given. */
export function manifestOf(readings: readonly Reading[], more: Partial<Manifest> = {}): Manifest {
  return defaultManifest({
    folder: '.',
    frontMatter: ['half-title', 'title-page', 'copyright-page', 'contents'],
    parts: [{entries: readings.map(({entry}) => entry)}],
    backMatter: ['contributors', 'index', 'colophon'],
    ...more
  })
}

/** A reading of Markdown, as the transforms would hand it on. */
export function readingOf(
  id: string,
  markdown: string,
  {entry, ...metadata}: Partial<Metadata> & {entry?: Partial<Entry>} = {}
): Reading {
  return {
    id,
    entry: {id, source: `${id}.md`, notes: [], references: [], indexTerms: [], ...entry},
    metadata: {title: `On ${id}`, authors: [], tags: [], categories: [], ...metadata},
    tree: parseMarkdown(markdown),
    ...(entry?.headnote && {headnote: parseEditorWords(entry.headnote, 'headnote', undefined)}),
    ...(entry?.citation && {citation: parseEditorWords(entry.citation, 'citation', undefined)}),
    file: new VFile({path: `${id}.md`, value: markdown}),
    contributors: []
  }
}
