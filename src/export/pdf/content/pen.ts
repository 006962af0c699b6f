import {type Bytes, putByte, putInteger, putText} from '../bytes.ts'
import type {PageFonts, Run} from './pieces.ts'

/** Puts the glyphs of a run into arrays (ISO 32000-1, 9.4.3): strings, and how far the pen goes back between them. */
export interface Pen {
  readonly run: Run
  readonly out: Bytes
  readonly fonts: PageFonts
  /** Space behind each glyph, in thousandths of the size (9.3.2). */
  readonly tracking: number
  /** Whether words are marked as a whole: no marks inside. */
  readonly isSpaced: boolean
  /** It writes in a font in which all glyphs of the run read right. */
  readonly isOther: boolean
  /** Where it stands from the run's origin, in thousandths of the size. */
  at: number
  /** Between arrays, in an array, in a string of it. */
  state: 'none' | 'array' | 'string'
}

export function putGlyph(pen: Pen, index: number): void {
  const {run, out} = pen
  const glyph = run.glyphs[index] as number
  const place = (1000 * (run.places[index] as number)) / run.size
  const move = Math.round(pen.at - place)
  const isOff = Math.abs(move) > TOLERANCE
  if (pen.state === 'none') putByte(out, BRACKET)
  if (pen.state === 'string' && isOff) putByte(out, CLOSE)
  if (isOff) putMove(pen, move)
  if (pen.state !== 'string' || isOff) putByte(out, OPEN)
  pen.state = 'string'
  putCharacters(out, glyph >> 8, glyph & 255)
  pen.at += run.font.widthOf(glyph) + pen.tracking
}

function putMove(pen: Pen, move: number): void {
  if (move < 0) putByte(pen.out, MINUS)
  putInteger(pen.out, Math.abs(move))
  pen.at -= move
}

export function endArray(pen: Pen): void {
  if (pen.state !== 'none') putText(pen.out, pen.state === 'string' ? ')]TJ\n' : ']TJ\n')
  pen.state = 'none'
}

/** Nearly all need no backslash: both are put at once. */
function putCharacters(out: Bytes, high: number, low: number): void {
  const {data, length, capacity} = out
  if (length + 2 > capacity || special[high] === 1 || special[low] === 1) {
    putCharacter(out, high)
    putCharacter(out, low)
  } else {
    data[length] = high
    data[length + 1] = low
    out.length = length + 2
  }
}

/** A byte of a literal string (7.3.4.2): a third smaller than hexadecimal, and faster to deflate. */
function putCharacter(out: Bytes, byte: number): void {
  if (special[byte] === 1) putByte(out, BACKSLASH)
  putByte(out, byte === RETURN ? LETTER_R : byte)
}

/** Thousandths of the size that a glyph may stand off; what it is off is made good behind it. */
const TOLERANCE = 1
const OPEN = 40
const CLOSE = 41
const MINUS = 45
const BRACKET = 91
const BACKSLASH = 92
const RETURN = 13
const LETTER_R = 114
const special = new Uint8Array(256)
for (const byte of [OPEN, CLOSE, BACKSLASH, RETURN]) special[byte] = 1
