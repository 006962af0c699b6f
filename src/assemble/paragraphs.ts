import type {Section} from '../book/book.ts'

/** Number the paragraphs of a reading's running text, for templates that print the numbers. */
export function numberParagraphs({type, tree}: Section): void {
  if (type !== 'chapter') return
  let last = 0
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue
    child.properties['dataNumber'] = String(++last)
  }
}
