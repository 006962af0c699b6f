import {type Bytes, putBytes, putInteger} from './bytes.ts'
import type {Fragments} from './quire.ts'

/** Put the text of an object, with the numbers that were left out. */
export function putFragment(
  out: Bytes,
  {text, gaps, starts}: Fragments,
  index: number,
  numberOf: (known: number) => number
): void {
  const end = starts[index + 1] as number
  let at = starts[index] as number
  for (let gap = firstGap(gaps, at); gap < gaps.length; gap += 2) {
    const place = gaps[gap] as number
    // One that stands at the end is the next object's first.
    if (place >= end) break
    putBytes(out, text, at, place)
    putInteger(out, numberOf(gaps[gap + 1] as number))
    at = place
  }
  putBytes(out, text, at, end)
}

/** The index of the first gap that is not before a byte: gaps are in order. */
function firstGap(gaps: Int32Array, from: number): number {
  let [low, high] = [0, gaps.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((gaps[2 * middle] as number) < from) low = middle + 1
    else high = middle
  }
  return 2 * low
}
