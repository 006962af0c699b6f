import {arrayOf, bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import {readFace} from '../pdf/face.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'
import type {UsedFont} from './used-fonts.ts'

/** Fonts are in the file, real, and lead back to letters (PDF/UA-1, 7.21; PDF/A-3, 6.2.11); returns their names. */
export function checkFonts(
  {file, flaws}: Pick<Subject, 'file' | 'flaws'>,
  fonts: ReadonlyMap<number, UsedFont>
): readonly string[] {
  const names = new Set<string>()
  for (const font of fonts.values()) {
    const name = String(resolved(file, font.entries.get('BaseFont')) ?? 'Type 3').replace(/^\//, '')
    names.add(name)
    if (resolved(file, font.entries.get('Subtype')) === '/Type3') {
      addFlaw(flaws, 'fonts-are-real', name)
      continue
    }
    const program = programOf(file, font.entries)
    if (!program && font.codes.size > 0) addFlaw(flaws, 'fonts-are-embedded', name)
    if (!hasUnicode(file, font)) addFlaw(flaws, 'fonts-have-unicode', name)
    if (font.isComposite && font.codes.has(0)) addFlaw(flaws, 'fonts-have-glyphs', name)
    if (program && font.isComposite && !widthsAgree(file, font, program)) {
      addFlaw(flaws, 'widths-agree', name)
    }
  }
  return [...names].sort()
}

/** Of a composite font: of the one that it is made of. */
function innerOf(file: PdfFile, entries: Dict): Dict {
  const [inner] = arrayOf(file, entries.get('DescendantFonts'))
  return inner === undefined ? entries : dictOf(file, inner)
}

function programOf(file: PdfFile, entries: Dict): Uint8Array | undefined {
  const descriptor = dictOf(file, innerOf(file, entries).get('FontDescriptor'))
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const program = descriptor.get(key)
    if (isRef(program)) return bytesOf(file, fileObject(file, program.ref)) ?? new Uint8Array()
  }
  return
}

/** A standard encoding is a way back to letters too (ISO 32000-1, 9.10.2). */
function hasUnicode(file: PdfFile, {entries, isComposite, unicode, codes}: UsedFont): boolean {
  if (!entries.has('ToUnicode')) {
    return !isComposite && /WinAnsi|MacRoman|Standard/.test(encodingOf(file, entries))
  }
  return !unicode || [...codes].every(code => Boolean(unicode.get(code)))
}

function encodingOf(file: PdfFile, entries: Dict): string {
  const encoding = resolved(file, entries.get('Encoding'))
  return String(encoding instanceof Map ? (encoding.get('BaseEncoding') ?? 'Standard') : encoding)
}

/** To a thousandth of an em (PDF/A-3, 6.2.11.5); where codes are glyphs of a TrueType face. */
function widthsAgree(file: PdfFile, {entries, codes}: UsedFont, program: Uint8Array): boolean {
  const inner = innerOf(file, entries)
  const isPlain =
    resolved(file, entries.get('Encoding')) === '/Identity-H' &&
    resolved(file, inner.get('CIDToGIDMap')) === '/Identity'
  const face = isPlain ? faceOf(program) : undefined
  if (!face) return true
  const widths = widthsOf(file, inner)
  const usual = Number(resolved(file, inner.get('DW')) ?? 1000)
  return [...codes].every(code => {
    const advance = face.glyphs.get(code)?.advance
    if (advance === undefined) return true
    return Math.abs((widths.get(code) ?? usual) - (advance * 1000) / face.unitsPerEm) <= 1
  })
}

function faceOf(program: Uint8Array): ReturnType<typeof readFace> {
  try {
    return readFace(program)
  } catch {
    return
  }
}

/** ISO 32000-1, 9.7.4.3. */
function widthsOf(file: PdfFile, inner: Dict): Map<number, number> {
  const values: readonly Value[] = arrayOf(file, inner.get('W')).map(item => resolved(file, item))
  const widths = new Map<number, number>()
  for (let at = 0; at < values.length; ) {
    const [from, next] = [Number(values[at]), values[at + 1]]
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(from + index, Number(width))
      at += 2
    } else {
      for (let code = from; code <= Number(next); code++) widths.set(code, Number(values[at + 2]))
      at += 3
    }
  }
  return widths
}
