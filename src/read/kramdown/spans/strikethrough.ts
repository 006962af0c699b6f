import {cut, isSpace} from '../slice.ts'
import {placeOf} from './places.ts'
import {laneOf, type Reader, readerOf, rootLane, type Step} from './reader.ts'

/** `~~…~~` of GFM. What is between the marks is read as a text of its own. */
export function strikethrough(reader: Reader, index: number): Step | undefined {
  const {text, slice} = reader
  const start = index + 2
  if (!text.startsWith('~~', index) || text[start] === '~' || isSpace(text.charCodeAt(start))) {
    return undefined
  }
  const last = placeOf(reader, /[^\s~](?=~~)/g, start)
  if (last === undefined) return undefined
  const end = last + 1
  const make = () => {
    const inner = readerOf(cut(slice, start, end), {...reader, breaks: false})
    const children = inner.build(inner, laneOf(inner, rootLane, {}), 0, end - start)
    return {node: {type: 'delete' as const, children}, attributes: {}}
  }
  return {type: 'node', end: end + 2, make}
}
