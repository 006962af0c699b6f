import type {Element, ElementContent, Properties} from 'hast'
import type {Nodes, Parents} from 'mdast'
import type {Options} from 'remark-rehype'

export type Handlers = NonNullable<Options['handlers']>
export type Handler = NonNullable<Handlers['text']>
export type State = Parameters<Handler>[0]

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

/** A handler that puts an element around what a node holds. */
export function wrapper(tagName: string, properties: Properties): Handler {
  return (state: State, node: Parents) =>
    element(state, node, tagName, {...properties}, state.all(node))
}
