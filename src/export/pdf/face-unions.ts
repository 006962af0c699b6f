import {hash} from 'node:crypto'
import {deflateSync} from 'node:zlib'
import {buildFace, type Face, mergeFace} from './face.ts'
import type {Value} from './objects.ts'
import type {Quire, QuireFace} from './quire.ts'
import {widthIn} from './readings.ts'
import {glyphsOf} from './section-fonts.ts'

/** The faces of the volume. Chromium embeds a subset of each in every section; here they become one. */
export interface FaceUnions {
  readonly unions: readonly FaceUnion[]
  /** By face, in the order of `facesIn`: its union. */
  readonly places: readonly number[]
}

/** The union of the subsets of one face, as the file has it. */
export interface FaceUnion extends Pick<QuireFace, 'name' | 'descriptor'> {
  /** Six capitals that say which subset this is (ISO 32000-1, 9.6.4). */
  readonly prefix: string
  /** The font file, deflated, and its length before. */
  readonly file: Uint8Array
  readonly length: number
  /** Runs of glyph widths (9.7.4.3), and the width that most glyphs have. */
  readonly widths: Value[]
  readonly usual: number
}

/** The faces that sections and margin boxes are printed in. */
export function facesIn(quires: readonly Pick<Quire, 'shares'>[]): QuireFace[] {
  const faces = quires.flatMap(({shares}) =>
    shares.flatMap(share => (share.kind === 'font' ? share.font.face : []))
  )
  return [...new Set(faces)]
}

/** What the unions of these faces may be known by. */
export function nameOfFaces(faces: readonly QuireFace[]): string {
  return hash('sha256', JSON.stringify(faces.map(({key, digest}) => [key, digest])))
}

/**
 * Join subsets that are of one face. Those that contradict each other stay apart: two versions of a face. Skia's subsets
 * keep the glyph ids of the face (HarfBuzz, «retain gids»), so page contents stay as they are.
 */
export function joinFaces(faces: readonly QuireFace[]): FaceUnions {
  const joined: Joined[] = []
  const byKey = new Map<string, Joined[]>()
  const places = faces.map(subset => {
    const same = byKey.get(subset.key) ?? []
    byKey.set(subset.key, same)
    const printed = glyphsOf(subset)
    const found = same.find(({face}) => mergeFace(face, printed))
    if (found) return joined.indexOf(found)
    // It grows, and the section's own does not.
    const {glyphs, limits} = printed
    const face = {...printed, glyphs: new Map(glyphs), limits: Uint8Array.from(limits)}
    const made = {subset, face}
    same.push(made)
    return joined.push(made) - 1
  })
  return {unions: joined.map(built), places}
}

interface Joined {
  /** The first of its subsets. */
  readonly subset: QuireFace
  readonly face: Face
}

function built({subset: {name, descriptor}, face}: Joined): FaceUnion {
  const file = buildFace(face)
  return {
    name,
    descriptor,
    prefix: subsetPrefix(file),
    file: deflateSync(file, {level: 9}),
    length: file.length,
    ...widthsOf(face)
  }
}

/** Six capitals that say which subset this is (ISO 32000-1, 9.6.4). */
function subsetPrefix(file: Uint8Array): string {
  const digest = hash('sha256', file, 'buffer')
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
