import type {Reading} from '../../book/reading.ts'
import {pointOf, sourceOf} from '../positions.ts'
import type {Match} from '../quotation.ts'
import {pieceBefore, type Words} from '../words.ts'

/** Where words stand in the source, as an editor finds them: `essay.md:12`. */
export function linesOf(
  {words, reading}: {readonly words: Words; readonly reading: Reading},
  matches: readonly Match[]
): string[] {
  const lines = matches.map(match => {
    const at = words.start[match.from] ?? 0
    const piece = pieceBefore(words.pieces, at + 1)
    const point = piece && pointOf(piece.node, at - piece.from, sourceOf(reading))
    return point ? `${reading.file.path}:${point.line}` : reading.file.path
  })
  return [...new Set(lines)]
}
