import type {Block} from './blocks.ts'
import {type BracketNote, bracketNotes} from './bracket-notes.ts'
import {type Gap, type Line, rewrite} from './lines.ts'
import type {NoteBody} from './note-bodies.ts'

/** The blocks without their notes in brackets, which stand as blocks of their own, and these notes by block. */
export interface CutNotes {
  readonly blocks: readonly Block[]
  readonly bodies: ReadonlyMap<Block, NoteBody>
}

/**
 * Cut `[Footnote 1: …]` and `[Note: …]` out of the text that they stand amid; the text goes on behind them.
 * What is left of a line keeps its number and start, with spaces for the note.
 */
export function cutBracketNotes(source: readonly Block[]): CutNotes {
  const notes = bracketNotes(source)
  if (notes.length === 0) return {blocks: source, bodies: new Map()}
  const bodies = new Map<Block, NoteBody>()
  const blocks: Block[] = []
  let next = 0
  for (let index = 0; index < source.length; ) {
    const from = next
    let end = index
    for (let note = notes[next]; note && note.block <= end; note = notes[++next])
      end = note.endBlock
    const own = notes.slice(from, next)
    const text = textWithout(source.slice(index, end + 1), own)
    if (text.lines.length > 0) blocks.push(text)
    for (const body of own.map(bodyOf)) {
      const home = {lines: body.lines, gap: 1}
      bodies.set(home, body)
      blocks.push(home)
    }
    index = end + 1
  }
  return {blocks, bodies}
}

/** What the notes leave of some blocks. */
function textWithout(blocks: readonly Block[], notes: readonly BracketNote[]): Block {
  const [first] = blocks
  if (first && notes.length === 0) return first
  const cuts = Map.groupBy(
    notes.flatMap(note => note.cuts),
    cut => cut.line
  )
  const lines = blocks
    .flatMap(block => block.lines)
    .flatMap(line => {
      const text = blanked(line, cuts.get(line) ?? [])
      if (text === line.text) return [line]
      const rest = {...line, gaps: [...(line.gaps ?? []), ...noteGaps(cuts.get(line) ?? [])]}
      rewrite(rest, text)
      return rest.text === '' ? [] : [rest]
    })
  return {gap: lines[0] === first?.lines[0] ? (first?.gap ?? 1) : 1, lines}
}

function noteGaps(cuts: readonly Gap[]): Gap[] {
  return cuts.map(({from, to}) => ({from, to, note: true}))
}

function blanked(line: Line, cuts: readonly {from: number; to: number}[]): string {
  let text = ''
  for (const {from, to} of cuts) {
    text += line.text.slice(text.length, from)
    text += ' '.repeat(to - from)
  }
  return text + line.text.slice(text.length)
}

function bodyOf(note: BracketNote): NoteBody {
  const {label, mark, closed, place, cuts} = note
  const lines = cuts.map(({line, from, to}) => {
    const own = {...line}
    rewrite(own, ' '.repeat(from) + line.text.slice(from, to))
    return own
  })
  const base = {label, lines, mark, bracketed: closed, sure: true}
  return place === undefined ? base : {...base, place}
}
