import type {Element, ElementContent} from 'hast'
import type {Code, ListItem, Paragraph, Parents} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {DisplayMath, InlineMath, VerseLine} from '../book/tree.ts'
import {codeContent} from './code.ts'
import {element, type State} from './element.ts'

/** Kramdown has items of one line in lists of paragraphs: only there words stand without one. */
export function paragraph(
  state: State,
  node: Paragraph,
  parent: Parents | undefined
): Element | ElementContent[] {
  const children = state.all(node)
  const isBare = node.data?.transparent === true && parent !== undefined && bare.has(parent.type)
  return isBare ? children : element(state, node, 'p', {}, children)
}

const bare: ReadonlySet<string> = new Set(['definitionDescription', 'listItem'])

/** Words without a paragraph around them stand in the item as they are; the usual handler parts them as if they were blocks. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const isBare = node.children.some(child => child.type === 'paragraph' && child.data?.transparent)
  if (!isBare) return defaultHandlers.listItem(state, node, parent)
  const {checked} = node
  const children = state.all(node)
  if (typeof checked === 'boolean') children.unshift(box(checked), {type: 'text', value: ' '})
  return element(state, node, 'li', {}, children)
}

function box(checked: boolean): Element {
  const properties = {type: 'checkbox', checked, disabled: true}
  return {type: 'element', tagName: 'input', properties, children: []}
}

export function code(state: State, node: Code): Element {
  const name = node.lang?.split(/\s/u)[0]
  const properties = name ? {className: [`language-${name}`]} : {}
  const inner: Element = {type: 'element', tagName: 'code', properties, children: codeContent(node)}
  return element(state, node, 'pre', {}, [inner])
}

/** The TeX, which passes the sanitizer as text and is set behind it. */
export function formula(
  state: State,
  node: DisplayMath | InlineMath,
  parent: Parents | undefined
): Element {
  const isDisplay = node.type === 'math'
  const tagName = isDisplay && parent?.type !== 'paragraph' ? 'div' : 'span'
  const properties = {
    className: ['formula', ...(isDisplay ? ['display'] : [])],
    dataFormula: isDisplay ? 'display' : 'inline'
  }
  return element(state, node, tagName, properties, [{type: 'text', value: node.value}])
}

/** The ends of lines stay as white space, so that the words of two lines never run together. */
export function stanza(state: State, node: Parents): Element {
  const lines = state.all(node).flatMap((child, index): ElementContent[] => {
    return index ? [{type: 'text', value: '\n'}, child] : [child]
  })
  return element(state, node, 'p', {className: ['stanza']}, lines)
}

export function verseLine(state: State, node: VerseLine): Element {
  const properties = {className: ['line'], dataIndent: String(node.indent)}
  return element(state, node, 'span', properties, state.all(node))
}
