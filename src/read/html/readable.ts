import {createRequire} from 'node:module'
import type {Element} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {allElements, wordsOf} from './elements.ts'
import {ancestorsOf, isWithin, type Page} from './page.ts'

/**
 * The element that holds what Readability takes for the article. Its own result is not used: it would leave out words
 * without saying which, and has no places in the source.
 */
export function readableContent(page: Page): Element | undefined {
  const nodes = allElements(page.root)
  if (nodes.length > mostElements) return undefined
  const kept = keptBy(page, nodes).filter(node => isText(node) && wordsOf(node) !== '')
  const [first, ...more] = kept
  if (!first) return undefined
  return [first, ...ancestorsOf(first, page)].find(outer =>
    more.every(node => isWithin(node, outer, page))
  )
}

/** Boxes are kept for what is in them. */
function isText({tagName}: Element): boolean {
  return /^(?:blockquote|dd|dt|figure|h[1-6]|li|p|pre|table)$/u.test(tagName)
}

const mostElements = 50_000

/** The numbers that elements are given before survive in the article. */
function keptBy(page: Page, nodes: readonly Element[]): Element[] {
  for (const [index, node] of nodes.entries()) node.properties[mark] = String(index)
  const html = unified().use(rehypeStringify).stringify(page.root)
  for (const node of nodes) delete node.properties[mark]
  const content = articleFrom(html)
  const numbers = Array.from(content.matchAll(/\sdata-lectern-number="(\d+)"/gu), ([, n]) =>
    Number(n)
  )
  return numbers.flatMap(number => nodes[number] ?? [])
}

const mark = 'dataLecternNumber'

function articleFrom(html: string): string {
  const {parseHTML} = load('linkedom') as typeof import('linkedom')
  const {Readability} = load('@mozilla/readability') as typeof import('@mozilla/readability')
  const {document} = parseHTML(html)
  return new Readability(document, {keepClasses: true, charThreshold: 200}).parse()?.content ?? ''
}

/** Loaded for the pages that need them only: they are large. */
const load = createRequire(import.meta.url)
