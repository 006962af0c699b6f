import type {Element, ElementContent, Properties} from 'hast'
import type {ListItem, Nodes, Parents} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {State} from './convert.ts'
import {element} from './element.ts'

/** An item of a list. Kramdown decides for each first paragraph whether it is an element; CommonMark for the whole list. */
export function listItem(
  state: State,
  node: ListItem,
  parent: Parents | undefined
): ElementContent {
  const siblings: readonly Nodes[] = parent?.children ?? []
  if (siblings.some(isCommonMark)) return defaultHandlers.listItem(state, node, parent)
  const children = state.all(node)
  if (typeof node.checked === 'boolean') addBox(children, node.checked)
  return element(state, node, 'li', {}, children)
}

function isCommonMark(node: Nodes): boolean {
  const children: readonly Nodes[] = 'children' in node ? node.children : []
  return children.some(child => child.type === 'paragraph' && child.data?.transparent === undefined)
}

function addBox(children: ElementContent[], checked: boolean): void {
  const [first] = children
  const properties: Properties = {
    ...{type: 'checkbox', className: ['task-list-item-checkbox'], disabled: true},
    ...(checked && {checked})
  }
  const box: Element = {type: 'element', tagName: 'input', properties, children: []}
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(box)
  else children.unshift(box)
}
