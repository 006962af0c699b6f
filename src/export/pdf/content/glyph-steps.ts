/** A glyph behind the last one on its line. It is one object that changes: a page has thousands. */
export interface Step {
  readonly data: Uint8Array
  /** Behind the step that was read last. */
  at: number
  /** How far the pen moves before it is set. */
  by: number
  glyph: number
}

/** Read a step as Skia writes nearly all of them, `4.2516632 0 Td <001D> Tj`; false where something else stands. */
export function nextStep(step: Step): boolean {
  const {data} = step
  let {at} = step
  while (data[at] === LINE_FEED) at++
  const isNegative = data[at] === MINUS
  if (isNegative) at++
  let digits = 0
  let scale = 0
  for (;;) {
    const byte = data[at] as number
    if (byte >= 48 && byte <= 57) {
      digits = digits * 10 + byte - 48
      scale *= 10
    } else if (byte === STOP && scale === 0) scale = 1
    else break
    at++
  }
  const hex = at + between.length
  if (!isAt(data, at, between) || !isAt(data, hex + 4, end)) return false
  const by = digits / (scale || 1)
  step.by = isNegative ? -by : by
  step.glyph = hexAt(data, hex)
  step.at = hex + 4 + end.length
  return true
}

/** Four hexadecimal digits. */
export function hexAt(data: Uint8Array, at: number): number {
  let code = 0
  for (let digit = at; digit < at + 4; digit++) {
    const byte = data[digit] as number
    code = (code << 4) | (byte < 58 ? byte - 48 : (byte & 7) + 9)
  }
  return code
}

function isAt(data: Uint8Array, at: number, words: readonly number[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (data[at + index] !== words[index]) return false
  }
  return true
}

const between = [...Buffer.from(' 0 Td <', 'latin1')]
const end = [...Buffer.from('> Tj\n', 'latin1')]
const LINE_FEED = 10
const MINUS = 45
const STOP = 46
