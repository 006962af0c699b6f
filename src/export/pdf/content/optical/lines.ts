import type {Piece, Run} from '../pieces.ts'

/** A line of the page, or a part of one that stands apart from the rest. Lengths are in units of the page's content. */
export interface OpticalLine {
  readonly runs: Run[]
  readonly left: number
  right: number
  readonly baseline: number
  /** Size of its first type. */
  readonly em: number
  /** Text from left to right on one base line, and nothing else. */
  isPlain: boolean
}

/** The lines of a page in the order of its content. */
export function readLines(pieces: readonly Piece[]): OpticalLine[] {
  const reading: Reading = {lines: [], open: [], isInterrupted: false}
  for (const piece of pieces) {
    if (piece.kind === 'opening') reading.open.push(piece.tag === REVERSED)
    else if (piece.kind === 'closing') reading.open.pop()
    else if (piece.kind === 'text' && piece.runs) {
      for (const run of piece.runs) if (run.glyphs.length > 0) takeRun(reading, run)
    } else if (piece.kind !== 'operations') reading.isInterrupted = true
  }
  return reading.lines
}

interface Reading {
  readonly lines: OpticalLine[]
  /** Whether each open mark is of text from right to left. */
  readonly open: boolean[]
  /** Something else than text came since the last run. */
  isInterrupted: boolean
}

function takeRun(reading: Reading, run: Run): void {
  const {lines, open} = reading
  const {a, b, c, e: x, f: y} = run.matrix
  const isUpright = b === 0 && c === 0 && a > 0
  const left = x + a * (run.places[0] ?? 0)
  const em = run.size * Math.abs(a)
  const last = lines.at(-1)
  const isSame = last !== undefined && goesOn(last, left, y, em)
  const line = isSame ? last : begin(reading, left, y, em)
  if (!isUpright || open.includes(true) || (isSame && reading.isInterrupted)) line.isPlain = false
  if (y !== line.baseline) line.isPlain = false
  reading.isInterrupted = false
  append(line, run)
}

/** To the right of where the line has come to, and no further off than a stretched space. What is raised makes it uneven. */
function goesOn(line: OpticalLine, left: number, y: number, em: number): boolean {
  const larger = Math.max(line.em, em)
  const gap = left - line.right
  return Math.abs(y - line.baseline) < 0.9 * larger && gap > -0.5 * larger && gap < mostGap * larger
}

function begin({lines}: Reading, left: number, baseline: number, em: number): OpticalLine {
  const line = {runs: [], left, right: left, baseline, em, isPlain: true}
  lines.push(line)
  return line
}

function append(line: OpticalLine, run: Run): void {
  const {font, glyphs, places, size, matrix} = run
  const {a, e: x} = matrix
  const end = glyphs.length - 1
  const width = (font.widthOf(glyphs[end] as number) * size) / 1000
  line.runs.push(run)
  line.right = x + a * ((places[end] as number) + width)
}

/** In ems. */
const mostGap = 1.2
const REVERSED = '/ReversedChars'
