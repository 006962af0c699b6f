import type {Data} from 'mdast'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../../book/tree.ts'
import {dataOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import type {Attributes} from '../types.ts'
import {plainId, textForId} from './ids.ts'
import {attributesOfBlock, placeOf, type State, spansOf} from './state.ts'

export function definitionListOf(block: Block, state: State): DefinitionList {
  const asked = block.list?.refs.find(name => name.startsWith('auto_ids'))
  const prefix = asked?.replace(/^auto_ids-?/, '')
  return {
    type: 'definitionList',
    children: block.children.map(child =>
      child.type === 'dt' ? termOf(child, state, prefix) : descriptionOf(child, state)
    ),
    data: named('dl', attributesOfBlock(block, state)),
    ...placeOf(block, state)
  }
}

/** `prefix` is given where the list asks for ids. */
function termOf(block: Block, state: State, prefix: string | undefined): DefinitionTerm {
  const children = spansOf(block, state)
  const attributes = attributesOfBlock(block, state)
  if (prefix !== undefined && !attributes['id']) {
    attributes['id'] = prefix + plainId(textForId(children, state.context))
  }
  return {type: 'definitionTerm', children, data: named('dt', attributes), ...placeOf(block, state)}
}

function descriptionOf(block: Block, state: State): DefinitionDescription {
  return {
    type: 'definitionDescription',
    children: state.flow(block.children),
    data: named('dd', attributesOfBlock(block, state)),
    ...placeOf(block, state)
  }
}

function named(hName: 'dl' | 'dt' | 'dd', attributes: Attributes): Data {
  return {hName, ...dataOf(attributes).data}
}
