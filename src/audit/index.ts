import type {Book} from '../book/book.ts'
import {layoutCompletes, wordsAreTagged} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import type {Pagination} from '../book/pagination.ts'
import {placeOf} from '../book/places.ts'
import {auditConservation} from './conservation.ts'
import {folios} from './folios.ts'
import {auditImages} from './images.ts'
import {auditIndexHeads} from './index-heads.ts'
import {auditNotes} from './notes.ts'
import {auditOverflows} from './overflows.ts'
import {elementWith} from './places.ts'
import {elementsBy, type Printed} from './printed.ts'

/** Book and pagination in; a message on the source of each block or note that is not on the pages once, whole, in place. */
export function audit(book: Book, pagination: Pagination): void {
  for (const [index, section] of book.sections.entries()) {
    const layout = pagination.sections[index]?.layout
    if (!layout) continue
    const printed = {section, layout, folio: folios(pagination, index)}
    auditConservation(printed)
    auditNotes(printed)
    auditOverflows(printed)
    auditIndexHeads(printed, pagination)
    auditImages(printed, book.images)
    auditWarnings(printed)
    auditMarks(printed)
  }
}

/** Of most books none are left. */
function auditMarks({section, layout}: Printed): void {
  const {unmarked = [], blocks} = layout
  if (unmarked.length === 0) return
  const elements = elementsBy(section, 'dataBlock')
  for (const id of unmarked) {
    const text = blocks.find(({block}) => block === id)?.text ?? ''
    report(section.file, wordsAreTagged(text.slice(0, 50)), placeOf(elements.get(id)))
  }
}

/** What Paged.js said; it names things by their first words. Where an error is told of already, this is its cause. */
function auditWarnings({section, layout}: Printed): void {
  for (const warning of layout.warnings) {
    const place = placeOf(elementWith(section, /“(.+)”/su.exec(warning)?.[1] ?? ''))
    const {messages} = section.file
    const isTold = place && messages.some(({fatal, line}) => fatal && line === place.start.line)
    if (!isTold) report(section.file, layoutCompletes(warning), place)
  }
}
