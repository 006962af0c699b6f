import type {Element} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Section} from '../../src/book/book.ts'
import type {PageMap} from '../../src/book/pages.ts'
import type {Template} from '../../src/book/template.ts'
import {render} from '../../src/render/index.ts'

export function sectionOf(children: Element[], more: Partial<Section> = {}): Section {
  return {
    id: 'folio',
    type: 'chapter',
    matter: 'body',
    title: 'On Folios',
    authors: [],
    language: 'en',
    tree: h('section', {dataType: 'chapter', id: 'folio', lang: more.language ?? 'en'}, children),
    startsOn: 'page',
    listed: true,
    file: new VFile(),
    ...more
  }
}

export const template: Template = {
  name: 'plain',
  css: '',
  assets: new Map(),
  size: {width: 432, height: 648},
  hyphenate: true,
  facts: {size: '6 × 9 in', faces: ['Source Serif']}
}

/** Body matter from the third sheet side on: folio 1 is page 3. */
export function pagesOf(places: Record<string, number>): PageMap {
  return new Map(
    Object.entries(places).map(([id, page]) => [
      id,
      {page, folio: page < 3 ? 'i'.repeat(page) : String(page - 2)}
    ])
  )
}

/** What stands within the section's own tags, soft hyphens as `-`. */
export function rendered(
  children: Element[],
  {pages, ...more}: Partial<Section> & {pages?: PageMap} = {}
): string {
  const {html} = render(sectionOf(children, more), {pages, side: 'recto'}, template)
  return html.replace(/^<section[^>]*>|<\/section>$/gu, '').replaceAll('\u00AD', '-')
}
