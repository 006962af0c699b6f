import type {Block} from '../block.ts'
import {normalizeLinkId} from '../link-id.ts'
import {type FlowContent, placeOf, type State} from './state.ts'

/** What a definition of a link or a note leaves in its place. */
export function definitionOf(block: Block, state: State): FlowContent | FlowContent[] {
  const {definition} = block
  if (!definition) return []
  if (definition.type === 'link') {
    const {label, url, title = null} = definition
    const identifier = normalizeLinkId(label)
    return {type: 'definition', identifier, label, url, title, ...placeOf(block, state)}
  }
  const {name, content} = definition
  state.notes++
  const children = state.flow(content.children)
  state.notes--
  return {
    type: 'footnoteDefinition',
    identifier: name,
    label: name,
    children,
    ...placeOf(block, state)
  }
}
