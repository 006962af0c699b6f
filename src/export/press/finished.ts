import {inflateSync} from 'node:zlib'
import {latin1} from '../pdf/bytes.ts'
import type {Dict, Value} from '../pdf/objects.ts'
import {isRef} from '../pdf/objects.ts'
import {type Cursor, readValue} from '../pdf/parse.ts'

/** A finished PDF of ours (see `pdf/write.ts`): one cross-reference stream, object streams, filters none or Flate. */
export interface Finished {
  readonly trailer: Dict
  /** An object by its number, read once. */
  object(number: number): FinishedObject
}

export interface FinishedObject {
  readonly value: Value
  /** As in the file, filters not undone. */
  readonly data?: Uint8Array
}

/** Open what the binder wrote: editions for the press are made of the same pages as the one for the screen. */
export function openFinished(data: Uint8Array): Finished {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(data.subarray(-1024)))?.[1]
  const table = readObject({data, at: Number(start ?? data.length)})
  if (!(table.value instanceof Map) || !table.data) throw new Error(unknown)
  const rows = readRows(table.value, table.data)
  const known = new Map<number, FinishedObject>()
  const packs = new Map<number, Pack>()

  function packed(stream: number, index: number): FinishedObject {
    const pack = packs.get(stream) ?? openPack(object(stream))
    packs.set(stream, pack)
    return {value: readValue({data: pack.data, at: pack.offsets[index] ?? 0})}
  }

  function object(number: number): FinishedObject {
    const found = known.get(number)
    if (found) return found
    const {kind = 0, place = 0, index = 0} = rows[number] ?? {}
    if (kind === 0) return {value: null}
    const read = kind === 1 ? readObject({data, at: place}) : packed(place, index)
    known.set(number, read)
    return read
  }
  return {trailer: table.value, object}
}

/** What a value stands for: itself, or the object that it refers to. */
export function resolve(finished: Finished, value: Value | undefined): Value {
  return isRef(value) ? finished.object(value.ref).value : (value ?? null)
}

/** The dictionary that a value is or refers to; else an empty one. */
export function dictOf(finished: Finished, value: Value | undefined): Dict {
  const found = resolve(finished, value)
  return found instanceof Map ? found : new Map()
}

/** The array that a value is or refers to; a single value as an array of one. */
export function arrayOf(finished: Finished, value: Value | undefined): readonly Value[] {
  const found = resolve(finished, value)
  if (found === null) return []
  return Array.isArray(found) ? found : [value ?? null]
}

/** The bytes of a stream; nothing where it has a filter other than Flate. */
export function bytesOf({value, data}: FinishedObject): Uint8Array | undefined {
  const filter = value instanceof Map ? value.get('Filter') : undefined
  const names = (Array.isArray(filter) ? filter : [filter]).filter(name => name !== undefined)
  if (!data || names.length === 0) return data
  return names.length === 1 && names[0] === '/FlateDecode' ? inflateSync(data) : undefined
}

interface Pack {
  readonly data: Uint8Array
  readonly offsets: readonly number[]
}

function openPack(stream: FinishedObject): Pack {
  const data = bytesOf(stream)
  const head = stream.value
  if (!data || !(head instanceof Map)) throw new Error(unknown)
  const first = Number(head.get('First'))
  const pairs = latin1(data.subarray(0, first)).trim().split(/\s+/).map(Number)
  return {data, offsets: pairs.filter((_, at) => at % 2 === 1).map(offset => first + offset)}
}

function readObject(cursor: Cursor): FinishedObject {
  const {data} = cursor
  // `12 0 obj`, then the value.
  const head = /^\s*\d+ \d+ obj\s*/.exec(latin1(data.subarray(cursor.at, cursor.at + 40)))?.[0]
  if (head === undefined) throw new Error(unknown)
  cursor.at += head.length
  const value = readValue(cursor)
  const next = latin1(data.subarray(cursor.at, cursor.at + 12))
  const opening = /^\s*stream\r?\n/.exec(next)?.[0]
  if (!(value instanceof Map) || opening === undefined) return {value}
  const from = cursor.at + opening.length
  return {value, data: data.subarray(from, from + Number(value.get('Length')))}
}

interface Row {
  readonly kind: number
  readonly place: number
  readonly index: number
}

/** ISO 32000-1, 7.5.8.3, with the predictor «up». */
function readRows(head: Dict, data: Uint8Array): readonly Row[] {
  const widths = (head.get('W') as Value[]).map(Number)
  const bytes = inflateSync(data)
  const size = widths.reduce((sum, width) => sum + width, 0)
  const last = new Uint8Array(size)
  const rows: Row[] = []
  for (let at = 0; at + size < bytes.length; at += size + 1) {
    for (let column = 0; column < size; column++) {
      last[column] = (bytes[at + 1 + column] ?? 0) + (bytes[at] === 2 ? (last[column] ?? 0) : 0)
    }
    rows.push(readRow(last, widths))
  }
  return rows
}

function readRow(bytes: Uint8Array, widths: readonly number[]): Row {
  const fields: number[] = []
  let at = 0
  for (const width of widths) {
    let field = 0
    for (const end = at + width; at < end; at++) field = field * 256 + (bytes[at] ?? 0)
    fields.push(field)
  }
  return {kind: fields[0] ?? 0, place: fields[1] ?? 0, index: fields[2] ?? 0}
}

const unknown = 'Cannot make an edition of a PDF that this program did not bind'
