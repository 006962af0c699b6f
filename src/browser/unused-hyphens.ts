const softHyphen = '\u00AD'
/** A word from before its first soft hyphen to its end. */
const hyphenated = /[^\s\u00AD]*\u00AD\S*/gu

/**
 * Take the soft hyphens that no line ends with out of the laid pages: in the PDF each would stand in the word for whoever
 * searches or copies it. Lines stay as they are, since they were broken without these; should a block move all the same,
 * everything is put back.
 */
export function dropUnusedHyphens(pages: ParentNode): void {
  const blocks = [...pages.querySelectorAll('[data-block]')]
  const before = blocks.map(boxes)
  const changes = [...textsWithHyphens(pages)].map(node => [node, node.data, clean(node)] as const)
  for (const [node, , text] of changes) node.data = text
  if (blocks.every((block, index) => boxes(block) === before[index])) return
  for (const [node, text] of changes) node.data = text
}

function* textsWithHyphens(pages: ParentNode): Generator<Text> {
  for (const area of pages.querySelectorAll('.pagedjs_area')) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node as Text).data.includes(softHyphen)) yield node as Text
    }
  }
}

/** The text with no soft hyphens but those that a line ends with. */
function clean(node: Text): string {
  return node.data.replace(hyphenated, (word, start: number) => {
    if (boxesOf(node, start, start + word.length).length < 2) return word.replaceAll(softHyphen, '')
    return word.replace(/\u00AD/gu, (hyphen, at: number) => {
      const index = start + at
      const before = boxesOf(node, index - 1, index).at(-1)?.top
      // Chromium counts the hyphen to the letter behind it: that letter itself is in its last box.
      const behind = boxesOf(node, index + 1, index + 2).at(-1)?.top
      return before === behind ? '' : hyphen
    })
  })
}

function boxesOf(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange()
  range.setStart(node, Math.max(0, start))
  range.setEnd(node, Math.min(end, node.length))
  return [...range.getClientRects()]
}

function boxes(block: Element): string {
  return [...block.getClientRects()]
    .map(({left, top, width, height}) => [left, top, width, height].map(near).join())
    .join(' ')
}

/** Chromium counts in 64ths of a pixel. */
function near(pixels: number): number {
  return Math.round(pixels * 16)
}
