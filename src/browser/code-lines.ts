import {Handler} from 'pagedjs'

/**
 * Breaks code, and whatever else keeps its spaces, between lines.
 *
 * Paged.js breaks before a word, so that a line's indent would stay behind on the page before: the next page would begin
 * without it, and the line that it makes there, with `widows`, would push a line of the text out of the page. Before the
 * first of the words, when they stand in elements of their own, it would leave an empty block behind.
 */
export class CodeLines extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    const code = overflow && elementAt(overflow.startContainer)?.closest('pre')
    if (!overflow || !code) return overflow
    if (rendered.contains(code) && !textBetween(code, 0, overflow).trim()) {
      if (textBetween(rendered, 0, overflow).trim()) overflow.setStartBefore(headed(code))
    } else breakBehindLine(overflow)
    return overflow
  }
}

function elementAt(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

/** What stands in a node before the start of what overflows. */
function textBetween(node: Node, offset: number, overflow: Range): string {
  const before = document.createRange()
  before.setStart(node, offset)
  before.setEnd(overflow.startContainer, overflow.startOffset)
  return before.toString()
}

/** The code, or the heading that it stands under. */
function headed(code: HTMLElement): Element {
  const before = code.previousElementSibling
  return before && code.dataset['previousBreakAfter'] === 'avoid' ? before : code
}

/** Blank lines go over with the indent: as the last lines of a page they would push a line of the text out of it. */
function breakBehindLine(overflow: Range): void {
  const {startContainer, startOffset} = overflow
  if (!(startContainer instanceof Text)) return
  const blank = /\s+$/u.exec(startContainer.data.slice(0, startOffset))
  const end = blank?.[0].indexOf('\n') ?? -1
  if (blank && end >= 0) overflow.setStart(startContainer, blank.index + end + 1)
}
