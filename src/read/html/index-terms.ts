import type {Element} from 'hast'
import type {Nodes} from 'mdast'
import type {State} from './convert.ts'
import {elementNode} from './nodes.ts'

/** An index mark as HTMLBook has it, with all that it says: the transforms make a mark of it. */
export function indexTerm(state: State, node: Element): Nodes | undefined {
  if (node.properties['dataType'] !== 'indexterm') return undefined
  return elementNode(state, {...node, tagName: 'span'}, state.all(node), node.properties)
}
