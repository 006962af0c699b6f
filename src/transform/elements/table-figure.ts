import type {BlockContent, Nodes} from 'mdast'
import type {Caption, Figure, HtmlElement} from '../../book/tree.ts'
import {attributeOf} from './attributes.ts'

/** A figure around one table: the caption is the table's, and so is the name. Undefined where there is more in it. */
export function tableFigure(
  figure: HtmlElement,
  children: readonly Nodes[],
  caption: Caption | undefined
): Nodes | undefined {
  const solid = children.filter(node => node.type !== 'text' || node.value.trim() !== '')
  const [table] = solid
  if (!table || solid.length > 1 || !caption) return undefined
  const id = attributeOf(table, 'id') ?? attributeOf(figure, 'id')
  if (table.type !== 'table' && !(table.type === 'htmlElement' && table.name === 'table')) return
  if (id) table.data = {...table.data, hProperties: {...table.data?.hProperties, id}}
  if (table.type === 'table') {
    const made: Figure = {type: 'figure', children: [table, caption]}
    return figure.position ? {...made, position: figure.position} : made
  }
  const words: HtmlElement = {
    type: 'htmlElement',
    name: 'caption',
    children: caption.children,
    data: {hName: 'caption'}
  }
  const rest = table.children.filter(
    child => child.type !== 'htmlElement' || child.name !== 'caption'
  )
  return {...table, children: [words, ...rest] as BlockContent[]}
}
