import type {Element, ElementContent, Properties} from 'hast'
import type {Parents} from 'mdast'
import type {Caption, Credit, Figure, MissingImage} from '../book/tree.ts'
import {element, type State} from './element.ts'
import {captionedTable} from './tables.ts'

/** Pictures with their caption, and whose they are; a table with its caption is a table. */
export function figure(state: State, node: Figure): Element {
  const table = node.children.find(child => child.type === 'table')
  const caption = captionOf(state, node)
  if (table) return captionedTable(state, table, caption)
  const isMissing = node.children.some(child => child.type === 'missingImage')
  const pictures = node.children.filter(({type}) => type !== 'caption' && type !== 'credit')
  const content = state.all({...node, children: pictures})
  const {short, unnumbered} = node.data?.said ?? {}
  const properties: Properties = {
    ...(isMissing && {className: ['missing-image']}),
    ...(short && {dataShort: short}),
    ...(unnumbered && {dataUnnumbered: ''})
  }
  return element(state, node, 'figure', properties, caption ? [...content, caption] : content)
}

/** The caption with the credit on a line of its own in it. */
function captionOf(state: State, {children}: Figure): Element | undefined {
  const caption = children.find((child): child is Caption => child.type === 'caption')
  const credit = children.find((child): child is Credit => child.type === 'credit')
  if (!caption && !credit) return undefined
  const content = caption ? state.all(caption) : []
  if (credit) {
    const line = element(state, credit, 'span', {className: ['credit']}, state.all(credit))
    content.push(...(content.length > 0 ? [space(), line] : [line]))
  }
  return element(state, caption ?? (credit as Credit), 'figcaption', {}, content)
}

function space(): ElementContent {
  return {type: 'text', value: ' '}
}

export function missingImage(
  state: State,
  node: MissingImage,
  parent: Parents | undefined
): ElementContent[] {
  const tagName = parent?.type === 'figure' ? 'p' : 'span'
  const words = (className: string, value: string) =>
    element(state, node, tagName, {className: [className]}, [{type: 'text', value}])
  if (!node.alt) return [words('address', node.value)]
  return [words('alt', node.alt), {type: 'text', value: ' '}, words('address', node.value)]
}
