import type {Element} from 'hast'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {State} from './convert.ts'

export function noteCall(state: State, node: Element): FootnoteReference | undefined {
  const call = node.data?.noteCall
  if (!call) return undefined
  const made: FootnoteReference = {type: 'footnoteReference', ...call}
  state.patch(node, made)
  return made
}

export function noteDefinition(state: State, node: Element): FootnoteDefinition | undefined {
  const note = node.data?.note
  if (!note) return undefined
  const children = state.toFlow(state.all(node)) as FootnoteDefinition['children']
  const made: FootnoteDefinition = {type: 'footnoteDefinition', ...note, children}
  state.patch(node, made)
  return made
}
