import type {
  Blockquote,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent
} from 'mdast'
import type {VFile} from 'vfile'
import {boilerplateLeftOut, pictureIsGiven} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import type {Figure, Stanza, Verse} from '../../book/tree.ts'
import {type FlowOptions, flowOf} from './flow.ts'
import {captionStart} from './illustrations.ts'
import {type Calls, phrasing, phrasingByLine} from './inline.ts'
import {type Line, placeOf} from './lines.ts'
import type {Note} from './notes.ts'
import type {Piece} from './pieces.ts'
import {tableText} from './tables.ts'

/** The tree of a plain text: its pieces, then its notes. */
export function treeOf(
  pieces: readonly Piece[],
  notes: readonly Note[],
  calls: Calls,
  file: VFile
): Root {
  const children: RootContent[] = []
  for (const group of groupPieces(pieces)) {
    const node = nodeOf(group, calls, file)
    if (node) children.push(node)
  }
  for (const note of notes) children.push(definition(note, calls))
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
  if (piece.kind !== last.kind) return false
  if (piece.kind === 'item')
    return piece.number === undefined
      ? last.number === undefined
      : piece.number === (last.number ?? -1) + 1
  return piece.kind === 'quote' || (piece.kind === 'verse' && piece.gap <= 1)
}

function nodeOf(group: readonly Piece[], calls: Calls, file: VFile): RootContent | undefined {
  const [piece] = group
  if (!piece) return undefined
  const position = placeOf(group.flatMap(one => one.lines))
  switch (piece.kind) {
    case 'heading':
      return {
        type: 'heading',
        depth: piece.depth ?? 2,
        children: phrasing(flowOf(piece.lines), calls),
        position
      }
    case 'rule':
      return {type: 'thematicBreak', position}
    case 'table':
      return {type: 'code', value: tableText(piece.lines), position}
    case 'quote':
      return quote(group, calls, position)
    case 'verse':
      return verse(group, calls, position)
    case 'item':
      return list(group, calls, position)
    case 'illustration':
      return illustration(piece, calls, file)
    case 'paragraph':
      return paragraph(piece.lines, calls)
  }
}

type Place = ReturnType<typeof placeOf>

function paragraph(lines: readonly Line[], calls: Calls, options: FlowOptions = {}): Paragraph {
  const flow = flowOf(lines, options)
  return {
    type: 'paragraph',
    children: phrasing(flow, calls),
    position: flow.place(0, flow.text.length)
  }
}

function quote(group: readonly Piece[], calls: Calls, position: Place): Blockquote {
  return {type: 'blockquote', children: group.map(piece => paragraph(piece.lines, calls)), position}
}

/** A list has no words for its numbers: they count from the first. */
function list(group: readonly Piece[], calls: Calls, position: Place): List {
  const start = group[0]?.number
  const children = group.map((piece): ListItem => {
    const children = [paragraph(piece.lines, calls, {from: piece.mark ?? 0})]
    return {type: 'listItem', spread: false, children, position: placeOf(piece.lines)}
  })
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start !== undefined && {start}),
    spread: false,
    children,
    position
  }
}

function verse(group: readonly Piece[], calls: Calls, position: Place): Verse {
  const left = leftOf(group.flatMap(piece => piece.lines))
  return {type: 'verse', children: group.map(piece => stanza(piece.lines, left, calls)), position}
}

function leftOf(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
}

/** Two columns are an em; what the typist pushed to the right edge is not pushed off the page. */
function stanza(lines: readonly Line[], left: number, calls: Calls): Stanza {
  const children = phrasingByLine(flowOf(lines, {keepLines: true}), calls)
  return {
    type: 'stanza',
    children: lines.map((line, index) => ({
      type: 'verseLine',
      indent: Math.min(12, (line.indent - left) / 2),
      children: children[index] ?? [],
      position: placeOf([line])
    })),
    position: placeOf(lines)
  }
}

/** A picture that the text only names: its caption stands in its place. */
function illustration(piece: Piece, calls: Calls, file: VFile): Figure | undefined {
  const flow = flowOf(piece.lines, {from: captionStart(piece), to: 1})
  const position = placeOf(piece.lines)
  if (flow.text.trim() === '') {
    report(file, boilerplateLeftOut('[Illustration]', false), position)
    return undefined
  }
  report(file, pictureIsGiven(flow.text), position)
  const caption = {
    type: 'caption' as const,
    children: phrasing(flow, calls),
    position: flow.place(0, flow.text.length)
  }
  return {type: 'figure', children: [caption], position}
}

function definition(note: Note, calls: Calls): FootnoteDefinition {
  const {identifier, label, lines, mark, bracketed} = note
  const parts = paragraphsOf(lines)
  const children = parts.map((part, index) =>
    paragraph(part, calls, {
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
    if (part && line.number === (part.at(-1)?.number ?? 0) + 1) part.push(line)
    else parts.push([line])
  }
  return parts
}
