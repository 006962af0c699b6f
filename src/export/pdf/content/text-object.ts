import {wordsOf} from '../objects.ts'
import {readValue} from '../parse.ts'
import {hexAt, type Reached, readSteps} from './glyph-steps.ts'
import type {Face, Matrix, PageFonts, Run} from './pieces.ts'
import {nextOperation, numberAt, operator, type Scanner, wordAt} from './scanner.ts'

/**
 * Read a text object as Skia writes it, a glyph at a time: `Td` and `Tj`. The scanner stands behind `BT`, and is left
 * behind `ET`. Nothing comes back for one with other operators or a font that is not known.
 */
export function readText(scanner: Scanner, fonts: PageFonts): Run[] | undefined {
  const reading: Reading = {at: 0, x: 0, y: 0, matrix: identity, runs: [], spanFrom: 0}
  let isKnown = true
  while (nextOperation(scanner) && scanner.operator !== END_TEXT) {
    isKnown = isKnown && readOperation(reading, scanner, fonts)
    if (isKnown && scanner.operator === SHOW) showSteps(reading, scanner)
  }
  return isKnown && reading.span === undefined ? reading.runs : undefined
}

interface Reading extends Reached {
  /** Where the next glyph stands, in the space of the matrix. */
  x: number
  y: number
  matrix: Matrix
  font?: {readonly face: Face; readonly words: string; readonly size: number}
  /** The run that grows; none where a new one must begin. */
  run?: Growing | undefined
  readonly runs: Run[]
  /** Actual text that holds for what follows. */
  span?: string | undefined
  spanFrom: number
}

interface Growing {
  readonly run: Run
  readonly x: number
}

function readOperation(reading: Reading, scanner: Scanner, fonts: PageFonts): boolean {
  switch (scanner.operator) {
    case MOVE:
      return move(reading, numberAt(scanner, 0), numberAt(scanner, 1))
    case SHOW:
      return show(reading, scanner)
    case SET_MATRIX:
      reading.matrix = matrixAt(scanner)
      reading.x = reading.y = 0
      reading.run = undefined
      return true
    case SET_FONT:
      return setFont(reading, scanner, fonts)
    case BEGIN_MARK:
      return openSpan(reading, scanner)
    case END_MARK:
      return closeSpan(reading)
    default:
      return false
  }
}

function matrixAt(scanner: Scanner): Matrix {
  return {
    a: numberAt(scanner, 0),
    b: numberAt(scanner, 1),
    c: numberAt(scanner, 2),
    d: numberAt(scanner, 3),
    e: numberAt(scanner, 4),
    f: numberAt(scanner, 5)
  }
}

function move(reading: Reading, x: number, y: number): boolean {
  reading.x += x
  reading.y += y
  if (y !== 0) reading.run = undefined
  return true
}

function setFont(reading: Reading, scanner: Scanner, fonts: PageFonts): boolean {
  const name = wordAt(scanner, 0)
  const face = fonts.find(name.slice(1))
  const size = numberAt(scanner, 1)
  if (!face || size <= 0) return false
  reading.font = {face, words: `${name} ${wordAt(scanner, 1)}`, size}
  reading.run = undefined
  return true
}

/** A hexadecimal string of two bytes a glyph. Skia moves before each glyph, so that several in a string are rare. */
function show(reading: Reading, {data, bounds, count}: Scanner): boolean {
  const {font} = reading
  const [from = 0, to = 0] = bounds
  if (!font || count !== 1 || data[from] !== LESS || (to - from - 2) % 4 !== 0) return false
  const {run, x} = reading.run ?? begin(reading, font)
  let place = reading.x - x
  for (let at = from + 1; at + 4 < to; at += 4) {
    const glyph = hexAt(data, at)
    run.glyphs.push(glyph)
    run.places.push(place)
    place += (font.face.widthOf(glyph) * font.size) / 1000
  }
  return true
}

/** The glyphs that follow one on its line. */
function showSteps(reading: Reading, scanner: Scanner): void {
  const {run: growing} = reading
  if (!growing) return
  reading.at = scanner.at
  readSteps(scanner.data, reading, growing.x, growing.run)
  scanner.at = reading.at
}

function begin(reading: Reading, {face, words, size}: NonNullable<Reading['font']>): Growing {
  const {matrix, x, y, runs} = reading
  const {a, b, c, d, e, f} = matrix
  const run: Run = {
    font: face,
    face: words,
    size,
    matrix: {a, b, c, d, e: a * x + c * y + e, f: b * x + d * y + f},
    glyphs: [],
    places: [],
    spans: [],
    brokenAt: undefined
  }
  runs.push(run)
  reading.run = {run, x}
  // Actual text that begins with a run begins with its first glyph.
  reading.spanFrom = 0
  return reading.run
}

function openSpan(reading: Reading, scanner: Scanner): boolean {
  const {data, bounds, count} = scanner
  if (reading.span !== undefined || count !== 2 || wordAt(scanner, 0) !== '/Span') return false
  const properties = readValue({data, at: bounds[2] ?? 0})
  const text = properties instanceof Map ? properties.get('ActualText') : undefined
  if (text === null || typeof text !== 'object' || !('text' in text)) return false
  reading.span = wordsOf(text)
  reading.spanFrom = reading.run?.run.glyphs.length ?? 0
  return true
}

function closeSpan(reading: Reading): boolean {
  const {span, spanFrom} = reading
  reading.span = undefined
  const run = reading.runs.at(-1)
  if (span === undefined || !run) return false
  if (span === SOFT_HYPHEN) return dropFrom(run, spanFrom)
  if (span === WORD_JOINER) return takeOut(run, spanFrom)
  const to = run.glyphs.length
  // Ligatures form over soft hyphens.
  const text = span.replaceAll(SOFT_HYPHEN, '').replaceAll(WORD_JOINER, '')
  const alone = run.font.textOf(run.glyphs[spanFrom] ?? 0)
  const isSpace = text === '\u00A0' && alone === ' '
  if (to > spanFrom && !isSpace) run.spans.push({from: spanFrom, to, text: whole(text, alone)})
  return true
}

/** Of a ligature that a line begins with Chromium (147) may tell the first letter alone. */
function whole(text: string, letters: string): string {
  return letters.startsWith(text) ? letters : text
}

/** Chromium paints a soft hyphen as a space without width, and a hyphen behind it where a line is broken. */
function dropFrom(run: Run, from: number): true {
  run.brokenAt = from
  return takeOut(run, from)
}

function takeOut({glyphs, places}: Run, from: number): true {
  glyphs.length = from
  places.length = from
  return true
}

const identity = {a: 1, b: 0, c: 0, d: 1, e: 0, f: 0}
const SOFT_HYPHEN = '\u00AD'
/** Our own, in the page: see `browser/letters.ts`. */
const WORD_JOINER = '\u2060'
const LESS = 60
const END_TEXT = operator('ET')
const MOVE = operator('Td')
const SHOW = operator('Tj')
const SET_MATRIX = operator('Tm')
const SET_FONT = operator('Tf')
const BEGIN_MARK = operator('BDC')
const END_MARK = operator('EMC')
