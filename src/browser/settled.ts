/** How high the parts of each block were when its page was finished. */
const heights = new WeakMap<Element, string>()

/** Write down how high the blocks of a finished page are. */
export function settle(page: Element): void {
  for (const block of page.querySelectorAll('[data-block]')) heights.set(block, heightsOf(block))
}

/** Those of the blocks whose lines are broken otherwise by now: what they no longer have room for would be cut off. */
export function unsettled<Block extends Element>(blocks: Iterable<Block>): Block[] {
  return [...blocks].filter(block => {
    const before = heights.get(block)
    return before !== undefined && before !== heightsOf(block)
  })
}

function heightsOf(block: Element): string {
  return [...block.getClientRects()].map(({height}) => Math.round(height)).join(' ')
}
