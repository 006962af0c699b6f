import {uniqueNames} from '../../book/ids.ts'
import type {NoteBody} from './note-bodies.ts'
import type {NoteCall} from './note-calls.ts'
import {collectedShares} from './note-runs.ts'

/** A note with its calls, and the name they share. */
export interface NoteMatch {
  readonly identifier: string
  readonly body: NoteBody
  readonly calls: readonly NoteCall[]
}

/** What is called by what; `guessed` are calls that only their place tells. */
export interface NoteMatches {
  readonly matches: readonly NoteMatch[]
  readonly guessed: readonly NoteMatch[]
  readonly uncalled: readonly NoteBody[]
}

/** Give each note its calls. Labels start again in the next chapter, so a label may have several notes. */
export function matchNotes(bodies: readonly NoteBody[], found: readonly NoteCall[]): NoteMatches {
  const calls = found.filter(call => !call.spare)
  const shares = collectedShares(bodies, calls) ?? sharesByLabel(bodies, calls)
  const gaps = sharesByGap(bodies, found, shares)
  const names = namesOf(bodies)
  const result: Record<keyof NoteMatches, NoteMatch[]> = {matches: [], guessed: [], uncalled: []}
  for (const body of bodies) {
    const own = shares.get(body) ?? []
    const call = own.length === 0 ? (gaps.get(body) ?? callInPlace(body)) : undefined
    const match = {identifier: names.get(body) ?? body.label, body, calls: call ? [call] : own}
    if (call) result.guessed.push(match)
    else result[own.length > 0 ? 'matches' : 'uncalled'].push(match)
  }
  return {...result, uncalled: result.uncalled.map(match => match.body)}
}

/** A note amid the words that it is on needs no call of its own. */
function callInPlace({label, place, lines: [line]}: NoteBody): NoteCall | undefined {
  if (place === undefined || !line) return undefined
  const point = {line: line.number, column: line.skip + 1, offset: line.start + line.skip}
  return {label, mark: '', point, offset: place, length: 0, sure: true, spare: false}
}

export type Shares = ReadonlyMap<NoteBody, readonly NoteCall[]>

function sharesByLabel(bodies: readonly NoteBody[], calls: readonly NoteCall[]): Shares {
  const callsByLabel = Map.groupBy(calls, call => call.label)
  const runs = runsOf(bodies, calls)
  const shares = new Map<NoteBody, readonly NoteCall[]>()
  for (const [label, notes] of Map.groupBy(bodies, body => body.label)) {
    const groups = share(notes, callsByLabel.get(label) ?? [], runs)
    for (const [index, body] of notes.entries()) {
      shares.set(
        body,
        groups[index]?.every(call => isWithin(call, body)) ? [] : (groups[index] ?? [])
      )
    }
  }
  return shares
}

/** A note that only calls itself is not called. */
function isWithin({offset}: NoteCall, body: NoteBody): boolean {
  return offset >= startOf(body) && offset < endOf(body)
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

/** A note without a call, and the one call without a note that stands between those of its neighbours. */
function sharesByGap(
  bodies: readonly NoteBody[],
  calls: readonly NoteCall[],
  shares: Shares
): Map<NoteBody, NoteCall> {
  const taken = new Set([...shares.values()].flat())
  const free = calls.filter(call => !taken.has(call))
  const found = new Map<NoteBody, NoteCall>()
  for (const [index, body] of bodies.entries()) {
    if ((shares.get(body)?.length ?? 0) > 0 || !body.sure) continue
    const low = shares.get(bodies[index - 1] ?? body)?.at(-1)?.offset
    const high = shares.get(bodies[index + 1] ?? body)?.[0]?.offset
    if (low === undefined || high === undefined) continue
    const at = firstBehind(free, low)
    const [call, second] = free.slice(at, at + 2)
    if (call && call.offset < high && !(second && second.offset < high)) found.set(body, call)
  }
  return found
}

function firstBehind(calls: readonly NoteCall[], offset: number): number {
  let low = 0
  let high = calls.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((calls[middle]?.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function endOf(body: NoteBody): number {
  const line = body.lines.at(-1)
  return line ? line.start + line.text.length : 0
}

function startOf(body: NoteBody | undefined): number {
  const [line] = body?.lines ?? []
  return line ? line.start + line.skip : 0
}

function namesOf(bodies: readonly NoteBody[]): ReadonlyMap<NoteBody, string> {
  const unique = uniqueNames()
  const counts = new Map<string, number>()
  return new Map(
    bodies.map(body => {
      const index = counts.get(body.label) ?? 0
      counts.set(body.label, index + 1)
      return [body, unique(nameOf(body.label, index))]
    })
  )
}

/** Stars and daggers are no names; later notes of the same label are counted. */
function nameOf(label: string, index: number): string {
  const marks = [...label].map(mark => mark.codePointAt(0))
  const name = /^\w+$/.test(label) ? label.toLowerCase() : `mark-${marks.join('-')}`
  return index === 0 ? name : `${name}-${index + 1}`
}
