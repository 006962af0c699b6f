import {Handler} from 'pagedjs'
import {endBetweenWords} from './page-end-words.ts'
import {textBoxes} from './text-boxes.ts'
import {keepWordWhole} from './whole-words.ts'

const softHyphen = '\u00AD'
const hyphen = '\u2010'

/**
 * Breaks pages inside hyphenated words without losing the line.
 *
 * Chromium counts the hyphen box at a line's end to the first letter of the next line, so Paged.js breaks one letter
 * late, and the line that the letter stood on falls out of the page (https://gitlab.coko.foundation/pagedjs/pagedjs,
 * issue 87). The break is moved back to the soft hyphen.
 */
export class SoftHyphens extends Handler {
  onOverflow(overflow: Range | undefined, _rendered: Element, bounds: DOMRect): Range | undefined {
    if (!overflow) return overflow
    const moved = breakAtSoftHyphen(overflow, bounds)
    keepWordWhole(moved)
    endBetweenWords(moved, bounds)
    return moved
  }

  afterOverflowRemoved(_removed: DocumentFragment, rendered: Element): void {
    writeHyphen(rendered)
  }
}

/** Move the start of what overflows back to the soft hyphen that the line was broken at. */
export function breakAtSoftHyphen(overflow: Range, bounds: DOMRect): Range {
  const {startContainer, startOffset} = overflow
  if (startContainer instanceof Text) {
    const offset = breakOffset(startContainer, startOffset, bounds)
    if (offset < startOffset) overflow.setStart(startContainer, offset)
  }
  return overflow
}

/**
 * Write the hyphen of a part that ends inside a word; Paged.js does so only between letters of ASCII.
 * It stands in an element of its own, as Chromium sets the hyphen of a soft hyphen: kerned with the letter before it, it
 * may be too wide for the line.
 */
export function writeHyphen(part: Element): void {
  const last = lastText(part)
  const end = last && /\u00AD?\u2010$|\u00AD$/u.exec(last.data)
  if (!last || !end || !(end[0].includes(softHyphen) || isBroken(last))) return
  last.data = last.data.slice(0, end.index)
  const written = document.createElement('span')
  written.className = hyphenClass
  written.textContent = hyphen
  last.after(written)
}

/** Hyphens that are not in the source. */
export const hyphenClass = 'lectern-hyphen'

function isBroken(text: Text): boolean {
  return text.parentElement?.classList.contains('pagedjs_hyphen') ?? false
}

/** The first letter of the word around `offset` that stands beyond the column, by the last box of each letter. */
function breakOffset(text: Text, offset: number, bounds: DOMRect): number {
  const start = wordStart(text.data, offset)
  for (let index = start; index < offset; index++) {
    if (text.data[index] === softHyphen) continue
    const box = textBoxes(text, index, index + 1).at(-1)
    if (box && box.width > 0 && Math.floor(box.left) >= Math.round(bounds.right)) return index
  }
  return offset
}

function wordStart(data: string, offset: number): number {
  let start = offset
  while (start > 0 && !/\s/u.test(data[start - 1] ?? ' ')) start--
  return start
}

function lastText(root: Element): Text | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let node: Node = root
  while (node.lastChild) node = node.lastChild
  walker.currentNode = node
  const last = node instanceof Text ? node : walker.previousNode()
  return last instanceof Text ? last : undefined
}
