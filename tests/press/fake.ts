import {VFile} from 'vfile'
import type {Book, Section} from '../../src/book/book.ts'
import type {Layout, SectionDocument} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {manifestOf} from '../transform/reading.ts'

/** A section with no more to it than the tests of pagination ask for. */
export function sectionOf(id: string, over: Partial<Section> = {}): Section {
  return {
    id,
    type: 'chapter',
    matter: 'body',
    title: id,
    authors: [],
    language: 'en',
    tree: {type: 'element', tagName: 'section', properties: {id}, children: []},
    startsOn: 'page',
    listed: true,
    file: new VFile({path: `${id}.md`}),
    ...over
  }
}

export function bookOf(sections: readonly Section[]): Book {
  return {manifest: manifestOf(), sections, images: new Map()}
}

/** A press without a browser: `pagesOf` says how many pages a document takes, `anchors` what stands on them. */
export interface FakePress extends Press {
  readonly laidOut: SectionDocument[]
  closed: boolean
}

export function fakePress(
  pagesOf: (document: SectionDocument) => number,
  anchors: (document: SectionDocument) => Record<string, number> = ({id}) => ({[id]: 0})
): FakePress {
  return {
    identity: 'fake',
    laidOut: [],
    closed: false,
    async layOut(document) {
      this.laidOut.push(document)
      return layoutOf(document, pagesOf(document), anchors(document))
    },
    async printMargins(pages) {
      return Buffer.from(`margins of ${pages.length}`)
    },
    async [Symbol.asyncDispose]() {
      this.closed = true
    }
  }
}

export function layoutOf(
  document: SectionDocument,
  pages: number,
  anchors: Record<string, number> = {}
): Layout {
  return {
    pages: Array.from({length: pages}, () => ({classes: '', strings: {}})),
    anchors,
    blocks: [],
    notes: [],
    overflows: [],
    warnings: [],
    ...(!document.provisional && {body: Buffer.from(`body of ${document.html}`)})
  }
}
