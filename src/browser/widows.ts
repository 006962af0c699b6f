import {Handler} from 'pagedjs'
import {headed} from './call-lines.ts'

/**
 * Keeps paragraphs of three lines whole. With `orphans: 2` and `widows: 2` they cannot be broken, but Chromium (147) then
 * lets the widow be: it breaks them after the second line.
 */
export class Widows extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    const paragraph = overflow && startElement(overflow)?.closest<HTMLElement>('p, li, dd, pre')
    if (!overflow || !paragraph || !rendered.contains(paragraph)) return overflow
    if (paragraph.closest('table') || !leavesWidow(paragraph)) return overflow
    const start = headed(paragraph)
    if (!isFirst(start, rendered)) overflow.setStartBefore(start)
    return overflow
  }
}

function startElement({startContainer}: Range): Element | null {
  return startContainer instanceof Element ? startContainer : startContainer.parentElement
}

/** Two lines here, one in the next column, none on the page before. */
function leavesWidow(paragraph: HTMLElement): boolean {
  const {lineHeight, widows} = getComputedStyle(paragraph)
  if (Number(widows) < 2) return false
  const leading = Number.parseFloat(lineHeight)
  const [here, next, ...more] = [...paragraph.getClientRects()].map(({height}) => height / leading)
  if (here === undefined || next === undefined || more.length > 0) return false
  return !paragraph.dataset['splitFrom'] && Math.floor(here + 0.1) === 2 && Math.round(next) === 1
}

/** Nothing stands before it on the page: it must stay, or layout would never end. */
function isFirst(element: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(element)
  return !before.toString().trim()
}
