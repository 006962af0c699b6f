import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** Names for new notes of a tree (`editor-1`, `editor-2`) that clash with none of its own. */
export function noteNames(tree: Root): (name: string) => string {
  const taken = new Set<string>()
  visit(tree, node => {
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      taken.add(node.identifier.toLowerCase())
    }
  })
  const numbers = new Map<string, number>()
  return name => {
    let number = numbers.get(name) ?? 1
    while (taken.has(`${name}-${number}`)) number++
    numbers.set(name, number + 1)
    return `${name}-${number}`
  }
}
