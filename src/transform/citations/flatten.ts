import type {Nodes, PhrasingContent, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {kindOf} from '../inline.ts'
import {foreign} from './syntax.ts'

/** The words of a paragraph in one string; each piece is a node of it. */
export interface Flat {
  readonly text: string
  readonly pieces: readonly {
    readonly node: PhrasingContent
    readonly from: number
    readonly to: number
  }[]
}

/** Text as it is, emphasis with the tags that citeproc reads, all else as one sign that no citation holds. */
export function flatten(children: readonly PhrasingContent[]): Flat {
  let text = ''
  const pieces = children.map(node => {
    const from = text.length
    text += wordsOf(node)
    return {node, from, to: text.length}
  })
  return {text, pieces}
}

function wordsOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  const tag = tags[kindOf(node)]
  const words = tag ? textOf(node) : ''
  // A citation in italics is one within them: it is found when they are looked at.
  if (!tag || words.includes('@') || holdsMore(node)) return foreign
  return `<${tag}>${words}</${tag}>`
}

function holdsMore(node: PhrasingContent): boolean {
  return 'children' in node && node.children.some((child: Nodes) => child.type !== 'text')
}

const tags: Readonly<Record<string, string>> = {
  emphasis: 'i',
  strong: 'b',
  ...{em: 'i', i: 'i', cite: 'i', b: 'b', sup: 'sup', sub: 'sub'}
}

/** The text node that a place is in, and where in it. */
export function textAt(flat: Flat, at: number): {node: Text; at: number} | undefined {
  const piece = flat.pieces.find(({from, to}) => from <= at && at < to)
  return piece?.node.type === 'text' ? {node: piece.node, at: at - piece.from} : undefined
}
