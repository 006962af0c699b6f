import type {Node, Parent} from 'mdast'
import {isInline} from './inline.ts'
import {splitText} from './positions.ts'

/** Insert nodes behind another: never into a link, and not into emphasis that ends there. */
export function insertAfter(node: Node, nodes: readonly Node[], parents: Map<Node, Parent>): void {
  const place = outermost(node, parents)
  const parent = parents.get(place)
  if (!parent) return
  replace(parent, place, [place, ...nodes])
  for (const inserted of nodes) parents.set(inserted, parent)
}

/** Insert nodes behind another and the stop or quotation mark that directly follows it. */
export function insertBehind(
  node: Node,
  nodes: readonly Node[],
  parents: Map<Node, Parent>,
  source: string
): void {
  const place = outermost(node, parents)
  const parent = parents.get(place)
  const next = parent?.children[siblings(parent).indexOf(place) + 1]
  const stop = next?.type === 'text' ? closing.exec(next.value)?.[0] : undefined
  if (!parent || next?.type !== 'text' || !stop) {
    insertAfter(place, nodes, parents)
    return
  }
  const parts = splitText(next, [stop.length], source).filter(part => part.value !== '')
  replace(parent, next, [parts[0] ?? next, ...nodes, ...parts.slice(1)])
  for (const child of [...nodes, ...parts]) parents.set(child, parent)
}

/** Put other nodes where a child is. */
export function replace(parent: Parent, child: Node, nodes: readonly Node[]): void {
  const children = siblings(parent)
  const index = children.indexOf(child)
  if (index >= 0) children.splice(index, 1, ...nodes)
}

function siblings(parent: Parent): Node[] {
  return parent.children
}

/** The parents of a node, its own first. */
export function ancestorsOf(node: Node, parents: ReadonlyMap<Node, Parent>): Parent[] {
  const found: Parent[] = []
  for (let parent = parents.get(node); parent; parent = parents.get(parent)) found.push(parent)
  return found
}

function outermost(node: Node, parents: ReadonlyMap<Node, Parent>): Node {
  let place = ancestorsOf(node, parents).findLast(parent => linking.has(parent.type)) ?? node
  for (let parent = parents.get(place); parent; parent = parents.get(place)) {
    if (!isInline(parent) || parent.children.at(-1) !== place) break
    place = parent
  }
  return place
}

const closing = /^[.,;:!?…'"’”»]+(?![\p{L}\p{N}])/u

const linking = new Set(['link', 'linkReference', 'reference'])
