import {textBoxes} from './text-boxes.ts'

export interface Line {
  readonly top: number
  readonly bottom: number
  readonly height: number
}

/** The line box that holds a call: the text before it gives the middle, the block's leading the height. */
export function lineOf(call: HTMLElement): Line {
  const block = call.parentElement?.closest(blocks) ?? call
  const box = boxBefore(call, block) ?? call.getBoundingClientRect()
  const height = lineHeight(block)
  const middle = (box.top + box.bottom) / 2
  return {top: middle - height / 2, bottom: middle + height / 2, height}
}

/**
 * Where what goes over to the next page with the line of a call begins: a row of a table goes whole, a paragraph with its
 * second line or of three lines, and headings go with what follows them.
 */
export function topOfMove(call: HTMLElement, line: Line): number {
  const row = call.closest<HTMLElement>('tr, h1, h2, h3, h4, h5, h6, figcaption')
  const block = row ?? call.parentElement?.closest<HTMLElement>(blocks)
  if (!block) return line.top
  const {top, height} = block.getBoundingClientRect()
  const isWhole = row !== null || height < 3.5 * line.height || line.top - top < 1.5 * line.height
  return isWhole ? headed(outermost(block)).getBoundingClientRect().top : line.top
}

const blocks = 'p, li, dd, dt, td, th, figcaption, pre, h1, h2, h3, h4, h5, h6, div'

/** The box of the last letter before a call, leaving out the call's own raised figures. */
function boxBefore(call: HTMLElement, block: Element): DOMRect | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  walker.currentNode = call
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const text = node as Text
    if (!text.data.trim() || text.parentElement?.closest('a[data-type=noteref]')) continue
    const end = text.data.trimEnd().length
    return textBoxes(text, end - 1, end).at(-1)
  }
  return undefined
}

/** The block around others that begins with this one. */
function outermost(block: HTMLElement): HTMLElement {
  let outer = block
  while (!outer.previousElementSibling && outer.parentElement?.matches(groups)) {
    outer = outer.parentElement
  }
  return outer
}

const groups = 'div, li, ul, ol, dl, blockquote, figure, table, thead, tbody'

/** A block, or the heading that must stay with it. */
export function headed(block: HTMLElement): HTMLElement {
  let start = block
  while (start.dataset['previousBreakAfter'] === 'avoid') {
    const before = start.previousElementSibling
    if (!(before instanceof HTMLElement)) return start
    start = before
  }
  return start
}

export function lineHeight(element: Element): number {
  const {lineHeight, fontSize} = getComputedStyle(element)
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
}
