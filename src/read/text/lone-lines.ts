import {type Line, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** Whether a piece is one short line between blank ones that might be a heading. */
export function isLone(piece: Piece): boolean {
  const [line] = piece.lines
  if (!line || piece.pinned || piece.lines.length !== 1 || line.text.length - line.skip > 100)
    return false
  return piece.kind === 'paragraph' || (piece.kind === 'item' && /^\d/.test(words(line)))
}

export function lineOf(piece: Piece): Line | undefined {
  return piece.lines[0]
}

/** Without the marks of emphasis: `_The_ OFFENSE` is a line of capitals. */
export function textOf(piece: Piece): string {
  const text = words(piece.lines[0])
  return text.length > 200 ? text : text.replace(/_([^_]*)_/g, '$1')
}

/** Lone lines that are one head, word by word: `THE`, `SECOND BOOK`, `OF`, `OPTICKS`. */
export function joinCapitals(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; ) {
    const run = runOfCapitals(pieces, index)
    const [piece] = run
    if (!piece) break
    const lines = run.flatMap(one => one.lines)
    joined.push(run.length > 1 ? {kind: 'paragraph', lines, gap: piece.gap} : piece)
    index += run.length
  }
  return joined
}

/** A piece, and those that go on with it where one of them is but `OF` or the like. */
function runOfCapitals(pieces: readonly Piece[], from: number): readonly Piece[] {
  let end = from
  while (end < from + 5 && isPart(pieces[end], end === from)) end++
  const run = pieces.slice(from, end)
  const isOne = run.length > 2 && run.some(piece => link.test(textOf(piece)))
  return isOne ? run : pieces.slice(from, from + 1)
}

function isPart(piece: Piece | undefined, isFirst: boolean): boolean {
  if (!piece || piece.pinned || piece.lines.length !== 1 || (!isFirst && piece.gap > 1))
    return false
  if (!['paragraph', 'heading'].includes(piece.kind)) return false
  const text = textOf(piece)
  return text.length < 40 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

const link = /^(?:THE|OF|OF THE|AND|OR|OR,|IN|TO|BY|AN?)$/
