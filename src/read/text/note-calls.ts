import type {Point} from 'unist'
import type {Block} from './blocks.ts'
import type {Line} from './lines.ts'
import type {NoteBody} from './note-bodies.ts'
import {labelOf} from './note-marks.ts'
import {starsIn} from './note-stars.ts'

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
  /** Calls no note of its own label; it may call the one note between two others that lacks a call. */
  readonly spare: boolean
}

/**
 * Find the calls: `[1]` behind a word, or apart from it when a note of that label is sure; a letter, a star, `*a`, `{1}`,
 * a raised figure only when such a note is written.
 */
export function findCalls(blocks: readonly Block[], bodies: readonly NoteBody[]): NoteCall[] {
  const known = knownNotes(bodies)
  const marks = new Map(bodies.map(body => [body.lines[0], body.mark]))
  const calls: NoteCall[] = []
  for (const line of blocks.flatMap(block => block.lines)) {
    if (!/[[*{^(†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(line.text)) continue
    const from = line.skip + (marks.get(line) ?? 0)
    for (const found of candidates(line)) {
      if (found.index >= from) calls.push(...callOf(found, line, known))
    }
  }
  return calls
}

interface KnownNotes {
  readonly labels: ReadonlySet<string>
  readonly sure: ReadonlySet<string>
  /** Style and label. */
  readonly styles: ReadonlySet<string>
}

function knownNotes(bodies: readonly NoteBody[]): KnownNotes {
  return {
    labels: new Set(bodies.map(body => body.label)),
    sure: new Set(bodies.filter(body => body.sure).map(body => body.label)),
    styles: new Set(bodies.map(body => `${body.style} ${body.label}`))
  }
}

interface Candidate {
  readonly kind: 'bracket' | 'letter' | 'brace' | 'raised' | 'caret' | 'paren' | 'star' | 'apart'
  readonly label: string
  readonly mark: string
  readonly index: number
}

function candidates(line: Line): Candidate[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    Array.from(line.text.matchAll(pattern), ({0: mark, 1: label = '', index}): Candidate => {
      return {kind, label: labelOf(label), mark, index}
    })
  )
  const stars = starsIn(line).map(({label, index}): Candidate => {
    return {kind: 'star', label, mark: label, index}
  })
  return [...found, ...stars].sort((one, other) => one.index - other.index)
}

const patterns: readonly (readonly [Candidate['kind'], RegExp])[] = [
  ['bracket', /\[(\d{1,4}|[A-Za-z]|[*†‡§¶‖]{1,4})\]/g],
  ['letter', /(?<![\w*])\*([a-z])(?![\w*])/g],
  ['brace', /\{(\d{1,4}|[A-Za-z])\}/g],
  [
    'raised',
    /(?<=[\p{L}\p{P}])(?<!(?<!\p{L})(?:[kcdmµ]?m|ft|in|yd|mi|s))([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![\p{L}\p{N}])/gu
  ],
  ['caret', /(?<=[\p{L}\p{P}])\^(\d{1,4}|\{\d{1,4}\})(?![\p{L}\p{N}])/gu],
  ['paren', /(?<=[\p{L}\p{P}])\((\d{1,3})\)(?=[\s\p{P}]|$)/gu],
  ['apart', /(?<=^|\s)(\*{1,4}|[†‡§¶‖]{1,3})(?=\s|$)/gu]
]

function callOf(
  {kind, label: written, mark, index}: Candidate,
  line: Line,
  known: KnownNotes
): NoteCall[] {
  const label = written.replace(/[{}]/g, '')
  const isKnown = known.labels.has(label)
  const isSure = known.sure.has(label)
  const glued = kind === 'bracket' && isGlued(line.text, index, mark.length)
  const sure = glued && /\d/.test(label)
  const takes = {
    bracket: isKnown ? glued || isSure : sure,
    letter: isKnown,
    brace: isKnown && (known.styles.has(`brace ${label}`) || isSure),
    raised: isKnown && (known.styles.has(`raised ${label}`) || known.styles.has(`list ${label}`)),
    caret: isKnown && (known.styles.has(`caret ${label}`) || known.styles.has(`list ${label}`)),
    paren: known.styles.has(`list ${label}`) && isSure,
    star: isKnown,
    apart: isKnown && isSure && index > line.skip
  }[kind]
  // A row of stars is a break.
  const mayCall = ['letter', 'star'].includes(kind) || (kind === 'apart' && index > line.skip)
  const spare = !takes && mayCall
  if (!takes && !spare) return []
  const offset = line.start + index
  const point = {line: line.number, column: index + 1, offset}
  return [{label, mark, point, offset, length: mark.length, sure, spare}]
}

/** Behind a word or its punctuation, and not part of a formula or a path. */
function isGlued(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const behind = text.slice(start + length, start + length + 1)
  return (
    /(?:\p{L}[\p{L}\p{N}_]|[\p{P}\p{N}]|\p{Lo})$/u.test(before) &&
    /^(?:[\s.,;:!?)\]"'”’—–-]|\[|$)/.test(behind)
  )
}
