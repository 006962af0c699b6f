import {Handler} from 'pagedjs'

/**
 * Breaks tables between rows only.
 *
 * Paged.js loses its place when a break falls inside a cell: it takes what overflows for text still to come, and leaves it
 * outside the page. A row that opens the page and is taller than it stays as it is, for the audit to report.
 */
export class TableRows extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    const row = overflow && startElement(overflow)?.closest('tr')
    if (overflow && row && rendered.contains(row) && !isFirst(row, rendered)) {
      overflow.setStartBefore(row)
    }
    return overflow
  }
}

function startElement({startContainer, startOffset}: Range): Element | null {
  const child = startContainer.childNodes[startOffset]
  if (child instanceof Element) return child
  return startContainer instanceof Element ? startContainer : startContainer.parentElement
}

/** Whether nothing stands before the row on the page but the table's head. */
function isFirst(row: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(row)
  const content = before.cloneContents()
  for (const head of content.querySelectorAll('thead')) head.remove()
  return !content.textContent?.trim()
}
