import {constants, inflateSync} from 'node:zlib'
import {latin1} from '../pdf/bytes.ts'
import type {Dict, Value} from '../pdf/objects.ts'
import {inflateLzw} from './lzw.ts'

/**
 * Undo the filters of a stream (ISO 32000-1, 7.4). Nothing for those of images, which nobody here needs to see into.
 * `filters` and `parameters` are free of references.
 */
export function undoFilters(
  data: Uint8Array,
  filters: readonly Value[],
  parameters: readonly Value[]
): Uint8Array | undefined {
  let bytes: Uint8Array | undefined = data
  for (const [index, filter] of filters.entries()) {
    const given = parameters[index]
    const settings: Dict = given instanceof Map ? given : new Map()
    bytes = bytes && undo(bytes, String(filter), settings)
  }
  return bytes
}

function undo(data: Uint8Array, filter: string, settings: Dict): Uint8Array | undefined {
  switch (filter) {
    case '/FlateDecode':
    case '/Fl':
      return undoPredictor(inflate(data), settings)
    case '/LZWDecode':
    case '/LZW':
      return undoPredictor(inflateLzw(data, settings.get('EarlyChange') !== 0), settings)
    case '/ASCIIHexDecode':
    case '/AHx':
      return fromHex(data)
    case '/ASCII85Decode':
    case '/A85':
      return fromBase85(data)
    case '/RunLengthDecode':
    case '/RL':
      return fromRuns(data)
    default:
      return undefined
  }
}

/** What is there of data that is cut short or whose checksum is wrong: other programs show it too. */
function inflate(data: Uint8Array): Uint8Array {
  return inflateSync(data, {finishFlush: constants.Z_SYNC_FLUSH})
}

/** PNG’s predictors (7.4.4.4), which cross-reference streams are written with; TIFF’s is for images. */
function undoPredictor(data: Uint8Array, settings: Dict): Uint8Array | undefined {
  const predictor = Number(settings.get('Predictor') ?? 1)
  if (predictor === 1) return data
  if (predictor < 10) return undefined
  const of = (key: string, usual: number) => Number(settings.get(key) ?? usual)
  const pixel = Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8)) / 8)
  const row = Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8) * of('Columns', 1)) / 8)
  const rows = Math.floor(data.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let line = 0; line < rows; line++) {
    const kind = data[line * (row + 1)] ?? 0
    for (let at = 0; at < row; at++) {
      const place = line * row + at
      const left = at < pixel ? 0 : (out[place - pixel] ?? 0)
      const above = line === 0 ? 0 : (out[place - row] ?? 0)
      const corner = line === 0 || at < pixel ? 0 : (out[place - row - pixel] ?? 0)
      out[place] = (data[line * (row + 1) + 1 + at] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return out
}

/** PNG, section 9.2. */
function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return above
  if (kind === 3) return (left + above) >> 1
  if (kind !== 4) return 0
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs)
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

function fromHex(data: Uint8Array): Uint8Array {
  const digits = latin1(data).replace(/>[\s\S]*$|[^0-9A-Fa-f]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** Five characters for four bytes (7.4.3). */
function fromBase85(data: Uint8Array): Uint8Array {
  const out: number[] = []
  const text = latin1(data)
    .replace(/~[\s\S]*$|\s/g, '')
    .replaceAll('z', '!!!!!')
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5)
    let value = 0
    for (const letter of group.padEnd(5, 'u')) value = value * 85 + letter.charCodeAt(0) - 33
    for (let byte = 0; byte < group.length - 1; byte++) {
      out.push(Math.floor(value / 256 ** (3 - byte)) % 256)
    }
  }
  return Uint8Array.from(out)
}

function fromRuns(data: Uint8Array): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < data.length; ) {
    const length = data[at++] ?? 128
    if (length === 128) break
    if (length < 128) bytes.push(...data.subarray(at, at + length + 1))
    else bytes.push(...new Array<number>(257 - length).fill(data[at] ?? 0))
    at += length < 128 ? length + 1 : 1
  }
  return Uint8Array.from(bytes)
}
