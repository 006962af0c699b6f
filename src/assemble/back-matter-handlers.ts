import type {Properties} from 'hast'
import {anchor} from '../book/ids.ts'
import type {EndBlock, EventPlace, GlossaryUse} from '../book/nodes/back-matter.ts'
import {element, type Handlers, type State} from './element.ts'

/** What the nodes need to know of their section. */
interface Surroundings {
  readonly owner: string
  /** The id of the section Glossary, where the book has one. */
  readonly glossaryId?: string | undefined
}

/** Makes hast of the nodes of `book/nodes/back-matter.ts`. `count` numbers the uses of a section. */
export function backMatterHandlers(
  surroundings: Surroundings,
  count: (name: string) => number
): Handlers {
  return {
    endBlock: (state: State, node: EndBlock) =>
      element(state, node, 'section', {dataType: node.kind}, state.all(node)),
    eventPlace: (state: State, node: EventPlace) => element(state, node, 'span', {id: node.id}, []),
    glossaryUse: (state: State, node: GlossaryUse) =>
      glossaryUse(state, node, surroundings, anchor(surroundings.owner, `gl-${count('gl')}`))
  }
}

/** The first use leads to the entry. */
function glossaryUse(state: State, node: GlossaryUse, {glossaryId}: Surroundings, id: string) {
  const properties: Properties = {dataType: 'glossref', dataTerm: node.term, id}
  if (!node.isFirst || glossaryId === undefined)
    return element(state, node, 'span', properties, state.all(node))
  const leading = {...properties, className: ['first'], href: `#${anchor(glossaryId, node.term)}`}
  return element(state, node, 'a', leading, state.all(node))
}
