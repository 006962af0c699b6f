import type {Element, Root} from 'hast'
import {visit} from '../book/visit.ts'

/**
 * Write the number of each item of a list that counts down, or of which an item has a number of its own: Paged.js counts all
 * items from the first (`PagedMedia.Lists`), and would number what stands on the next page wrong.
 */
export function numberItems(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'ol') return
    const items = node.children.filter(child => child.type === 'element' && child.tagName === 'li')
    const step = isReversed(node) ? -1 : 1
    if (step < 0 || items.some(item => numberOf(item as Element, 'value') !== undefined))
      count(node, items as Element[], step)
  })
}

/** HTML Standard, 4.4.5 “ordinal value”. */
function count(list: Element, items: readonly Element[], step: number): void {
  let next = numberOf(list, 'start') ?? (step < 0 ? items.length : 1)
  for (const item of items) {
    const value = numberOf(item, 'value') ?? next
    item.properties['value'] = String(value)
    next = value + step
  }
  delete list.properties['reversed']
}

function isReversed({properties: {reversed}}: Element): boolean {
  return reversed !== undefined && reversed !== null && reversed !== false
}

function numberOf({properties}: Element, name: 'start' | 'value'): number | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === '') return undefined
  return Number.isInteger(Number(value)) ? Number(value) : undefined
}
