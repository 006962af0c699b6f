/** The line box that holds a call: the text before it gives the middle, the block's leading the height. */
export function lineOf(call: HTMLElement): {top: number; bottom: number; height: number} {
  const block = call.parentElement?.closest(blocks) ?? call
  const box = boxBefore(call, block) ?? call.getBoundingClientRect()
  const height = lineHeight(block)
  const middle = (box.top + box.bottom) / 2
  return {top: middle - height / 2, bottom: middle + height / 2, height}
}

const blocks = 'p, li, dd, dt, td, th, figcaption, pre, h1, h2, h3, h4, h5, h6, div'

/** The box of the last letter before a call, leaving out the call's own raised figures. */
function boxBefore(call: HTMLElement, block: Element): DOMRect | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  walker.currentNode = call
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const text = node as Text
    if (!text.data.trim() || text.parentElement?.closest('a[data-type=noteref]')) continue
    const range = document.createRange()
    range.setStart(text, text.data.trimEnd().length - 1)
    range.setEnd(text, text.data.trimEnd().length)
    return [...range.getClientRects()].at(-1)
  }
  return undefined
}

export function lineHeight(element: Element): number {
  const {lineHeight, fontSize} = getComputedStyle(element)
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
}
