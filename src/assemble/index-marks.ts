import type {Element, Properties} from 'hast'
import type {IndexMark} from '../book/tree.ts'
import {element, type State} from './element.ts'

const levels = ['dataPrimary', 'dataSecondary', 'dataTertiary'] as const

/** The words that the index leads to, with all that the mark says of them in the words of HTMLBook, and a few of our own. */
export function indexTerm(state: State, node: IndexMark, id: string): Element {
  const properties: Properties = {dataType: 'indexterm', id}
  for (const [index, name] of levels.entries()) {
    const words = node.head[index]
    if (words !== undefined) properties[name] = words
    const key = node.sort?.[index]
    if (key) properties[`${name}Sortas`] = key
  }
  const {see, seeAlso, range, name, list, main, found} = node
  Object.assign(properties, {
    ...(see && {dataSee: see.join(';')}),
    ...(seeAlso && {dataSeealso: seeAlso.join(';')}),
    ...(range && {dataRange: range}),
    ...(name && {dataRangeName: name}),
    ...(list && {dataList: list}),
    ...(main && {dataMain: ''}),
    ...(found && {dataFound: ''}),
    ...(node.data && 'inManifest' in node.data && {dataInManifest: placeIn(node)})
  })
  return element(state, node, 'span', properties, state.all(node))
}

/** `12:5`, for messages: the index takes it away again. */
function placeIn({data}: IndexMark): string {
  const place = data?.inManifest
  const start = place && ('start' in place ? place.start : 'line' in place ? place : undefined)
  return start ? `${start.line}:${start.column}` : ''
}
