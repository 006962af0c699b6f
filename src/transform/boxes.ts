import type {BlockContent, Blockquote, Nodes, Parents} from 'mdast'
import type {Reading} from '../book/reading.ts'
import {hasAttributes} from './elements/attributes.ts'
import {saysPullQuote} from './elements/pull-quote.ts'

/**
 * Settle the boxes of HTML that turned out to be no pull quotes: one that says it is a quotation is printed as one; any
 * other is its content, unless a link leads to it.
 */
export function unwrapBoxes(reading: Reading): void {
  unwrapIn(reading.tree)
}

function unwrapIn(parent: Parents): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    if ('children' in child) unwrapIn(child)
    const nodes = unwrapped(child)
    if (!made && nodes[0] !== child) made = children.slice(0, index)
    if (made) for (const node of nodes) made.push(node)
  }
  if (made) Object.assign(parent, {children: made})
}

function unwrapped(node: Nodes): Nodes[] {
  if (node.type !== 'htmlElement' || !boxes.has(node.name)) return [node]
  if (saysPullQuote(node)) {
    const {hName: _, ...data} = node.data ?? {}
    const children = node.children as BlockContent[]
    const place = node.position && {position: node.position}
    const quote: Blockquote = {type: 'blockquote', children, data, ...place}
    return [quote]
  }
  return hasAttributes(node) || printed.has(node.name) ? [node] : node.children
}

/** Templates have a form for these. */
const printed: ReadonlySet<string> = new Set(['aside', 'center'])

const boxes: ReadonlySet<string> = new Set(
  'aside center div section article main header footer hgroup'.split(' ')
)
