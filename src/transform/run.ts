import type {Html, Link, Nodes, Parents, Text} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import {isPhrasing, isVerbatim, kindOf} from './inline.ts'

/**
 * The text of one block as one string across its inline nodes, and the way back to them.
 * What is not prose (code, images, note calls, addresses) stands in it as {@link opaque}, a line end as `\n`.
 */
export interface Run {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** A stretch of a run; without a node it cannot be changed. */
export interface Piece {
  readonly text: string
  readonly node?: Text
}

/** U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const opaque = '\uFFFC'

/** The runs under a node, in order; nodes of the types `without` are passed over. */
export function runsOf(node: Nodes, without: ReadonlySet<string> = nothing): Run[] {
  if (!('children' in node) || without.has(kindOf(node)) || isVerbatim(node)) return []
  if (isFlow(node)) return node.children.flatMap(child => runsOf(child, without))
  return [runOf(node)]
}

const nothing: ReadonlySet<string> = new Set()

/** The run of one node, whatever it is. */
export function runOf(node: Nodes): Run {
  const pieces: Piece[] = []
  collect(node, pieces, {code: 0})
  return runFrom(pieces)
}

export function runFrom(pieces: readonly Piece[]): Run {
  return {pieces, text: pieces.map(piece => piece.text).join('')}
}

function isFlow(node: Parents): boolean {
  return node.type !== 'stanza' && !node.children.some(isPhrasing)
}

/** How many elements of raw HTML that hold code are open. */
interface Depth {
  code: number
}

function collect(node: Nodes, pieces: Piece[], depth: Depth): void {
  if (node.type === 'text') {
    pieces.push(depth.code > 0 ? {text: opaque} : {node, text: node.value})
  } else if (node.type === 'break') {
    pieces.push({text: '\n'})
  } else if (node.type === 'html') {
    collectHtml(node, pieces, depth)
  } else if (isOpaque(node)) {
    pieces.push({text: opaque})
  } else if ('children' in node) {
    for (const child of node.children) collect(child, pieces, depth)
    if (node.type === 'verseLine') pieces.push({text: '\n'})
  }
}

/** What is not prose; a mark of another edition's page has no width. */
function isOpaque(node: Nodes): boolean {
  if (node.type === 'originalPage' || node.type === 'eventPlace') return false
  return !('children' in node) || (node.type === 'link' && isAddress(node)) || isVerbatim(node)
}

/** Tags have no width, but `<br>` ends a line and `<code>` hides what it holds. */
function collectHtml(node: Html, pieces: Piece[], depth: Depth): void {
  if (/^<br\b/iu.test(node.value)) pieces.push({text: '\n'})
  if (/^<(?:code|kbd|samp|pre|var|script|style|math)\b/iu.test(node.value)) depth.code++
  if (/^<\/(?:code|kbd|samp|pre|var|script|style|math)\b/iu.test(node.value)) {
    depth.code = Math.max(0, depth.code - 1)
  }
}

function isAddress(link: Link): boolean {
  return withoutScheme(plain(link)) === withoutScheme(link.url)
}

function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/iu, '').replace(/\/$/u, '')
}
