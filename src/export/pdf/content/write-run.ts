import {type Bytes, putByte, putText} from '../bytes.ts'
import {putValue, utf16} from '../objects.ts'
import type {Run, Span} from './pieces.ts'

/** Show the glyphs of a run with as few operations as can be (ISO 32000-1, 9.4.3): where they stand, and one array. */
export function putRun(out: Bytes, run: Run): void {
  putText(out, `${matrixOf(run).map(number).join(' ')} Tm\n`)
  const pen: Pen = {run, out, at: (1000 * (run.places[0] ?? 0)) / run.size, state: 'none'}
  const {glyphs, spans, font} = run
  let next = 0
  let span = spans[0]
  for (let index = 0; index < glyphs.length; ) {
    while (span && span.to <= index) span = spans[++next]
    if (span && span.from === index) {
      putSpan(pen, span)
      index = span.to
    } else {
      const glyph = glyphs[index] as number
      if (font.reads(glyph)) putGlyph(pen, index)
      else putTold(pen, {from: index, to: index + 1, text: font.textOf(glyph)})
      index++
    }
  }
  endArray(pen)
}

interface Pen {
  readonly run: Run
  readonly out: Bytes
  /** Where it stands from the run's origin, in thousandths of the size. */
  at: number
  /** Between arrays, in an array, in a string of it. */
  state: 'none' | 'array' | 'string'
}

/** What the glyphs of a span read as is said once in the font if it can be: for readers that know nothing of spans. */
function putSpan(pen: Pen, span: Span): void {
  const {font, glyphs} = pen.run
  const isSingle = span.to === span.from + 1
  const isSoft = span.text === SOFT_HYPHEN
  const isSaid = isSingle && font.reads(glyphs[span.from] ?? 0, isSoft ? HYPHEN : span.text)
  if (isSaid && !isSoft) putGlyph(pen, span.from)
  else putTold(pen, span)
}

/** ISO 32000-1, 14.9.4. */
function putTold(pen: Pen, {from, to, text}: Span): void {
  const {out} = pen
  endArray(pen)
  putText(out, '/Span<</ActualText ')
  putValue(out, utf16(text))
  putText(out, '>>BDC\n')
  for (let index = from; index < to; index++) putGlyph(pen, index)
  endArray(pen)
  putText(out, 'EMC\n')
}

function putGlyph(pen: Pen, index: number): void {
  const {run, out} = pen
  const glyph = run.glyphs[index] as number
  const place = (1000 * (run.places[index] as number)) / run.size
  const move = Math.round(pen.at - place)
  if (pen.state === 'none') putText(out, '[')
  if (Math.abs(move) > TOLERANCE) {
    putText(out, pen.state === 'string' ? `)${move}(` : `${move}(`)
    pen.at -= move
  } else if (pen.state !== 'string') putText(out, '(')
  pen.state = 'string'
  putCharacter(out, glyph >> 8)
  putCharacter(out, glyph & 255)
  pen.at += run.font.widthOf(glyph)
}

function endArray(pen: Pen): void {
  if (pen.state !== 'none') putText(pen.out, pen.state === 'string' ? ')]TJ\n' : ']TJ\n')
  pen.state = 'none'
}

/** Of the first glyph: those before it may be gone. */
function matrixOf({matrix, places}: Run): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const [first = 0] = places
  return [a, b, c, d, e + a * first, f + b * first]
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, '')
}

/** A byte of a literal string (7.3.4.2): a third smaller than hexadecimal, and faster to deflate. */
function putCharacter(out: Bytes, byte: number): void {
  if (byte === 40 || byte === 41 || byte === 92) putByte(out, 92)
  if (byte === 13) putText(out, '\\r')
  else putByte(out, byte)
}

const SOFT_HYPHEN = '\u00AD'
/** What pdf.js, which knows nothing of spans, joins a divided word at. */
const HYPHEN = '-'
/** Thousandths of the size that a glyph may stand off; what it is off is made good behind it. */
const TOLERANCE = 1
