import type {Layout, SectionDocument} from '../book/pages.ts'
import {show} from './finished-pages.ts'

/** A section laid out with page numbers that were not known yet, its pages taken out of the document. */
export interface Kept {
  readonly document: SectionDocument
  readonly pages: readonly Element[]
  readonly layout: Omit<Layout, 'body'>
}

const references = '[data-reference]'

/**
 * Write the true page numbers into kept pages, which stand in the document again, hidden.
 * True when the result is what laying out anew would give: the rest of the text is the same, no block has moved, and every
 * word around a number stands on its line.
 */
export function amend({document: before, pages}: Kept, after: SectionDocument): boolean {
  if (before.language !== after.language) return false
  const [old, fresh] = [parse(before.html), parse(after.html)]
  const texts = contents(fresh)
  if (skeleton(old) !== skeleton(fresh)) return false
  const changes = changesIn(pages, texts)
  if (!changes) return false
  return before.side === after.side ? write(changes) : turnAndWrite(pages, changes)
}

/** Nothing moves where the blocks around the numbers keep their boxes. */
function write(changes: readonly Change[]): boolean {
  const touched = [...new Set(changes.map(([element]) => pageOf(element)))]
  const blocks = [...new Set(changes.map(([element]) => blockAround(element)))]
  show(touched)
  const placed = placesOf(blocks)
  for (const [element, children] of changes) element.replaceChildren(...children)
  return placesOf(blocks) === placed
}

function turnAndWrite(pages: readonly Element[], changes: readonly Change[]): boolean {
  show(pages)
  const blocks = pages.flatMap(page => [...page.querySelectorAll('[data-block]')])
  const placed = placesOf(blocks)
  turn(pages)
  for (const [element, children] of changes) element.replaceChildren(...children)
  return placesOf(blocks) === placed
}

function pageOf(element: Element): Element {
  return element.closest('.pagedjs_page') ?? element
}

/** The columns of a table are as wide as what stands in them. */
function blockAround(element: Element): Element {
  return element.closest('table') ?? element.closest('[data-block]') ?? pageOf(element)
}

/** Left pages become right pages; the text stays as it is where both are as wide. */
function turn(pages: readonly Element[]): void {
  for (const {classList} of pages) {
    classList.toggle('pagedjs_left_page')
    classList.toggle('pagedjs_right_page')
  }
}

type Change = [reference: Element, children: ChildNode[]]

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

/** What each reference says, by its id; the references are empty after. */
function contents(content: DocumentFragment): Map<string, ChildNode[]> {
  const found = new Map<string, ChildNode[]>()
  for (const element of content.querySelectorAll(references)) {
    found.set(element.id, [...element.childNodes])
    element.replaceChildren()
  }
  return found
}

function skeleton(content: DocumentFragment): string {
  for (const element of content.querySelectorAll(references)) element.replaceChildren()
  const root = document.createElement('div')
  root.append(content)
  return root.innerHTML
}

/** The references on the pages with what they are to say; undefined where one runs over a page. */
function changesIn(
  pages: readonly Element[],
  texts: ReadonlyMap<string, ChildNode[]>
): Change[] | undefined {
  const changes: Change[] = []
  for (const page of pages) {
    for (const element of page.querySelectorAll<HTMLElement>(references)) {
      const children = texts.get(element.dataset['id'] ?? element.id)
      if (!children || element.matches('[data-split-from], [data-split-to]')) return undefined
      const said = children.map(({textContent}) => textContent).join('')
      if (said !== element.textContent) changes.push([element, children])
    }
  }
  return changes
}

/** Where blocks stand in the text area of their page, and every word of those with a reference: as text to compare. */
function placesOf(blocks: readonly Element[]): string {
  const found: string[] = []
  for (const block of blocks) {
    const area = block.closest('.pagedjs_area')?.getBoundingClientRect() ?? new DOMRect()
    for (const {left, top, width, height} of block.getClientRects()) {
      found.push(`${near(left - area.left)},${near(top - area.top)},${near(width)},${near(height)}`)
    }
    if (block.querySelector(references)) found.push(...lines(block, area))
  }
  return found.join(' ')
}

/** The line that each word outside of references begins on, and in how many parts it is broken. */
function* lines(block: Element, area: DOMRect): Generator<string> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {data, parentElement} = node as Text
    if (parentElement?.closest(references)) continue
    for (const {0: word, index} of data.matchAll(/\S+/gu)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const boxes = range.getClientRects()
      yield `${near((boxes[0]?.top ?? 0) - area.top)}/${boxes.length}`
    }
  }
}

/** Chromium counts in 64ths of a pixel. */
function near(pixels: number): number {
  return Math.round(pixels * 16)
}
