import {bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isRef, isText, type Value} from '../pdf/objects.ts'
import {readUnicode} from '../pdf/to-unicode.ts'

/** A font, and what is shown in it. */
export interface UsedFont {
  readonly entries: Dict
  readonly isComposite: boolean
  /** By code, where the font says so in a form that we read. */
  readonly unicode?: ReadonlyMap<number, string>
  /** Codes that are shown. */
  readonly codes: Set<number>
}

/** The font that a name of the resources stands for. */
export function useFont(
  file: PdfFile,
  fonts: Map<number, UsedFont>,
  value: Value | undefined
): UsedFont | undefined {
  if (!isRef(value)) return
  const known = fonts.get(value.ref)
  if (known) return known
  const entries = dictOf(file, value)
  const unicode = unicodeOf(file, entries)
  const isComposite = resolved(file, entries.get('Subtype')) === '/Type0'
  const font = {entries, isComposite, codes: new Set<number>(), ...(unicode && {unicode})}
  fonts.set(value.ref, font)
  return font
}

/** Note the codes that a string, or an array of strings and shifts, shows; returns their letters as far as known. */
export function show({isComposite, codes, unicode}: UsedFont, shown: Value): string {
  let letters = ''
  for (const item of Array.isArray(shown) ? shown : [shown]) {
    if (!isText(item)) continue
    const step = isComposite ? 2 : 1
    for (let at = 0; at + step <= item.text.length; at += step) {
      const first = item.text.charCodeAt(at)
      const code = isComposite ? first * 256 + item.text.charCodeAt(at + 1) : first
      codes.add(code)
      letters += unicode?.get(code) ?? ''
    }
  }
  return letters
}

function unicodeOf(file: PdfFile, entries: Dict): ReadonlyMap<number, string> | undefined {
  const map = entries.get('ToUnicode')
  const data = isRef(map) ? bytesOf(file, fileObject(file, map.ref)) : undefined
  try {
    const found = data && readUnicode(data)
    return found && new Map([...found].map(([code, units]) => [code, wordsOf(units)] as const))
  } catch {
    return
  }
}

/** UTF-16 in hex. */
function wordsOf(units: string): string {
  return String.fromCharCode(...(units.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))
}
