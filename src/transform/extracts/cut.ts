import type {Node, Parent, Root, Text} from 'mdast'
import {isInline} from '../inline.ts'
import {splitText} from '../positions.ts'
import {isParent, type Piece, type Words} from '../words.ts'

/** A range of raw words to take out; `marked` by `[…]` though no paragraph is cut in two. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly marked?: boolean
}

/** Take ranges, rising, out of a tree, and mark where a paragraph is cut or the text goes on behind a gap. */
export function cutTree(tree: Root, cuts: readonly Cut[], words: Words, source: string): void {
  const pieces = new Map<Node, Piece>(words.pieces.map(piece => [piece.node, piece]))
  const cutting: Cutting = {cuts, pieces, source, told: new Set(), at: 0}
  prune(tree, cutting)
}

interface Cutting {
  readonly cuts: readonly Cut[]
  readonly pieces: ReadonlyMap<Node, Piece>
  readonly source: string
  /** Cuts that have their mark. */
  readonly told: Set<Cut>
  /** Where the walk is: what has no words stands here. */
  at: number
}

const mark = '[…]'

function prune(parent: Parent, cutting: Cutting): void {
  const kept: Node[] = []
  for (const child of parent.children as Node[]) {
    if (child.type === 'footnoteDefinition' || child.type === 'definition') kept.push(child)
    else kept.push(...left(child, parent, cutting))
  }
  parent.children = kept as typeof parent.children
}

/** What is left of a node: with marks, or nothing. */
function left(node: Node, parent: Parent, cutting: Cutting): Node[] {
  if (node.type === 'text') return leftOfText(node as Text, cutting)
  if (!isParent(node)) return cutAt(cutting, cutting.at) ? [] : [node]
  const range = rangeOf(node, cutting)
  const whole = range && cutting.cuts.find(({from, to}) => from <= range[0] && to >= range[1])
  if (whole && range) {
    cutting.at = range[1]
    return gapMark(whole, parent, cutting)
  }
  if (!range && cutAt(cutting, cutting.at)) return []
  prune(node, cutting)
  return [node]
}

/** One paragraph for all that is left out between two others. */
function gapMark(cut: Cut, parent: Parent, {told}: Cutting): Node[] {
  if (!cut.marked || told.has(cut) || isInline(parent) || !flows.has(parent.type)) return []
  told.add(cut)
  return [{type: 'paragraph', children: [{type: 'text', value: mark}]} as Node]
}

/** What may hold a paragraph. */
const flows: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'definitionDescription', 'listItem', 'pullQuote']
])

function cutAt({cuts}: Cutting, at: number): Cut | undefined {
  return cuts.find(({from, to}) => from <= at && at < to)
}

/** The raw words of a node, if it has any. */
function rangeOf(node: Parent, {pieces}: Cutting): [number, number] | undefined {
  let range: [number, number] | undefined
  const rest: Node[] = [node]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const piece = pieces.get(next)
    if (piece)
      range = [Math.min(range?.[0] ?? piece.from, piece.from), Math.max(range?.[1] ?? 0, piece.to)]
    else if (isParent(next)) rest.push(...next.children)
  }
  return range
}

function leftOfText(node: Text, cutting: Cutting): Node[] {
  const piece = cutting.pieces.get(node)
  if (!piece) return [node]
  const {from, to} = piece
  cutting.at = to
  const cuts = cutting.cuts.filter(cut => cut.from < to && cut.to > from)
  if (cuts.length === 0) return [node]
  const offsets = cuts.flatMap(cut => [cut.from, cut.to]).filter(at => at > from && at < to)
  const parts = splitText(
    node,
    offsets.map(at => at - from),
    cutting.source
  )
  const nodes: Node[] = []
  let at = from
  for (const part of parts) {
    const cut = cutAt(cutting, at)
    if (!cut) nodes.push(part)
    else nodes.push(...textMark(cut, nodes.length > 0 || cut.from > from, cutting))
    at += part.value.length
  }
  return nodes
}

/** The mark of a cut that begins or ends amid a text, once. */
function textMark(cut: Cut, isBehind: boolean, {told}: Cutting): Node[] {
  if (told.has(cut)) return []
  told.add(cut)
  const behind = Number.isFinite(cut.to) ? ' ' : ''
  return [{type: 'text', value: `${isBehind ? ' ' : ''}${mark}${behind}`} as Node]
}
