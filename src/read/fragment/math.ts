import type {ElementContent} from 'hast'
import type {DisplayMath, InlineMath} from '../../book/tree.ts'
import type {State} from './convert.ts'
import {element} from './element.ts'

/** TeX between the marks that MathJax looks for; with attributes of its own it needs an element. */
export function math(state: State, node: DisplayMath | InlineMath): ElementContent {
  const isBlock = node.type === 'math'
  const value = isBlock ? `\\[${node.value}\\]` : `\\(${node.value}\\)`
  if (!node.data?.hProperties) return {type: 'text', value: isBlock ? `${value}\n` : value}
  const inside = isBlock ? `${value}\n` : `$${node.value}$`
  return element(state, node, isBlock ? 'div' : 'span', {}, [{type: 'text', value: inside}])
}
