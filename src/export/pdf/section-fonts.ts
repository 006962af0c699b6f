import {hash} from 'node:crypto'
import {inflateSync} from 'node:zlib'
import type {Face as PageFace} from './content/index.ts'
import {type Draft, share} from './draft.ts'
import {type Face, readFace} from './face.ts'
import {isRef, type Value} from './objects.ts'
import type {QuireFace, Share} from './quire.ts'
import type {Others, Reader} from './readings.ts'
import {asArray, asDict, decoded, objectOf, type Source} from './source.ts'
import {readUnicode} from './to-unicode.ts'

/** The fonts of a section, by the numbers that they are known by. */
export interface SectionFonts {
  readonly draft: Draft
  readonly readers: Map<number, Reader>
  readonly pageFaces: Map<number, PageFace>
  /** Of a font: others with its glyphs that read some of them otherwise. */
  readonly others: Map<PageFace, Others>
}

export function openSectionFonts(draft: Draft): SectionFonts {
  return {draft, readers: new Map(), pageFaces: new Map(), others: new Map()}
}

/** The number that a font is known by; nothing for what is not an embedded TrueType font. */
export function shareFont(fonts: SectionFonts, source: Source, value: Value): number | undefined {
  const subset = readSubset(source, value)
  return subset && addFont(fonts, subset.face, subset.unicode)
}

/** What the section shares, by now that a font knows what all of its glyphs read as. */
export function settledShares({shares}: Draft): Share[] {
  return shares.map(known => {
    if (known.kind !== 'font') return known
    const {face, unicode} = known.font
    return {kind: 'font', font: {face, unicode}}
  })
}

function addFont(fonts: SectionFonts, face: QuireFace, unicode: Map<number, string>): number {
  const learned = new Map<number, string>()
  // What contents say of a glyph counts for more than what its printer said.
  const read = {
    face,
    get unicode() {
      return new Map([...unicode, ...learned])
    }
  }
  const number = share(fonts.draft, {kind: 'font', font: read})
  const addOther = (): number => addFont(fonts, face, new Map())
  fonts.readers.set(number, {face: glyphsOf(face), unicode, learned, addOther})
  return number
}

/** A Type 0 font with TrueType outlines, glyph ids for codes, as Skia embeds it. */
function readSubset(
  source: Source,
  value: Value
): {readonly face: QuireFace; readonly unicode: Map<number, string>} | undefined {
  if (!(value instanceof Map) || value.get('Subtype') !== '/Type0') return
  const descendant = asDict(source, asArray(source, value.get('DescendantFonts'))[0])
  const descriptor = asDict(source, descendant.get('FontDescriptor'))
  const [file, map] = [descriptor.get('FontFile2'), value.get('ToUnicode')]
  const simple =
    value.get('Encoding') === '/Identity-H' && descendant.get('CIDToGIDMap') === '/Identity'
  if (!simple || !isRef(file)) return
  const {value: about, data = new Uint8Array(0)} = objectOf(source, file.ref)
  const isDeflated = about instanceof Map && about.has('Filter')
  const face = readFace(isDeflated ? decoded(source, file) : data)
  const unicode = isRef(map) ? readUnicode(decoded(source, map)) : new Map<number, string>()
  if (!face || !unicode) return
  const name = String(value.get('BaseFont')).replace(/^\/([A-Z]{6}\+)?/, '')
  const metrics = metricKeys.map(key => JSON.stringify(descriptor.get(key) ?? null))
  const printed = {
    key: [name, ...metrics, face.key].join(' '),
    name,
    descriptor: [...descriptor].filter(([key]) => key !== 'FontFile2'),
    digest: hash('sha256', data),
    file: data,
    isDeflated
  }
  known.set(printed, face)
  return {face: printed, unicode}
}

/** The glyphs of a subset. */
export function glyphsOf(subset: QuireFace): Face {
  const {file, isDeflated} = subset
  const face = known.get(subset) ?? readFace(isDeflated ? inflateSync(file) : file)
  if (!face) throw new Error(`Cannot read the glyphs of ${subset.name}`)
  known.set(subset, face)
  return face
}

const known = new WeakMap<QuireFace, Face>()

const metricKeys = ['Flags', 'Ascent', 'Descent', 'CapHeight', 'StemV', 'ItalicAngle', 'FontBBox']
