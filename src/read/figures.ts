import type {Element} from 'hast'
import {toString as wordsOf} from 'hast-util-to-string'
import type {Image, Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Options} from 'rehype-remark'
import type {} from '../book/figures.ts'
import type {Caption, Figure} from '../book/tree.ts'
import {EXIT, SKIP, visit} from '../book/visit.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
type State = Parameters<Handle>[0]

/**
 * Make a figure of a `<figure>` that shows pictures and nothing else, with its `<figcaption>`. Any other, around a table,
 * a quotation or code, gives its content, the caption as a paragraph; that of one table is the table's.
 */
export function readFigure(state: State, node: Element): Figure | Nodes[] {
  const captions = node.children.filter(child => child.type === 'element').filter(isCaption)
  const images = isPicture(node) ? imagesIn(node, state) : []
  const caption = captionOf(captions, state)
  if (images.length === 0) return tableOf(node, caption, state) ?? state.toFlow(state.all(node))
  const figure: Figure = {type: 'figure', children: caption ? [...images, caption] : images}
  state.patch(node, figure)
  return figure
}

/** An image; one without any words is decoration, as HTML has it. */
export function readImage(state: State, node: Element): Image {
  const {alt, role, src, title} = node.properties
  const made: Image = {
    type: 'image',
    url: state.resolve(String(src ?? '') || null),
    title: title ? String(title) : null,
    alt: String(alt ?? '')
  }
  if (alt === '' || role === 'presentation') made.data = {said: {decorative: true}}
  state.patch(node, made)
  return made
}

/** A table with its caption, where the figure holds nothing else. */
function tableOf(node: Element, caption: Caption | undefined, state: State): Nodes[] | undefined {
  const others = node.children.filter(child => child.type !== 'element' || !isCaption(child))
  if (!caption || !others.some(child => child.type === 'element' && holdsTable(child))) return
  const nodes = state.toFlow(state.all({...node, children: others}))
  const [table] = nodes
  if (!table || nodes.length > 1) return undefined
  if (table.type === 'table') return [{type: 'figure', children: [table, caption]}]
  if (table.type !== 'htmlElement' || table.name !== 'table') return undefined
  const {children} = caption
  table.children.unshift({type: 'htmlElement', name: 'caption', children, data: {hName: 'caption'}})
  return nodes
}

function holdsTable(element: Element): boolean {
  if (element.tagName === 'table') return true
  return element.children.some(child => child.type === 'element' && holdsTable(child))
}

function isCaption({tagName}: Element): boolean {
  return tagName === 'figcaption'
}

/** Whether nothing stands beside pictures but the caption; a picture may lead to itself enlarged. */
function isPicture(figure: Element): boolean {
  let only = true
  visit(figure, node => {
    if (node.type === 'element' && isCaption(node)) return SKIP
    if (node.type === 'text') only &&= node.value.trim() === ''
    if (node.type === 'element' && node !== figure) only &&= frames(node)
    return only ? undefined : EXIT
  })
  return only
}

function frames({tagName, properties}: Element): boolean {
  if (tagName !== 'a') return /^(?:br|div|img|noscript|p|picture|source|span)$/u.test(tagName)
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu.test(String(properties['href'] ?? ''))
}

/** A `noscript` holds a picture again. */
function imagesIn(figure: Element, state: State): Image[] {
  const images: Image[] = []
  visit(figure, 'element', node => {
    if (isCaption(node) || node.tagName === 'noscript') return SKIP
    const image = node.tagName === 'img' ? [state.one(node, figure)].flat()[0] : undefined
    if (image?.type === 'image') images.push(image)
    return undefined
  })
  return images
}

function captionOf(elements: readonly Element[], state: State): Caption | undefined {
  const [first] = elements
  if (!first || elements.every(element => wordsOf(element).trim() === '')) return undefined
  const blocks = elements.flatMap(element => state.toFlow(state.all(element)))
  const children = blocks.flatMap((block, index): PhrasingContent[] => {
    const words = block.type === 'paragraph' ? block.children : [text(textOf(block))]
    return index === 0 ? words : [text(' '), ...words]
  })
  const caption: Caption = {type: 'caption', children: withoutEmphasis(children)}
  state.patch(first, caption)
  return caption
}

/** Emphasis of the whole says only that it is a caption. */
function withoutEmphasis(children: PhrasingContent[]): PhrasingContent[] {
  const [only, ...more] = children
  return only?.type === 'emphasis' && more.length === 0 ? only.children : children
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
