import type {VFile} from 'vfile'
import {noteHasBody, noteHasCall, notesHeadingLeftOut} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import type {Block} from './blocks.ts'
import {leaveOut} from './left-out.ts'
import {type Line, placeOf} from './lines.ts'
import {cutFootnotes, findBodies, headsNotes, type NoteBody} from './note-bodies.ts'
import {findCalls, type NoteCall} from './note-calls.ts'
import {matchNotes} from './note-matches.ts'

/** The notes of a text, taken out of its blocks. */
export interface Notes {
  readonly blocks: readonly Block[]
  readonly bodies: readonly Note[]
  /** By offset of the call in the source. */
  readonly calls: ReadonlyMap<number, CalledNote>
}

/** A note that is called. */
export interface Note extends NoteBody {
  readonly identifier: string
}

export interface CalledNote {
  readonly identifier: string
  readonly label: string
  /** Characters of the call in the source. */
  readonly length: number
}

/** Find notes and their calls. A note that nothing calls stays in the text as a paragraph. */
export function takeNotes(source: readonly Block[], file: VFile): Notes {
  const blocks = cutFootnotes(source)
  const bodies = findBodies(blocks)
  const calls = findCalls(blocks, bodies)
  const matches = matchNotes(bodies, calls)
  const called = matches.flatMap(({body, identifier}) => ({...body, identifier}))
  reportBodies(bodies, new Set(matches.map(match => match.body)), calls, file)
  reportCalls(calls, new Set(matches.flatMap(match => match.calls)), file)
  const taken = new Set(called.flatMap(note => note.lines))
  const rest = without(blocks, taken, file)
  const byOffset = new Map<number, CalledNote>()
  for (const {identifier, calls} of matches) {
    for (const call of calls)
      byOffset.set(call.offset, {identifier, label: call.label, length: call.length})
  }
  return {blocks: rest, bodies: called, calls: byOffset}
}

/** A paragraph may open with `[1]` for other reasons: it is a note that lost its call only among notes. */
function reportBodies(
  bodies: readonly NoteBody[],
  called: ReadonlySet<NoteBody>,
  calls: readonly NoteCall[],
  file: VFile
): void {
  for (const body of bodies) {
    if (called.has(body) || !(body.sure || calls.length > 0)) continue
    report(file, noteHasCall(`[${body.label}]`), placeOf(body.lines))
  }
}

function reportCalls(
  calls: readonly NoteCall[],
  matched: ReadonlySet<NoteCall>,
  file: VFile
): void {
  for (const call of calls) {
    if (matched.has(call) || !(call.sure || call.mark.startsWith('*'))) continue
    const end = {
      ...call.point,
      column: call.point.column + call.length,
      offset: call.offset + call.length
    }
    report(file, noteHasBody(call.mark), {start: call.point, end})
  }
}

/** The blocks without the lines of the notes, and without a heading that only stood over notes. */
function without(blocks: readonly Block[], taken: ReadonlySet<Line>, file: VFile): Block[] {
  const rest: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const lines = block.lines.filter(line => !taken.has(line))
    const next = blocks[index + 1]
    if (headsNotes(block) && next?.lines.every(line => taken.has(line))) {
      leaveOut(block.lines, file, notesHeadingLeftOut)
    } else if (lines.length > 0) {
      rest.push({...block, lines})
    }
  }
  return rest
}
