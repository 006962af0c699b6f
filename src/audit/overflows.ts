import type {Element} from 'hast'
import {visitParents} from 'unist-util-visit-parents'
import {contentFitsPage} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import type {Overflow} from '../book/pages.ts'
import {placeOf} from '../book/places.ts'
import {elementWith} from './places.ts'
import {elementsBy, type Printed} from './printed.ts'

/** No content lies outside its column. Of a table or list that does, its cells or items are not told one by one. */
export function auditOverflows(printed: Printed): void {
  const {section, layout, folio} = printed
  if (layout.overflows.length === 0) return
  const blocks = elementsBy(section, 'dataBlock')
  const wholes = wholesOf(printed)
  const told = new Map<Element | string, Set<number>>()
  for (const overflow of layout.overflows) {
    const {by, page, text} = overflow
    const element = elementOf(overflow, blocks, printed)
    const whole = element && (wholes.get(element) ?? element)
    const pages = told.get(whole ?? text) ?? new Set()
    if (pages.has(page)) continue
    told.set(whole ?? text, pages.add(page))
    const words = String(element?.properties['ariaLabel'] ?? text)
    const finding = contentFitsPage(words, by, folio(page))
    report(section.file, finding, placeOf(element) ?? placeOf(whole))
  }
}

function elementOf(
  {block, text}: Overflow,
  blocks: ReadonlyMap<string, Element>,
  {section}: Printed
): Element | undefined {
  return block === undefined ? elementWith(section, text) : blocks.get(block)
}

/** The outermost table or list around each element. */
function wholesOf({section}: Printed): Map<Element, Element> {
  const found = new Map<Element, Element>()
  visitParents(section.tree, 'element', (element, ancestors) => {
    const whole = [...ancestors, element].find(
      node => node.type === 'element' && /^(?:table|[ou]l)$/.test(node.tagName)
    )
    found.set(element, whole?.type === 'element' ? whole : element)
  })
  return found
}
