import {createHash} from 'node:crypto'
import {emptyBytes, latin1, putBytes, takeBytes} from './bytes.ts'
import {copyObject} from './copy.ts'
import {type Fonts, placeFont} from './fonts.ts'
import {mapRefs, type Value} from './objects.ts'
import {bodyOf, objectOf, type Source} from './source.ts'
import {beginObject, reserve, type Writer, writeRawStream} from './write.ts'

/** What pages draw with (images, forms, patterns, graphics states, fonts), each once in the volume. */
export interface Resources {
  readonly writer: Writer
  readonly fonts: Fonts
  /** By content, with the references of the volume. */
  readonly numbers: Map<string, number>
}

/** Copy a value with all that it refers to. */
export function shareValue(resources: Resources, source: Source, value: Value): Value {
  return mapRefs(value, number => shareObject(resources, source, number))
}

/** Copy an object with all that it refers to; returns the number of the one object of the volume that equals it. */
export function shareObject(resources: Resources, source: Source, number: number): number {
  const known = source.placed[number]
  if (known) return known
  const {value, data} = objectOf(source, number)
  const place =
    placeFont(resources.fonts, source, value) ?? placeObject(resources, source, number, data)
  source.placed[number] = place
  return place
}

/** Resources never refer to what uses them, so the walk ends. */
function placeObject(
  resources: Resources,
  source: Source,
  number: number,
  data: Uint8Array | undefined
): number {
  const text = emptyBytes()
  copyObject(source.data, bodyOf(source, number), text, {
    renumber: to => shareObject(resources, source, to)
  })
  return placeContent(resources, takeBytes(text), data)
}

/** Write an object made of resources unless the volume has an equal one; the text of a stream's dictionary has its length. */
export function placeContent(resources: Resources, head: Uint8Array, data?: Uint8Array): number {
  const key = data ? `${latin1(head)}${digest(data)}` : latin1(head)
  const known = resources.numbers.get(key)
  if (known) return known
  const place = reserve(resources.writer)
  resources.numbers.set(key, place)
  if (data) writeRawStream(resources.writer, place, head, data)
  else putBytes(beginObject(resources.writer, place), head)
  return place
}

function digest(data: Uint8Array): string {
  return latin1(createHash('sha256').update(data).digest())
}
