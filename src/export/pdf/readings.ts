import type {Face as PageFace, PageFonts, Reading} from './content/index.ts'
import type {Face} from './face.ts'
import {isRef, type Value} from './objects.ts'
import type {SectionFonts} from './section-fonts.ts'

/** A font of a section: its glyphs, and what they read as. */
export interface Reader {
  readonly face: Face
  /** By glyph: UTF-16, in hex. As the printed PDFs say. */
  readonly unicode: ReadonlyMap<number, string>
  /** The same, where contents said more: ligatures and other glyphs that no character stands for. */
  readonly learned: Map<number, string>
  /** Make another font with the same glyphs; its number. */
  readonly addOther: () => number
}

/** Fonts with the glyphs of one that read them otherwise. */
export interface Others {
  readonly numbers: number[]
  readonly add: () => number
}

/** The font that is known by this number as page contents need it; nothing for one that was not joined. */
function pageFace(
  {readers, pageFaces, others}: SectionFonts,
  number: number
): PageFace | undefined {
  const known = pageFaces.get(number)
  if (known) return known
  const reader = readers.get(number)
  if (!reader) return
  const made = faceOf(reader)
  pageFaces.set(number, made)
  others.set(made, {numbers: [], add: reader.addOther})
  return made
}

function faceOf(reader: Reader): PageFace {
  const {face, unicode} = reader
  // Pages ask of every glyph: tables answer at once.
  const count = Math.max(0, ...face.glyphs.keys(), ...unicode.keys()) + 1
  const texts = new Array<string>(count).fill('')
  for (const [glyph, text] of unicode) texts[glyph] = textFrom(text)
  const widths = new Float64Array(count)
  for (const glyph of face.glyphs.keys()) widths[glyph] = widthIn(face, glyph)
  const space = spaceIn(unicode)
  return {
    ...readingIn(reader, count),
    textOf: glyph => texts[glyph] ?? '',
    widthOf: glyph => widths[glyph] ?? 0,
    space: () => space
  }
}

function readingIn({unicode, learned}: Reader, count: number): Pick<PageFace, 'reads' | 'canRead'> {
  const used = new Set<number>()
  /** By glyph: whether it reads as it was printed; that does not change once it was asked. */
  const plain = new Array<boolean | undefined>(count).fill(undefined)
  const readsAs = (glyph: number, meant: string | undefined): boolean => {
    const said = learned.get(glyph) ?? unicode.get(glyph)
    const isFirst = !used.has(glyph)
    if (isFirst) used.add(glyph)
    if (said === meant || meant === undefined) return true
    if (!isFirst && said !== undefined) return false
    learned.set(glyph, meant)
    return true
  }
  return {
    reads(glyph, text) {
      if (text !== undefined) return readsAs(glyph, hexOf(text))
      const known = plain[glyph]
      if (known !== undefined) return known
      const isPlain = readsAs(glyph, unicode.get(glyph))
      plain[glyph] = isPlain
      return isPlain
    },
    canRead: readings =>
      readings.every(([glyph, text]) => {
        const said = learned.get(glyph) ?? unicode.get(glyph)
        return said === undefined || !used.has(glyph) || said === hexOf(text)
      })
  }
}

/** The fonts that a page's or form's resources name. */
export function fontsIn(fonts: SectionFonts, resources: Value): PageFonts {
  const named = resources instanceof Map ? resources.get('Font') : undefined
  const found = named instanceof Map ? named : new Map<string, Value>()
  return {
    find(name) {
      const font = found.get(name)
      return isRef(font) ? pageFace(fonts, font.ref) : undefined
    },
    other(face, readings) {
      const number = otherFont(fonts, face, readings)
      const name = `V${-number}`
      found.set(name, {ref: number})
      return name
    }
  }
}

/** The first font beside this one that can read the glyphs so, or a new one. */
function otherFont(fonts: SectionFonts, face: PageFace, readings: readonly Reading[]): number {
  const {numbers, add} = fonts.others.get(face) ?? {numbers: [], add: () => 0}
  const known = numbers.find(number => pageFace(fonts, number)?.canRead(readings))
  const chosen = known ?? add()
  if (known === undefined) numbers.push(chosen)
  for (const [glyph, text] of readings) pageFace(fonts, chosen)?.reads(glyph, text)
  return chosen
}

/** In thousandths of the size, as the volume has them (ISO 32000-1, 9.7.4.3). */
export function widthIn({glyphs, unitsPerEm}: Face, glyph: number): number {
  return Math.round(((glyphs.get(glyph)?.advance ?? 0) * 1e6) / unitsPerEm) / 1e3
}

function spaceIn(unicode: ReadonlyMap<number, string>): number | undefined {
  for (const [glyph, text] of unicode) if (text === '0020') return glyph
  return
}

function textFrom(hex: string): string {
  return hex.replace(/..../g, unit => String.fromCharCode(Number.parseInt(unit, 16)))
}

function hexOf(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  }
  return hex
}
