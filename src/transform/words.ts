import type {Node, Parent, Root, Text} from 'mdast'
import {isInline, kindOf} from './inline.ts'
import {type Normalised, normalise, object} from './normalise.ts'

/** The running words of a tree in one string, each character traceable to its text node. */
export interface Words extends Normalised {
  /** Text nodes in order; `from` and `to` count in the raw words, which `start` and `end` count in too. */
  readonly pieces: readonly Piece[]
  readonly parents: Map<Node, Parent>
}

export interface Piece {
  readonly node: Text
  readonly from: number
  readonly to: number
  /** Whether it stands in a block quote: perhaps a sentence of the text set again. */
  readonly quoted: boolean
}

/** Take the words of a tree: blocks are parted by white space, code within a line is one character that nothing matches. */
export function wordsOf(tree: Root): Words {
  const taking: Taking = {raw: [], at: 0, pieces: [], parents: new Map()}
  takeAll(taking, tree, false)
  return {...normalise(taking.raw.join('')), pieces: taking.pieces, parents: taking.parents}
}

/** The piece that holds the raw character before `at`. */
export function pieceBefore(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.from ?? 0) < at) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

interface Taking {
  readonly raw: string[]
  at: number
  readonly pieces: Piece[]
  readonly parents: Map<Node, Parent>
}

function takeAll(taking: Taking, parent: Parent, quoted: boolean): void {
  for (const child of parent.children) {
    taking.parents.set(child, parent)
    take(taking, child, quoted)
  }
}

function take(taking: Taking, node: Node, quoted: boolean): void {
  if (isText(node)) {
    const to = taking.at + node.value.length
    taking.pieces.push({node, from: taking.at, to, quoted})
    push(taking, node.value)
  } else if (node.type === 'inlineCode' || node.type === 'inlineMath') {
    push(taking, object)
  } else if (isLineBreak(node)) {
    push(taking, ' ')
  } else if (isParent(node)) {
    const inline = isInline(node)
    if (!inline) push(taking, '\n')
    takeAll(taking, node, quoted || quotes.has(kindOf(node)))
    if (!inline) push(taking, '\n')
  }
}

function push(taking: Taking, raw: string): void {
  taking.raw.push(raw)
  taking.at += raw.length
}

function isText(node: Node): node is Text {
  return node.type === 'text'
}

function isLineBreak(node: Node): boolean {
  return node.type === 'break' || ('value' in node && /^<br\b/iu.test(String(node.value)))
}

export function isParent(node: Node): node is Parent {
  return 'children' in node
}

const quotes: ReadonlySet<string> = new Set(['blockquote', 'pullQuote'])
