import type {Element, ElementContent} from 'hast'
import type {Position} from 'unist'

/** Where an element comes from: its own place in the source, or that of the first thing in it that has one. */
export function placeOf(element: Element | undefined): Position | undefined {
  const rest: ElementContent[] = element ? [element] : []
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.position) return node.position
    if (node.type === 'element') rest.push(...node.children.toReversed())
  }
  return undefined
}
