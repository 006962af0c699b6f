import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {numberIn, pageOfElement} from '../book/page-marks.ts'
import {visit} from '../book/visit.ts'

/** Marks of original pages within raw HTML, which no reader has looked into: `keep` gives an element what is ours. */
export function takeRawPageMarks(
  tree: Root,
  raw: readonly string[],
  keep: (element: Element, page: string) => void
): void {
  if (!raw.some(html => looksMarked.test(html))) return
  visit(tree, 'element', element => {
    if (!/^(?:a|span|div|p|i|b|small|sup)$/u.test(element.tagName)) return
    const words = textOf(element).trim()
    const page = pageOfElement({name: element.tagName, attribute: nameOf(element), words})
    if (!page || (words !== '' && numberIn(words) !== page)) return
    element.tagName = 'span'
    element.properties['id'] ||= element.properties['name'] || `page-${page}`
    element.children = []
    keep(element, page)
  })
}

const looksMarked = /page|["'=]p[_.-]?\d/iu

function nameOf({properties}: Element): (name: string) => string {
  return name => {
    const value = properties[name]
    return Array.isArray(value) ? value.join(' ') : String(value ?? '')
  }
}
