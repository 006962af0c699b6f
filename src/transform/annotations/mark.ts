import type {Node, Parent, PhrasingContent} from 'mdast'
import type {IndexMark} from '../../book/tree.ts'
import {isInline} from '../inline.ts'
import {ancestorsOf} from '../insert.ts'
import type {Piece} from '../words.ts'

/**
 * Wrap words in an index mark: what stands between their ends in the smallest parent of both.
 * Of words that run on into another block, those in the first are wrapped: a locator is a place, not a range.
 */
export function markPieces(
  pieces: readonly Piece[],
  parents: Map<Node, Parent>,
  head: string[]
): void {
  const nodes = pieces.filter(piece => piece.to > piece.from && parents.has(piece.node))
  const first = nodes[0]?.node
  if (!first) return
  const last = nodes.findLast(piece => blockOf(piece.node, parents) === blockOf(first, parents))
  const parent = last && sharedParent(first, last.node, parents)
  if (!parent) return
  const start = parent.children.indexOf(childOver(first, parent, parents))
  const end = parent.children.indexOf(childOver(last.node, parent, parents)) + 1
  const children = parent.children.slice(start, end) as PhrasingContent[]
  const mark: IndexMark = {type: 'indexMark', head, children}
  parent.children.splice(start, end - start, mark)
  for (const child of children) parents.set(child, mark)
  parents.set(mark, parent)
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
