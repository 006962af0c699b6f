/** A place in a cell: in which of its leaves, and before which letter. It is the same in a copy of the cell. */
export interface End {
  readonly leaf: number
  readonly offset: number
}

/**
 * Where the first word or picture stands that ends below the limit, in pixels; nothing where all is above it. A row of a
 * table in the cell that has begun above goes below as a whole.
 */
export function endIn(cell: Element, limit: number): End | undefined {
  const leaves = leavesIn(cell)
  for (const [leaf, node] of leaves.entries()) {
    const offset = node instanceof Text ? wordBelow(node, limit) : isBelow(node, limit) ? 0 : -1
    if (offset < 0) continue
    const row = node.parentElement?.closest('tr')
    const first = row && cell.contains(row) ? leaves.findIndex(one => row.contains(one)) : leaf
    return first > 0 && first < leaf ? {leaf: first, offset: 0} : {leaf, offset}
  }
  return undefined
}

/** Whether something stands before the end. */
export function keepsSome(cell: Element, end: End | undefined): boolean {
  return end ? end.leaf > 0 || end.offset > 0 : leavesIn(cell).length > 0
}

/** Behind the first thing in the cell, if more follows. */
export function endBehindFirst(cell: Element): End | undefined {
  return leavesIn(cell).length > 1 ? {leaf: 1, offset: 0} : undefined
}

/** What the end falls into or before. */
export function leafAt(cell: Element, {leaf}: End): ChildNode | undefined {
  return leavesIn(cell)[leaf]
}

/** From the end to the end of the cell: with all of what begins there. */
export function rangeFrom(cell: Element, end: End): Range | undefined {
  const leaf = leafAt(cell, end)
  if (!leaf) return undefined
  const range = document.createRange()
  if (leaf instanceof Text && end.offset > 0) range.setStart(leaf, end.offset)
  else range.setStartBefore(outermost(leaf, cell))
  range.setEndAfter(cell.lastChild ?? leaf)
  return range
}

/** The largest thing in the cell that begins with this. */
function outermost(leaf: ChildNode, cell: Element): ChildNode {
  let outer = leaf
  for (let parent = leaf.parentElement; parent && parent !== cell; parent = parent.parentElement) {
    if (leavesIn(parent)[0] !== leaf) return outer
    outer = parent
  }
  return outer
}

/** What is never parted. */
const whole = 'figure, img, svg, math, .katex, [role=math], ruby'

/** Texts with words, and what is whole. */
function leavesIn(element: Element): (Text | Element)[] {
  return [...element.childNodes].flatMap(node => {
    if (node instanceof Text) return node.data.trim() ? [node] : []
    if (!(node instanceof Element)) return []
    return node.matches(whole) ? [node] : leavesIn(node)
  })
}

function wordBelow(text: Text, limit: number): number {
  let isFirst = true
  for (const {0: word, index} of text.data.matchAll(/\S+/gu)) {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    if (isBelow(range, limit)) return isFirst ? 0 : index
    isFirst = false
  }
  return -1
}

function isBelow(place: Element | Range, limit: number): boolean {
  return place.getBoundingClientRect().bottom > limit
}
