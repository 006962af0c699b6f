import type {Book} from '../book/book.ts'
import {layoutCompletes} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import type {Pagination} from '../book/pagination.ts'
import {auditConservation} from './conservation.ts'
import {auditNotes} from './notes.ts'
import {auditOverflows} from './overflows.ts'

/** Book and pagination in; a message on the source of each block or note that is not on the pages once, whole, in place. */
export function audit(book: Book, pagination: Pagination): void {
  for (const [index, section] of book.sections.entries()) {
    const layout = pagination.sections[index]?.layout
    if (!layout) continue
    const printed = {section, layout, folio: folios(pagination, index)}
    for (const warning of layout.warnings) report(section.file, layoutCompletes(warning))
    auditConservation(printed)
    auditNotes(printed)
    auditOverflows(printed)
  }
}

/** The folio of each page of a section. */
function folios({pages}: Pagination, section: number): (page: number) => string | undefined {
  const start = pages.findIndex(placed => placed.section === section && placed.page === 0)
  return page => pages[start + page]?.folio
}
