import type {Element} from 'hast'
import type {Book, Section} from '../book/book.ts'
import {referenceSettles} from '../book/messages/references.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'

/**
 * Tell of the references that print a plain page for what they would say, because that moved the place each time. Others
 * print what they would, in more room.
 */
export function reportUnsettled({sections, manifest}: Book, ids: readonly string[]): void {
  if (ids.length === 0) return
  const wanted = new Set(ids)
  for (const section of sections) {
    visit(section.tree, 'element', element => {
      const {id, dataReference} = element.properties
      if (dataReference !== 'relative' || !wanted.has(String(id))) return
      const isOurs = element.data !== undefined && 'inManifest' in element.data
      const finding = referenceSettles(nameOf(element, section))
      if (isOurs) report(manifest.file, finding, element.data?.inManifest)
      else report(section.file, finding, element)
    })
  }
}

/** What the reference leads to; of a list, the first of it. */
function nameOf({properties}: Element, {id}: Section): string {
  const {href, dataTargets} = properties
  const first = typeof href === 'string' ? href.slice(1) : String(dataTargets ?? '').split(' ')[0]
  return first ? first.replace('--', '#') : id
}
