import {type Bytes, latin1, putBytes, putRef, putText} from './bytes.ts'
import {beginOwn, type Draft, reserveOwn} from './draft.ts'
import {mapRefs, type Value} from './objects.ts'
import {isRegular, literalEnd, refAt} from './parse.ts'
import {bodyOf, type Source} from './source.ts'

/** What changes in objects that are else copied byte for byte. */
export interface Changes {
  /** The number that a referred object has from now on. */
  readonly renumber: (number: number) => number
  /** Another id for a structure element's. */
  readonly renameId?: (id: string) => string | undefined
}

/**
 * Copy a value and all that it leads to and that is not placed yet: objects that are not streams, byte for byte.
 * Structure elements are most of the objects of a tagged PDF; reading each into a value would take several times as long.
 */
export function transfer(
  draft: Draft,
  source: Source,
  value: Value,
  renameId?: Changes['renameId']
): Value {
  const {placed} = source
  const waiting: number[] = []
  const renumber = (number: number): number => {
    const known = placed[number]
    if (known) return known
    waiting.push(number)
    const place = reserveOwn(draft)
    placed[number] = place
    return place
  }
  const changes = {renumber, ...(renameId && {renameId})}
  const copy = mapRefs(value, renumber)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const out = beginOwn(draft, placed[next] ?? 0)
    copyObject(source.data, bodyOf(source, next), out, changes)
  }
  return copy
}

/** Copy the text of one object, up to `endobj` or `stream`, with other references; returns the byte behind it. */
export function copyObject(data: Uint8Array, from: number, out: Bytes, changes: Changes): number {
  let at = from
  let copied = from
  while (data[at] !== LETTER_E && data[at] !== LETTER_S) {
    const end = editAt(data, at, out, copied, changes)
    if (end > 0) copied = end
    at = end > 0 ? end : tokenEnd(data, at)
  }
  const end = (data[at - 1] ?? 0) <= SPACE ? at - 1 : at
  putBytes(out, data, copied, end)
  return end
}

/** Where something changes: put what stands before it and what takes its place; returns the byte behind it, or 0. */
function editAt(
  data: Uint8Array,
  at: number,
  out: Bytes,
  copied: number,
  {renumber, renameId}: Changes
): number {
  if (data[at] === PARENTHESIS) {
    const end = literalEnd(data, at)
    const isId = renameId && standsForId(data, at)
    const name = isId ? renameId(latin1(data, at + 1, end - 1)) : undefined
    if (name === undefined) return 0
    putBytes(out, data, copied, at + 1)
    putText(out, `${name})`)
    return end
  }
  const ref = refAt(data, at)
  if (!ref) return 0
  putBytes(out, data, copied, at)
  putRef(out, renumber(ref.number))
  return ref.end
}

function tokenEnd(data: Uint8Array, at: number): number {
  const byte = data[at]
  if (byte === PARENTHESIS) return literalEnd(data, at)
  if (byte === LESS) return data[at + 1] === LESS ? at + 2 : data.indexOf(GREATER, at) + 1
  let end = at + 1
  if (byte === SOLIDUS || isRegular(byte)) while (isRegular(data[end])) end++
  return end
}

/** Whether a string is the value of `/ID` or an item of `/Headers`: no text stands there. */
function standsForId(data: Uint8Array, open: number): boolean {
  let before = open - 1
  while ((data[before] ?? 255) <= SPACE) before--
  return [BRACKET, CLOSE, LETTER_D].includes(data[before] ?? 0)
}

const SPACE = 32
const PARENTHESIS = 40
const CLOSE = 41
const SOLIDUS = 47
const LESS = 60
const GREATER = 62
const LETTER_D = 68
const BRACKET = 91
const LETTER_E = 101
const LETTER_S = 115
