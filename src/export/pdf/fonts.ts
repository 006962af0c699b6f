import type {FaceUnion, FaceUnions} from './face-unions.ts'
import {dict, type Name} from './objects.ts'
import type {QuireFace, QuireFont} from './quire.ts'
import {putUnicode} from './to-unicode.ts'
import {add, addDeflated, addStream, reserve, type Writer, write} from './write.ts'

/** The fonts of the volume. */
export interface Fonts {
  readonly writer: Writer
  readonly faces: readonly VolumeFace[]
  readonly byFace: ReadonlyMap<QuireFace, VolumeFace>
}

interface VolumeFace {
  readonly union: FaceUnion
  /** More than one where a glyph is read in two ways: a small capital S is the S of one section and the s of another. */
  readonly fonts: VolumeFont[]
}

interface VolumeFont {
  readonly number: number
  /** By glyph: UTF-16, in hex. */
  readonly unicode: Map<number, string>
}

export function openFonts(
  writer: Writer,
  printed: readonly QuireFace[],
  {unions, places}: FaceUnions
): Fonts {
  const faces = unions.map(union => ({union, fonts: []}))
  const byFace = new Map(
    printed.map((face, index) => [face, faces[places[index] ?? 0] as VolumeFace])
  )
  return {writer, faces, byFace}
}

/** The number of the volume's font that takes this one in: one of its face in which no glyph is read otherwise than here. */
export function placeFont({writer, byFace}: Fonts, {face, unicode}: QuireFont): number {
  const fonts = byFace.get(face)?.fonts ?? []
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

/** Write all fonts: call when every section has been placed. */
export function writeFonts({writer, faces}: Fonts): void {
  for (const face of faces) if (face.fonts.length > 0) writeFace(writer, face)
}

/** ISO 32000-1, 9.7.4 (CIDFont), 9.7.6 (Type 0), 9.8 (descriptor) and 9.9 (font file). */
function writeFace(writer: Writer, {union, fonts}: VolumeFace): void {
  const {name, descriptor, prefix, file, length, widths, usual} = union
  const baseFont: Name = `/${prefix}+${name}`
  const about = dict({Length1: length, Filter: '/FlateDecode'})
  const font = dict({FontName: baseFont, FontFile2: addStream(writer, about, file)})
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
