import {Handler} from 'pagedjs'

/**
 * Keeps a heading with what follows where this begins on the page in name only: a poem, a list or a quotation whose first
 * line goes over to the next page. Paged.js asks for the heading before the line that it breaks at, not before what the
 * line is the first of.
 */
export class Heads extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    if (!overflow) return overflow
    const head = headAbove(overflow, rendered)
    if (head && !isFirst(head, rendered)) overflow.setStartBefore(head)
    return overflow
  }
}

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
