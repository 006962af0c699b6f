import type {Element, ElementContent} from 'hast'
import type {Nodes, Paragraph} from 'mdast'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../book/tree.ts'
import type {State} from './convert.ts'
import {elements, isBlankText, isElement, marksOf, named} from './elements.ts'
import {elementNode} from './nodes.ts'

/** A box is its content; one that is marked as a pull quote is a quotation, for the text to tell whether it is a copy. */
export function box(state: State, node: Element): Nodes[] {
  const children = state.toFlow(state.all(node))
  if (!isPullQuote(node) || children.length === 0) return children
  if (elements(node, named('blockquote')).length > 0) return children
  const quote: Nodes = {type: 'blockquote', children}
  state.patch(node, quote)
  return [quote]
}

function isPullQuote(node: Element): boolean {
  return /(?:^|[\s_-])(?:pull-?quote|pullquote|callout-quote)(?:$|[\s_-])/iu.test(marksOf(node))
}

/** What a reader opens on the screen is printed open. */
export function disclosure(state: State, node: Element): Nodes {
  return elementNode(state, node, state.toFlow(state.all(node)), {open: true})
}

/** The head of a disclosure; anywhere else a paragraph. */
export function summary(state: State, node: Element, parent: unknown): Nodes {
  const children = state.all(node) as Paragraph['children']
  if (isDetails(parent)) return elementNode(state, node, children)
  const paragraph: Paragraph = {type: 'paragraph', children}
  state.patch(node, paragraph)
  return paragraph
}

function isDetails(parent: unknown): boolean {
  return (parent as Element | undefined)?.tagName === 'details'
}

/** Terms and what is said of them; `div` around a group is its content. */
export function definitionList(state: State, node: Element): Nodes | Nodes[] {
  const children = node.children
    .flatMap(child =>
      child.type === 'element' && child.tagName === 'div' ? child.children : [child]
    )
    .filter(child => !isBlankText(child))
    .flatMap(child => definitionItem(state, child))
  if (children.length === 0) return []
  const made: DefinitionList = {type: 'definitionList', children, data: {hName: 'dl'}}
  state.patch(node, made)
  return made
}

function definitionItem(state: State, node: ElementContent): DefinitionList['children'] {
  const isTerm = isElement(node) && node.tagName === 'dt'
  const made = isTerm ? term(state, node) : description(state, node)
  if (made.children.length === 0) return []
  state.patch(node, made)
  return [made]
}

function term(state: State, node: Element): DefinitionTerm {
  const children = state.all(node) as DefinitionTerm['children']
  return {type: 'definitionTerm', children, data: {hName: 'dt'}}
}

/** What stands in a list without an element of its own describes too. */
function description(state: State, node: ElementContent): DefinitionDescription {
  const isOwn = isElement(node) && node.tagName === 'dd'
  const content = state.all(isOwn ? node : {type: 'root', children: [node]})
  const children = state.toFlow(content)
  return {type: 'definitionDescription', children, data: {hName: 'dd'}}
}
