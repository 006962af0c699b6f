import type {Node, Parent, PhrasingContent} from 'mdast'
import {isInline} from '../inline.ts'
import {ancestorsOf} from '../insert.ts'
import type {Piece} from '../words.ts'
import type {Wrap} from './edit.ts'

/**
 * Put words in a parent: what stands between their ends in the smallest parent of both.
 * Of words that run on into another block, those in the first are taken: a locator is a place, not a range.
 */
export function wrapPieces(pieces: readonly Piece[], parents: Map<Node, Parent>, wrap: Wrap): void {
  const nodes = pieces.filter(piece => piece.to > piece.from && parents.has(piece.node))
  const first = nodes[0]?.node
  if (!first) return
  const last = nodes.findLast(piece => blockOf(piece.node, parents) === blockOf(first, parents))
  const parent = last && sharedParent(first, last.node, parents)
  if (!parent) return
  const start = parent.children.indexOf(childOver(first, parent, parents))
  const end = parent.children.indexOf(childOver(last.node, parent, parents)) + 1
  wrapChildren(parent, start, end, parents, wrap)
}

/** Put words, and nothing but them, in parents: one for each run of neighbours. */
export function wrapRuns(pieces: readonly Piece[], parents: Map<Node, Parent>, wrap: Wrap): void {
  const nodes = pieces.filter(piece => piece.to > piece.from && parents.has(piece.node))
  for (let at = 0; at < nodes.length; ) {
    const parent = parents.get(nodes[at]?.node as Node)
    const start = parent ? siblingsOf(parent).indexOf(nodes[at]?.node as Node) : -1
    let length = 1
    while (parent && siblingsOf(parent)[start + length] === nodes[at + length]?.node) length++
    if (parent && start >= 0) wrapChildren(parent, start, start + length, parents, wrap)
    at += length
  }
}

function wrapChildren(
  parent: Parent,
  start: number,
  end: number,
  parents: Map<Node, Parent>,
  wrap: Wrap
): void {
  const children = parent.children.slice(start, end) as PhrasingContent[]
  const made = wrap(children)
  siblingsOf(parent).splice(start, end - start, made)
  for (const child of children) parents.set(child, made)
  parents.set(made, parent)
}

function siblingsOf(parent: Parent): Node[] {
  return parent.children
}

function blockOf(node: Node, parents: ReadonlyMap<Node, Parent>): Parent | undefined {
  return ancestorsOf(node, parents).find(parent => !isInline(parent))
}

function sharedParent(
  one: Node,
  other: Node,
  parents: ReadonlyMap<Node, Parent>
): Parent | undefined {
  const others = new Set(ancestorsOf(other, parents))
  return ancestorsOf(one, parents).find(parent => others.has(parent))
}

function childOver(
  node: Node,
  parent: Parent,
  parents: ReadonlyMap<Node, Parent>
): Parent['children'][number] {
  const line = [node, ...ancestorsOf(node, parents)]
  return (line[line.indexOf(parent) - 1] ?? node) as Parent['children'][number]
}
