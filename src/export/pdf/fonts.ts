import {createHash} from 'node:crypto'
import {buildFace, type Face, mergeFace, readFace} from './face.ts'
import {type Dict, dict, isRef, type Name, type Value} from './objects.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'
import {putUnicode, readUnicode} from './to-unicode.ts'
import {add, addDeflated, reserve, type Writer, write} from './write.ts'

/** The faces of the volume. Chromium embeds a subset of each in every section; here they become one. */
export interface Fonts {
  readonly writer: Writer
  /** By name and metrics; more than one where two versions of a face contradict each other. */
  readonly faces: Map<string, JoinedFont[]>
}

/** The union of the subsets of one face. */
interface JoinedFont {
  readonly number: number
  /** Without subset prefix. */
  readonly name: string
  readonly descriptor: Dict
  readonly face: Face
  /** By glyph: UTF-16, in hex. */
  readonly unicode: Map<number, string>
}

/** A Type 0 font with TrueType outlines, glyph ids for codes, as Skia embeds it. */
interface Subset extends Omit<JoinedFont, 'number'> {
  readonly key: string
}

export function openFonts(writer: Writer): Fonts {
  return {writer, faces: new Map()}
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
  const known = same.find(font => mergeFace(font.face, subset.face))
  if (!known) {
    const number = reserve(fonts.writer)
    same.push({...subset, number})
    return number
  }
  for (const [glyph, text] of subset.unicode) {
    if (!known.unicode.has(glyph)) known.unicode.set(glyph, text)
  }
  return known.number
}

/** Write all fonts: call when every page has been placed. */
export function writeFonts({writer, faces}: Fonts): void {
  for (const font of [...faces.values()].flat()) writeFont(writer, font)
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
function writeFont(writer: Writer, {number, name, descriptor, face, unicode}: JoinedFont): void {
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
  write(
    writer,
    number,
    dict({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: baseFont,
      Encoding: '/Identity-H',
      DescendantFonts: [add(writer, descendant)],
      ToUnicode: addDeflated(writer, new Map(), putUnicode(unicode))
    })
  )
}

/** Six capitals that say which subset this is (ISO 32000-1, 9.6.4). */
function subsetPrefix(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest()
  return [...digest.subarray(0, 6)].map(byte => String.fromCharCode(65 + (byte % 26))).join('')
}

/** Runs of glyph widths (ISO 32000-1, 9.7.4.3), and the width that most glyphs have. */
function widthsOf({glyphs, unitsPerEm}: Face): {widths: Value[]; usual: number} {
  const byGlyph = [...glyphs]
    .map(([glyph, {advance}]) => [glyph, Math.round((advance * 1e6) / unitsPerEm) / 1e3] as const)
    .sort(([a], [b]) => a - b)
  const usual = mostFrequent(byGlyph.map(([, width]) => width))
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

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, others]) => others - times || a - b)[0]?.[0] ?? 0
}

const metricKeys = ['Flags', 'Ascent', 'Descent', 'CapHeight', 'StemV', 'ItalicAngle', 'FontBBox']
