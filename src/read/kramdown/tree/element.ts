import type {Html, PhrasingContent} from 'mdast'
import type {HtmlElement} from '../../../book/tree.ts'
import {dataOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import {decodeReferences} from '../references.ts'
import {join} from '../slice.ts'
import type {Attributes} from '../types.ts'
import {attributesOfBlock, type FlowContent, placeOf, type State, spansOf} from './state.ts'

/** An element with its content; scripts and styles, which hold no text, as they are written. */
export function elementOf(block: Block, state: State): HtmlElement | Html {
  const name = block.value ?? ''
  const place = placeOf(block, state)
  const attributes = attributesOfBlock(block, state, block.attributes)
  if (name === 'script' || name === 'style') {
    return {type: 'html', value: verbatim(name, attributes, join(block.slices).text), ...place}
  }
  state.elements++
  const children = block.model === 'block' ? state.flow(block.children) : mixedOf(block, state)
  state.elements--
  return {
    type: 'htmlElement',
    name,
    children,
    data: {hName: name, ...dataOf(attributes).data},
    ...place
  }
}

function verbatim(name: string, attributes: Attributes, content: string): string {
  const words = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`
  )
  return `<${name}${words.join('')}>${content}</${name}>`
}

function mixedOf(element: Block, state: State): (FlowContent | PhrasingContent)[] {
  return element.children.flatMap((child): (FlowContent | PhrasingContent)[] => {
    if (child.type === 'spans') return spansOf({...child, children: [child]}, state)
    if (child.type !== 'text') return state.flow([child])
    const slice = join(child.slices)
    const start = state.context.pointAt(slice.at(0))
    const end = state.context.pointAt(slice.at(slice.text.length))
    return [{type: 'text', value: decodeReferences(slice.text), position: {start, end}}]
  })
}
