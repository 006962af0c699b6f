import type {Root} from 'mdast'
import {visit} from '../book/visit.ts'

/** Names for new notes (`editor-1`, `editor-2`) that clash with none of some trees. */
export function noteNames(...trees: readonly Root[]): (name: string) => string {
  const taken = new Set<string>()
  for (const tree of trees) {
    visit(tree, node => {
      if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
        taken.add(node.identifier.toLowerCase())
      }
    })
  }
  const numbers = new Map<string, number>()
  return name => {
    let number = numbers.get(name) ?? 1
    while (taken.has(`${name}-${number}`)) number++
    numbers.set(name, number + 1)
    return `${name}-${number}`
  }
}
