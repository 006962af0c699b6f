import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {assemble} from '../../src/assemble/index.ts'
import type {Book, ImageFile, Section} from '../../src/book/book.ts'
import type {Manifest} from '../../src/book/manifest.ts'
import type {Reading} from '../../src/book/reading.ts'
import {manifestOf} from './manuscript.ts'

/** The book of some readings. */
export function bookOf(
  readings: readonly Reading[],
  manifest: Partial<Manifest> = {},
  images: ReadonlyMap<string, ImageFile> = new Map()
): Book {
  return assemble(manifestOf(readings, manifest), readings, images)
}

export function sectionOf(book: Book, id: string): Section {
  const section = book.sections.find(section => section.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}

/** The HTML of a section without the numbers of its blocks and paragraphs. */
export function htmlOf({tree}: Section): string {
  const html = unified()
    .use(rehypeStringify)
    .stringify({type: 'root', children: [tree]})
  return html.replace(/ data-(?:block|number)="\d+"/gu, '')
}

/** Elements of a section by tag name, or by a property and its value. */
export function elementsOf({tree}: Section, name: string, value?: string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', element => {
    const isFound =
      value === undefined ? element.tagName === name : element.properties[name] === value
    if (isFound) found.push(element)
  })
  return found
}

export function wordsOf(elements: readonly Element[]): string[] {
  return elements.map(element => textOf(element).replace(/\s+/gu, ' ').trim())
}
