import type {FootnoteDefinition, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {type Guess, structureRecognised} from '../../book/messages/text-structure.ts'
import {report} from '../../book/messages.ts'
import {type Line, placeOf, words} from './lines.ts'
import type {Marks} from './marks.ts'
import {nodeOf, paragraph} from './nodes.ts'
import type {Note} from './notes.ts'
import type {Piece} from './pieces.ts'

/** The tree of a plain text: its pieces, then its notes. */
export function treeOf(
  pieces: readonly Piece[],
  notes: readonly Note[],
  marks: Marks,
  file: VFile
): Root {
  const children: RootContent[] = []
  for (const group of groupPieces(pieces)) {
    reportGuess(group, file)
    const node = nodeOf(group, marks, file)
    if (node) children.push(node)
  }
  for (const note of notes) children.push(definition(note, marks))
  const end = children.at(-1)?.position?.end ?? {line: 1, column: 1, offset: 0}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/** Pieces that make one node: paragraphs of a quotation, stanzas, items. */
function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belongs(piece, last)) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function belongs(piece: Piece, last: Piece): boolean {
  if (piece.kind !== last.kind || piece.guess !== last.guess) return false
  if (piece.pinned !== last.pinned) return false
  if (piece.kind === 'item')
    return piece.number === undefined
      ? last.number === undefined
      : piece.number === (last.number ?? -1) + 1
  return piece.kind === 'quote' || (piece.kind === 'verse' && piece.gap <= 1)
}

/** Each guess is told: an editor reads through them, and pins what is wrong. */
function reportGuess([piece, ...rest]: readonly Piece[], file: VFile): void {
  if (!piece?.why) return
  const guess = piece.guess ?? guesses[piece.kind]
  if (!guess) return
  const opening = piece.lines.slice(0, 3).map(words).join(' ').slice(0, 200)
  const lines = [piece, ...rest].flatMap(one => one.lines)
  report(file, structureRecognised(guess, opening, piece.why), placeOf(lines))
}

const guesses: Readonly<Partial<Record<Piece['kind'], Guess>>> = {
  heading: 'heading',
  verse: 'verse',
  speech: 'drama',
  quote: 'quotation',
  epigraph: 'epigraph',
  item: 'list',
  table: 'table',
  rule: 'break'
}

function definition(note: Note, marks: Marks): FootnoteDefinition {
  const {identifier, label, lines, mark, bracketed} = note
  const parts = paragraphsOf(lines)
  const children = parts.map((part, index) =>
    paragraph(part, marks, {
      from: index === 0 ? mark : 0,
      to: bracketed && index === parts.length - 1 ? 1 : 0
    })
  )
  return {type: 'footnoteDefinition', identifier, label, children, position: placeOf(lines)}
}

/** Blank lines are not among a note's lines: a step in their numbers tells where they stood. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = []
  for (const line of lines) {
    const part = parts.at(-1)
    if (part && (line.goesOn || line.number === (part.at(-1)?.number ?? 0) + 1)) part.push(line)
    else parts.push([line])
  }
  return parts
}
