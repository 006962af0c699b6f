import {uniqueNames} from '../../book/ids.ts'
import type {NoteBody} from './note-bodies.ts'
import type {NoteCall} from './note-calls.ts'

/** A note with its calls, and the name they share. */
export interface NoteMatch {
  readonly identifier: string
  readonly body: NoteBody
  readonly calls: readonly NoteCall[]
}

/** Give each note its calls. Labels start again in the next chapter, so a label may have several notes. */
export function matchNotes(bodies: readonly NoteBody[], calls: readonly NoteCall[]): NoteMatch[] {
  const callsByLabel = Map.groupBy(calls, call => call.label)
  const matches: NoteMatch[] = []
  const unique = uniqueNames()
  const runs = runsOf(bodies, calls)
  for (const [label, notes] of Map.groupBy(bodies, body => body.label)) {
    const groups = share(notes, callsByLabel.get(label) ?? [], runs)
    for (const [index, body] of notes.entries()) {
      const group = groups[index] ?? []
      if (group.length > 0)
        matches.push({identifier: unique(nameOf(label, index)), body, calls: group})
    }
  }
  return matches.sort((one, other) => startOf(one.body) - startOf(other.body))
}

/**
 * The calls of each of the notes of one label; notes and calls are in the order of the text.
 * Among several notes a call belongs to the next one; one that stands further back, before other notes, has lost its own.
 */
function share(
  notes: readonly NoteBody[],
  calls: readonly NoteCall[],
  runs: ReadonlyMap<NoteBody, number>
): NoteCall[][] {
  const [first] = notes
  if (!first || notes.length === 1) return [[...calls]]
  const allBefore = calls.every(call => call.offset < startOf(first))
  if (allBefore && notes.length === calls.length) return calls.map(call => [call])
  const groups: NoteCall[][] = notes.map(() => [])
  let next = 0
  for (const call of calls) {
    while (next < notes.length && startOf(notes[next]) < call.offset) next++
    groups[Math.min(next, notes.length - 1)]?.push(call)
  }
  return groups.map((group, index) => {
    const note = notes[index]
    const since = (note && runs.get(note)) ?? 0
    return group.filter((call, at) => at === group.length - 1 || call.offset > since)
  })
}

/** By note, where the notes before its own run end: notes without a call between them are one run. */
function runsOf(
  bodies: readonly NoteBody[],
  calls: readonly NoteCall[]
): ReadonlyMap<NoteBody, number> {
  const runs = new Map<NoteBody, number>()
  let since = 0
  let last = 0
  let next = 0
  for (const body of bodies) {
    while ((calls[next]?.offset ?? Number.POSITIVE_INFINITY) < last) next++
    if ((calls[next]?.offset ?? Number.POSITIVE_INFINITY) < startOf(body)) since = last
    runs.set(body, since)
    last = endOf(body)
  }
  return runs
}

function endOf(body: NoteBody): number {
  const line = body.lines.at(-1)
  return line ? line.start + line.text.length : 0
}

function startOf(body: NoteBody | undefined): number {
  return body?.lines[0]?.start ?? 0
}

/** Stars and daggers are no names; later notes of the same label are counted. */
function nameOf(label: string, index: number): string {
  const marks = [...label].map(mark => mark.codePointAt(0))
  const name = /^\w+$/.test(label) ? label.toLowerCase() : `mark-${marks.join('-')}`
  return index === 0 ? name : `${name}-${index + 1}`
}
