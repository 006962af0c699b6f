import type {Piece, Run} from './pieces.ts'
import {textOf} from './run-text.ts'
import type {Next, Words} from './words.ts'

/**
 * Say what layout left unsaid at the ends of lines: Chromium drops the space there, and paints a hyphen that is no part
 * of the word. The space is put back as a glyph, which moves nothing; the hyphen reads as U+00AD
 * (ISO 32000-1, 14.8.2.2.3).
 */
export function mendLineEnds(pieces: readonly Piece[], words: Words): void {
  let last: Run | undefined
  let tail = ''
  /** Whether nothing but lines of one element came since the last run. */
  let isOne = false
  for (const piece of pieces) {
    if (piece.kind === 'opening' && piece.tag === '/ReversedChars') last = undefined
    if (piece.kind === 'opening') isOne = false
    if (piece.kind !== 'text') continue
    for (const run of piece.runs ?? []) {
      if (last && isBroken(last) && isHyphen(run)) readAs(run, 0, SOFT_HYPHEN)
      else if (last && isNewLine(last, run)) {
        endLine(last, tail, {head: textOf(run, 0, REACH), isOne}, words)
      }
      tail = last && isNewLine(last, run) ? '' : tail
      const {length} = run.glyphs
      if (length > 0) tail = (tail + textOf(run, Math.max(0, length - REACH), length)).slice(-REACH)
      if (length > 0 || run.brokenAt !== undefined) last = run
      isOne = true
    }
    if (!piece.runs) last = undefined
  }
  if (last) endLine(last, tail, {isOne: false}, words)
}

function isBroken({brokenAt, glyphs}: Run): boolean {
  return brokenAt === glyphs.length
}

function isHyphen(run: Run): boolean {
  return run.glyphs.length > 0 && /^[-\u2010]$/u.test(textOf(run, 0, 1))
}

/** Whether it stands to the left of where the last one ends, or well below or above. */
function isNewLine(last: Run, run: Run): boolean {
  const [a = 1, b = 0, , , x = 0, y = 0] = last.matrix
  const [, , , , left = 0, top = 0] = run.matrix
  const along = ((left - x) * a + (top - y) * b) / (a * a + b * b)
  const off = Math.abs((top - y) * a - (left - x) * b) / Math.hypot(a, b)
  return along < (last.places.at(-1) ?? 0) - 1 || off > Math.abs(last.size * a) + Math.abs(b)
}

function endLine(run: Run, tail: string, next: Next, words: Words): void {
  if (tail === '' || /[\s\u00AD]$/u.test(tail)) return
  if (tail.endsWith(HYPHEN) && !words.has(tail)) {
    readAs(run, run.glyphs.length - 1, SOFT_HYPHEN)
  } else if (words.isSpaceBetween(tail, next)) addSpace(run)
}

function addSpace({font, glyphs, places, size, spans}: Run): void {
  const space = font.space()
  const last = glyphs.length - 1
  const glyph = glyphs[last]
  if (glyph === undefined) return
  const span = spans.at(-1)
  if (space !== undefined) {
    glyphs.push(space)
    places.push((places[last] ?? 0) + (font.widthOf(glyph) * size) / 1000)
  } else if (span && span.to > last) span.text += ' '
  else spans.push({from: last, to: last + 1, text: `${font.textOf(glyph)} `})
}

function readAs({spans}: Run, glyph: number, text: string): void {
  const known = spans.find(({from, to}) => from <= glyph && to > glyph)
  if (known) known.text = text
  else spans.push({from: glyph, to: glyph + 1, text})
  spans.sort((one, other) => one.from - other.from)
}

const SOFT_HYPHEN = '\u00AD'
const HYPHEN = '\u2010'
/** Glyphs that are looked at before and behind a line's end. */
const REACH = 20
