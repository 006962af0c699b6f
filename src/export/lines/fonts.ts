import type {Face, PageFonts} from '../pdf/content/index.ts'
import {isRef, type Value} from '../pdf/objects.ts'
import type {PrintedPage} from '../pdf/printed.ts'
import {asArray, asDict, decoded, type Source} from '../pdf/source.ts'
import {readUnicode} from '../pdf/to-unicode.ts'

/** The fonts of a print, to be read only. */
export function fontsOf(source: Source): {of(page: PrintedPage): PageFonts} {
  const known = new Map<number, Face | undefined>()
  const find = (value: Value | undefined): Face | undefined => {
    if (!isRef(value)) return undefined
    if (!known.has(value.ref)) known.set(value.ref, readFont(source, value))
    return known.get(value.ref)
  }
  return {
    of({entries}) {
      const fonts = asDict(source, asDict(source, entries.get('Resources')).get('Font'))
      return {find: name => find(fonts.get(name)), other: () => ''}
    }
  }
}

/** A Type 0 font, as Skia embeds faces (ISO 32000-1, 9.7). Others have no glyphs for letters. */
function readFont(source: Source, value: Value): Face | undefined {
  const font = asDict(source, value)
  if (font.get('Subtype') !== '/Type0') return undefined
  const descendant = asDict(source, asArray(source, font.get('DescendantFonts'))[0])
  const map = font.get('ToUnicode')
  const codes = (isRef(map) && readUnicode(decoded(source, map))) || new Map<number, string>()
  const widths = readWidths(asArray(source, descendant.get('W')))
  const usual = Number(descendant.get('DW') ?? 1000)
  const texts = new Map([...codes].map(([glyph, hex]) => [glyph, textFrom(hex)]))
  const space = [...texts].find(([, text]) => text === ' ')?.[0]
  return {
    widthOf: glyph => widths.get(glyph) ?? usual,
    textOf: glyph => texts.get(glyph) ?? '',
    space: () => space,
    reads: () => false,
    canRead: () => false
  }
}

/** Runs of widths: `first [width …]`, or `first last width` (9.7.4.3). */
function readWidths(values: readonly Value[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at < values.length; ) {
    const first = Number(values[at])
    const next = values[at + 1]
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, Number(width))
      at += 2
    } else {
      for (let glyph = first; glyph <= Number(next); glyph++) {
        widths.set(glyph, Number(values[at + 2]))
      }
      at += 3
    }
  }
  return widths
}

function textFrom(hex: string): string {
  let text = ''
  for (let at = 0; at < hex.length; at += 4) {
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16))
  }
  return text
}
