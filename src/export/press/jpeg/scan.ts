import type {Component, Frame} from './frame.ts'
import {bit, bits, type Reader, restart, signed, symbol} from './reader.ts'
import {type HuffmanTable, naturalOrder} from './tables.ts'

/** One pass over the image, or over some of its components and coefficients. */
export interface Scan {
  readonly frame: Frame
  readonly components: readonly ScanComponent[]
  /** Units between new starts; 0 for none. */
  readonly interval: number
  /** Of a progressive image: which coefficients, and which bits of them. */
  readonly first: number
  readonly last: number
  readonly high: number
  readonly low: number
}

interface ScanComponent {
  readonly component: Component
  readonly direct: HuffmanTable | undefined
  readonly alternating: HuffmanTable | undefined
}

/** What a scan remembers from block to block. */
interface Progress {
  /** Blocks that have nothing more, in progressive scans. */
  skip: number
}

/** Fill in the coefficients of a scan (ITU T.81, F.2 and G.2). */
export function decodeScan(scan: Scan, reader: Reader): void {
  const {frame, components, interval} = scan
  const [only, ...others] = components
  const apart = only && others.length === 0 ? only.component : undefined
  const total = apart ? apart.columns * apart.rows : frame.unitsAcross * frame.unitsDown
  const progress: Progress = {skip: 0}
  for (const {component} of components) component.mean = 0
  for (let unit = 0; unit < total; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (!restart(reader)) return
      progress.skip = 0
      for (const {component} of components) component.mean = 0
    }
    if (apart) {
      const [row, column] = [Math.floor(unit / apart.columns), unit % apart.columns]
      decodeBlock(scan, reader, only as ScanComponent, row * apart.stride + column, progress)
    } else {
      decodeUnit(scan, reader, unit, progress)
    }
  }
}

/** The blocks of all components that lie on one another. */
function decodeUnit(scan: Scan, reader: Reader, unit: number, progress: Progress): void {
  const {unitsAcross} = scan.frame
  const [row, column] = [Math.floor(unit / unitsAcross), unit % unitsAcross]
  for (const one of scan.components) {
    const {across, down, stride} = one.component
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        const block = (row * down + y) * stride + column * across + x
        decodeBlock(scan, reader, one, block, progress)
      }
    }
  }
}

function decodeBlock(
  scan: Scan,
  reader: Reader,
  one: ScanComponent,
  block: number,
  progress: Progress
): void {
  const at = 64 * block
  if (!scan.frame.isProgressive) sequential(reader, one, at)
  else if (scan.first === 0) direct(scan, reader, one, at)
  else if (scan.high === 0) early(scan, reader, one, at, progress)
  else late(scan, reader, one, at, progress)
}

function sequential(
  reader: Reader,
  {component, direct, alternating}: ScanComponent,
  at: number
): void {
  const {coefficients} = component
  component.mean += signed(reader, symbol(reader, direct))
  coefficients[at] = component.mean
  for (let index = 1; index < 64; index++) {
    const code = symbol(reader, alternating)
    const size = code & 15
    index += code >> 4
    if (size === 0 && code < 0xf0) return
    if (size > 0) coefficients[at + (naturalOrder[index] ?? 0)] = signed(reader, size)
  }
}

/** G.1.2.1 */
function direct({high, low}: Scan, reader: Reader, one: ScanComponent, at: number): void {
  const {component} = one
  const {coefficients} = component
  if (high > 0) {
    coefficients[at] = (coefficients[at] as number) | (bit(reader) << low)
    return
  }
  component.mean += signed(reader, symbol(reader, one.direct))
  coefficients[at] = component.mean << low
}

/** The first bits of other coefficients (G.1.2.2). */
function early(
  {first, last, low}: Scan,
  reader: Reader,
  {component, alternating}: ScanComponent,
  at: number,
  progress: Progress
): void {
  if (progress.skip > 0) {
    progress.skip--
    return
  }
  for (let index = first; index <= last; index++) {
    const code = symbol(reader, alternating)
    const [run, size] = [code >> 4, code & 15]
    if (size === 0 && run < 15) {
      progress.skip = (1 << run) + bits(reader, run) - 1
      return
    }
    index += run
    if (size > 0)
      component.coefficients[at + (naturalOrder[index] ?? 0)] = signed(reader, size) << low
  }
}

/** One more bit of them (G.1.2.3): those that are there already take theirs in passing. */
function late(
  {first, last, low}: Scan,
  reader: Reader,
  {component, alternating}: ScanComponent,
  at: number,
  progress: Progress
): void {
  const {coefficients} = component
  let index = first
  while (index <= last && progress.skip === 0) {
    const code = symbol(reader, alternating)
    const [run, size] = [code >> 4, code & 15]
    const value = size > 0 ? (bit(reader) === 1 ? 1 : -1) << low : 0
    if (size === 0 && run < 15) {
      progress.skip = (1 << run) + bits(reader, run)
      break
    }
    index = pass(coefficients, reader, {at, index, last, low}, run)
    if (value !== 0 && index <= last) coefficients[at + (naturalOrder[index] ?? 0)] = value
    index++
  }
  if (progress.skip === 0) return
  pass(coefficients, reader, {at, index, last, low}, 64)
  progress.skip--
}

/** Go over so many zeros, to the next one; returns its place. */
function pass(
  coefficients: Int16Array,
  reader: Reader,
  {at, index: from, last, low}: {at: number; index: number; last: number; low: number},
  zeros: number
): number {
  let left = zeros
  let index = from
  for (; index <= last; index++) {
    const place = at + (naturalOrder[index] ?? 0)
    const value = coefficients[place] as number
    if (value === 0 && left-- === 0) return index
    if (value !== 0 && bit(reader) === 1 && (Math.abs(value) & (1 << low)) === 0) {
      coefficients[place] = value + (value > 0 ? 1 << low : -(1 << low))
    }
  }
  return index
}
