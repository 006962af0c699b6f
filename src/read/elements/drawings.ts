import {toString as textOf} from 'hast-util-to-string'
import type {Html, Image, Nodes, Parents, Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Position} from 'unist'
import {visit} from '../../book/visit.ts'
import {drawingOf, isHidden, isWhole} from '../html/drawing.ts'
import {attribute, elements, named} from '../html/elements.ts'
import {styleRulesOf} from '../html/style-rules.ts'
import {type Points, pointsOf} from '../points.ts'
import {isFlow} from './flow.ts'
import {svgEnd, svgStart} from './svg-range.ts'

/**
 * Make images of the drawings that stand in Markdown as `<svg>`, from what is written there: it is no Markdown. One that
 * is drawn with shapes from elsewhere stays: it cannot be printed, and is told of later.
 */
export function takeDrawings(tree: Root, text: string): void {
  if (!/<svg/iu.test(text)) return
  const source = {texts: [text], points: pointsOf(text), sheets: sheetsIn(tree), failures: 0}
  takeIn(tree, source, 0)
}

/** The style sheets that stand in raw HTML. */
function sheetsIn(tree: Root): string[] {
  const sheets: string[] = []
  visit(tree, 'html', ({value}) => {
    if (/<style/iu.test(value))
      sheets.push(...elements(parser.parse(value), named('style')).map(textOf))
  })
  return sheets
}

interface Source {
  /** The text; then without the marks of quotations, without those of quotations in quotations, and so on. */
  readonly texts: string[]
  readonly points: Points
  readonly sheets: readonly string[]
  /** Drawings that do not end: each is looked for up to the end of the text. */
  failures: number
}

const mostFailures = 50

/** `depth`: how many quotations are around. */
function takeIn(parent: Parents, source: Source, depth: number): void {
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    const drawing = child && drawingAt(children, index, source, depth)
    if (drawing) children.splice(index, drawing.count, ...blocks(drawing.nodes, parent))
    else if (child && 'children' in child)
      takeIn(child, source, depth + Number(child.type === 'blockquote'))
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

/** The first drawing that begins in a node, with the raw HTML before and behind it. */
function drawingAt(
  children: readonly Nodes[],
  index: number,
  source: Source,
  depth: number
): Pieces | undefined {
  const first = children[index]
  if (!(first && isMarkup(first)) || source.failures >= mostFailures) return undefined
  const text = textAt(source, depth)
  const [from, to] = offsetsOf(first)
  const opening = svgStart(text.slice(from, to))
  if (opening === undefined || !isWritten(first, text)) return undefined
  const start = from + opening
  const end = svgEnd(text, start)
  if (end === undefined) source.failures++
  return end === undefined ? undefined : piecesOf(children.slice(index), [start, end], text, source)
}

function piecesOf(
  nodes: readonly Nodes[],
  [start, end]: readonly [number, number],
  text: string,
  {points, sheets}: Source
): Pieces | undefined {
  const count = nodes.findIndex(node => offsetsOf(node)[1] >= end) + 1
  const [first, last] = [nodes[0], nodes[count - 1]]
  if (!(first && last)) return undefined
  const [[from], [, to]] = [offsetsOf(first), offsetsOf(last)]
  const isLast = text.slice(end, to).trim() === ''
  if (!(isLast || (isMarkup(last) && isWritten(last, text)))) return undefined
  const image = imageOf(text.slice(start, end), points.range(start, end), sheets)
  const raw = (from: number, to: number) => rawOf(text.slice(from, to), points.range(from, to))
  return image && {nodes: [...raw(from, start), image, ...raw(end, to)], count}
}

function isMarkup(node: Nodes): boolean {
  return node.type === 'html' || (node.type === 'htmlElement' && /^svg$/iu.test(node.name))
}

function rawOf(value: string, position: Position): Html[] {
  return value.trim() === '' ? [] : [{type: 'html', value, position}]
}

/** The text with blanks for the marks of so many quotations, one in another. */
function textAt({texts}: Source, depth: number): string {
  for (let level = texts.length; level <= depth; level++)
    texts.push((texts[level - 1] ?? '').replace(/^([ \t]*)>/gmu, '$1 '))
  return texts[depth] ?? ''
}

/** Whether raw HTML stands in the text as the tree has it. */
function isWritten(node: Nodes, text: string): boolean {
  const bare = (html: string) => html.replace(/\s+/gu, '')
  return node.type !== 'html' || bare(text.slice(...offsetsOf(node))) === bare(node.value)
}

function offsetsOf({position}: Nodes): readonly [number, number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1]
}

function imageOf(
  written: string,
  position: Position,
  sheets: readonly string[]
): Image | undefined {
  const [svg] = elements(parser.parse(written), named('svg'))
  const rules = sheets.filter(css => !written.includes(css)).flatMap(styleRulesOf)
  if (!svg || isHidden(svg) || !isWhole(svg, rules)) return undefined
  const {src, alt} = drawingOf(svg)
  const id = attribute(svg, 'id')
  return {type: 'image', url: src, alt, position, ...(id && {data: {hProperties: {id}}})}
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()
