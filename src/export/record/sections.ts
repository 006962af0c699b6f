import type {Book, Section} from '../../book/book.ts'
import {type Landmark, landmarksOf} from '../../book/landmarks.ts'
import type {PageLock} from '../../book/page-lock.ts'
import type {Layout} from '../../book/pages.ts'
import type {Pagination} from '../../book/pagination.ts'
import type {RecordedSection} from '../../book/record.ts'
import {blocksOf, readBlocks} from './blocks.ts'

/** Where everything stands that may be named by its page, and the blocks of text of each section. */
export function recordedSections({sections, pages, places}: Pagination): RecordedSection[] {
  const folios = foliosBySection(pages)
  return sections.map(({section, layout}, index) => {
    const own = folios.get(index) ?? []
    const {id, type, title} = section
    return {
      id,
      type,
      title,
      folio: own[0] ?? '',
      pages: layout.pages.length,
      places: Object.fromEntries(
        marksOf(section).flatMap(mark => {
          const folio = mark.kind === 'section' ? undefined : places.get(mark.id)?.folio
          return folio === undefined ? [] : [[mark.id, folio]]
        })
      ),
      blocks: blocksOf(section, layout, page => own[page] ?? '')
    }
  })
}

/** Read of a section what is known before all sections are laid out. */
export function readAhead(section: Section, layout: Layout): void {
  marksOf(section)
  readBlocks(section, layout)
}

function marksOf(section: Section): readonly Landmark[] {
  const marks = known.get(section) ?? landmarksOf(section)
  known.set(section, marks)
  return marks
}

const known = new WeakMap<Section, readonly Landmark[]>()

/** The pages of an edition as they are to be kept. */
export function lockOf({manifest}: Book, {sections, pages, places}: Pagination): PageLock {
  const {title, edition, date} = manifest
  return {
    path: '',
    title,
    ...(edition !== undefined && {edition}),
    ...(date !== undefined && {date}),
    pages: pages.length,
    sections: sections.flatMap(({section, layout}) => {
      const folio = places.get(section.id)?.folio
      if (folio === undefined) return []
      const {id, matter} = section
      const marks = landmarksOf(section).filter(({kind}) => kind !== 'section')
      const kept = marks.flatMap(mark => {
        const own = places.get(mark.id)?.folio
        return own === undefined ? [] : [{id: mark.id, title: mark.title, folio: own}]
      })
      return [{id, title: section.title, matter, folio, pages: layout.pages.length, places: kept}]
    })
  }
}

function foliosBySection(pages: Pagination['pages']): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const {section, page, folio} of pages) {
    if (page === undefined) continue
    const own = found.get(section) ?? []
    own[page] = folio
    found.set(section, own)
  }
  return found
}
