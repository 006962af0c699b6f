import {Handler} from 'pagedjs'

/**
 * Breaks code, and whatever else keeps its spaces, between lines.
 *
 * Paged.js breaks before a word, so that a line's indent would stay behind on the page before: the next page would begin
 * without it, and the line that it makes there, with `widows`, would push a line of the text out of the page.
 */
export class CodeLines extends Handler {
  onOverflow(overflow: Range | undefined): Range | undefined {
    if (!overflow) return overflow
    const {startContainer, startOffset} = overflow
    if (!(startContainer instanceof Text) || !startContainer.parentElement?.closest('pre')) {
      return overflow
    }
    const indent = /[\t ]+$/u.exec(startContainer.data.slice(0, startOffset))
    if (indent && /\n$/u.test(startContainer.data.slice(0, indent.index))) {
      overflow.setStart(startContainer, indent.index)
    }
    return overflow
  }
}
