import {type Bytes, makeRoom, putText} from '../bytes.ts'
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

/** Put glyphs one behind the other. All of a book's go through here: it is one loop over plain numbers, and calls little. */
export function putGlyphs(pen: Pen, from: number, to: number): void {
  const {run, out, tracking} = pen
  const {glyphs, places, size, font} = run
  makeRoom(out, MOST_BYTES * (to - from) + 1)
  const {data} = out
  let {length} = out
  let {at} = pen
  let isInString = pen.state === 'string'
  if (pen.state === 'none' && from < to) data[length++] = BRACKET
  for (let index = from; index < to; index++) {
    const glyph = glyphs[index] as number
    const move = Math.round(at - (1000 * (places[index] as number)) / size)
    if (move > TOLERANCE || move < -TOLERANCE) {
      if (isInString) data[length++] = CLOSE
      length = moved(data, length, move)
      at -= move
      isInString = false
    }
    if (!isInString) data[length++] = OPEN
    isInString = true
    length = shown(data, length, glyph >> 8)
    length = shown(data, length, glyph & 255)
    at += font.widthOf(glyph) + tracking
  }
  out.length = length
  pen.at = at
  if (from < to) pen.state = 'string'
}

/** Each of these puts something at a byte, and returns the one behind it. */
function moved(data: Uint8Array, start: number, move: number): number {
  let rest = move < 0 ? -move : move
  let end = start
  if (move < 0) data[end++] = MINUS
  for (let power = 10; rest >= power; power *= 10) end++
  for (let at = end; rest >= 10; at--) {
    const tens = Math.floor(rest / 10)
    data[at] = ZERO + rest - tens * 10
    rest = tens
  }
  data[move < 0 ? start + 1 : start] = ZERO + rest
  return end + 1
}

/** A byte of a literal string (7.3.4.2): a third smaller than hexadecimal, and faster to deflate. */
function shown(data: Uint8Array, start: number, byte: number): number {
  let at = start
  if (special[byte] === 1) data[at++] = BACKSLASH
  data[at] = byte === RETURN ? LETTER_R : byte
  return at + 1
}

export function endArray(pen: Pen): void {
  if (pen.state !== 'none') putText(pen.out, pen.state === 'string' ? ')]TJ\n' : ']TJ\n')
  pen.state = 'none'
}

/** Thousandths of the size that a glyph may stand off; what it is off is made good behind it. */
const TOLERANCE = 1
/** Of a glyph: all signs of an array, a move, and two bytes with a backslash each. */
const MOST_BYTES = 32
const ZERO = 48
const OPEN = 40
const CLOSE = 41
const MINUS = 45
const BRACKET = 91
const BACKSLASH = 92
const RETURN = 13
const LETTER_R = 114
const special = new Uint8Array(256)
for (const byte of [OPEN, CLOSE, BACKSLASH, RETURN]) special[byte] = 1
