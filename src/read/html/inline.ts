import type {Element} from 'hast'
import type {Nodes} from 'mdast'
import type {Abbreviation} from '../../book/tree.ts'
import type {State} from './convert.ts'
import {attribute} from './elements.ts'
import {elementNode, keptProperties} from './nodes.ts'

/** Elements within lines that stay elements. */
export const inlineNames: ReadonlySet<string> = new Set(
  'bdi bdo cite dfn ins kbd mark q rp rt ruby samp small span sub sup time u var'.split(' ')
)

/** An element within lines that Markdown has no mark for. */
export function inline(state: State, node: Element): Nodes | Nodes[] {
  const children = state.all(node)
  return children.length > 0
    ? elementNode(state, node, children, keptProperties(node, 'dateTime'))
    : []
}

export function abbreviation(state: State, node: Element): Abbreviation {
  const title = attribute(node, 'title').trim()
  const made: Abbreviation = {
    type: 'abbreviation',
    ...(title && {title}),
    children: state.all(node) as Abbreviation['children'],
    data: {hName: 'abbr', ...(title && {hProperties: {title}})}
  }
  state.patch(node, made)
  return made
}
