import {isSpace} from '../slice.ts'
import {type Lane, laneOf, type NodeStep, type Reader, type Step, textStep} from './reader.ts'
import {closing} from './search.ts'

/**
 * `*` or `_`, single or double. Unlike in CommonMark the first mark decides: it is text in front of white space, in
 * emphasis of its own kind, and, as an underscore, in a word.
 */
export function emphasis(reader: Reader, lane: Lane, index: number): Step {
  const {text} = reader
  const mark = text[index] === '*' ? '*' : '_'
  const length = text[index + 1] === mark ? 2 : 1
  const isOpen = length === 2 ? lane.strong : lane.em
  const isInWord =
    mark === '_' && /\p{Alphabetic}-?$/u.test(text.slice(Math.max(0, index - 3), index))
  const asText = textStep(mark.repeat(length), index)
  if (isOpen || isInWord || isSpace(text.charCodeAt(index + length))) return asText
  const found = attempt(reader, lane, index, mark, length)
  if (found || length === 1 || lane.inner === 'em') return found ?? asText
  return attempt(reader, lane, index, mark, 1) ?? asText
}

function attempt(
  reader: Reader,
  outer: Lane,
  index: number,
  mark: '*' | '_',
  length: number
): NodeStep | undefined {
  const start = index + length
  const isStrong = length === 2
  const lane = laneOf(reader, outer, isStrong ? {strong: true} : {em: true, inner: 'em'})
  const marks = mark.repeat(length)
  const closes = (place: number) => isClosing(reader.text, place, mark, length)
  const end = closing(reader, lane, start, marks, closes, false)
  if (end === undefined) return undefined
  const type = isStrong ? ('strong' as const) : ('emphasis' as const)
  const make = () => ({
    node: {type, children: reader.build(reader, lane, start, end)},
    attributes: {}
  })
  return {type: 'node', end: end + length, isKept: true, make}
}

function isClosing(text: string, index: number, mark: '*' | '_', length: number): boolean {
  if (!text.startsWith(length === 2 ? mark + mark : mark, index)) return false
  if (isSpace(text.charCodeAt(index - 1))) return false
  if (length === 1 && text[index + 1] === mark && text[index + 2] !== mark) return false
  return (
    mark !== '_' || !/^[\p{Alphabetic}\p{Nd}]/u.test(text.slice(index + length, index + length + 2))
  )
}
