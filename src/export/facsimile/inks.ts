import {arrayOf, dictOf, type PdfFile, resolved} from '../file/open.ts'
import type {Value} from '../pdf/objects.ts'

/** Whether a colour space is that of four inks of no press in particular, or made of it (ISO 32000-1, 8.6). */
export function isInks(file: PdfFile, space: Value | undefined, depth = 0): boolean {
  const parts = arrayOf(file, space)
  const name = resolved(file, parts[0])
  if (name === '/DeviceCMYK' || name === '/CMYK') return true
  if (depth > deepest) return false
  if (name === '/Indexed' || name === '/Pattern') return isInks(file, parts[1], depth + 1)
  if (name === '/Separation' || name === '/DeviceN') return isInks(file, parts[2], depth + 1)
  return false
}

const deepest = 4

/** Whether anything that a page draws with is: patterns and shadings are not followed by operators. */
export function hasInkShading(file: PdfFile, resources: Value | undefined): boolean {
  const shadings = [...dictOf(file, dictOf(file, resources).get('Shading')).values()]
  const patterns = [...dictOf(file, dictOf(file, resources).get('Pattern')).values()]
  const all = [...shadings, ...patterns.map(one => dictOf(file, one).get('Shading'))]
  return all.some(one => isInks(file, dictOf(file, one).get('ColorSpace')))
}
