import type {Point, Position} from 'unist'
import type {PinnedKind} from '../../book/manifest.ts'

/** A line of a plain text. Readers blank what they leave out: the rest keeps its place. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Offset in the source. */
  readonly start: number
  /** Without line end and trailing white space; empty when blank or left out. */
  text: string
  /** Characters of leading white space. */
  skip: number
  /** Columns of leading white space, tabs at every eighth. */
  indent: number
  /** A page number was left out here: a sentence may go on behind it. */
  pageMark?: boolean
  /** Goes on with the sentence that a page number had parted. */
  goesOn?: boolean
  /** Goes on without a space: a word or a pair of words was parted at the line's end. */
  glued?: boolean
  /** What stood amid its words and stands elsewhere now: ranges of spaces that are no text. */
  gaps?: readonly Gap[]
  /** A mail quotes it: it opened with `>`. */
  quoted?: boolean
  /** What the manifest says it is. */
  pin?: LinePin
}

/** The editor's word on a line: of headings and breaks on that line, else on the block around it. */
export interface LinePin {
  readonly as: PinnedKind
  readonly depth?: number
}

/** Columns of a line, from 0. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** A note stood there. */
  readonly note?: boolean
}

/** The lines of a text; LF, CR LF and CR end them. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(makeLine(lines.length + 1, start, text.slice(start, end.index)))
    start = end.index + end[0].length
  }
  lines.push(makeLine(lines.length + 1, start, text.slice(start)))
  return lines
}

function makeLine(number: number, start: number, raw: string): Line {
  const text = raw.trimEnd()
  const skip = text.length - text.trimStart().length
  return {number, start, text, skip, indent: columns(text.slice(0, skip))}
}

function columns(space: string): number {
  let column = 0
  for (const character of space)
    column = character === '\t' ? column + 8 - (column % 8) : column + 1
  return column
}

/** Change a line's text to another of the same length, some of it blanked. */
export function rewrite(line: Line, text: string): void {
  line.text = text.trimEnd()
  line.skip = line.text.length - line.text.trimStart().length
}

/** The words of a line, without white space around them. */
export function words(line: Line | undefined): string {
  return line ? line.text.slice(line.skip) : ''
}

/** The words of a line as if nothing had stood between them that stands elsewhere now. */
export function wordsWithoutGaps(line: Line): string {
  if (!line.gaps) return words(line)
  const gaps = line.gaps.toSorted((one, other) => one.from - other.from)
  let text = ''
  let at = line.skip
  for (const {from, to} of gaps) {
    text += line.text.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  return (text + line.text.slice(at)).trim()
}

export function isBlank(line: Line): boolean {
  return line.text === ''
}

/** Where the text of a line starts. */
export function startOf(line: Line): Point {
  return {line: line.number, column: line.skip + 1, offset: line.start + line.skip}
}

export function endOf(line: Line): Point {
  return {line: line.number, column: line.text.length + 1, offset: line.start + line.text.length}
}

/** The place of some lines, which are in order. */
export function placeOf(lines: readonly Line[]): Position {
  const [first] = lines
  const last = lines.at(-1)
  const none = {line: 1, column: 1, offset: 0}
  return {start: first ? startOf(first) : none, end: last ? endOf(last) : none}
}
