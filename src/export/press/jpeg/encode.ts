import {type Bytes, emptyBytes, putBytes, takeBytes} from '../../pdf/bytes.ts'
import {
  codesOf,
  lengthsAc,
  lengthsDc,
  naturalOrder,
  quantities,
  valuesAc,
  valuesDc
} from './tables.ts'

/** An image: one byte for each component of each pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Write a baseline JPEG of one or four components, as they are: no change of colours, no sampling (ITU T.81). */
export function encodeJpeg({width, height, data}: Pixels, components: 1 | 4): Uint8Array {
  const out = emptyBytes(1 << 16)
  putHead(out, width, height, components)
  const bits: BitWriter = {out, held: 0, count: 0}
  const last = new Array<number>(components).fill(0)
  const block = new Float32Array(64)
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let component = 0; component < components; component++) {
        const take = (x: number, y: number): number =>
          data[
            (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * components + component
          ] as number
        for (let at = 0; at < 64; at++) block[at] = take(left + (at & 7), top + (at >> 3)) - 128
        last[component] = putBlock(bits, block, last[component] ?? 0)
      }
    }
  }
  putBits(bits, 0x7f, 7)
  putBytes(out, Uint8Array.of(0xff, 0xd9))
  return takeBytes(out)
}

function putHead(out: Bytes, width: number, height: number, components: number): void {
  putBytes(out, Uint8Array.of(0xff, 0xd8))
  putSegment(out, 0xdb, [0, ...naturalOrder.map(at => quantities[at] ?? 1)])
  const each = Array.from({length: components}, (_, index) => [index + 1, 0x11, 0])
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  putSegment(out, 0xc0, [8, ...size, components, ...each.flat()])
  putSegment(out, 0xc4, [0x00, ...lengthsDc, ...valuesDc])
  putSegment(out, 0xc4, [0x10, ...lengthsAc, ...valuesAc])
  const scan = Array.from({length: components}, (_, index) => [index + 1, 0])
  putSegment(out, 0xda, [components, ...scan.flat(), 0, 63, 0])
}

function putSegment(out: Bytes, marker: number, content: readonly number[]): void {
  const length = content.length + 2
  putBytes(out, Uint8Array.of(0xff, marker, length >> 8, length & 255, ...content))
}

/** Transform, quantise and code one block; returns its mean for the difference of the next. */
function putBlock(bits: BitWriter, block: Float32Array, last: number): number {
  for (let row = 0; row < 64; row += 8) transform(block, row, 1)
  for (let column = 0; column < 8; column++) transform(block, column, 8)
  const mean = Math.round((block[0] as number) / 8 / (quantities[0] as number))
  putValue(bits, mean - last, codesDc, 0)
  let zeros = 0
  for (let index = 1; index < 64; index++) {
    const at = naturalOrder[index] as number
    const value = Math.round((block[at] as number) / 8 / (quantities[at] as number))
    if (value === 0) zeros++
    else {
      for (; zeros > 15; zeros -= 16) putCode(bits, codesAc, 0xf0)
      putValue(bits, value, codesAc, zeros << 4)
      zeros = 0
    }
  }
  if (zeros > 0) putCode(bits, codesAc, 0)
  return mean
}

/** Eight values in the direction of `step`: the cosine transform, √8 times as great (T.81, A.3.3). */
function transform(block: Float32Array, from: number, step: number): void {
  for (let frequency = 0; frequency < 8; frequency++) {
    let sum = 0
    for (let at = 0; at < 8; at++) {
      sum += (block[from + at * step] as number) * (cosines[8 * frequency + at] as number)
    }
    scratch[frequency] = sum
  }
  for (let at = 0; at < 8; at++) block[from + at * step] = scratch[at] as number
}

/** The size of a value as a code, with `run` before it, then its bits (T.81, F.1.2). */
function putValue(bits: BitWriter, value: number, codes: Codes, run: number): void {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value))
  putCode(bits, codes, run | size)
  if (size > 0) putBits(bits, value < 0 ? value + (1 << size) - 1 : value, size)
}

function putCode(bits: BitWriter, codes: Codes, symbol: number): void {
  const {code, length} = codes[symbol] ?? {code: 0, length: 0}
  putBits(bits, code, length)
}

interface BitWriter {
  readonly out: Bytes
  held: number
  count: number
}

/** A byte of ones is followed by a zero byte (T.81, B.1.1.5). */
function putBits(bits: BitWriter, value: number, length: number): void {
  bits.held = (bits.held << length) | value
  bits.count += length
  while (bits.count >= 8) {
    const byte = (bits.held >> (bits.count - 8)) & 255
    putBytes(bits.out, byte === 255 ? ones : Uint8Array.of(byte))
    bits.count -= 8
  }
  bits.held &= (1 << bits.count) - 1
}

type Codes = ReturnType<typeof codesOf>

const ones = Uint8Array.of(255, 0)
const codesDc = codesOf(lengthsDc, valuesDc)
const codesAc = codesOf(lengthsAc, valuesAc)
const scratch = new Float32Array(8)
const cosines = Float32Array.from({length: 64}, (_, index) => {
  const [frequency, at] = [index >> 3, index & 7]
  const scale = frequency === 0 ? Math.SQRT1_2 : 1
  return Math.SQRT2 * scale * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16)
})
