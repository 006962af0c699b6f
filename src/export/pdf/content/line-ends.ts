import type {Piece, Run} from './pieces.ts'
import {textOf} from './run-text.ts'
import type {Next, Words} from './words.ts'

/**
 * Say what layout left unsaid at the ends of lines: Chromium drops the space there, and paints a hyphen that is no part
 * of the word. The space is put back as a glyph, which moves nothing; the hyphen reads as U+00AD
 * (ISO 32000-1, 14.8.2.2.3).
 */
export function mendLineEnds(pieces: readonly Piece[], words: Words): void {
  const line: Line = {last: undefined, tail: '', isOne: false}
  const open: string[] = []
  for (const piece of pieces) {
    if (piece.kind === 'opening') {
      open.push(piece.tag)
      line.isOne = false
    } else if (piece.kind === 'closing') open.pop()
    else if (piece.kind === 'text' && piece.runs && !open.includes(REVERSED)) {
      for (const run of piece.runs) takeRun(line, run, words)
    } else if (piece.kind === 'text') line.last = undefined
  }
  if (line.last) endLine(line.last, line.tail, {isOne: false}, words)
}

/** The line so far. */
interface Line {
  last: Run | undefined
  /** What its end reads as. */
  tail: string
  /** Whether nothing but text of one element came since the last run. */
  isOne: boolean
}

function takeRun(line: Line, run: Run, words: Words): void {
  const {last, isOne} = line
  const {length} = run.glyphs
  const isNew = last !== undefined && isNewLine(last, run)
  if (last && isBroken(last) && isHyphen(run)) readAs(run, 0, SOFT_HYPHEN)
  else if (isNew) endLine(last, line.tail, {head: textOf(run, 0, REACH), isOne}, words)
  if (isNew || !last) line.tail = ''
  line.tail = (line.tail + textOf(run, Math.max(0, length - REACH), length)).slice(-REACH)
  if (length > 0 || run.brokenAt !== undefined) line.last = run
  line.isOne = true
}

function isBroken({brokenAt, glyphs}: Run): boolean {
  return brokenAt === glyphs.length
}

function isHyphen(run: Run): boolean {
  return run.glyphs.length > 0 && /^[-\u2010]$/u.test(textOf(run, 0, 1))
}

/** Whether it stands to the left of where the last one ends, or well below or above. */
function isNewLine(last: Run, run: Run): boolean {
  const {a, b, e: x, f: y} = last.matrix
  const {e: left, f: top} = run.matrix
  const along = ((left - x) * a + (top - y) * b) / (a * a + b * b)
  const off = Math.abs((top - y) * a - (left - x) * b) / Math.hypot(a, b)
  return along < (last.places.at(-1) ?? 0) - 1 || off > Math.abs(last.size * a) + Math.abs(b)
}

function endLine(run: Run, tail: string, next: Next, words: Words): void {
  if (tail === '' || run.glyphs.length === 0 || /[\s\u00AD]$/u.test(tail)) return
  if (tail.endsWith(HYPHEN) && !words.has(tail)) {
    readAs(run, run.glyphs.length - 1, SOFT_HYPHEN)
  } else if (words.isSpaceBetween(tail, next)) addSpace(run)
}

function addSpace(run: Run): void {
  const {font, glyphs, places, size, spans} = run
  const space = font.space()
  const last = glyphs.length - 1
  const glyph = glyphs[last]
  if (glyph === undefined) return
  const span = spans.at(-1)
  if (space !== undefined) {
    glyphs.push(space)
    places.push((places[last] ?? 0) + (font.widthOf(glyph) * size) / 1000)
  } else if (span && span.to > last) span.text += ' '
  else {
    const from = wordStart(run)
    spans.push({from, to: last + 1, text: `${textOf(run, from, last + 1)} `})
  }
}

/** Of the last word, as far as no span is in it: for readers that know nothing of spans it stays in one piece. */
function wordStart({font, glyphs, spans}: Run): number {
  const least = spans.at(-1)?.to ?? 0
  let at = glyphs.length - 1
  while (at > least && !/\s/u.test(font.textOf(glyphs[at - 1] ?? 0))) at--
  return at
}

function readAs({spans}: Run, glyph: number, text: string): void {
  const known = spans.find(({from, to}) => from <= glyph && to > glyph)
  if (known) known.text = text
  else spans.push({from: glyph, to: glyph + 1, text})
  spans.sort((one, other) => one.from - other.from)
}

/** What Skia marks with it is written from right to left: its ends are elsewhere (ISO 32000-1, 14.8.2.3.3). */
const REVERSED = '/ReversedChars'
const SOFT_HYPHEN = '\u00AD'
const HYPHEN = '\u2010'
/** Glyphs that are looked at before and behind a line's end. */
const REACH = 20
