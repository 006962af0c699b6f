import {createHash} from 'node:crypto'
import {buildFace, type Face, mergeFace} from './face.ts'
import {type Dict, dict, type Name, type Value} from './objects.ts'
import type {QuireFace, QuireFont} from './quire.ts'
import {widthIn} from './readings.ts'
import {glyphsOf} from './section-fonts.ts'
import {putUnicode} from './to-unicode.ts'
import {add, addDeflated, reserve, type Writer, write} from './write.ts'

/** The faces of the volume. Chromium embeds a subset of each in every section; here they become one. */
export interface Fonts {
  readonly writer: Writer
  /** By name and metrics; more than one where two versions of a face contradict each other. */
  readonly faces: Map<string, JoinedFace[]>
  readonly joined: Map<QuireFace, JoinedFace>
}

/** The union of the subsets of one face. */
interface JoinedFace {
  readonly name: string
  readonly descriptor: Dict
  readonly face: Face
  /** More than one where a glyph is read in two ways: a small capital S is the S of one section and the s of another. */
  readonly fonts: JoinedFont[]
}

interface JoinedFont {
  readonly number: number
  /** By glyph: UTF-16, in hex. */
  readonly unicode: Map<number, string>
}

export function openFonts(writer: Writer): Fonts {
  return {writer, faces: new Map(), joined: new Map()}
}

/**
 * The number of the volume's font that takes this one in. Skia's subsets keep the glyph ids of the face (HarfBuzz, «retain
 * gids»), so page contents stay as they are.
 */
export function placeFont(fonts: Fonts, {face, unicode}: QuireFont): number {
  const known = fonts.joined.get(face) ?? joinFace(fonts, face)
  fonts.joined.set(face, known)
  return readAs(fonts, known, unicode)
}

/** Write all fonts: call when every section has been placed. */
export function writeFonts({writer, faces}: Fonts): void {
  for (const joined of [...faces.values()].flat()) writeFace(writer, joined)
}

function joinFace({faces}: Fonts, subset: QuireFace): JoinedFace {
  const {key, name, descriptor} = subset
  const same = faces.get(key) ?? []
  faces.set(key, same)
  const printed = glyphsOf(subset)
  const found = same.find(({face}) => mergeFace(face, printed))
  if (found) return found
  // It grows, and the section's own does not.
  const {glyphs, limits} = printed
  const face = {...printed, glyphs: new Map(glyphs), limits: Uint8Array.from(limits)}
  const joined = {name, descriptor: new Map(descriptor), face, fonts: []}
  same.push(joined)
  return joined
}

/** The number of the face's font in which no glyph is read otherwise than here. */
function readAs(
  {writer}: Fonts,
  {fonts}: JoinedFace,
  unicode: ReadonlyMap<number, string>
): number {
  const known = fonts.find(font => isReadAlike(font.unicode, unicode))
  if (!known) {
    const number = reserve(writer)
    fonts.push({number, unicode: new Map(unicode)})
    return number
  }
  for (const [glyph, text] of unicode) known.unicode.set(glyph, text)
  return known.number
}

function isReadAlike(
  one: ReadonlyMap<number, string>,
  other: ReadonlyMap<number, string>
): boolean {
  for (const [glyph, text] of other) if ((one.get(glyph) ?? text) !== text) return false
  return true
}

/** ISO 32000-1, 9.7.4 (CIDFont), 9.7.6 (Type 0), 9.8 (descriptor) and 9.9 (font file). */
function writeFace(writer: Writer, {name, descriptor, face, fonts}: JoinedFace): void {
  const file = buildFace(face)
  const baseFont: Name = `/${subsetPrefix(file)}+${name}`
  const length = dict({Length1: file.length})
  const font = dict({FontName: baseFont, FontFile2: addDeflated(writer, length, file)})
  const {widths, usual} = widthsOf(face)
  const descendant = dict({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: dict({
      Registry: {text: 'Adobe'},
      Ordering: {text: 'Identity'},
      Supplement: 0
    }),
    FontDescriptor: add(writer, new Map([...descriptor, ...font])),
    CIDToGIDMap: '/Identity',
    DW: usual,
    W: widths
  })
  const descendants = [add(writer, descendant)]
  for (const {number, unicode} of fonts) {
    const ToUnicode = addDeflated(writer, new Map(), putUnicode(unicode))
    write(
      writer,
      number,
      dict({...type0, BaseFont: baseFont, DescendantFonts: descendants, ToUnicode})
    )
  }
}
const type0 = {Type: '/Font', Subtype: '/Type0', Encoding: '/Identity-H'} as const

/** Six capitals that say which subset this is (ISO 32000-1, 9.6.4). */
function subsetPrefix(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest()
  return [...digest.subarray(0, 6)].map(byte => String.fromCharCode(65 + (byte % 26))).join('')
}

/** Runs of glyph widths (ISO 32000-1, 9.7.4.3), and the width that most glyphs have. */
function widthsOf(face: Face): {widths: Value[]; usual: number} {
  const byGlyph = [...face.glyphs.keys()]
    .map(glyph => [glyph, widthIn(face, glyph)] as const)
    .sort(([a], [b]) => a - b)
  // Poppler takes a usual width that is no whole number for 1000, and sets letters over each other.
  const usual = mostFrequent(byGlyph.map(([, width]) => width).filter(Number.isInteger)) ?? 1000
  const widths: Value[] = []
  let run: Value[] = []
  let next = -1
  for (const [glyph, width] of byGlyph) {
    if (width === usual) continue
    if (glyph !== next) {
      run = []
      widths.push(glyph, run)
    }
    run.push(width)
    next = glyph + 1
  }
  return {widths, usual}
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, others]) => others - times || a - b)[0]?.[0]
}
