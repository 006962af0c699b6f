/** Glyphs that stand behind one another on a line. The lists serve one line after the other: what is behind `count` is of others. */
export interface Line {
  count: number
  readonly glyphs: number[]
  /** Of each glyph, from where the line begins. */
  readonly places: number[]
}

/** How far a line was read: the byte, and where the pen stands. It is one object that changes: a page has thousands of glyphs. */
export interface Reached {
  at: number
  x: number
}

/**
 * Read the glyphs of a line as Skia writes nearly all of them, `4.2516632 0 Td <001D> Tj`, up to where something else
 * stands. `from`: where the line begins.
 */
export function readSteps(data: Uint8Array, reached: Reached, from: number, line: Line): void {
  const {glyphs, places} = line
  let {count} = line
  let {at, x} = reached
  for (;;) {
    while (data[at] === LINE_FEED) at++
    const isNegative = data[at] === MINUS
    if (isNegative) at++
    let digits = 0
    let stop = -1
    for (;;) {
      const byte = data[at] as number
      if (byte >= 48 && byte <= 57) digits = digits * 10 + byte - 48
      else if (byte === STOP && stop < 0) stop = at
      else break
      at++
    }
    if (!isMove(data, at) || !isShow(data, at)) break
    const by = stop < 0 ? digits : digits / (powers[at - stop - 1] ?? 10 ** (at - stop - 1))
    x += isNegative ? -by : by
    glyphs[count] = hexAt(data, at + MOVE_LENGTH)
    places[count] = x - from
    count++
    at += STEP_LENGTH
    reached.at = at
  }
  reached.x = x
  line.count = count
}

/** Four hexadecimal digits. */
export function hexAt(data: Uint8Array, at: number): number {
  return (
    (digitAt(data, at) << 12) |
    (digitAt(data, at + 1) << 8) |
    (digitAt(data, at + 2) << 4) |
    digitAt(data, at + 3)
  )
}

function digitAt(data: Uint8Array, at: number): number {
  const byte = data[at] as number
  return byte < 58 ? byte - 48 : (byte & 7) + 9
}

/** ` 0 Td <` */
function isMove(data: Uint8Array, at: number): boolean {
  return (
    data[at] === 32 &&
    data[at + 1] === 48 &&
    data[at + 2] === 32 &&
    data[at + 3] === 84 &&
    data[at + 4] === 100 &&
    data[at + 5] === 32 &&
    data[at + 6] === 60
  )
}

/** `> Tj` and a line feed, behind the glyph that is moved to. */
function isShow(data: Uint8Array, at: number): boolean {
  return (
    data[at + 11] === 62 &&
    data[at + 12] === 32 &&
    data[at + 13] === 84 &&
    data[at + 14] === 106 &&
    data[at + 15] === LINE_FEED
  )
}

/** Of ten. */
const powers = Float64Array.from({length: 16}, (_, power) => 10 ** power)
const LINE_FEED = 10
const MINUS = 45
const STOP = 46
const MOVE_LENGTH = 7
const STEP_LENGTH = 16
