import type {
  BlockContent,
  Blockquote,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent
} from 'mdast'
import type {VFile} from 'vfile'
import {boilerplateLeftOut, pictureIsGiven} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import type {Figure} from '../../book/tree.ts'
import {nameAlone} from './drama.ts'
import {type FlowOptions, flowOf} from './flow.ts'
import {captionStart} from './illustrations.ts'
import {phrasing, phrasingByLine} from './inline.ts'
import {type Line, placeOf} from './lines.ts'
import type {Marks} from './marks.ts'
import type {Piece} from './pieces.ts'
import {tableNode} from './table-node.ts'
import {verse} from './verse-node.ts'

/** The node of some pieces that belong together. */
export function nodeOf(
  group: readonly Piece[],
  marks: Marks,
  file: VFile
): RootContent | undefined {
  const [piece] = group
  if (!piece) return undefined
  const position = placeOf(group.flatMap(one => one.lines))
  switch (piece.kind) {
    case 'heading': {
      const children = phrasing(flowOf(piece.lines), marks)
      return {type: 'heading', depth: piece.depth ?? 2, children, position}
    }
    case 'rule':
      return {type: 'thematicBreak', position}
    case 'table':
      return tableNode(piece.lines, marks)
    case 'quote':
      return quote(group, marks)
    case 'epigraph':
      return epigraph(piece, marks)
    case 'verse':
      return verse(group, marks)
    case 'speech':
      return speech(piece.lines, marks)
    case 'item':
      return list(group, marks)
    case 'illustration':
      return illustration(piece, marks, file)
    case 'paragraph':
      return paragraph(piece.lines, marks)
  }
}

export function paragraph(
  lines: readonly Line[],
  marks: Marks,
  options: FlowOptions = {}
): Paragraph {
  const flow = flowOf(lines, options)
  return {
    type: 'paragraph',
    children: phrasing(flow, marks),
    position: flow.place(0, flow.text.length)
  }
}

function quote(group: readonly Piece[], marks: Marks): Blockquote {
  const children = group.map(piece => paragraph(piece.lines, marks))
  return {type: 'blockquote', children, position: placeOf(group.flatMap(one => one.lines))}
}

/** A quotation whose last line says whose words it has. */
function epigraph({lines, parts = []}: Piece, marks: Marks): Blockquote {
  const children = parts.map(
    (part): BlockContent =>
      part.kind === 'verse' ? verse([part], marks) : paragraph(part.lines, marks)
  )
  return {type: 'blockquote', children, position: placeOf(lines)}
}

/** A name alone over what it says keeps its line. */
function speech(lines: readonly Line[], marks: Marks): Paragraph {
  const [name, ...rest] = lines
  if (!name || !nameAlone(lines)) return paragraph(lines, marks)
  const over: PhrasingContent[] = phrasingByLine(flowOf([name], {keepLines: true}), marks).flat()
  const said = paragraph(rest, marks)
  const children: PhrasingContent[] = [...over, {type: 'break'}, ...said.children]
  return {type: 'paragraph', children, position: placeOf(lines)}
}

/** A list has no words for its numbers: they count from the first. */
function list(group: readonly Piece[], marks: Marks): List {
  const start = group[0]?.number
  const spread = group.some((piece, index) => index > 0 && piece.gap > 0)
  const children = group.map((piece): ListItem => {
    const children = [paragraph(piece.lines, marks, {from: piece.mark ?? 0})]
    return {type: 'listItem', spread: false, children, position: placeOf(piece.lines)}
  })
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start !== undefined && {start}),
    spread,
    children,
    position: placeOf(group.flatMap(one => one.lines))
  }
}

/** A picture that the text only names: its caption stands in its place. */
function illustration(piece: Piece, marks: Marks, file: VFile): Figure | undefined {
  const flow = flowOf(piece.lines, {from: captionStart(piece), to: 1})
  const position = placeOf(piece.lines)
  if (flow.text.trim() === '') {
    report(file, boilerplateLeftOut('[Illustration]', false), position)
    return undefined
  }
  report(file, pictureIsGiven(flow.text), position)
  const caption = {
    type: 'caption' as const,
    children: phrasing(flow, marks),
    position: flow.place(0, flow.text.length)
  }
  return {type: 'figure', children: [caption], position}
}
