import {deflateSync} from 'node:zlib'
import type {Dict, Value} from '../pdf/objects.ts'
import type {Cube} from './colour/cube.ts'
import {greyOf} from './colour/srgb.ts'
import {arrayOf, bytesOf, type Finished, type FinishedObject, resolve} from './finished.ts'
import {decodeJpeg} from './jpeg/decode.ts'
import {encodeJpeg} from './jpeg/encode.ts'

/** An image in inks: its dictionary's new entries and its bytes. */
export interface InkedImage {
  readonly entries: Dict
  readonly data: Uint8Array
  readonly coloured: boolean
}

/**
 * Separate the colours of an image (ISO 32000-1, 8.9.5): without a cube all becomes grey, and what was grey all along
 * prints from the black plate alone. Nothing for an image that may stay as it is: a mask, or one of grey.
 */
export function inkImage(
  finished: Finished,
  image: FinishedObject,
  cube: Cube | undefined
): InkedImage | 'stays' | 'unknown' {
  const {value, data} = image
  if (!(value instanceof Map) || !data || value.get('ImageMask') === true) return 'stays'
  const space = spaceOf(finished, value.get('ColorSpace'))
  if (space.components === 1 && !space.palette) return 'stays'
  const isPhotograph = value.get('Filter') === '/DCTDecode'
  const pixels = isPhotograph ? decodeJpeg(data)?.data : flatPixels(finished, image, space)
  if (!pixels) return 'unknown'
  const grey = isGrey(pixels)
  const inks = cube && !grey ? cube.separate(pixels) : greyPixels(pixels)
  const components = cube && !grey ? 4 : 1
  const size = {width: Number(value.get('Width')), height: Number(value.get('Height'))}
  const written = isPhotograph
    ? encodeJpeg({...size, data: inks}, components)
    : deflateSync(predicted(inks, size.width * components), {level: 6})
  const entries = new Map([...value].filter(([key]) => !replaced.has(key)))
  for (const [key, entry] of filterFor(isPhotograph, components, size.width))
    entries.set(key, entry)
  return {entries, data: written, coloured: components === 4}
}

const replaced = new Set([
  'ColorSpace',
  'BitsPerComponent',
  'Filter',
  'DecodeParms',
  'Length',
  'Decode'
])

function filterFor(isPhotograph: boolean, components: 1 | 4, width: number): Dict {
  const entries: Dict = new Map<string, Value>([
    ['ColorSpace', components === 4 ? '/DeviceCMYK' : '/DeviceGray'],
    ['BitsPerComponent', 8],
    ['Filter', isPhotograph ? '/DCTDecode' : '/FlateDecode']
  ])
  const parameters: readonly (readonly [string, Value])[] = isPhotograph
    ? [['ColorTransform', 0]]
    : [
        ['Predictor', 12],
        ['Colors', components],
        ['Columns', width]
      ]
  return entries.set('DecodeParms', new Map(parameters))
}

interface Space {
  readonly components: number
  readonly palette?: Uint8Array
}

/** ISO 32000-1, 8.6: of colours that are named by their parts alone. */
function spaceOf(finished: Finished, value: Value | undefined): Space {
  const [name, base, , table] = arrayOf(finished, value)
  if (name === '/DeviceGray' || name === '/CalGray') return {components: 1}
  if (name === '/ICCBased') {
    const profile = resolve(finished, base)
    return {components: profile instanceof Map ? Number(profile.get('N')) : 3}
  }
  if (name !== '/Indexed') return {components: name === '/DeviceCMYK' ? 4 : 3}
  const found = resolve(finished, table)
  if (typeof found === 'object' && found !== null && 'text' in found) {
    return {components: 1, palette: Buffer.from(found.text, 'latin1')}
  }
  const stream =
    typeof table === 'object' && table && 'ref' in table ? finished.object(table.ref) : undefined
  return {components: 1, palette: (stream && bytesOf(stream)) ?? new Uint8Array(0)}
}

/** Three bytes a pixel; of images with eight bits for each part, as Chromium writes them. */
function flatPixels(
  finished: Finished,
  image: FinishedObject,
  {components, palette}: Space
): Uint8Array | undefined {
  const head = image.value as Dict
  const parameters = resolve(finished, head.get('DecodeParms'))
  const isPlain = !(parameters instanceof Map) || Number(parameters.get('Predictor') ?? 1) === 1
  if (head.get('BitsPerComponent') !== 8 || head.has('Decode') || !isPlain) return
  const samples = bytesOf(image)
  if (!samples || !palette) return components === 3 ? samples : undefined
  const pixels = new Uint8Array(3 * samples.length)
  for (const [at, index] of samples.entries()) {
    pixels.set(palette.subarray(3 * index, 3 * index + 3), 3 * at)
  }
  return pixels
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > tolerance) return false
  }
  return true
}

/** JPEG's colours of a grey image come back a little off. */
const tolerance = 3

function greyPixels(pixels: Uint8Array): Uint8Array {
  const grey = new Uint8Array(Math.floor(pixels.length / 3))
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * at, 3 * at + 3)
    grey[at] = Math.round(255 * greyOf(red / 255, green / 255, blue / 255))
  }
  return grey
}

/** Each row less the one above it (PNG, filter type 2). */
function predicted(data: Uint8Array, width: number): Uint8Array {
  const rows = Math.floor(data.length / width)
  const out = new Uint8Array(rows * (width + 1))
  for (let row = 0; row < rows; row++) {
    const [to, from] = [row * (width + 1), row * width]
    out[to] = 2
    for (let at = 0; at < width; at++) {
      const above = row > 0 ? (data[from + at - width] as number) : 0
      out[to + 1 + at] = (data[from + at] as number) - above
    }
  }
  return out
}
