import {inflateSync, type ZlibOptions} from 'node:zlib'
import {latin1} from './bytes.ts'
import {type Dict, isRef, type Ref, type Value} from './objects.ts'
import {type Cursor, readValue, skipSpace} from './parse.ts'

/** A PDF as Chromium prints it (Skia): one classic cross-reference table, generations 0, no object streams. */
export interface Source {
  readonly data: Uint8Array
  /** By object number; 0 for free numbers. */
  readonly offsets: Int32Array
  readonly root: Dict
  /** By object number: the number in the volume; 0 while the object has none. */
  readonly placed: Int32Array
}

/** An object that carries bytes; without `data` it is a mere value. */
export interface SourceObject {
  readonly value: Value
  /** As in the file, filters not undone. */
  readonly data?: Uint8Array
}

/** Open a PDF: read its cross-reference table (ISO 32000-1, 7.5.4 and 7.5.5), nothing else. */
export function openSource(data: Uint8Array): Source {
  const tail = latin1(data.subarray(-1024))
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]
  const cursor = {data, at: Number(start ?? -1)}
  if (start === undefined || !takeWord(cursor, 'xref')) throw new Error(notClassic)
  const offsets = readTable(cursor)
  const trailer = readValue(cursor)
  if (!(trailer instanceof Map) || trailer.has('Prev')) throw new Error(notClassic)
  const source = {data, offsets, root: new Map(), placed: new Int32Array(offsets.length)}
  return {...source, root: asDict(source, trailer.get('Root'))}
}

/** An object by its number. */
export function objectOf(source: Source, number: number): SourceObject {
  const cursor = {data: source.data, at: bodyOf(source, number)}
  const value = readValue(cursor)
  if (!(value instanceof Map) || !takeWord(cursor, 'stream')) return {value}
  if (source.data[cursor.at] === 13) cursor.at++
  cursor.at++
  const length = Number(deref(source, value.get('Length')))
  return {value, data: source.data.subarray(cursor.at, cursor.at + length)}
}

/** The first byte of an object behind `12 0 obj`. */
export function bodyOf(source: Source, number: number): number {
  const offset = source.offsets[number]
  if (!offset) throw new Error(`Cannot find object ${number} in a printed PDF`)
  const cursor = {data: source.data, at: offset}
  const found = readInteger(cursor) === number && readInteger(cursor) === 0
  if (!found || !takeWord(cursor, 'obj')) {
    throw new Error(`Cannot find object ${number} in a printed PDF, the file is damaged`)
  }
  return cursor.at
}

/** What a value stands for: itself, or the object that it refers to. */
function deref(source: Source, value: Value | undefined): Value {
  return isRef(value) ? objectOf(source, value.ref).value : (value ?? null)
}

/** The dictionary that a value is or refers to; else an empty one. */
export function asDict(source: Source, value: Value | undefined): Dict {
  const found = deref(source, value)
  return found instanceof Map ? found : new Map()
}

/** The array that a value is or refers to; a single value as an array of one. */
export function asArray(source: Source, value: Value | undefined): readonly Value[] {
  const found = deref(source, value)
  if (found === null) return []
  return Array.isArray(found) ? found : [value ?? null]
}

/** The bytes of a stream with its one filter undone: Skia writes none or Flate. */
export function decoded(
  source: Source,
  ref: Ref,
  options: ZlibOptions = {}
): Uint8Array | undefined {
  const {value, data} = objectOf(source, ref.ref)
  const filter = value instanceof Map ? value.get('Filter') : undefined
  if (data === undefined || filter === undefined) return data
  return filter === '/FlateDecode' ? inflateSync(data, options) : undefined
}

/** All pairs of a name or number tree (ISO 32000-1, 7.9.6 and 7.9.7). */
export function treePairs(source: Source, root: Value | undefined): [Value, Value][] {
  const node = asDict(source, root)
  const leaves = asArray(source, node.get('Names') ?? node.get('Nums'))
  const pairs: [Value, Value][] = []
  for (let at = 0; at + 1 < leaves.length; at += 2) {
    pairs.push([leaves[at] ?? null, leaves[at + 1] ?? null])
  }
  for (const kid of asArray(source, node.get('Kids'))) pairs.push(...treePairs(source, kid))
  return pairs
}

function readTable(cursor: Cursor): Int32Array {
  let offsets = new Int32Array(0)
  while (!takeWord(cursor, 'trailer')) {
    const [first, count] = [readInteger(cursor), readInteger(cursor)]
    if (first < 0 || count < 0) throw new Error(notClassic)
    const larger = new Int32Array(Math.max(offsets.length, first + count))
    larger.set(offsets)
    offsets = larger
    for (let entry = 0; entry < count; entry++) {
      const offset = readInteger(cursor)
      readInteger(cursor)
      if (takeWord(cursor, 'n')) offsets[first + entry] = offset
      else if (!takeWord(cursor, 'f')) throw new Error(notClassic)
    }
  }
  return offsets
}

function takeWord(cursor: Cursor, word: string): boolean {
  skipSpace(cursor)
  for (let index = 0; index < word.length; index++) {
    if (cursor.data[cursor.at + index] !== word.charCodeAt(index)) return false
  }
  cursor.at += word.length
  return true
}

/** A non-negative integer, or -1 where there is none. */
function readInteger(cursor: Cursor): number {
  skipSpace(cursor)
  const found = digitAt(cursor)
  let integer = found >= 0 && found < 10 ? 0 : -1
  for (let digit = digitAt(cursor); digit >= 0 && digit < 10; digit = digitAt(cursor)) {
    integer = integer * 10 + digit
    cursor.at++
  }
  return integer
}

function digitAt({data, at}: Cursor): number {
  return (data[at] ?? 0) - 48
}

const notClassic =
  'Cannot bind a PDF without a classic cross-reference table, as Chromium writes it'
