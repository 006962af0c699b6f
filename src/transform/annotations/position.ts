import {pointsIn} from '../positions.ts'
import type {Match} from '../quotation.ts'
import type {Piece} from '../words.ts'
import type {Annotating} from './annotating.ts'
import {placeIn} from './outline.ts'

/** The words at a range of the source's characters. */
export function wordsAtPosition(
  annotating: Annotating,
  [from, to]: readonly [number, number]
): Match | undefined {
  const {words} = annotating
  const first = rawAt(annotating, from)
  const last = rawAt(annotating, to - 1)
  if (first === undefined || last === undefined || to <= from) return undefined
  return {from: placeIn(words.start, first), to: placeIn(words.start, last) + 1}
}

/** Whether words stand where they stood when their position was noted. */
export function holdsPosition(
  annotating: Annotating,
  match: Match,
  position: readonly [number, number] | undefined
): boolean {
  const place = position && wordsAtPosition(annotating, position)
  return place !== undefined && place.from < match.to && place.to > match.from
}

/** The raw offset of a character of the source, if it is one of the words. */
function rawAt({words, source}: Annotating, offset: number): number | undefined {
  const piece = words.pieces.find(({node}) => {
    const {start, end} = node.position ?? {}
    return (start?.offset ?? Infinity) <= offset && offset < (end?.offset ?? -1)
  })
  return piece && piece.from + indexAt(piece, offset, source)
}

function indexAt({node}: Piece, offset: number, source: string): number {
  const point = pointsIn(node, source)
  for (let index = 0; index < node.value.length; index++) {
    if ((point(index)?.offset ?? offset) >= offset) return index
  }
  return node.value.length
}
