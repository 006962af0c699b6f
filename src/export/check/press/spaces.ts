import {arrayOf, dictOf, fileObject, type PdfFile, resolved} from '../../file/open.ts'
import {isRef, type Value} from '../../pdf/objects.ts'
import type {IntentSpace} from './intent.ts'

/** What a colour space is to a press: its inks, colours that are left to be separated, or what it cannot print. */
export type Verdict = 'inks' | 'separable' | 'foreign'

/** Judge a colour space (ISO 15930-7, 6.8.3; ISO 32000-1, 8.6), with those that it is made of. */
export function judgeSpace(file: PdfFile, value: Value | undefined, intent: IntentSpace): Verdict {
  const found = resolved(file, value)
  if (typeof found === 'string') return judgeName(found, intent)
  const [name, base, alternate] = arrayOf(file, found)
  const kind = resolved(file, name)
  if (kind === '/Indexed' || kind === '/Pattern') {
    return base === undefined ? 'inks' : judgeSpace(file, base, intent)
  }
  // Inks with names print on plates of their own; what stands for them must be inks as well.
  if (kind === '/Separation' || kind === '/DeviceN') return judgeSpace(file, alternate, intent)
  if (kind === '/ICCBased') return judgeProfile(file, base, intent)
  if (kind === '/CalGray' || kind === '/CalRGB' || kind === '/Lab') return 'separable'
  return typeof kind === 'string' ? judgeName(kind, intent) : 'inks'
}

function judgeName(name: string, intent: IntentSpace): Verdict {
  if (name === '/DeviceRGB' || name === '/RGB') return intent === 'RGB' ? 'inks' : 'foreign'
  if (name === '/DeviceCMYK' || name === '/CMYK') return intent === 'CMYK' ? 'inks' : 'foreign'
  return 'inks'
}

/** Greys that are told by a profile print as greys. */
function judgeProfile(file: PdfFile, value: Value | undefined, intent: IntentSpace): Verdict {
  const profile = isRef(value) ? fileObject(file, value.ref).value : null
  const parts = profile instanceof Map ? resolved(file, profile.get('N')) : 3
  return parts === 1 && intent !== undefined ? 'inks' : 'separable'
}

/** A space by its name in the resources, or one of the device. */
export function namedSpace(file: PdfFile, name: string, spaces: Value | undefined): Value {
  return dictOf(file, spaces).get(name.slice(1)) ?? (name as `/${string}`)
}
