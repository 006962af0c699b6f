import type {Book, Section} from '../../book/book.ts'
import {landmarksOf} from '../../book/landmarks.ts'
import {
  lockedPlaceIsThere,
  pagesAreHeld,
  pagesStay,
  placesStay
} from '../../book/messages/editions.ts'
import {type Place, report} from '../../book/messages.ts'
import type {LockedSection, PageLock} from '../../book/page-lock.ts'
import {movesTogether, type PageMove, stepsOf} from '../../book/page-moves.ts'
import type {Pagination} from '../../book/pagination.ts'
import {isWithheld} from '../../book/reading.ts'

/** Tell what stands on another page than in the last edition: whole sections by runs, and places that moved within one. */
export function auditDrift(book: Book, pagination: Pagination, lock: PageLock): void {
  const {manifest, sections} = book
  const {file} = manifest
  const told = hints(book, lock)
  const placeOf = (id: string) => placeIn(book, id)
  const moves = sectionMoves(sections, pagination, lock)
  const listed = new Set(sections.filter(section => section.listed).map(({id}) => id))
  for (const run of movesTogether(moves.filter(({id}) => listed.has(id)))) {
    const [first, last = first] = [run[0], run.at(-1)]
    if (!first || !last) continue
    // A part has no line of its own: its first reading has.
    const place = run.map(({id}) => placeOf(id)).find(Boolean)
    report(file, pagesStay(first, last, run.length, told), place)
  }
  for (const section of lock.sections) {
    const move = moves.find(({id}) => id === section.id)
    if (!move) {
      if (section.matter === 'front') continue
      const gone = {title: section.title, from: section.folio}
      report(file, lockedPlaceIsThere(gone, lock.path), manifest.lock?.place)
    } else auditPlaces(book, pagination, section, move, {path: lock.path, told})
  }
  reportHeld(book, pagination)
}

/** The sections that both editions have, in the order of this one, moved or not. */
export function sectionMoves(
  sections: readonly Section[],
  {places}: Pagination,
  lock: PageLock
): PageMove[] {
  const locked = new Map(lock.sections.map(section => [section.id, section]))
  return sections.flatMap(({id, title}) => {
    const [from, to] = [locked.get(id)?.folio, places.get(id)?.folio]
    return from !== undefined && to !== undefined ? [{id, title, from, to}] : []
  })
}

/** What has moved by other steps than its section, and what is there no more. */
function auditPlaces(
  book: Book,
  {places}: Pagination,
  {id, title, places: locked}: LockedSection,
  move: PageMove,
  {path, told}: {readonly path: string; readonly told: string}
): void {
  if (locked.length === 0 || isWithheldIn(book, id)) return
  const {file} = book.manifest
  const section = book.sections.find(one => one.id === id)
  const here = new Map((section ? landmarksOf(section) : []).map(mark => [mark.id, mark.title]))
  const steps = stepsOf(move)
  const moved: PageMove[] = []
  for (const place of locked) {
    const to = places.get(place.id)?.folio
    const words = here.get(place.id)
    if (to === undefined || words === undefined) {
      const gone = {title: place.title, from: place.folio}
      report(file, lockedPlaceIsThere(gone, path), placeIn(book, id))
    } else {
      const step = {id: place.id, title: words, from: place.folio, to}
      if (step.from !== to && stepsOf(step) !== steps) moved.push(step)
    }
  }
  if (moved.length > 0) {
    report(file, placesStay(section?.title ?? title, moved, told), placeIn(book, id))
  }
}

function hints({manifest}: Book, {path}: PageLock): string {
  const lock = '`lectern build --lock` makes these the pages of the edition'
  if (manifest.lock?.holds) {
    return `blank pages cannot hold what begins later, or changed places: shorten what stands before it; ${lock}`
  }
  return `readers of the edition in ${path} look for it there: \`--errata\` prints a table for them, \`lock: {hold: true}\` holds pages with blank ones; ${lock}`
}

/** Its text is not there, and neither is what was in it: one who withholds it knows. */
function isWithheldIn({manifest}: Book, id: string): boolean {
  const entries = manifest.parts.flatMap(part => part.entries)
  return entries.some(entry => entry.id === id && isWithheld(entry))
}

/** Where the manifest has the reading, or the section, or the lock. */
function placeIn({manifest, sections}: Book, id: string): Place | undefined {
  for (const {entries} of manifest.parts) {
    const entry = entries.find(one => one.id === id)
    if (entry?.place) return entry.place
  }
  const type = sections.find(section => section.id === id)?.type
  return manifest.places?.sections?.get(type ?? '') ?? manifest.lock?.place
}

function reportHeld({manifest, sections}: Book, {pages}: Pagination): void {
  const blanks = pages.filter(({isHeld}) => isHeld)
  if (blanks.length === 0) return
  const held = pages.flatMap(({page, section, folio}, at) => {
    const isHeld = page === 0 && pages[at - 1]?.isHeld
    return isHeld ? [{title: sections[section]?.title ?? '', folio}] : []
  })
  report(manifest.file, pagesAreHeld(blanks.length, held), manifest.lock?.place)
}
