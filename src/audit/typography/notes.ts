import {noteEndsOnItsPage} from '../../book/messages/typography.ts'
import {elementsBy} from '../printed.ts'
import type {Fault, Setting} from './index.ts'

/** Notes that go on at the foot of another page. One that does not begin on the page of its call is a warning elsewhere. */
export function noteEnds({printed: {section, layout}, folio}: Setting): Fault[] {
  const long = layout.notes.filter(({body}) => body.length > 1)
  if (long.length === 0) return []
  const elements = elementsBy(section, 'id')
  return long.flatMap(({id, body}) => {
    const element = elements.get(id)
    if (!element) return []
    const finding = noteEndsOnItsPage(folio(body[0] ?? 0), folio(body.at(-1) ?? 0))
    return {finding, line: {element, text: ''}}
  })
}
