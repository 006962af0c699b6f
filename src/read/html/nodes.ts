import type {Element, Properties} from 'hast'
import type {Nodes} from 'mdast'
import type {HtmlElement} from '../../book/tree.ts'
import type {State} from './convert.ts'

/** A node that `remark-rehype` prints as the element that it was; `children` are mdast already. */
export function elementNode(
  state: State,
  node: Element,
  children: readonly Nodes[],
  hProperties: Properties = keptProperties(node)
): HtmlElement {
  const made: HtmlElement = {
    type: 'htmlElement',
    name: node.tagName,
    children: children as HtmlElement['children'],
    data: {hName: node.tagName, ...(Object.keys(hProperties).length > 0 && {hProperties})}
  }
  state.patch(node, made)
  return made
}

/** Language and direction, and what the element itself needs. */
export function keptProperties({properties}: Element, ...names: string[]): Properties {
  const kept = ['lang', 'dir', 'title', 'cite', ...names].flatMap(name => {
    const value = properties[name]
    return value === undefined || value === null || value === '' ? [] : [[name, value] as const]
  })
  return Object.fromEntries(kept)
}
