import {wordsOf} from '../objects.ts'
import {readValue} from '../parse.ts'
import {hexAt, type Line, type Reached, readSteps} from './glyph-steps.ts'
import type {Face, Matrix, PageFonts, Run} from './pieces.ts'
import {nextOperation, numberAt, operator, type Scanner, wordAt} from './scanner.ts'

/** Reads the text objects of a content stream. It is one object that changes: there is a text object in each line. */
export interface TextReader extends Reached, Line {
  readonly scanner: Scanner
  readonly fonts: PageFonts
  /** Where the next glyph stands, in the space of the matrix. */
  x: number
  y: number
  matrix: Matrix
  font: Font | undefined
  /** The font that was set last, and the bytes that name it: nearly all text objects set the same. */
  lastFont: (Font & {readonly from: number; readonly to: number}) | undefined
  /** The last run, whose glyphs are those of the line, and whether it still grows: else a new one must begin. */
  run: Begun | undefined
  grows: boolean
  runs: Run[]
  /** Actual text that holds for what follows. */
  span: string | undefined
  spanFrom: number
}

interface Font {
  readonly face: Face
  readonly words: string
  readonly size: number
}

/** A run whose glyphs are still in the reader. */
interface Begun extends Pick<Run, 'matrix' | 'spans' | 'brokenAt'> {
  readonly font: Font
  readonly x: number
}

export function openTextReader(scanner: Scanner, fonts: PageFonts): TextReader {
  return {
    ...{scanner, fonts, at: 0, x: 0, y: 0, matrix: identity, font: undefined, lastFont: undefined},
    ...{count: 0, glyphs: [], places: [], run: undefined, grows: false, runs: []},
    ...{span: undefined, spanFrom: 0}
  }
}

/**
 * Read a text object as Skia writes it, a glyph at a time: `Td` and `Tj`. The scanner stands behind `BT`, and is left
 * behind `ET`. Nothing comes back for one with other operators or a font that is not known.
 */
export function readText(reader: TextReader): Run[] | undefined {
  const {scanner} = reader
  reader.x = reader.y = reader.spanFrom = 0
  reader.matrix = identity
  reader.font = reader.run = reader.span = undefined
  reader.grows = false
  reader.runs = []
  let isKnown = true
  while (nextOperation(scanner) && scanner.operator !== END_TEXT) {
    isKnown = isKnown && readOperation(reader, scanner)
    if (isKnown && scanner.operator === SHOW) showSteps(reader, scanner)
  }
  endRun(reader)
  return isKnown && reader.span === undefined ? reader.runs : undefined
}

function readOperation(reading: TextReader, scanner: Scanner): boolean {
  switch (scanner.operator) {
    case MOVE:
      return move(reading, numberAt(scanner, 0), numberAt(scanner, 1))
    case SHOW:
      return show(reading, scanner)
    case SET_MATRIX:
      reading.matrix = matrixAt(scanner)
      reading.x = reading.y = 0
      reading.grows = false
      return true
    case SET_FONT:
      return setFont(reading, scanner)
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

function move(reading: TextReader, x: number, y: number): boolean {
  reading.x += x
  reading.y += y
  if (y !== 0) reading.grows = false
  return true
}

function setFont(reading: TextReader, scanner: Scanner): boolean {
  const {bounds, count} = scanner
  const from = bounds[0] as number
  const to = bounds[3] as number
  const {lastFont: last} = reading
  const isLast = last !== undefined && count === 2 && areSame(scanner.data, last, from, to)
  const font = isLast ? last : readFont(reading, scanner)
  if (!font) return false
  reading.font = font
  if (!isLast) reading.lastFont = {...font, from, to}
  reading.grows = false
  return true
}

function areSame(
  data: Uint8Array,
  {from, to}: {readonly from: number; readonly to: number},
  start: number,
  end: number
): boolean {
  if (to - from !== end - start) return false
  for (let at = from; at < to; at++) if (data[at] !== data[start + at - from]) return false
  return true
}

function readFont({fonts}: TextReader, scanner: Scanner): Font | undefined {
  const name = wordAt(scanner, 0)
  const face = fonts.find(name.slice(1))
  const size = numberAt(scanner, 1)
  return face && size > 0 ? {face, words: `${name} ${wordAt(scanner, 1)}`, size} : undefined
}

/** A hexadecimal string of two bytes a glyph. Skia moves before each glyph, so that several in a string are rare. */
function show(reading: TextReader, {data, bounds, count}: Scanner): boolean {
  const {font} = reading
  const from = bounds[0] as number
  const to = bounds[1] as number
  if (!font || count !== 1 || data[from] !== LESS || (to - from - 2) % 4 !== 0) return false
  const {x} = reading.grows && reading.run ? reading.run : begin(reading, font)
  let place = reading.x - x
  for (let at = from + 1; at + 4 < to; at += 4) {
    const glyph = hexAt(data, at)
    reading.glyphs[reading.count] = glyph
    reading.places[reading.count] = place
    reading.count++
    place += (font.face.widthOf(glyph) * font.size) / 1000
  }
  return true
}

/** The glyphs that follow one on its line. */
function showSteps(reading: TextReader, scanner: Scanner): void {
  if (!reading.run) return
  reading.at = scanner.at
  readSteps(scanner.data, reading, reading.run.x, reading)
  scanner.at = reading.at
}

function begin(reading: TextReader, font: Font): Begun {
  endRun(reading)
  const {matrix, x, y} = reading
  const {a, b, c, d, e, f} = matrix
  const placed = {a, b, c, d, e: a * x + c * y + e, f: b * x + d * y + f}
  reading.run = {font, x, matrix: placed, spans: [], brokenAt: undefined}
  reading.grows = true
  reading.count = 0
  // Actual text that begins with a run begins with its first glyph.
  reading.spanFrom = 0
  return reading.run
}

function endRun({run, runs, count, glyphs, places}: TextReader): void {
  if (!run) return
  const {font, matrix, spans, brokenAt} = run
  const {face, words, size} = font
  runs.push({
    font: face,
    face: words,
    size,
    matrix,
    glyphs: firstOf(glyphs, count),
    places: firstOf(places, count),
    spans,
    brokenAt
  })
}

/** With room for the space that is put behind a line. */
function firstOf(numbers: number[], count: number): number[] {
  const first = numbers.slice(0, count + 1)
  if (first.length > count) first.pop()
  return first
}

function openSpan(reading: TextReader, scanner: Scanner): boolean {
  const {data, bounds, count} = scanner
  if (reading.span !== undefined || count !== 2 || wordAt(scanner, 0) !== '/Span') return false
  const properties = readValue({data, at: bounds[2] ?? 0})
  const text = properties instanceof Map ? properties.get('ActualText') : undefined
  if (text === null || typeof text !== 'object' || !('text' in text)) return false
  reading.span = wordsOf(text)
  reading.spanFrom = reading.grows ? reading.count : 0
  return true
}

function closeSpan(reading: TextReader): boolean {
  const {span, spanFrom, run, count, glyphs} = reading
  reading.span = undefined
  if (span === undefined || !run) return false
  // Chromium paints a soft hyphen as a space without width, and a hyphen behind it where a line is broken.
  if (span === SOFT_HYPHEN) run.brokenAt = spanFrom
  if (span === SOFT_HYPHEN || span === WORD_JOINER) {
    reading.count = Math.min(count, spanFrom)
    return true
  }
  // Ligatures form over soft hyphens.
  const text = span.replaceAll(SOFT_HYPHEN, '').replaceAll(WORD_JOINER, '')
  const alone = run.font.face.textOf(glyphs[spanFrom] ?? 0)
  const isSpace = text === '\u00A0' && alone === ' '
  if (count > spanFrom && !isSpace)
    run.spans.push({from: spanFrom, to: count, text: whole(text, alone)})
  return true
}

/** Of a ligature that a line begins with Chromium (147) may tell the first letter alone. */
function whole(text: string, letters: string): string {
  return letters.startsWith(text) ? letters : text
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
