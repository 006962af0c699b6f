import {createHash} from 'node:crypto'
import type {Face as PageFace} from './content/index.ts'
import {buildFace, type Face, mergeFace, readFace} from './face.ts'
import {type Dict, dict, isRef, type Name, type Value} from './objects.ts'
import {type Others, type Reader, widthIn} from './readings.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'
import {putUnicode, readUnicode} from './to-unicode.ts'
import {add, addDeflated, reserve, type Writer, write} from './write.ts'

/** The faces of the volume. Chromium embeds a subset of each in every section; here they become one. */
export interface Fonts {
  readonly writer: Writer
  /** By name and metrics; more than one where two versions of a face contradict each other. */
  readonly faces: Map<string, JoinedFace[]>
  /** By number: the fonts of these faces. */
  readonly readers: Map<number, Reader>
  readonly pageFaces: Map<number, PageFace>
  /** Of a font: others with its glyphs that read some of them otherwise. */
  readonly others: Map<PageFace, Others>
}

/** The union of the subsets of one face. */
interface JoinedFace {
  /** Without subset prefix. */
  readonly name: string
  readonly descriptor: Dict
  readonly face: Face
  /** More than one where a glyph is read in two ways: a small capital S is the S of one section and the s of another. */
  readonly fonts: JoinedFont[]
  /** For glyphs that are read in two ways in one section. */
  readonly others: JoinedFont[]
}

interface JoinedFont {
  readonly number: number
  /** By glyph: UTF-16, in hex. */
  readonly unicode: Map<number, string>
  /** What page contents say of glyphs beyond it. */
  readonly learned: Map<number, string>
}

/** A Type 0 font with TrueType outlines, glyph ids for codes, as Skia embeds it. */
interface Subset extends Omit<JoinedFace, 'fonts' | 'others'> {
  readonly key: string
  readonly unicode: ReadonlyMap<number, string>
}

export function openFonts(writer: Writer): Fonts {
  const maps = {faces: new Map(), readers: new Map(), pageFaces: new Map(), others: new Map()}
  return {writer, ...maps}
}

/**
 * The number of the volume's font that takes this one in; nothing for what is not an embedded TrueType font.
 * Skia's subsets keep the glyph ids of the face (HarfBuzz, «retain gids»), so page contents stay as they are.
 */
export function placeFont(fonts: Fonts, source: Source, value: Value): number | undefined {
  const subset = readSubset(source, value)
  if (!subset) return
  const same = fonts.faces.get(subset.key) ?? []
  fonts.faces.set(subset.key, same)
  let joined = same.find(({face}) => mergeFace(face, subset.face))
  if (!joined) {
    const {name, descriptor, face} = subset
    joined = {name, descriptor, face, fonts: [], others: []}
    same.push(joined)
  }
  return readAs(fonts, joined, subset.unicode)
}

/** Write all fonts: call when every page has been placed. */
export function writeFonts({writer, faces}: Fonts): void {
  for (const joined of [...faces.values()].flat()) writeFace(writer, joined)
}

/** The number of the face's font in which no glyph is read otherwise than here. */
function readAs(all: Fonts, joined: JoinedFace, unicode: ReadonlyMap<number, string>): number {
  const known = joined.fonts.find(font =>
    [...unicode].every(([glyph, text]) => (font.unicode.get(glyph) ?? text) === text)
  )
  if (!known) {
    const {number} = addFont(all, joined, joined.fonts, unicode)
    return number
  }
  for (const [glyph, text] of unicode) known.unicode.set(glyph, text)
  return known.number
}

function addFont(
  all: Fonts,
  joined: JoinedFace,
  list: JoinedFont[],
  unicode: ReadonlyMap<number, string>
): JoinedFont {
  const number = reserve(all.writer)
  const font = {number, unicode: new Map(unicode), learned: new Map()}
  list.push(font)
  const addOther = (): number => addFont(all, joined, joined.others, new Map()).number
  all.readers.set(number, {face: joined.face, ...font, addOther})
  return font
}

function readSubset(source: Source, value: Value): Subset | undefined {
  if (!(value instanceof Map) || value.get('Subtype') !== '/Type0') return
  const descendant = asDict(source, asArray(source, value.get('DescendantFonts'))[0])
  const descriptor = asDict(source, descendant.get('FontDescriptor'))
  const [file, map] = [descriptor.get('FontFile2'), value.get('ToUnicode')]
  const simple =
    value.get('Encoding') === '/Identity-H' && descendant.get('CIDToGIDMap') === '/Identity'
  if (!simple || !isRef(file)) return
  const face = readFace(decoded(source, file))
  const unicode = isRef(map) ? readUnicode(decoded(source, map)) : new Map<number, string>()
  if (!face || !unicode) return
  const name = String(value.get('BaseFont')).replace(/^\/([A-Z]{6}\+)?/, '')
  const metrics = metricKeys.map(key => JSON.stringify(descriptor.get(key) ?? null))
  return {key: [name, ...metrics, face.key].join(' '), name, descriptor, face, unicode}
}

/** ISO 32000-1, 9.7.4 (CIDFont), 9.7.6 (Type 0), 9.8 (descriptor) and 9.9 (font file). */
function writeFace(writer: Writer, {name, descriptor, face, fonts, others}: JoinedFace): void {
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
  for (const {number, unicode, learned} of [...fonts, ...others]) {
    const readings = putUnicode(new Map([...unicode, ...learned]))
    const ToUnicode = addDeflated(writer, new Map(), readings)
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

const metricKeys = ['Flags', 'Ascent', 'Descent', 'CapHeight', 'StemV', 'ItalicAngle', 'FontBBox']
