import {inflateSync} from 'node:zlib'
import {keyIn, signSize} from '../../book/facsimile-sign.ts'
import {gappedBytes} from './bytes.ts'
import {copyObject} from './copy.ts'
import {type Draft, share} from './draft.ts'
import {type Dict, isRef, mapRefs, putValue, type Value} from './objects.ts'
import {type SectionFonts, shareFont} from './section-fonts.ts'
import {bodyOf, objectOf, type Source} from './source.ts'

/** What pages draw with (images, forms, patterns, graphics states, fonts), each once in the volume. */
export interface Resources {
  readonly draft: Draft
  readonly fonts: SectionFonts
}

/** Copy a value with all that it refers to. */
export function shareValue(resources: Resources, source: Source, value: Value): Value {
  return mapRefs(value, number => shareObject(resources, source, number))
}

/** Copy an object with all that it refers to; returns the number that it is known by. */
function shareObject(resources: Resources, source: Source, number: number): number {
  const known = source.placed[number]
  if (known) return known
  const object = objectOf(source, number)
  const place =
    shareFont(resources.fonts, source, object.value) ??
    shareContent(resources, source, number, object)
  source.placed[number] = place
  return place
}

/** Resources never refer to what uses them, so the walk ends. */
function shareContent(
  resources: Resources,
  source: Source,
  number: number,
  {value, data}: ReturnType<typeof objectOf>
): number {
  const sign = data && signAt(value, data)
  if (sign) return shareSign(resources, value as Dict, data, sign)
  const text = gappedBytes()
  copyObject(source.data, bodyOf(source, number), text, {
    renumber: to => shareObject(resources, source, to)
  })
  return share(resources.draft, {kind: 'object', ...(data && {data})}, text)
}

/** As a rule it is not there in the end, and leads to nothing else. */
function shareSign({draft}: Resources, entries: Dict, data: Uint8Array, sign: string): number {
  const text = gappedBytes()
  const plain = [...entries].filter(([, value]) => !isRef(value))
  putValue(text, new Map([['ColorSpace', '/DeviceRGB'], ...plain, ['Length', data.length]]))
  return share(draft, {kind: 'object', data, sign}, text)
}

/** The page of another PDF that a picture stands for. */
function signAt(value: Value, data: Uint8Array): string | undefined {
  const entries = value instanceof Map ? value : new Map<string, Value>()
  const {width, height} = signSize
  if (entries.get('Width') !== width || entries.get('Height') !== height) return undefined
  const filter = entries.get('Filter')
  if (filter === '/FlateDecode') return keyIn(inflateSync(data))
  return filter === undefined ? keyIn(data) : undefined
}
