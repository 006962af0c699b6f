import {VFile} from 'vfile'
import type {Manifest} from '../src/book/manifest.ts'

/** A manifest without sources, and what a test sets. */
export function defaultManifest(over: Partial<Manifest> = {}): Manifest {
  return {
    folder: '/book',
    file: new VFile({path: 'reader.yaml'}),
    title: 'A Reader',
    editors: [],
    copyright: [],
    language: 'en',
    template: 'classic',
    page: {},
    frontMatter: [],
    parts: [],
    backMatter: [],
    notes: {place: 'foot', numbering: 'reading'},
    links: 'note',
    index: {names: true, terms: []},
    images: {card: false},
    boilerplate: [],
    rules: new Map(),
    outputs: ['pdf'],
    ...over
  }
}
