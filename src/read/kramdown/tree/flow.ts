import type {Html, Paragraph, PhrasingContent} from 'mdast'
import type {DisplayMath} from '../../../book/tree.ts'
import {dataOf} from '../attributes.ts'
import type {Block, BlockType} from '../block.ts'
import {join} from '../slice.ts'
import {codeOf} from './code.ts'
import {definitionOf} from './definition.ts'
import {definitionListOf} from './definition-list.ts'
import {elementOf} from './element.ts'
import {figureOf} from './figure.ts'
import {headingOf} from './heading.ts'
import {listOf} from './list.ts'
import {attributesOfBlock, type FlowContent, placeOf, type State, spansOf} from './state.ts'
import {tableOf} from './table.ts'

/** The nodes of blocks; blank lines and boundaries have none. */
export function flowOf(blocks: readonly Block[], state: State): FlowContent[] {
  return blocks.flatMap(block => makers[block.type]?.(block, state) ?? [])
}

type Maker = (block: Block, state: State) => FlowContent | FlowContent[]

const makers: Readonly<Partial<Record<BlockType, Maker>>> = {
  code: codeOf,
  dl: definitionListOf,
  element: elementOf,
  eob: definitionOf,
  header: headingOf,
  math: mathOf,
  ol: listOf,
  paragraph: paragraphOf,
  quote: quoteOf,
  raw: htmlOf,
  rule: ruleOf,
  spans: strayOf,
  table: tableOf,
  ul: listOf
}

function paragraphOf(block: Block, state: State): FlowContent {
  const children = spansOf(block, state)
  const attributes = attributesOfBlock(block, state)
  const place = placeOf(block, state)
  const figure = figureOf(children, attributes, place)
  if (figure) return figure
  const {data} = dataOf(attributes)
  const transparent = block.isTransparent && {transparent: true}
  return {
    type: 'paragraph',
    children,
    ...((data || transparent) && {data: {...data, ...transparent}}),
    ...place
  }
}

/** Text without a paragraph: kramdown prints it so. */
function strayOf(block: Block, state: State): Paragraph {
  const children: PhrasingContent[] = spansOf({...block, children: [block]}, state)
  return {type: 'paragraph', children, data: {transparent: true}, ...placeOf(block, state)}
}

function quoteOf(block: Block, state: State): FlowContent {
  return {
    type: 'blockquote',
    children: state.flow(block.children),
    ...dataOf(attributesOfBlock(block, state)),
    ...placeOf(block, state)
  }
}

function ruleOf(block: Block, state: State): FlowContent {
  const attributes = attributesOfBlock(block, state)
  return {type: 'thematicBreak', ...dataOf(attributes), ...placeOf(block, state)}
}

function mathOf(block: Block, state: State): DisplayMath {
  const attributes = attributesOfBlock(block, state)
  const {text} = join(block.slices)
  return {type: 'math', value: text, ...dataOf(attributes), ...placeOf(block, state)}
}

function htmlOf(block: Block, state: State): Html {
  return {type: 'html', value: join(block.slices).text, ...placeOf(block, state)}
}
