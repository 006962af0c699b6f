import type {Image, Nodes, PhrasingContent} from 'mdast'
import type {Caption, Figure, FigureContent, HtmlElement} from '../../book/tree.ts'
import {isPhrasing} from '../inline.ts'
import {flowOf} from './flow.ts'
import {tableFigure} from './table-figure.ts'
import {placeOf} from './words.ts'

/** Pictures with a caption; around a table, code or a quotation the element stays. */
export function figure(node: HtmlElement): Nodes[] {
  const table = tableIn(node)
  if (table) return [table]
  const children = node.children.flatMap(partsOf)
  const isAll = children.every(child => child !== undefined)
  if (!isAll || !children.some(child => child.type === 'image')) {
    return [{...node, children: flowOf(node.children) as HtmlElement['children']}]
  }
  const made: Figure = {type: 'figure', children, ...placeOf(node)}
  return [made]
}

/** A table that the figure holds alone, with its caption. */
function tableIn(node: HtmlElement): Nodes | undefined {
  const isCaption = (child: Nodes) => child.type === 'htmlElement' && child.name === 'figcaption'
  const [caption] = node.children.filter(isCaption).flatMap(partsOf)
  const others = node.children.filter(child => !isCaption(child))
  return caption?.type === 'caption' ? tableFigure(node, others, caption) : undefined
}

/** Undefined for what no figure holds. */
function partsOf(node: Nodes): (FigureContent | undefined)[] {
  if (node.type === 'text' && node.value.trim() === '') return []
  if (node.type === 'break') return []
  if (node.type === 'image') return [node]
  if (node.type === 'htmlElement' && node.name === 'figcaption') return captionOf(node)
  if (node.type === 'paragraph' || node.type === 'link') return node.children.flatMap(imagesOf)
  return [undefined]
}

function imagesOf(node: PhrasingContent): (Image | undefined)[] {
  if (node.type === 'image') return [node]
  if (node.type === 'link') return node.children.flatMap(imagesOf)
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
    ? []
    : [undefined]
}

/** Paragraphs of a caption follow one another. */
function captionOf(node: HtmlElement): (Caption | undefined)[] {
  const children = node.children.flatMap((child, index): (PhrasingContent | undefined)[] => {
    if (child.type !== 'paragraph')
      return [isPhrasing(child) ? (child as PhrasingContent) : undefined]
    return index > 0 ? [{type: 'text', value: ' '}, ...child.children] : child.children
  })
  if (!children.every(child => child !== undefined)) return [undefined]
  return children.length > 0 ? [{type: 'caption', children, ...placeOf(node)}] : []
}
