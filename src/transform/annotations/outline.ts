import type {Heading, Node, Parent, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Match} from '../quotation.ts'
import {isParent, type Words} from '../words.ts'

/** The headings and paragraphs of a text in order, with their ranges of `words.text`. */
export type Outline = readonly Block[]

export interface Block extends Match {
  readonly kind: 'heading' | 'paragraph'
  /** Of a heading. */
  readonly depth: number
  readonly title: string
}

/** The blocks right in the text; what stands in boxes of HTML counts as well, what stands in lists and quotations does not. */
export function outlineOf(tree: Root, words: Words): Outline {
  const blocks = new Set<Node>(blocksIn(tree))
  const ranges = new Map<Node, {from: number; to: number}>()
  for (const piece of words.pieces) {
    let node: Node | undefined = piece.node
    while (node && !blocks.has(node)) node = words.parents.get(node)
    if (!node) continue
    const range = ranges.get(node)
    if (range) range.to = piece.to
    else ranges.set(node, {from: piece.from, to: piece.to})
  }
  return [...ranges].map(([node, {from, to}]) => ({
    kind: node.type === 'heading' ? ('heading' as const) : ('paragraph' as const),
    depth: node.type === 'heading' ? (node as Heading).depth : 0,
    title: node.type === 'heading' ? textOf(node as Heading) : '',
    ...trimmed(words, placeIn(words.start, from), placeIn(words.start, to))
  }))
}

function blocksIn(parent: Parent): Node[] {
  return (parent.children as Node[]).flatMap(node => {
    if (node.type === 'heading' || node.type === 'paragraph') return node
    return node.type === 'htmlElement' && isParent(node) ? blocksIn(node) : []
  })
}

function trimmed({text}: Words, from: number, to: number): Match {
  let [first, last] = [from, to]
  while (first < last && text.charAt(first) === ' ') first++
  while (last > first && text.charAt(last - 1) === ' ') last--
  return {from: first, to: last}
}

/** The first of the rising numbers that is not below another. */
export function placeIn(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
