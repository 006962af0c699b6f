import type {Heading} from 'mdast'
import type {Block} from '../block.ts'
import {join} from '../slice.ts'
import {attributesOfBlock, outputDepth, placeOf, type State, spansOf} from './state.ts'

/** Its id is made when all headings are known. */
export function headingOf(block: Block, state: State): Heading {
  const level = block.level ?? 1
  const node: Heading = {
    type: 'heading',
    depth: outputDepth(level, state.context),
    children: spansOf(block, state),
    ...placeOf(block, state)
  }
  state.headings.push({
    node,
    attributes: attributesOfBlock(block, state, block.id ? {id: block.id} : {}),
    level,
    source: join(block.children[0]?.slices ?? []).text,
    isInElement: state.elements > 0,
    isInNote: state.notes > 0
  })
  return node
}
