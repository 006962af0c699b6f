import type {Book, Section} from '../book/book.ts'
import {layoutCompletes, wordsAreTagged} from '../book/messages/pages.ts'
import {report, takeBackMessages} from '../book/messages.ts'
import type {Layout} from '../book/pages.ts'
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
    auditLayout(printed)
    auditIndexHeads(printed, pagination)
    auditImages(printed, book.images)
  }
}

/** Look at a section as soon as it is laid out: of one with which nothing is wrong nothing is left to be seen. */
export function auditAhead(section: Section, layout: Layout): void {
  const {file} = section
  const {length} = file.messages
  auditLayout({section, layout, folio: () => undefined})
  // What is wrong is told with the numbers of pages, as soon as these are known.
  if (file.messages.length > length) takeBackMessages(file, length)
}

/** What a section and its layout show by themselves. Where nothing is wrong with them, that holds for the next build too. */
function auditLayout(printed: Printed): void {
  const {section, layout} = printed
  if (sound.get(section) === layout) return
  const {messages} = section.file
  const {length} = messages
  auditConservation(printed)
  auditNotes(printed)
  auditOverflows(printed)
  auditWarnings(printed)
  auditMarks(printed)
  if (messages.length === length) sound.set(section, layout)
}

const sound = new WeakMap<Section, Layout>()

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
