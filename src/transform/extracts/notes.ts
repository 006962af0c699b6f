import type {Root} from 'mdast'
import {visit} from '../../book/visit.ts'

/** The names of the notes that are called, from the text or from other notes. */
export function calledNotes(tree: Root): ReadonlySet<string> {
  const called = new Set<string>()
  visit(tree, 'footnoteReference', ({identifier}) => void called.add(identifier))
  return called
}

/** Drop the notes whose calls have been cut, and those that only they called. */
export function dropUncalledNotes(tree: Root, before: ReadonlySet<string>): void {
  for (let left = calledNotes(tree), known = before; left.size < known.size; ) {
    tree.children = tree.children.filter(
      node =>
        node.type !== 'footnoteDefinition' ||
        left.has(node.identifier) ||
        !known.has(node.identifier)
    )
    known = left
    left = calledNotes(tree)
  }
}
