import type {Element} from 'hast'
import type {Section} from '../book/book.ts'
import type {Folio, Layout} from '../book/pages.ts'
import {visit} from '../book/visit.ts'

/** A section, what the press made of it, and how its pages are numbered. */
export interface Printed {
  readonly section: Section
  readonly layout: Layout
  folio(page: number): Folio | undefined
}

/** The elements of a section by the value of a property. */
export function elementsBy(section: Section, property: string): Map<string, Element> {
  const found = new Map<string, Element>()
  visit(section.tree, 'element', element => {
    const value = element.properties[property]
    if (value !== undefined && !found.has(String(value))) found.set(String(value), element)
  })
  return found
}
