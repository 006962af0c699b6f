import type {Piece} from '../pieces.ts'
import {hangLeft, hangRight} from './hanging.ts'
import {type OpticalLine, readLines} from './lines.ts'
import {edgesOf, type PageEdges} from './page-edges.ts'
import {stretchedSpaces, type WordSpace} from './word-spaces.ts'

/**
 * Let hyphens, stops and quotation marks at both ends of lines hang into the margins a little, so that the eye sees a straight
 * edge: Chromium has no `hanging-punctuation`. Lines stay broken as they are; what hangs is made up by the word spaces
 * of its line. Lines that hold more than plain text on one base line, or text from right to left, stay as they are.
 */
export function hangMargins(pieces: readonly Piece[]): void {
  const lines = readLines(pieces)
  const edges = edgesOf(lines)
  for (const line of lines) hang(line, edges)
}

/** In ems: a word space may grow by no more for what hangs. */
const mostGrown = 0.1

function hang(line: OpticalLine, edges: PageEdges): void {
  if (!line.isPlain) return
  const [left, right] = [hangLeft(line), hangRight(line)]
  if (left + right === 0) return
  const spaces = edges.endsWithOthers(line) ? stretchedSpaces(line) : []
  if (spaces.length > 0) {
    const share = Math.min(1, (mostGrown * line.em * spaces.length) / (left + right))
    spread(line, spaces, left * share, right * share)
  } else if (left > 0 && edges.isFlushLeft(line) && isProse(line)) spread(line, spaces, left, 0)
}

/** Not code, whose letters are all as wide, and not an entry with something at the end of its line. */
function isProse({runs}: OpticalLine): boolean {
  const widths = new Set<number>()
  for (const {font, glyphs, places, size} of runs) {
    for (const [index, glyph] of glyphs.entries()) {
      const width = font.widthOf(glyph)
      const step = (places[index + 1] ?? 0) - (places[index] ?? 0)
      if (step > (width / 1000 + mostOff) * size) return false
      widths.add(width)
    }
  }
  return widths.size > 1
}

/** In ems. */
const mostOff = 0.3

/** Move the line's beginning to the left and its end to the right, and the words between them as far as they are along. */
function spread(
  {runs}: OpticalLine,
  spaces: readonly WordSpace[],
  left: number,
  right: number
): void {
  const step = spaces.length > 0 ? (left + right) / spaces.length : 0
  let shift = -left
  let next = 0
  for (const {places, matrix, glyphs} of runs) {
    let stop = stopIn(places, spaces[next])
    for (let index = 0; index < glyphs.length; index++) {
      places[index] = (places[index] as number) + shift / matrix.a
      if (index !== stop) continue
      shift += step
      stop = stopIn(places, spaces[++next])
    }
  }
}

/** Where in its run the next space is, if it is in this one. */
function stopIn(places: readonly number[], space: WordSpace | undefined): number {
  return space?.places === places ? space.index : -1
}
