import type {BlockContent, DefinitionContent, Heading, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {listIsDefined} from '../../../book/messages/kramdown.ts'
import type {TableOfContents} from '../../../book/tree.ts'
import {mergeAttributes} from '../attribute-list.ts'
import {attributesOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import {join} from '../slice.ts'
import {parseSpans} from '../spans/index.ts'
import type {Attributes, Context} from '../types.ts'

export type FlowContent = BlockContent | DefinitionContent

/** While blocks are made into nodes. */
export interface State {
  readonly context: Context
  /** All headings, in the order in which kramdown numbers them: those of notes come last. */
  readonly headings: HeadingEntry[]
  /** Elements of HTML that are open, and notes. */
  elements: number
  notes: number
  contents?: TableOfContents
  /** Whether a list has given its place to the notes. */
  hasNotesPlace?: boolean
  /** What stands in a container. */
  readonly flow: (children: readonly Block[]) => FlowContent[]
}

export interface HeadingEntry {
  readonly node: Heading
  readonly attributes: Attributes
  readonly level: number
  /** The words as written. */
  readonly source: string
  readonly isInElement: boolean
  readonly isInNote: boolean
}

/** The spans of a block that holds nothing else. */
export function spansOf(block: Block, state: State): PhrasingContent[] {
  return block.children.flatMap(({type, slices}) =>
    type === 'spans'
      ? parseSpans(join(slices), state.context, {breaks: state.notes + state.elements === 0})
      : []
  )
}

/** The attributes of a block: its own and those of its list, whose references must lead somewhere. */
export function attributesOfBlock(
  block: Block,
  {context}: State,
  own: Attributes = {}
): Attributes {
  const attributes = {...own}
  for (const name of block.list?.refs ?? []) {
    const isKnown = context.attributeDefinitions.has(name) || meaning.test(name)
    if (!isKnown) context.report(listIsDefined(name), context.pointAt(block.start ?? 0))
  }
  mergeAttributes(attributes, attributesOf(block.list, context))
  return attributes
}

/** Names that ask kramdown for something. */
const meaning = /^(?:toc|footnotes|standalone|auto_ids(?:-.*)?)$/

export function placeOf({start, end}: Block, {context}: State): {position?: Position} {
  if (start === undefined || end === undefined) return {}
  return {position: {start: context.pointAt(start), end: context.pointAt(Math.max(start, end))}}
}

/** The level of a heading as it is printed. */
export function outputDepth(level: number, {options}: Context): Heading['depth'] {
  const depth = Math.min(Math.max(level + options.headerOffset, 1), 6)
  return ([1, 2, 3, 4, 5, 6] as const)[depth - 1] ?? 1
}
