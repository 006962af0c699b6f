import type {Element, ElementContent} from 'hast'
import {textIsConserved} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import {placeOf} from '../book/places.ts'
import {elementsBy, type Printed} from './printed.ts'

/** Each block of the section has the same text on the pages as in the tree: nothing lost, nothing doubled. */
export function auditConservation({section, layout, folio}: Printed): void {
  const laid = new Map(layout.blocks.map(block => [block.block, block]))
  for (const [id, element] of elementsBy(section, 'dataBlock')) {
    const expected = ownText(element)
    const block = laid.get(id)
    const found = block?.text ?? ''
    if (expected === found || unspaced(expected) === unspaced(found)) continue
    const page = block?.pages.at(-1)
    const printed = page === undefined ? undefined : folio(page)
    report(section.file, textIsConserved(expected, found, printed), placeOf(element))
  }
}

/** The text of a block without that of the blocks in it, and without page references, which depend on the layout. */
function ownText(block: Element): string {
  return collect(block.children)
    .replaceAll('\u00AD', '')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
}

function collect(nodes: readonly ElementContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.value
    if (node.type === 'element' && !isApart(node)) text += collect(node.children)
  }
  return text
}

function isApart({properties}: Element): boolean {
  return properties['dataBlock'] !== undefined || properties['dataReference'] !== undefined
}

/** White space is the page breaker's to change. */
function unspaced(text: string): string {
  return text.replace(/\s+/gu, '')
}
