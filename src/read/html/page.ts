import type {Element, ElementContent, Nodes, Parents, Root} from 'hast'
import type {VFile} from 'vfile'
import {attribute} from './elements.ts'

/** A web page, and how its elements are found. */
export interface Page {
  readonly root: Root
  readonly file: VFile
  readonly parents: WeakMap<Nodes, Parents>
  /** By `id`, and by the `name` of an anchor; the first one counts. */
  readonly byId: ReadonlyMap<string, Element>
  /** Where an element stands among the others. */
  readonly order: WeakMap<Nodes, number>
}

export function pageOf(root: Root, file: VFile): Page {
  const byId = new Map<string, Element>()
  const parents = new WeakMap<Nodes, Parents>()
  const order = new WeakMap<Nodes, number>()
  let count = 0
  const rest: Nodes[] = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    order.set(node, count++)
    if (node.type === 'element') addNames(byId, node)
    if (!('children' in node)) continue
    for (const child of node.children.toReversed()) {
      parents.set(child, node)
      rest.push(child)
    }
  }
  return {root, file, byId, parents, order}
}

function addNames(byId: Map<string, Element>, node: Element): void {
  const names = [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : '']
  for (const name of names) if (name && !byId.has(name)) byId.set(name, node)
}

export function parentOf(node: Nodes, {parents}: Page): Element | undefined {
  const parent = parents.get(node)
  return parent?.type === 'element' ? parent : undefined
}

/** From the parent outwards. */
export function* ancestorsOf(node: Nodes, page: Page): Generator<Element> {
  for (let next = parentOf(node, page); next; next = parentOf(next, page)) yield next
}

export function isWithin(node: Nodes, outer: Nodes, {parents}: Page): boolean {
  for (let next: Nodes | undefined = node; next; next = parents.get(next)) {
    if (next === outer) return true
  }
  return false
}

/** Put other nodes in the place of one. */
export function replace(node: ElementContent, page: Page, ...others: ElementContent[]): void {
  const parent = page.parents.get(node)
  if (!parent) return
  const children: Nodes[] = parent.children
  const index = children.indexOf(node)
  if (index < 0) return
  children.splice(index, 1, ...others)
  page.parents.delete(node)
  for (const other of others) page.parents.set(other, parent)
}

export function remove(node: ElementContent, page: Page): void {
  replace(node, page)
}

/** Put the children of an element in its place. */
export function unwrap(node: Element, page: Page): void {
  replace(node, page, ...node.children)
}
