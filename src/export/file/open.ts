import {latin1} from '../pdf/bytes.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import type {Cursor} from '../pdf/parse.ts'
import {
  type CrossReferences,
  type Place,
  readCrossReferences,
  streamStart
} from './cross-reference.ts'
import {undoFilters} from './filters.ts'
import {readAny, skipBlank, takeInteger, takeKeyword} from './syntax.ts'

/** Any PDF, read as far as it is asked for. */
export interface PdfFile extends CrossReferences {
  readonly data: Uint8Array
  readonly root: Dict
  /** Objects of object streams that were opened, by the stream's number. */
  readonly packs: Map<number, readonly Value[]>
}

export interface FileObject {
  readonly value: Value
  /** Of a stream, filters not undone. */
  readonly data?: Uint8Array
}

/** Open a PDF by any program: with tables or streams of cross-references, or with broken ones. */
export function openFile(data: Uint8Array): PdfFile {
  if (!latin1(data.subarray(0, 1024)).includes('%PDF-')) throw new Error('it is no PDF')
  const {places, trailer} = crossReferencesOf(data)
  if (trailer.has('Encrypt')) throw new Error('it is encrypted')
  const file: PdfFile = {data, places, trailer, packs: new Map(), root: new Map()}
  const root = dictOf(file, trailer.get('Root'))
  if (!root.has('Pages')) throw new Error('it is damaged: no pages can be found')
  return {...file, root}
}

/** An object by its number; one that is not there is null (ISO 32000-1, 7.3.10). */
export function fileObject(file: PdfFile, number: number): FileObject {
  const place = file.places.get(number)
  if (!place) return {value: null}
  if ('pack' in place) return {value: packOf(file, place.pack)[place.index] ?? null}
  const cursor = {data: file.data, at: place.offset}
  takeInteger(cursor)
  takeInteger(cursor)
  if (!takeKeyword(cursor, 'obj')) throw new Error(`it is damaged: no object ${number}`)
  const value = readAny(cursor)
  if (!(value instanceof Map) || !takeKeyword(cursor, 'stream')) return {value}
  const from = streamStart(cursor)
  return {value, data: file.data.subarray(from, streamEnd(file, from, value))}
}

/** What a value stands for: itself, or the object that it refers to. */
export function resolved(file: PdfFile, value: Value | undefined): Value {
  let found = value ?? null
  for (let step = 0; isRef(found) && step < 32; step++) found = fileObject(file, found.ref).value
  return isRef(found) ? null : found
}

/** The dictionary that a value is or refers to; else an empty one. */
export function dictOf(file: PdfFile, value: Value | undefined): Dict {
  const found = resolved(file, value)
  return found instanceof Map ? found : new Map()
}

/** The items of an array, or a single value as the only one. */
export function arrayOf(file: PdfFile, value: Value | undefined): readonly Value[] {
  const found = resolved(file, value)
  if (found === null) return []
  return Array.isArray(found) ? found : [value ?? null]
}

/** The bytes of a stream, its filters undone; nothing where they are those of an image. */
export function bytesOf(file: PdfFile, {value, data}: FileObject): Uint8Array | undefined {
  if (!data || !(value instanceof Map)) return data
  const settled = (key: string, short: string) =>
    arrayOf(file, value.get(key) ?? value.get(short)).map(item => resolved(file, item))
  return undoFilters(data, settled('Filter', 'F'), settled('DecodeParms', 'DP'))
}

function crossReferencesOf(data: Uint8Array): CrossReferences {
  const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(latin1(data.subarray(-2048)))?.[1]
  try {
    const found = readCrossReferences(data, Number(start ?? -1))
    if (found.trailer.has('Root') && rootStands(data, found)) return found
  } catch {
    // Found by looking through the file, as every viewer does.
  }
  return searched(data)
}

function rootStands(data: Uint8Array, {places, trailer}: CrossReferences): boolean {
  const root = trailer.get('Root')
  const place = isRef(root) ? places.get(root.ref) : undefined
  if (!isRef(root) || !place) return false
  if ('pack' in place) return true
  const cursor = {data, at: place.offset}
  return (
    takeInteger(cursor) === root.ref &&
    takeInteger(cursor) !== undefined &&
    takeKeyword(cursor, 'obj')
  )
}

/** Every `12 0 obj` of the file, the last of a number; and whatever looks like a trailer. */
function searched(data: Uint8Array): CrossReferences {
  const text = latin1(data)
  const places = new Map<number, Place>()
  const trailer: Dict = new Map()
  for (const {1: number, index} of text.matchAll(/(?<!\d)(\d{1,9}) \d{1,5} obj\b/g)) {
    places.set(Number(number), {offset: index})
    const [, catalog] =
      /^\d+ \d+ obj\s*<<[\s\S]{0,300}?(\/Type\s*\/Catalog)/.exec(text.slice(index, index + 400)) ??
      []
    if (catalog) trailer.set('Root', {ref: Number(number)})
  }
  for (const {index} of text.matchAll(/\btrailer\b/g)) {
    const value = readOr({data, at: index + 7})
    if (value instanceof Map) for (const [key, item] of value) trailer.set(key, item)
  }
  return {places, trailer}
}

function readOr(cursor: Cursor): Value {
  try {
    return readAny(cursor)
  } catch {
    return null
  }
}

/** By the length that it says, if `endstream` follows; else where that stands. */
function streamEnd(file: PdfFile, from: number, entries: Dict): number {
  const end = from + Number(resolved(file, entries.get('Length')))
  if (takeKeyword({data: file.data, at: end}, 'endstream')) return end
  const found = Buffer.from(file.data.buffer, file.data.byteOffset, file.data.length).indexOf(
    'endstream',
    from
  )
  if (found < 0) throw new Error('it is damaged: a stream does not end')
  return found
}

/** ISO 32000-1, 7.5.7. */
function packOf(file: PdfFile, number: number): readonly Value[] {
  const known = file.packs.get(number)
  if (known) return known
  const object = fileObject(file, number)
  const data = bytesOf(file, object)
  const entries: Dict = object.value instanceof Map ? object.value : new Map()
  if (!data) throw new Error(`it is damaged: no object stream ${number}`)
  const head = {data, at: 0}
  const first = Number(resolved(file, entries.get('First')))
  const values = Array.from({length: Number(resolved(file, entries.get('N')))}, () => {
    takeInteger(head)
    const cursor = {data, at: first + (takeInteger(head) ?? 0)}
    skipBlank(cursor)
    return readAny(cursor)
  })
  file.packs.set(number, values)
  return values
}
