import {placeOf} from './places.ts'
import type {Reader, Step} from './reader.ts'

/** `$$…$$` in a text. */
export function math(reader: Reader, index: number): Step | undefined {
  const {text} = reader
  if (!text.startsWith('$$', index)) return undefined
  const end = placeOf(reader, /\$(?=\$)/g, index + 2)
  if (end === undefined) return undefined
  const value = text.slice(index + 2, end).trim()
  const make = () => ({node: {type: 'inlineMath' as const, value}, attributes: {}})
  return {type: 'node', end: end + 2, make}
}
