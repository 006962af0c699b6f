import type {Point} from 'unist'
import type {Block} from './blocks.ts'
import type {Line} from './lines.ts'
import type {NoteBody} from './note-bodies.ts'

/** A mark in the text that may call a note. */
export interface NoteCall {
  readonly label: string
  /** As written. */
  readonly mark: string
  readonly point: Point
  readonly offset: number
  readonly length: number
  /** Not to be anything else: worth a message when the note is missing. */
  readonly sure: boolean
}

/**
 * Find the calls: `[1]` behind a word, or apart from it when a note of that label is sure; a letter, a star or `*a`
 * only when such a note is written.
 */
export function findCalls(blocks: readonly Block[], bodies: readonly NoteBody[]): NoteCall[] {
  const labels = new Set(bodies.map(body => body.label))
  const sure = new Set(bodies.filter(body => body.sure).map(body => body.label))
  const marks = new Map(bodies.map(body => [body.lines[0], body.mark]))
  const calls: NoteCall[] = []
  for (const line of blocks.flatMap(block => block.lines)) {
    if (!/[[*]/.test(line.text)) continue
    const from = line.skip + (marks.get(line) ?? 0)
    for (const call of callsOf(line, from)) {
      const known = labels.has(call.label)
      if (known ? call.sure || sure.has(call.label) : call.sure) calls.push(call)
    }
  }
  return calls
}

function callsOf(line: Line, from: number): NoteCall[] {
  const calls: NoteCall[] = []
  for (const found of line.text.matchAll(patterns)) {
    const label = found[1] ?? found[2]
    if (found.index < from || !label) continue
    const offset = line.start + found.index
    const point = {line: line.number, column: found.index + 1, offset}
    const sure = /\d/.test(label) && isGlued(line.text, found.index, found.index + found[0].length)
    calls.push({label, mark: found[0], point, offset, length: found[0].length, sure})
  }
  return calls
}

/** `[1]`, `[A]`, `[*]`; `*a` as in old editions. */
const patterns = /\[(\d{1,4}|[A-Za-z]|[*†‡§]{1,3})\]|(?<![\w*])\*([a-z])(?![\w*])/g

/** Behind a word or its punctuation, and not part of a formula or a path. */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const behind = text.slice(end, end + 1)
  return (
    /(?:\p{L}[\p{L}\p{N}_]|[\p{P}\p{N}]|\p{Lo})$/u.test(before) &&
    /^(?:[\s.,;:!?)\]"'”’—–-]|\[|$)/.test(behind)
  )
}
