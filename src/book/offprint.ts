import type {Book} from './book.ts'
import {type Meeting, titleOf} from './course.ts'
import {nearest} from './nearest.ts'
import type {PlacedPage} from './pages.ts'
import type {LaidSection, Pagination} from './pagination.ts'

/** A part of the book by itself, with the book's own page numbers: a week, or a reading. */
export interface Offprint {
  /** `week-4`, `on-paper`: also in the name of its file. */
  readonly name: string
  readonly title: string
  readonly meeting?: Meeting
  /** Of its sections, in the order that they are read in. */
  readonly ids: readonly string[]
}

/**
 * The offprints that are asked for: of a week, of a reading, or of all `weeks`, all `readings`. What is no such name comes
 * back with the nearest that is.
 */
export function offprintsOf(
  book: Book,
  names: readonly string[]
): {offprints: Offprint[]; unknown: {name: string; near?: string; known: readonly string[]}[]} {
  const weeks = (book.manifest.schedule ?? []).flatMap(meeting => weekOf(meeting, book))
  const readings = readingsOf(book)
  const all = new Map([...readings, ...weeks].map(offprint => [offprint.name, offprint]))
  const known = [...all.keys()]
  const offprints = new Map<string, Offprint>()
  const unknown: {name: string; near?: string; known: readonly string[]}[] = []
  for (const name of names) {
    const own = all.get(name)
    const found = own ? [own] : name === 'weeks' ? weeks : name === 'readings' ? readings : []
    for (const one of found) offprints.set(one.name, one)
    const near = nearest(name, known)
    if (found.length === 0) unknown.push({name, known, ...(near && {near})})
  }
  return {offprints: [...offprints.values()], unknown}
}

function weekOf(meeting: Meeting, {manifest, sections}: Book): Offprint[] {
  const own = [
    ...sections.filter(({meeting: id, type}) => type === 'part' && id === meeting.id),
    ...meeting.readings.flatMap(id => sections.filter(({entry}) => entry === id))
  ]
  if (!own.some(({type}) => type === 'chapter')) return []
  const title = titleOf(meeting, manifest.language)
  return [{name: meeting.id, title, meeting, ids: own.map(({id}) => id)}]
}

/** Of a text that was split each part is one of its own; a coversheet goes with its text. */
function readingsOf({sections}: Book): Offprint[] {
  const sheets = Map.groupBy(
    sections.filter(({type}) => type === 'coversheet'),
    ({entry}) => entry
  )
  return sections.flatMap(({entry, id, title, type}) => {
    if (type !== 'chapter' || entry === undefined) return []
    const before = (sheets.get(entry) ?? []).map(sheet => sheet.id)
    return [{name: id, title, ids: [...before, id]}]
  })
}

/** The book and its pages, less all that the offprint has not; notes that stand at the end of the book go along. */
export function takeOffprint(
  {ids, title}: Offprint,
  cover: LaidSection,
  book: Book,
  pagination: Pagination
): {book: Book; pagination: Pagination} {
  const indexes = pagination.sections.flatMap((laid, index) => (isTaken(laid, ids) ? [index] : []))
  indexes.sort((one, other) => rankOf(one, ids, pagination) - rankOf(other, ids, pagination))
  const sections = [cover, ...indexes.flatMap(index => pagination.sections[index] ?? [])]
  const pages = coverPages(cover)
  for (const [at, index] of indexes.entries()) {
    for (const page of pagination.pages) {
      if (page.section === index && page.page !== undefined) place(page, at + 1, pages)
    }
  }
  const {press: _, ...manifest} = book.manifest
  const {subtitle, title: whole} = manifest
  return {
    book: {
      ...book,
      manifest: {...manifest, title, subtitle: [whole, subtitle].filter(Boolean).join('. ')},
      sections: sections.map(({section}) => section)
    },
    pagination: {sections, pages, places: pagination.places}
  }
}

/** What is in no list, the notes, comes behind all others. */
function rankOf(index: number, ids: readonly string[], {sections}: Pagination): number {
  const rank = ids.indexOf(sections[index]?.section.id ?? '')
  return rank < 0 ? ids.length : rank
}

function isTaken({section, layout}: LaidSection, ids: readonly string[]): boolean {
  if (ids.includes(section.id)) return true
  if (section.type !== 'endnotes') return false
  const notes = Object.keys(layout.anchors)
  return ids.some(id => notes.some(note => note.startsWith(`${id}--fn-`)))
}

/** A label of the page in the file; none is printed. */
const noFolio = '*'

function coverPages({layout}: LaidSection): PlacedPage[] {
  return layout.pages.map((_, page) => ({
    number: page + 1,
    folio: noFolio,
    count: 0,
    section: 0,
    page
  }))
}

/** A left page stays a left page. */
function place(page: PlacedPage, section: number, pages: PlacedPage[]): void {
  if (pages.length % 2 !== (page.number - 1) % 2) {
    pages.push({number: pages.length + 1, folio: noFolio, count: 0, section: section - 1})
  }
  pages.push({...page, number: pages.length + 1, section})
}
