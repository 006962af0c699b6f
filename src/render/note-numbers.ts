import type {Element} from 'hast'
import type {PageMap} from '../book/pages.ts'
import {visit} from '../book/visit.ts'

/** Number of each note of a section by the id of its body, from 1 on each page; undefined while the pages are not known. */
export type NoteNumbers = ReadonlyMap<string, number> | undefined

/** Count the notes of a section by page: a note belongs to the page of its first call. */
export function numberNotesByPage(tree: Element, pages: PageMap | undefined): NoteNumbers {
  const numbers = new Map<string, number>()
  const counts = new Map<number, number>()
  let known = true
  visit(tree, 'element', ({properties}) => {
    const body = bodyOf(properties)
    if (properties['dataType'] !== 'noteref' || numbers.has(body)) return
    const page = pages?.get(String(properties['id']))?.page
    if (page === undefined) known = false
    const number = (counts.get(page ?? 0) ?? 0) + 1
    counts.set(page ?? 0, number)
    numbers.set(body, number)
  })
  return known ? numbers : undefined
}

/** The note that a call or a marker belongs to: the call leads to it, the marker says so. */
export function bodyOf(properties: Element['properties']): string {
  return String(properties['dataNote'] ?? properties['href'] ?? '').replace(/^#/u, '')
}
