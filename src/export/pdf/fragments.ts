import {type Bytes, putBytes, putInteger} from './bytes.ts'
import type {Fragments} from './quire.ts'

/** Puts the objects of fragments one after the other, with the numbers that were left out. */
export interface FragmentReader {
  readonly fragments: Fragments
  readonly numberOf: (known: number) => number
  /** The first gap that is not filled yet: gaps are in order. */
  gap: number
}

export function readFragments(
  fragments: Fragments,
  numberOf: (known: number) => number
): FragmentReader {
  return {fragments, numberOf, gap: 0}
}

/** Put the text of an object: of all of them, in turn. */
export function putFragment(out: Bytes, reader: FragmentReader, index: number): void {
  const {fragments, numberOf} = reader
  const {text, gaps, starts} = fragments
  const end = starts[index + 1] as number
  let at = starts[index] as number
  let {gap} = reader
  // One that stands at the end is the next object's first.
  while (gap < gaps.length && (gaps[gap] as number) < end) {
    const place = gaps[gap] as number
    putBytes(out, text, at, place)
    putInteger(out, numberOf(gaps[gap + 1] as number))
    at = place
    gap += 2
  }
  putBytes(out, text, at, end)
  reader.gap = gap
}
