import type {Stanza, Verse} from '../../book/tree.ts'
import {flowOf} from './flow.ts'
import {phrasingByLine} from './inline.ts'
import {type Line, placeOf} from './lines.ts'
import type {Marks} from './marks.ts'
import type {Piece} from './pieces.ts'

/** Stanzas whose lines keep their ends and their indents, counted from the leftmost of them all. */
export function verse(group: readonly Piece[], marks: Marks): Verse {
  const lines = group.flatMap(piece => piece.lines)
  const left = group[0]?.left ?? leftOf(lines)
  const children = group.map(piece => stanza(piece.lines, left, marks))
  return {type: 'verse', children, position: placeOf(lines)}
}

function leftOf(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
}

/** Two columns are an em; what the typist pushed to the right edge is not pushed off the page. */
function stanza(lines: readonly Line[], left: number, marks: Marks): Stanza {
  const children = phrasingByLine(flowOf(lines, {keepLines: true}), marks)
  return {
    type: 'stanza',
    children: lines.map((line, index) => ({
      type: 'verseLine',
      indent: Math.min(12, Math.max(0, line.indent - left) / 2),
      children: children[index] ?? [],
      position: placeOf([line])
    })),
    position: placeOf(lines)
  }
}
