import type {SidecarElement} from '../../../book/sidecar.ts'
import {type Dict, dict} from '../objects.ts'
import {type Context, said} from './context.ts'
import {isNode, type Node} from './logical-tree.ts'
import {inParagraphs, isInline, type Kid, type Tag} from './tag.ts'

/** A table with its parts; rules between cells are no part of it (ISO 32000-1, 14.8.4.3.4). */
export function table(node: Node, context: Context): Kid[] {
  const kids = node.kids.filter(isNode).flatMap(kid => part(kid, context))
  return [{type: 'Table', kids, ...said(node.element)}]
}

function part(node: Node, context: Context): Tag[] {
  const {element, kids} = node
  const type = groups[element.name]
  const rows = kids.filter(isNode)
  if (element.name === 'tr') return [row(node, false, context)]
  if (element.name === 'caption') return [caption(node, context)]
  if (!type || rows.length === 0) return []
  const isHead = type === 'THead'
  return [{type, kids: rows.map(kid => row(kid, isHead, context)), ...said(element)}]
}

const groups: Readonly<Record<string, string>> = {thead: 'THead', tbody: 'TBody', tfoot: 'TFoot'}

function caption({element, kids}: Node, context: Context): Tag {
  return {type: 'Caption', kids: context.convert(kids), ...named(element)}
}

function row({element, kids}: Node, isHead: boolean, context: Context): Tag {
  const cells = kids.filter(isNode).map(kid => cell(kid, isHead, context))
  return {type: 'TR', kids: cells, ...named(element)}
}

function cell({element, kids}: Node, isHead: boolean, context: Context): Tag {
  const words = context.convert(kids)
  const attributes = attributesOf(element, isHead)
  return {
    type: element.name === 'th' ? 'TH' : 'TD',
    kids: words.every(isInline) ? words : inParagraphs(words),
    ...(attributes.size > 1 && {attributes}),
    ...named(element)
  }
}

/** ISO 32000-1, table 349. */
function attributesOf({name, scope, colSpan, rowSpan}: SidecarElement, isHead: boolean): Dict {
  const isRow = scope ? scope.startsWith('row') : !isHead
  return dict({
    O: '/Table',
    Scope: name === 'th' ? (isRow ? '/Row' : '/Column') : undefined,
    ColSpan: colSpan,
    RowSpan: rowSpan
  })
}

function named(element: SidecarElement): Partial<Tag> {
  return {...said(element), ...(element.id && {anchors: [element.id]})}
}
