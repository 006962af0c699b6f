import {resolve} from 'node:path'
import {VFile} from 'vfile'
import type {Entry, Manifest} from '../../src/book/manifest.ts'
import type {Reading} from '../../src/book/reading.ts'
import {readSource} from '../../src/read/source.ts'
import {defaultManifest} from '../default-manifest.ts'

/** A manifest with one entry, and what a test sets. */
export function manifestOf(entry: Partial<Entry> = {}, rest: Partial<Manifest> = {}): Manifest {
  return defaultManifest({
    folder: resolve('manuscript'),
    file: new VFile({path: 'manuscript/reader.yaml'}),
    parts: [{entries: [entryOf(entry)]}],
    index: {names: false, terms: []},
    ...rest
  })
}

function entryOf(entry: Partial<Entry>): Entry {
  const source = entry.source ?? resolve('manuscript/essay.txt')
  return {id: 'essay', notes: [], references: [], indexTerms: [], ...entry, source}
}

/** Read a text as the source of an entry; `path` gives the file's name. */
export function reading(
  value: string | Uint8Array,
  path = 'essay.txt',
  entry: Partial<Entry> = {},
  rest: Partial<Manifest> = {}
): Reading {
  const manifest = manifestOf(entry, rest)
  const file = new VFile({path, value})
  return readSource(file, entryOf({...entry, source: resolve('manuscript', path)}), manifest)
}

/** Messages as `line:column rule`. */
export function messages(read: Reading): string[] {
  return read.file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
}

/** The types of the tree's blocks, with the depth of headings. */
export function shape(read: Reading): string[] {
  return read.tree.children.map(node => (node.type === 'heading' ? `h${node.depth}` : node.type))
}
