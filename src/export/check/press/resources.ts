import {bytesOf, dictOf, fileObject, resolved} from '../../file/open.ts'
import {type Dict, isRef, type Ref} from '../../pdf/objects.ts'
import {find, judge, type Looking} from './looking.ts'

/** A graphics state: nothing that bends the inks (ISO 15930-7, 6.9); returns the form of its mask. */
export function checkState(looking: Looking, state: Dict): Ref | undefined {
  const {file} = looking.subject
  const curve = resolved(file, state.get('TR2') ?? null)
  const isBent = state.has('TR') || state.has('HTP') || (curve !== null && curve !== '/Default')
  if (isBent) find(looking, 'press-is-plain')
  const mask = dictOf(file, state.get('SMask')).get('G')
  return isRef(mask) ? mask : undefined
}

/** A picture, a gradient or a form. */
export function checkObject(looking: Looking, entries: Dict, number: number | undefined): void {
  const {file} = looking.subject
  const isForeign = entries.has('Alternates') || entries.has('OPI')
  if (isForeign || entries.get('Subtype') === '/PS') find(looking, 'press-is-plain')
  if (entries.get('ImageMask') !== true) {
    const space = entries.get('ColorSpace')
    if (space !== undefined) judge(looking, space)
    if (isFourInks(space) && number !== undefined) checkImageInk(looking, number)
  }
  const mask = entries.get('SMask')
  if (isRef(mask)) checkObject(looking, dictOf(file, mask), undefined)
  const shading = entries.get('Shading')
  if (shading !== undefined) checkObject(looking, dictOf(file, shading), undefined)
}

function isFourInks(space: unknown): boolean {
  return space === '/DeviceCMYK'
}

/** Of pictures that are not photographs: four bytes a pixel. */
function checkImageInk(looking: Looking, number: number): void {
  const {file} = looking.subject
  const object = fileObject(file, number)
  const {value} = object
  const isPlain = value instanceof Map && value.get('BitsPerComponent') === 8
  const isPhotograph = value instanceof Map && value.get('Filter') === '/DCTDecode'
  const data = isPlain && !isPhotograph ? bytesOf(file, object) : undefined
  if (!data) return
  if (mostInk(data) > LIMIT) find(looking, 'ink-within-limit')
}

function mostInk(data: Uint8Array): number {
  let most = 0
  for (let at = 0; at + 3 < data.length; at += 4) {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = data.subarray(at, at + 4)
    most = Math.max(most, cyan + magenta + yellow + black)
  }
  return most
}

/** 300 %, and what compression adds. */
const LIMIT = 3.05 * 255
