import type {Pixels} from './encode.ts'
import {type Component, type Frame, openFrame} from './frame.ts'
import {colours} from './pixels.ts'
import {openReader, type Reader} from './reader.ts'
import {decodeScan, type Scan} from './scan.ts'
import {codeTable, type HuffmanTable, naturalOrder} from './tables.ts'

/**
 * The pixels of a JPEG (ITU T.81), three bytes of red, green and blue each: baseline and progressive, of one or three
 * components. Nothing for other kinds, and for files that are damaged.
 */
export function decodeJpeg(data: Uint8Array): Pixels | undefined {
  try {
    return decode(data)
  } catch {
    return
  }
}

interface State {
  frame?: Frame | undefined
  interval: number
  /** Whether the three components are red, green and blue themselves (Adobe's APP14). */
  isRgb: boolean
  readonly quantities: Map<number, Int32Array>
  readonly direct: Map<number, HuffmanTable>
  readonly alternating: Map<number, HuffmanTable>
}

function decode(data: Uint8Array): Pixels | undefined {
  const state: State = {
    interval: 0,
    isRgb: false,
    quantities: new Map(),
    direct: new Map(),
    alternating: new Map()
  }
  let at = 2
  while (at + 4 <= data.length) {
    const marker = data[at] === 0xff ? data[at + 1] : undefined
    if (marker === 0xd9) break
    if (
      marker === undefined ||
      marker === 0xff ||
      marker === 0 ||
      (marker >= 0xd0 && marker <= 0xd8)
    ) {
      at++
      continue
    }
    const length = word(data, at + 2)
    const segment = data.subarray(at + 4, at + 2 + length)
    at += 2 + length
    if (marker === 0xda) at = readScan(state, segment, data, at)
    else if (!readSegment(state, marker, segment)) return
  }
  return state.frame && colours(state.frame, state.quantities, state.isRgb)
}

/** False where the file is of a kind that is not known here. */
function readSegment(state: State, marker: number, segment: Uint8Array): boolean {
  if (marker >= 0xc0 && marker <= 0xc2) {
    state.frame = openFrame(segment, marker === 0xc2)
    return state.frame !== undefined
  }
  if (marker === 0xc4) readCodes(state, segment)
  else if (marker === 0xdb) readQuantities(state, segment)
  else if (marker === 0xdd) state.interval = word(segment, 0)
  else if (marker === 0xee && segment[0] === 65) state.isRgb = segment[11] === 0
  // Lossless, hierarchical and arithmetic files.
  else if (marker > 0xc2 && marker <= 0xcf && marker !== 0xc8) return false
  return true
}

function readCodes({direct, alternating}: State, segment: Uint8Array): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const kind = segment[at] ?? 0
    const lengths = [...segment.subarray(at + 1, at + 17)]
    const count = lengths.reduce((sum, length) => sum + length, 0)
    const table = codeTable(lengths, segment.subarray(at + 17, at + 17 + count))
    const tables = kind >> 4 === 0 ? direct : alternating
    tables.set(kind & 15, table)
    at += 17 + count
  }
}

function readQuantities({quantities}: State, segment: Uint8Array): void {
  for (let at = 0; at < segment.length; ) {
    const kind = segment[at++] ?? 0
    const table = new Int32Array(64)
    for (const place of naturalOrder) {
      table[place] = kind >> 4 === 0 ? (segment[at] ?? 1) : word(segment, at)
      at += kind >> 4 === 0 ? 1 : 2
    }
    quantities.set(kind & 15, table)
  }
}

/** Read one scan; returns the byte behind it. */
function readScan(state: State, segment: Uint8Array, data: Uint8Array, at: number): number {
  const {frame, interval, direct, alternating} = state
  if (!frame) throw new Error('Cannot read a JPEG without a frame')
  const count = segment[0] ?? 0
  const components = Array.from({length: count}, (_, index) => {
    const [id, tables = 0] = segment.subarray(1 + 2 * index, 3 + 2 * index)
    const component = frame.components.find(one => one.id === id)
    if (!component) throw new Error('Unexpected component in a JPEG')
    return {
      component: component satisfies Component,
      direct: direct.get(tables >> 4),
      alternating: alternating.get(tables & 15)
    }
  })
  const [first = 0, last = 63, bits = 0] = segment.subarray(1 + 2 * count)
  const scan: Scan = {frame, components, interval, first, last, high: bits >> 4, low: bits & 15}
  const reader: Reader = openReader(data, at)
  decodeScan(scan, reader)
  return reader.at
}

function word(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)
}
