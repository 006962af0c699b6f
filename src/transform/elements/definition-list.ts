import type {BlockContent, Nodes, PhrasingContent} from 'mdast'
import type {DefinitionList, HtmlElement} from '../../book/tree.ts'
import {flowOf} from './flow.ts'
import {placeOf} from './words.ts'

/** Terms and what is said of them; an element around a group of them is its content. */
export function definitionList(node: HtmlElement): Nodes[] {
  const items = node.children.flatMap(child =>
    child.type === 'htmlElement' && child.name === 'div' ? child.children : [child]
  )
  const solid = items.filter(item => item.type !== 'text' || item.value.trim() !== '')
  const children = solid.flatMap(item => (item.type === 'htmlElement' ? itemOf(item) : []))
  if (children.length === 0 || children.length < solid.length) return [node]
  const {data, ...place} = placeOf(node)
  return [{type: 'definitionList', children, data: {...data, hName: 'dl'}, ...place}]
}

function itemOf(node: HtmlElement): DefinitionList['children'] {
  const {data, ...place} = placeOf(node)
  if (node.name === 'dt') {
    const children = node.children as PhrasingContent[]
    return [{type: 'definitionTerm', children, data: {...data, hName: 'dt'}, ...place}]
  }
  if (node.name !== 'dd') return []
  const children = flowOf(node.children) as BlockContent[]
  return [{type: 'definitionDescription', children, data: {...data, hName: 'dd'}, ...place}]
}
