import {noteFitsMargin, noteIsPrinted, noteOnPageOfCall} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import {placeOf} from '../book/places.ts'
import {elementsBy, type Printed} from './printed.ts'

/** Each note at the foot is printed, beginning on the page of its call. */
export function auditNotes({section, layout, folio}: Printed): void {
  const laid = new Map(layout.notes.map(note => [note.id, note]))
  for (const [id, element] of elementsBy(section, 'id')) {
    if (element.properties['dataType'] !== 'footnote') continue
    const note = laid.get(id)
    const [body] = note?.body ?? []
    if (note?.call === undefined || body === undefined) {
      report(section.file, noteIsPrinted(id), placeOf(element))
    } else if (body !== note.call) {
      const finding = noteOnPageOfCall(folio(note.call) ?? '?', folio(body))
      report(section.file, finding, placeOf(element))
    }
    if (note?.isDisplaced && note.body[0] !== undefined) {
      report(section.file, noteFitsMargin(folio(note.body[0]) ?? '?'), placeOf(element))
    }
  }
}
