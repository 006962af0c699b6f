import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {anchor} from '../book/ids.ts'
import type {LinkCall, LinkItem, LinkList, QrCode} from '../book/nodes/addresses.ts'
import {element, type Handlers, type State, wrapper} from './element.ts'

/** Makes hast of the nodes of `book/nodes/addresses.ts` and `book/nodes/rights.ts`. */
export const addressHandlers: Handlers = {
  withheld: wrapper('div', {className: ['withheld']}),
  qrCode: (state: State, node: QrCode) =>
    element(
      state,
      node,
      'span',
      {className: ['qr-code'], ariaLabel: node.label, dataQr: node.value},
      []
    ),
  linkCall: (state: State, node: LinkCall) => linkCall(state, node),
  linkList: (state: State, node: LinkList) =>
    element(
      state,
      node,
      'ol',
      {className: ['links']},
      node.children.map(item => linkItem(state, item, node.owner))
    )
}

/** `[3]`, which leads to the list. */
function linkCall(state: State, node: LinkCall): Element {
  const {id, number, to} = node
  const properties = {
    ...{dataType: 'linkref', className: ['link-call'], href: `#${to}`},
    ...(id !== undefined && {id})
  }
  return element(state, node, 'a', properties, [{type: 'text', value: `[${number}]`}])
}

/** Its number is real text, and leads back to the first call. */
function linkItem(state: State, node: LinkItem, owner: string): Element {
  const {from, number} = node
  const mark = `[${number}]`
  const label = from ? h('a.label', {href: `#${from}`}, mark) : h('span.label', mark)
  const words: ElementContent[] = [label, {type: 'text', value: ' '}, ...state.all(node)]
  const id = anchor(owner, `link-${number}`)
  const [first] = node.children
  const named = first?.type === 'link' ? {dataTargetTitle: first.url} : {}
  return element(state, node, 'li', {id, ...named}, [h('p', words)])
}
