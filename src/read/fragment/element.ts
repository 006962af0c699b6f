import type {Element, ElementContent, Properties} from 'hast'
import type {Nodes} from 'mdast'
import type {State} from './convert.ts'

/** The element of a node, with the node's place and its own attributes. */
export function element(
  state: State,
  node: Nodes,
  tagName: string,
  properties: Properties,
  children: ElementContent[]
): Element {
  const result: Element = {type: 'element', tagName, properties, children}
  state.patch(node, result)
  state.applyData(node, result)
  return result
}
