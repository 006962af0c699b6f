import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'

/**
 * Number the paragraphs of a reading's running text, for templates that print the numbers. Where the count starts again on
 * each page the numbers come with the layout: the paragraphs can be pointed at all the same.
 */
export function numberParagraphs({type, id, tree}: Section): void {
  if (type !== 'chapter') return
  const {dataNumbersBy, dataParagraphs} = tree.properties
  const isByPage = dataNumbersBy === 'page' && Number(dataParagraphs ?? 0) > 0
  let last = 0
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue
    last++
    if (!isByPage) child.properties['dataNumber'] = String(last)
    else {
      child.properties['id'] ??= anchor(id, `paragraph-${last}`)
      child.properties['dataTargetKind'] = 'paragraph'
    }
  }
}
