import type {Html, Image, Nodes, Parents, Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Position} from 'unist'
import {drawingOf, isHidden, isWhole} from '../html/drawing.ts'
import {elements, named} from '../html/elements.ts'
import {type Points, pointsOf} from '../points.ts'
import {isFlow} from './flow.ts'

/**
 * Make images of the drawings that stand in Markdown as `<svg>`, from what is written there: it is no Markdown. One that
 * is drawn with shapes from elsewhere stays: it cannot be printed, and is told of later.
 */
export function takeDrawings(tree: Root, text: string): void {
  if (/<svg/iu.test(text)) takeIn(tree, {text, points: pointsOf(text), failures: 0})
}

interface Source {
  readonly text: string
  readonly points: Points
  /** Drawings that do not end: each is looked for up to the end of the text. */
  failures: number
}

const mostFailures = 50

function takeIn(parent: Parents, source: Source): void {
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (child?.type === 'html' && source.failures < mostFailures) {
      const pieces = piecesAt(children, index, source)
      if (pieces) children.splice(index, pieces.count, ...blocks(pieces.nodes, parent))
    } else if (child?.type === 'htmlElement' && child.name === 'svg') {
      const image = imageOf(source.text.slice(...offsetsOf(child)), child.position)
      if (image) children.splice(index, 1, ...blocks([image], parent))
    } else if (child && 'children' in child) takeIn(child, source)
  }
}

/** An image that has no raw HTML beside it is a paragraph among others. */
function blocks(nodes: readonly Nodes[], parent: Parents): Nodes[] {
  const [image, ...more] = nodes
  if (image?.type !== 'image' || more.length > 0 || !isFlow(parent)) return [...nodes]
  const place = image.position && {position: image.position}
  return [{type: 'paragraph', children: [image], ...place}]
}

/** Nodes that are to stand in the place of so many. */
interface Pieces {
  readonly nodes: readonly Nodes[]
  readonly count: number
}

/** The first drawing that begins in raw HTML, with what is written before and behind it. */
function piecesAt(children: readonly Nodes[], index: number, source: Source): Pieces | undefined {
  const first = children[index] as Html
  const opening = first.value.search(/<svg[\s>]/iu)
  if (opening < 0) return undefined
  const from = startOf(first, source.text)
  return from === undefined
    ? piecesOf(first, opening)
    : piecesFrom(children, index, from + opening, source)
}

/** Of raw HTML that has marks of a quotation or a list before its lines. */
function piecesOf({value, position}: Html, opening: number): Pieces | undefined {
  const end = endOf(value, opening)
  const image = imageOf(value.slice(opening, end), position)
  const [before, behind] = [value.slice(0, opening), value.slice(end)]
  return image && {nodes: [...raw(before, position), image, ...raw(behind, position)], count: 1}
}

function piecesFrom(
  children: readonly Nodes[],
  index: number,
  start: number,
  source: Source
): Pieces | undefined {
  const {text, points} = source
  const end = endOf(text, start)
  if (end === Number.POSITIVE_INFINITY) source.failures++
  const count = children.slice(index).findIndex(node => offsetsOf(node)[1] >= end) + 1
  const last = children[index + count - 1]
  if (last?.type !== 'html' || startOf(last, text) === undefined) return undefined
  const placed = (a: number, b: number) => ({start: points.at(a), end: points.at(b)})
  const piece = (a: number, b: number) => raw(text.slice(a, b), placed(a, b))
  const image = imageOf(text.slice(start, end), placed(start, end))
  const [from] = offsetsOf(children[index] as Html)
  const nodes = image && [...piece(from, start), image, ...piece(end, offsetsOf(last)[1])]
  return nodes && {nodes, count}
}

function raw(value: string, position: Position | undefined): Html[] {
  return value.trim() === '' ? [] : [{type: 'html', value, ...(position && {position})}]
}

/** Where raw HTML begins; nothing where its lines have marks of a quotation or a list before them. */
function startOf(node: Html, text: string): number | undefined {
  const [start] = offsetsOf(node)
  return text.startsWith(node.value, start) ? start : undefined
}

function offsetsOf({position}: Nodes): readonly [number, number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1]
}

/** Behind the drawing that begins at an offset: it may hold others. Infinity for one that does not end. */
function endOf(text: string, start: number): number {
  let depth = 0
  for (const tag of text.slice(start).matchAll(/<svg\b[^>]*?(\/?)>|<\/svg\s*>/giu)) {
    const isEnd = tag[0].startsWith('</')
    if (isEnd || !tag[1]) depth += isEnd ? -1 : 1
    if (depth === 0) return start + tag.index + tag[0].length
  }
  return Number.POSITIVE_INFINITY
}

function imageOf(written: string, position: Position | undefined): Image | undefined {
  const [svg] = elements(parser.parse(written), named('svg'))
  if (!svg || isHidden(svg) || !isWhole(svg, svg)) return undefined
  const {src, alt} = drawingOf(svg)
  return {type: 'image', url: src, alt, ...(position && {position})}
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()
