import {joinRuns} from './join-runs.ts'
import {mendLineEnds} from './line-ends.ts'
import {hangMargins} from './optical/index.ts'
import type {PageFonts, Piece, Run} from './pieces.ts'
import {readPieces} from './read-pieces.ts'
import {inReadingOrder} from './reading-order.ts'
import type {Words} from './words.ts'
import {writePieces} from './write-pieces.ts'

export type {Face, PageFonts, Reading, Run} from './pieces.ts'
export {type Words, wordsOfBlocks} from './words.ts'

/** A page's content as it goes into the volume. */
export interface CleanContent {
  readonly content: Uint8Array
  /** Ids of marked contents that are artifacts now: rules and backgrounds. */
  readonly dropped: readonly number[]
}

export interface CleanOptions {
  /** Whether hyphens and points hang into the margins. */
  readonly hangs?: boolean
  /** Shown the text of the page as it was printed, before anything is done to it. */
  readonly onRuns?: ((runs: readonly Run[]) => void) | undefined
}

/**
 * A page's content stream as Skia writes it in; out comes the same picture with a text that reads as its source: every
 * mark on the page content or artifact, spaces and hyphens at line ends as in the words, an operation for a line instead
 * of two for a glyph.
 */
export function cleanPage(
  data: Uint8Array,
  fonts: PageFonts,
  words: Words,
  {hangs = false, onRuns}: CleanOptions = {}
): CleanContent {
  const ordered = inReadingOrder(data, fonts)
  const pieces = readPieces(ordered, fonts)
  onRuns?.(runsOf(ordered === data ? pieces : readPieces(data, fonts)))
  joinRuns(pieces)
  if (hangs) hangMargins(pieces)
  mendLineEnds(pieces, words)
  return writePieces(ordered, pieces, fonts)
}

/** The text of a content stream. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  return pieces.flatMap(piece => (piece.kind === 'text' ? (piece.runs ?? []) : []))
}

/** The same for the margin boxes of a page, which are an artifact as a whole. */
export function cleanMargins(data: Uint8Array, fonts: PageFonts): Uint8Array {
  const pieces = readPieces(data, fonts)
  joinRuns(pieces)
  return writePieces(data, pieces, fonts, true).content
}
