import {Handler} from 'pagedjs'

/**
 * Keeps a heading with what follows where this begins on the page in name only: a poem, a list or a quotation whose first
 * line goes over to the next page. Paged.js asks for the heading before the line that it breaks at, not before what the
 * line is the first of.
 */
export class Heads extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    if (!overflow) return overflow
    partFromFirst(overflow, rendered)
    const head = headAbove(overflow, rendered)
    if (head && !isFirst(head, rendered)) overflow.setStartBefore(head)
    return overflow
  }
}

/**
 * A quotation that ends with a heading stays with the table behind it, but not where nothing but headings stands above it:
 * they would have a page of their own. And what opens a page cannot go over to the next: Paged.js would break before it
 * again and again, and give up («Unable to layout item»).
 */
function partFromFirst(overflow: Range, rendered: Element): void {
  const start = startNode(overflow)
  const next = start instanceof HTMLElement ? start.nextElementSibling : null
  if (!(start instanceof HTMLElement && next instanceof HTMLElement)) return
  if (!staysWithPrevious(next)) return
  const head = start.matches(heads) ? undefined : headAbove(overflow, rendered)
  if (isFirst(head ?? start, rendered)) overflow.setStartBefore(next)
}

const heads = 'h1, h2, h3, h4, h5, h6'

/** The first of the headings that nothing parts from where the page breaks. */
function headAbove(overflow: Range, rendered: Element): HTMLElement | undefined {
  let head: HTMLElement | undefined
  let last: HTMLElement | undefined
  for (let node = startNode(overflow); node && node !== rendered; ) {
    if (node instanceof HTMLElement) last = node
    const before: Node | null = node.previousSibling
    if (before instanceof HTMLElement && last && staysWithPrevious(last)) head = before
    else if (before && isSeen(before)) return head
    node = before ?? node.parentElement
  }
  return head
}

function startNode({startContainer, startOffset}: Range): Node | null {
  if (startContainer instanceof Text) {
    return startContainer.data.slice(0, startOffset).trim() ? null : startContainer
  }
  return startContainer.childNodes[startOffset] ?? null
}

/** What is more than the white space between blocks. */
function isSeen(node: Node): boolean {
  if (node.textContent?.trim()) return true
  return node instanceof Element && (node.matches(seen) || node.querySelector(seen) !== null)
}

const seen = 'img, svg, hr, br'

function staysWithPrevious(next: HTMLElement): boolean {
  return next.dataset['previousBreakAfter'] === 'avoid' || next.dataset['breakBefore'] === 'avoid'
}

/** Nothing stands before it on the page: it must stay, or layout would never end. */
function isFirst(element: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(element)
  return !before.toString().trim()
}
