import {deflateSync} from 'node:zlib'
import {type Dict, dict, isRef, type Ref, type Value} from '../pdf/objects.ts'
import {srgbProfile} from '../pdf/srgb.ts'
import {addDeflated, reserve, type Writer, write, writeStream} from '../pdf/write.ts'
import type {Cube} from './colour/cube.ts'
import {blackInk, type Inks} from './colour/inks.ts'
import {inkContent} from './content.ts'
import {bytesOf, dictOf, type Finished, type FinishedObject} from './finished.ts'
import {inkFunction} from './gradients.ts'
import {inkImage} from './images.ts'
import {inkPlane} from './planes.ts'

/** An edition while it is made. */
export interface Edition {
  readonly finished: Finished
  readonly writer: Writer
  readonly inks: Inks
  /** Made when the first image asks for it; none for the grey edition. */
  cube(): Cube | undefined
  /** By the number of an object of the finished PDF. */
  readonly placed: Map<number, Placed>
}

/** What is known of a page, or of something drawn on it. */
export interface Use {
  /** Other than grey. */
  coloured: boolean
  /** Has images or gradients whose colours cannot be separated here. */
  unknown: boolean
}

interface Placed extends Use {
  readonly number: number
}

/** Copy a value with all that it refers to, its colours in inks; `use` is told what is found. */
export function place(edition: Edition, value: Value, use: Use): Value {
  if (isRef(value)) return placeObject(edition, value.ref, use)
  if (Array.isArray(value)) return value.map(item => place(edition, item, use))
  if (!(value instanceof Map)) return value
  if (value.has('ShadingType')) return placeGradient(edition, value, use)
  // A soft mask says by its light what shows: no ink is in it (ISO 32000-1, 11.5.3).
  const within = value.get('S') === '/Luminosity' ? {...edition, inks: blackInk} : edition
  const entries = [...value].filter(([key]) => !left.has(key))
  return new Map(entries.map(([key, item]) => [key, placeEntry(within, key, item, use)]))
}

/** Of tags and annotations, which the edition has none of; and what four inks are, which are now those of the press. */
const left = new Set(['StructParent', 'StructParents', 'ProcSet', 'DefaultCMYK'])

/** Colours of a group are blended in inks (11.6.6). */
function placeEntry(edition: Edition, key: string, value: Value, use: Use): Value {
  if (key === 'CS' && (value === '/DeviceRGB' || value === '/DeviceGray')) return spaceOf(edition)
  return place(edition, value, use)
}

function spaceOf({inks}: Edition): Value {
  return inks.space === 'CMYK' ? '/DeviceCMYK' : '/DeviceGray'
}

/** Resources never refer to what uses them, so the walk ends. */
function placeObject(edition: Edition, number: number, use: Use): Ref {
  const {placed, writer, finished} = edition
  const known = placed.get(number)
  const found = known ?? {number: reserve(writer), coloured: false, unknown: false}
  if (!known) {
    placed.set(number, found)
    writePlaced(edition, found, finished.object(number))
  }
  use.coloured ||= found.coloured
  use.unknown ||= found.unknown
  return {ref: found.number}
}

function writePlaced(edition: Edition, placed: Placed, object: FinishedObject): void {
  const {value, data} = object
  if (!(value instanceof Map) || !data) {
    write(edition.writer, placed.number, place(edition, value, placed))
  } else if (value.get('Subtype') === '/Image') {
    writeImage(edition, placed, object)
  } else if (value.get('Subtype') === '/Form' || value.get('PatternType') === 1) {
    writeDrawing(edition, placed, object)
  } else {
    writeCopy(edition, placed, value, data)
  }
}

function writeDrawing(edition: Edition, placed: Placed, object: FinishedObject): void {
  const {value} = object
  const content = bytesOf(object)
  if (!(value instanceof Map) || !content) return
  const inked = inkContent(content, edition.inks)
  placed.coloured ||= inked.coloured
  const entries = new Map([...value].filter(([key]) => key !== 'DecodeParms'))
  writeCopy(edition, placed, entries.set('Filter', '/FlateDecode'), deflateSync(inked.data))
}

function writeCopy(edition: Edition, placed: Placed, entries: Dict, data: Uint8Array): void {
  const copy = place(edition, new Map([...entries].filter(([key]) => key !== 'Length')), placed)
  if (copy instanceof Map) writeStream(edition.writer, placed.number, copy, data)
}

function writeImage(edition: Edition, placed: Placed, object: FinishedObject): void {
  const {value, data} = object
  if (!(value instanceof Map) || !data) return
  const inked = inkImage(edition.finished, object, edition.cube())
  if (inked === 'unknown') {
    placed.unknown = placed.coloured = true
    const copy = place(edition, value, placed)
    if (copy instanceof Map)
      writeStream(edition.writer, placed.number, asOnScreen(edition, copy), data)
  } else if (inked === 'stays') {
    writeCopy(edition, placed, value, data)
  } else {
    placed.coloured ||= inked.coloured
    writeCopy(edition, placed, inked.entries, inked.data)
  }
}

/** A gradient along a line, out of a circle or around a point (8.7.4.5); its background counts as little as in `sh`. */
function placeGradient(edition: Edition, gradient: Dict, use: Use): Value {
  const {finished, inks, writer} = edition
  const copy = (entries: Dict): Dict =>
    new Map([...entries].map(([key, value]) => [key, place(edition, value, use)]))
  const isPlane = gradient.get('ShadingType') === 1
  const inked = isPlane
    ? inkPlane(finished, gradient, inks)
    : inkFunction(finished, gradient.get('Function'), inks)
  if (!inked) {
    use.unknown = use.coloured = true
    return asOnScreen(edition, copy(gradient))
  }
  use.coloured ||= inked.coloured
  const kept = [...gradient].filter(
    ([key]) => !['Function', 'ColorSpace', 'Background'].includes(key)
  )
  return copy(new Map(kept))
    .set('ColorSpace', spaceOf(edition))
    .set('Function', addDeflated(writer, inked.entries, inked.data))
}

/** What is copied and cannot be separated here says what its colours are, for the printer to separate (ISO 15930-7, 6.4). */
function asOnScreen({writer}: Edition, entries: Dict): Dict {
  if (entries.get('ColorSpace') !== '/DeviceRGB') return entries
  const profile = addDeflated(writer, dict({N: 3}), srgbProfile())
  return new Map([...entries, ['ColorSpace', ['/ICCBased', profile]]])
}

/** The dictionaries of a page's resources in one, so that more can be added. */
export function placeResources(edition: Edition, value: Value | undefined, use: Use): Dict {
  const kinds = [...dictOf(edition.finished, value)].filter(([kind]) => kind !== 'ProcSet')
  return new Map(
    kinds.map(([kind, entries]) => [kind, place(edition, dictOf(edition.finished, entries), use)])
  )
}
