import type {Element} from 'hast'
import type {Manifest} from '../book/manifest.ts'
import {visit} from '../book/visit.ts'

/** Where notes are numbered by page, calls and markers wait for the pages: `render` writes their numbers. */
export function awaitPages(tree: Element, {notes}: Manifest): void {
  if (notes.numbering !== 'page') return
  visit(tree, 'element', body => {
    const {dataType, id} = body.properties
    if (dataType === 'noteref') body.properties['dataReference'] = 'note'
    if (dataType !== 'footnote') return
    visit(body, 'element', marker => {
      if (marker === body || !String(marker.properties['className'] ?? '').includes('marker'))
        return
      const own = {id: `${id}--marker`, dataReference: 'note', dataNote: id}
      marker.properties = {...marker.properties, ...own}
      return false
    })
  })
}
