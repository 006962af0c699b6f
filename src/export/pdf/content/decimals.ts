import {type Bytes, putByte, putInteger, putText} from '../bytes.ts'

/** Put a number, to five places, and a space: digit by digit, since to make a string of each takes longer. */
export function putDecimal(out: Bytes, value: number): void {
  const scaled = Math.abs(value) * 1e5
  const rounded = Math.round(scaled)
  // What is near the middle of two numbers the engine rounds, which knows the number to its end.
  const isClear = scaled < 1e12 && Math.abs(scaled - rounded) < 0.49
  if (!isClear || (rounded === 0 && value < 0)) {
    putText(out, `${decimal(value)} `)
    return
  }
  const whole = Math.floor(rounded / 1e5)
  if (value < 0) putByte(out, MINUS)
  putInteger(out, whole)
  let rest = rounded - whole * 1e5
  if (rest > 0) putByte(out, STOP)
  for (let power = 1e4; rest > 0; power /= 10) {
    const digit = Math.floor(rest / power)
    putByte(out, ZERO + digit)
    rest -= digit * power
  }
  putByte(out, SPACE)
}

function decimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, '')
}

const SPACE = 32
const MINUS = 45
const STOP = 46
const ZERO = 48
