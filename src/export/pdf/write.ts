import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import {type Bytes, emptyBytes, latin1, putBytes, putInteger, putText, takeBytes} from './bytes.ts'
import {type Dict, dict, putValue, type Ref, type Value} from './objects.ts'

/** A PDF being written: streams go to the file at once, other objects by the hundred into object streams. */
export interface Writer {
  readonly out: Bytes
  /** By object number, from 1. */
  readonly entries: Entry[]
  readonly pack: Pack
}

/** A line of the cross-reference stream (ISO 32000-1, 7.5.8.3): kind, byte or object stream, index in it. */
type Entry = readonly [kind: 0 | 1 | 2, place: number, index: number]

/** The object stream that is being filled. */
interface Pack {
  readonly body: Bytes
  readonly members: {number: number; offset: number}[]
}

export function openWriter(version = '1.7'): Writer {
  const writer = {
    out: emptyBytes(1 << 20),
    entries: [free],
    pack: {body: emptyBytes(1 << 18), members: []}
  }
  // The comment marks the file as binary (ISO 32000-1, 7.5.2).
  putText(writer.out, `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)
  return writer
}

/** A number for an object that is written later. */
export function reserve(writer: Writer): number {
  return writer.entries.push(free) - 1
}

/** Numbers for so many objects; returns the one before the first. */
export function reserveMany({entries}: Writer, count: number): number {
  const before = entries.length - 1
  for (let given = 0; given < count; given++) entries.push(free)
  return before
}

/** Write a new object that is not a stream. */
export function add(writer: Writer, value: Value): Ref {
  const number = reserve(writer)
  write(writer, number, value)
  return {ref: number}
}

/** Write the object that has this number, not a stream. */
export function write(writer: Writer, number: number, value: Value): void {
  putValue(beginObject(writer, number), value)
}

/** Where the text of an object goes that is not a stream: write all of it before anything else. */
export function beginObject(writer: Writer, number: number): Bytes {
  const {pack} = writer
  if (pack.members.length === PACK_SIZE) flush(writer)
  if (pack.body.length > 0) putText(pack.body, '\n')
  pack.members.push({number, offset: pack.body.length})
  return pack.body
}

/** Write a new stream. `data` is as its filters left it. */
export function addStream(writer: Writer, entries: Dict, data: Uint8Array): Ref {
  const number = reserve(writer)
  writeStream(writer, number, entries, data)
  return {ref: number}
}

/** Write a new stream, compressed. */
export function addDeflated(writer: Writer, entries: Dict, data: Uint8Array): Ref {
  return addStream(writer, new Map([...entries, ...flate]), deflateSync(data, {level: 9}))
}

/** Write the stream that has this number. */
export function writeStream(writer: Writer, number: number, entries: Dict, data: Uint8Array): void {
  const head = emptyBytes()
  putValue(head, new Map([...entries, ['Length', data.length]]))
  writeRawStream(writer, number, takeBytes(head), data)
}

/** The same with the text of the dictionary, its length in it. */
export function writeRawStream(
  writer: Writer,
  number: number,
  head: Uint8Array,
  data: Uint8Array
): void {
  const {out, entries} = writer
  entries[number] = [1, out.length, 0]
  putText(out, `${number} 0 obj\n`)
  putBytes(out, head)
  putText(out, '\nstream\n')
  putBytes(out, data)
  putText(out, '\nendstream\nendobj\n')
}

/** Write what is left, and the cross-reference stream with the trailer (ISO 32000-1, 7.5.8). */
export function closeWriter(writer: Writer, root: Ref, info?: Ref): Uint8Array {
  flush(writer)
  const {out, entries} = writer
  const number = reserve(writer)
  const start = out.length
  entries[number] = [1, start, 0]
  const digest = createHash('sha256').update(takeBytes(out)).digest()
  const id = {text: latin1(digest.subarray(0, 16))}
  const head = dict({
    Type: '/XRef',
    Size: entries.length,
    Root: root,
    Info: info,
    ID: [id, id],
    W: [1, 4, 2],
    DecodeParms: dict({Predictor: 12, Columns: ROW})
  })
  writeStream(writer, number, new Map([...head, ...flate]), deflateSync(crossReferences(entries)))
  putText(out, `startxref\n${start}\n%%EOF\n`)
  return takeBytes(out)
}

/** An object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
function flush(writer: Writer): void {
  const {pack, entries} = writer
  if (pack.members.length === 0) return
  const stream = reserve(writer)
  const content = emptyBytes(pack.body.length + 16 * pack.members.length)
  for (const [index, {number, offset}] of pack.members.entries()) {
    entries[number] = [2, stream, index]
    putInteger(content, number)
    putText(content, ' ')
    putInteger(content, offset)
    putText(content, '\n')
  }
  const head = dict({Type: '/ObjStm', N: pack.members.length, First: content.length})
  putBytes(content, takeBytes(pack.body))
  const data = deflateSync(takeBytes(content), {level: PACK_LEVEL})
  writeStream(writer, stream, new Map([...head, ...flate]), data)
  pack.members.length = 0
  pack.body.length = 0
}

/** Rows with the predictor «up»: each byte less the one above it (PNG, filter type 2). */
function crossReferences(entries: readonly Entry[]): Uint8Array {
  const rows = new Uint8Array(entries.length * (ROW + 1))
  const view = new DataView(rows.buffer)
  for (const [number, [kind, place, index]] of entries.entries()) {
    const at = number * (ROW + 1)
    rows[at] = 2
    rows[at + 1] = kind
    view.setUint32(at + 2, place)
    view.setUint16(at + 6, index)
  }
  for (let at = rows.length - 1; at > ROW; at--) {
    if (at % (ROW + 1) > 0) rows[at] = (rows[at] ?? 0) - (rows[at - ROW - 1] ?? 0)
  }
  return rows
}

const free: Entry = [0, 0, 0]
const flate = dict({Filter: '/FlateDecode'})
const PACK_SIZE = 400
const PACK_LEVEL = 3
const ROW = 7
