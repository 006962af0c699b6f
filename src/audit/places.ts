import type {Element, ElementContent} from 'hast'
import type {Section} from '../book/book.ts'
import {visit} from '../book/visit.ts'

/** The innermost element whose text opens with these words: what the page breaker names things by. */
export function elementWith({tree}: Section, words: string): Element | undefined {
  const opening = letters(words)
  let found: Element | undefined
  if (opening === '') return undefined
  visit(tree, 'element', element => {
    if (openingOf(element, opening.length) === opening) found = element
  })
  return found
}

/** The first letters of an element's text: no more of it is put together than is asked for. */
function openingOf(element: Element, length: number): string {
  let text = ''
  const rest: ElementContent[] = [element]
  for (let node = rest.pop(); node && text.length < length; node = rest.pop()) {
    if (node.type === 'text') text += letters(node.value)
    if (node.type === 'element') rest.push(...node.children.toReversed())
  }
  return text.slice(0, length)
}

/** White space and hyphens are the page breaker's to change. */
function letters(text: string): string {
  return text.replace(/[\s\u00AD]+/gu, '')
}
