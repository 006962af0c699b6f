import type {Node, Parent, PhrasingContent} from 'mdast'
import {isInline} from '../inline.ts'
import {insertAfter, replace} from '../insert.ts'
import {pointOf, splitText} from '../positions.ts'
import {type Piece, pieceBefore, type Words} from '../words.ts'
import {wrapPieces, wrapRuns} from './wrap.ts'

/** A change at a place of the words, in raw offsets. */
export interface Edit {
  /** Where nodes are inserted, or where what is wrapped ends. */
  readonly at: number
  readonly insert?: readonly PhrasingContent[]
  /** What is taken out. */
  readonly cut?: readonly [from: number, to: number]
  /** What stands in the place of the words that are cut. */
  readonly put?: PhrasingContent
  /** Where what is wrapped begins. */
  readonly from?: number
  /** Puts all from there to `at` in a parent: what stands between them in the smallest parent of both. */
  readonly wrap?: Wrap
  /** Puts the words alone in parents, as many as it takes. */
  readonly wrapWords?: Wrap
}

export type Wrap = (children: PhrasingContent[]) => Parent

/** Make the changes, each at the place that it had in the words before the first. */
export function edit(words: Words, edits: readonly Edit[], source: string): void {
  const edges = edits.flatMap(({at, from = at, cut = []}) => [at, from, ...cut])
  const pieces = cutPieces(words, new Set(edges), source)
  for (const {at, insert = []} of edits.toReversed()) {
    const piece = pieceBefore(pieces, at)
    if (!piece || insert.length === 0) continue
    const end = pointOf(piece.node, piece.node.value.length, source)
    for (const node of insert) {
      if (end && node.type === 'footnoteReference') node.position = {start: end, end}
    }
    insertAfter(piece.node, insert, words.parents)
  }
  for (const {at, from = at, wrap, wrapWords} of edits) {
    if (!wrap && !wrapWords) continue
    const marked = pieces.filter(piece => piece.from >= from && piece.to <= at)
    if (wrap) wrapPieces(marked, words.parents, wrap)
    if (wrapWords) wrapRuns(marked, words.parents, wrapWords)
  }
  for (const {cut, put} of edits) if (cut) takeOut(words, pieces, cut, put)
}

function cutPieces(words: Words, edges: ReadonlySet<number>, source: string): Piece[] {
  const sorted = [...edges].sort((one, other) => one - other)
  let next = 0
  return words.pieces.flatMap(piece => {
    const inside: number[] = []
    while ((sorted[next] ?? Infinity) <= piece.from) next++
    for (; (sorted[next] ?? Infinity) < piece.to; next++) inside.push(sorted[next] ?? 0)
    return inside.length > 0 ? cutPiece(words, piece, inside, source) : [piece]
  })
}

function cutPiece(words: Words, piece: Piece, edges: readonly number[], source: string): Piece[] {
  const offsets = edges.map(edge => edge - piece.from)
  const parts = splitText(piece.node, offsets, source)
  const parent = words.parents.get(piece.node)
  if (parent) replace(parent, piece.node, parts)
  return parts.map((node, index) => {
    if (parent) words.parents.set(node, parent)
    const from = edges[index - 1] ?? piece.from
    return {node, from, to: edges[index] ?? piece.to, quoted: piece.quoted}
  })
}

function takeOut(
  {parents}: Words,
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
  put: PhrasingContent | undefined
): void {
  let left = put
  for (const {node, ...piece} of pieces) {
    if (piece.from < from || piece.to > to || piece.from === piece.to) continue
    const parent = parents.get(node)
    if (!parent) continue
    replace(parent, node, left ? [left] : [])
    if (left) parents.set(left, parent)
    else dropEmpty(parent, parents)
    left = undefined
    parents.delete(node)
  }
}

/** Emphasis that has lost its words goes with them. */
function dropEmpty(node: Parent, parents: Map<Node, Parent>): void {
  const parent = parents.get(node)
  if (!parent || node.children.length > 0 || !isInline(node)) return
  replace(parent, node, [])
  dropEmpty(parent, parents)
}
