import type {VFile} from 'vfile'
import {noteHasBody, noteHasCall, notesHeadingLeftOut} from '../../book/messages/read.ts'
import {noteCallIsGuessed} from '../../book/messages/text.ts'
import {report} from '../../book/messages.ts'
import type {Block} from './blocks.ts'
import {leaveOut} from './left-out.ts'
import {type Line, placeOf} from './lines.ts'
import type {Mark} from './marks.ts'
import {findBodies, type NoteBody} from './note-bodies.ts'
import {cutBracketNotes} from './note-brackets.ts'
import {findCalls, type NoteCall} from './note-calls.ts'
import {digitCalls} from './note-digits.ts'
import {matchNotes, type NoteMatch} from './note-matches.ts'
import {starCalls} from './note-stars.ts'

/** The notes of a text, taken out of its blocks. */
export interface Notes {
  readonly blocks: readonly Block[]
  readonly bodies: readonly Note[]
  readonly calls: readonly Mark[]
}

/** A note that is called. */
export interface Note extends NoteBody {
  readonly identifier: string
}

/** Find notes and their calls. A note that nothing calls stays in the text as a paragraph. */
export function takeNotes(source: readonly Block[], file: VFile): Notes {
  const {blocks, bodies: cut} = cutBracketNotes(source)
  const {bodies, heads} = findBodies(blocks, cut, starCalls(blocks))
  const written = findCalls(blocks, bodies)
  const calls = written.concat(digitCalls(blocks, bodies, written))
  const {matches, guessed, uncalled} = matchNotes(bodies, calls)
  reportGuesses(guessed, file)
  reportBodies(uncalled, calls, file)
  const called = [...matches, ...guessed]
  reportCalls(calls, new Set(called.flatMap(match => match.calls)), file)
  const notes = called.map(({body, identifier}) => ({...body, identifier}))
  const taken = new Set(notes.flatMap(note => note.lines))
  return {
    blocks: without(blocks, taken, heads, file),
    bodies: notes.toSorted((one, other) => startOf(one) - startOf(other)),
    calls: called.flatMap(marksOf)
  }
}

function startOf({lines: [line]}: NoteBody): number {
  return line ? line.start + line.skip : 0
}

function marksOf({identifier, body: {label}, calls}: NoteMatch): Mark[] {
  return calls.map(({offset, length}) => ({
    offset,
    length,
    node: position => ({type: 'footnoteReference', identifier, label, position})
  }))
}

function reportGuesses(guessed: readonly NoteMatch[], file: VFile): void {
  for (const {body, calls} of guessed) {
    const [call] = calls
    if (call) report(file, noteCallIsGuessed(call.mark, body.label), call.point)
  }
}

/** A paragraph may open with `[1]` for other reasons: it is a note that lost its call only among notes. */
function reportBodies(
  uncalled: readonly NoteBody[],
  calls: readonly NoteCall[],
  file: VFile
): void {
  const among = calls.some(call => !call.spare)
  for (const body of uncalled) {
    if (body.sure || among) report(file, noteHasCall(`[${body.label}]`), placeOf(body.lines))
  }
}

function reportCalls(
  calls: readonly NoteCall[],
  matched: ReadonlySet<NoteCall>,
  file: VFile
): void {
  for (const call of calls) {
    if (matched.has(call) || call.spare || !(call.sure || call.mark.startsWith('*'))) continue
    const {column, offset} = {column: call.point.column, offset: call.offset}
    const end = {...call.point, column: column + call.length, offset: offset + call.length}
    report(file, noteHasBody(call.mark), {start: call.point, end})
  }
}

/** The blocks without the lines of the notes, and without headings that stood over notes alone. */
function without(
  blocks: readonly Block[],
  taken: ReadonlySet<Line>,
  heads: ReadonlySet<Block>,
  file: VFile
): Block[] {
  const rest: Block[] = []
  let overNotes = false
  for (const block of blocks.toReversed()) {
    const lines = block.lines.filter(line => !taken.has(line))
    if (lines.length === 0) overNotes = true
    else if (overNotes && heads.has(block)) leaveOut(lines, file, notesHeadingLeftOut)
    else {
      overNotes = false
      rest.push({...block, lines})
    }
  }
  return rest.reverse()
}
