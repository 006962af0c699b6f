import type {Folio} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'

/** The folio of each page of a section. */
export function folios({pages}: Pagination, section: number): (page: number) => Folio | undefined {
  const start = pages.findIndex(placed => placed.section === section && placed.page === 0)
  return page => pages[start + page]?.folio
}
