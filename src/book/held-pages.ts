import type {Section} from './book.ts'
import {countOf, type LockedSection, type PageLock} from './page-lock.ts'

/**
 * The number of the page that each section begins on, where blank pages are to keep it there. What has changed places with
 * others is left out: to hold all of them would put the pages of half a book between two.
 */
export function heldStarts(sections: readonly Section[], lock: PageLock): Map<string, number> {
  const locked = new Map(lock.sections.map(section => [section.id, section]))
  const known = sections.flatMap(section => {
    const before = locked.get(section.id)
    return before && isFront(before) === isFront(section) ? [before] : []
  })
  const [front, rest] = [known.filter(isFront), known.filter(section => !isFront(section))]
  const held = [...rising(front), ...rising(rest)]
  return new Map(held.map(({id, folio}) => [id, countOf(folio)]))
}

function isFront({matter}: {readonly matter: Section['matter']}): boolean {
  return matter === 'front'
}

/** The longest row of sections, in this order, whose pages rise. */
function rising(sections: readonly LockedSection[]): LockedSection[] {
  const counts = sections.map(({folio}) => countOf(folio))
  /** By length of a row: the place of its last section, that with the lowest page. */
  const lasts: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, count] of counts.entries()) {
    const at = lasts.findIndex(last => (counts[last] ?? 0) >= count)
    const length = at < 0 ? lasts.length : at
    before[index] = lasts[length - 1]
    lasts[length] = index
  }
  const row: LockedSection[] = []
  for (let at = lasts.at(-1); at !== undefined; at = before[at]) {
    const section = sections[at]
    if (section) row.unshift(section)
  }
  return row
}
