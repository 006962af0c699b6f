import type {Element} from 'hast'
import {noteMark} from '../book/note-marks.ts'
import type {NoteMarks} from '../book/note-series.ts'
import type {PageMap} from '../book/pages.ts'
import {visit} from '../book/visit.ts'

/** Mark of each note of a section by the id of its body, from 1 on each page; undefined while the pages are not known. */
export type NoteNumbers = ReadonlyMap<string, string> | undefined

/**
 * Count the notes of a section by page, each series by itself: a note belongs to the page of its first call. A note called
 * within a note comes right after it, as on the page.
 */
export function numberNotesByPage(tree: Element, pages: PageMap | undefined): NoteNumbers {
  const numbers = new Map<string, string>()
  const counts = new Map<string, number>()
  const bodies = bodiesOf(tree)
  let known = true
  const follow = (around: Element, pageAround?: number): void => {
    visit(around, 'element', ({properties}) => {
      const id = String(properties['id'])
      if (around === tree && bodies.has(id)) return 'skip'
      const body = bodyOf(properties)
      if (properties['dataType'] !== 'noteref' || numbers.has(body)) return
      const page = pageAround ?? pages?.get(id)?.page
      if (page === undefined) known = false
      numbers.set(body, nextMark(properties, page ?? 0, counts))
      const inner = bodies.get(body)
      if (inner) follow(inner, page)
    })
  }
  follow(tree)
  return known ? numbers : undefined
}

/** The notes that stand on pages. */
function bodiesOf(tree: Element): Map<string, Element> {
  const bodies = new Map<string, Element>()
  visit(tree, 'element', element => {
    const {dataType, id} = element.properties
    if (dataType === 'footnote') bodies.set(String(id), element)
  })
  return bodies
}

/** A note with a mark of its own is none of the count. */
function nextMark(
  {dataSeries = '', dataMarks = 'numbers', dataReference}: Element['properties'],
  page: number,
  counts: Map<string, number>
): string {
  if (dataReference !== 'note') return ''
  const count = `${page} ${dataSeries}`
  const number = (counts.get(count) ?? 0) + 1
  counts.set(count, number)
  return noteMark(number, dataMarks as NoteMarks)
}

/** The note that a call or a marker belongs to: the call leads to it, the marker says so. */
export function bodyOf(properties: Element['properties']): string {
  return String(properties['dataNote'] ?? properties['href'] ?? '').replace(/^#/u, '')
}
