import type {Node, Parent} from 'unist'
import {EXIT, SKIP, type visit as Visit} from 'unist-util-visit'

export {EXIT, SKIP} from 'unist-util-visit'

/**
 * Walk over a tree like `unist-util-visit`, whose types and results it has (`visit(tree, [test,] visitor)`).
 * That one writes the name of each node for debuggers, and copies its ancestors: half the time of a pass over a book.
 */
export const visit = walkTree as typeof Visit

type Test = string | ((node: Node, index?: number, parent?: Parent) => unknown)
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown

function walkTree(tree: Node, test: Test | Visitor, visitor?: Visitor): void {
  if (visitor === undefined) walk(tree, undefined, undefined, undefined, test as Visitor)
  else walk(tree, undefined, undefined, test as Test, visitor)
}

/** Visit a node and what it holds. Gives where its parent goes on: `EXIT`, an index, or nothing for the next. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  test: Test | undefined,
  visitor: Visitor
): number | false | undefined {
  let next: number | undefined
  if (passes(node, index, parent, test)) {
    const result = visitor(node, index, parent)
    const action = Array.isArray(result) ? result[0] : result
    if (action === EXIT) return EXIT
    next = numberIn(result)
    if (action === SKIP) return next
  }
  return 'children' in node && walkChildren(node as Parent, test, visitor) === EXIT ? EXIT : next
}

function walkChildren(parent: Parent, test: Test | undefined, visitor: Visitor): false | undefined {
  for (let index = 0; index >= 0 && index < parent.children.length; ) {
    const next = walk(parent.children[index] as Node, index, parent, test, visitor)
    if (next === EXIT) return EXIT
    index = next ?? index + 1
  }
  return undefined
}

function passes(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  test: Test | undefined
): boolean {
  if (test === undefined) return true
  return typeof test === 'string' ? node.type === test : Boolean(test(node, index, parent))
}

function numberIn(result: unknown): number | undefined {
  if (typeof result === 'number') return result
  return Array.isArray(result) && typeof result[1] === 'number' ? result[1] : undefined
}
