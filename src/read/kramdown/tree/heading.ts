import type {Heading} from 'mdast'
import type {Block} from '../block.ts'
import {join} from '../slice.ts'
import {attributesOfBlock, placeOf, type State, spansOf} from './state.ts'

/** Its id is made when all headings are known. */
export function headingOf(block: Block, state: State): Heading {
  const level = block.level ?? 1
  const node: Heading = {
    type: 'heading',
    depth: depthOf(level + state.context.options.headerOffset),
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

function depthOf(level: number): Heading['depth'] {
  return ([1, 2, 3, 4, 5, 6] as const)[Math.min(Math.max(level, 1), 6) - 1] ?? 1
}
