import type {Pixels} from './encode.ts'
import type {Component, Frame} from './frame.ts'

/** The pixels of a frame whose coefficients are read, in red, green and blue (ITU T.871). */
export function colours(
  frame: Frame,
  quantities: ReadonlyMap<number, Int32Array>,
  isRgb: boolean
): Pixels {
  const {width, height, components} = frame
  const planes = components.map(component => ({
    samples: samplesOf(component, quantities.get(component.quantities)),
    width: 8 * component.stride,
    across: component.across / frame.across,
    down: component.down / frame.down
  }))
  const data = new Uint8ClampedArray(3 * width * height)
  const parts = [0, 0, 0]
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [index, plane] of planes.entries()) {
        const place = Math.floor(y * plane.down) * plane.width + Math.floor(x * plane.across)
        parts[index] = plane.samples[place] as number
      }
      putColour(data, at, parts, isRgb ? 'rgb' : planes.length === 1 ? 'grey' : 'luma')
      at += 3
    }
  }
  return {width, height, data: new Uint8Array(data.buffer)}
}

function putColour(
  data: Uint8ClampedArray,
  at: number,
  [first = 0, second = 0, third = 0]: readonly number[],
  kind: 'rgb' | 'grey' | 'luma'
): void {
  const [blue, red] = [second - 128, third - 128]
  const isLuma = kind === 'luma'
  data[at] = isLuma ? first + 1.402 * red : first
  data[at + 1] = isLuma ? first - 0.344136 * blue - 0.714136 * red : kind === 'rgb' ? second : first
  data[at + 2] = isLuma ? first + 1.772 * blue : kind === 'rgb' ? third : first
}

function samplesOf(component: Component, quantities: Int32Array | undefined): Uint8ClampedArray {
  const {coefficients, stride} = component
  if (!quantities) throw new Error('Cannot read a JPEG without its quantities')
  const samples = new Uint8ClampedArray(coefficients.length)
  const block = new Float32Array(64)
  for (let number = 0; 64 * number < coefficients.length; number++) {
    for (let at = 0; at < 64; at++) {
      block[at] = (coefficients[64 * number + at] as number) * (quantities[at] as number)
    }
    for (let column = 0; column < 8; column++) untransform(block, column, 8)
    for (let row = 0; row < 64; row += 8) untransform(block, row, 1)
    const left = 8 * (number % stride) + 64 * stride * Math.floor(number / stride)
    for (let at = 0; at < 64; at++) {
      samples[left + (at >> 3) * 8 * stride + (at & 7)] = (block[at] as number) + 128
    }
  }
  return samples
}

/** Eight values in the direction of `step` (T.81, A.3.3). */
function untransform(block: Float32Array, from: number, step: number): void {
  for (let at = 0; at < 8; at++) {
    let sum = 0
    for (let frequency = 0; frequency < 8; frequency++) {
      sum += (block[from + frequency * step] as number) * (cosines[8 * frequency + at] as number)
    }
    scratch[at] = sum
  }
  for (let at = 0; at < 8; at++) block[from + at * step] = scratch[at] as number
}

const scratch = new Float32Array(8)
const cosines = Float32Array.from({length: 64}, (_, index) => {
  const [frequency, at] = [index >> 3, index & 7]
  return (
    ((frequency === 0 ? Math.SQRT1_2 : 1) / 2) * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16)
  )
})
