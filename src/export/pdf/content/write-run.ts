import {type Bytes, putText} from '../bytes.ts'
import {putValue, utf16} from '../objects.ts'
import {putDecimal} from './decimals.ts'
import {endArray, type Pen, putGlyphs} from './pen.ts'
import type {PageFonts, Reading, Run, Span} from './pieces.ts'
import {textOf} from './run-text.ts'
import {trackingOf, wordEnd} from './tracking.ts'

/** Show the glyphs of a run with as few operations as can be: where they stand, and one array. */
export function putRun(out: Bytes, run: Run, fonts: PageFonts): void {
  const at = (1000 * (run.places[0] ?? 0)) / run.size
  const pen: Pen = {
    run,
    out,
    fonts,
    tracking: 0,
    at,
    isSpaced: false,
    isOther: false,
    state: 'none'
  }
  putMatrix(out, run)
  const tracking = trackingOf(run)
  if (tracking > 0) putSpaced({...pen, isSpaced: true}, tracking)
  else putStretch(pen, 0, run.glyphs.length)
}

/**
 * pdf.js takes character spacing for no space, but where the font changes: one in which all of the run reads right is
 * looked for. There is none for a small capital that is a capital here and a small letter there.
 */
function putSpaced(pen: Pen, tracking: number): void {
  const {run, out} = pen
  const readings = readingsOf(run)
  if (!isOneReading(readings)) {
    putWords(pen)
    return
  }
  putDecimal(out, (tracking * run.size) / 1000)
  putText(out, 'Tc\n')
  if (run.font.canRead(readings)) putWords({...pen, tracking})
  else inOther(pen, readings, () => putWords({...pen, tracking, isOther: true}))
  putText(out, '0 Tc\n')
}

function isOneReading(readings: readonly Reading[]): boolean {
  const texts = new Map(readings)
  return readings.every(([glyph, text]) => texts.get(glyph) === text)
}

/** Each glyph with what it reads as, but those that read as something together. */
function readingsOf(run: Run): Reading[] {
  const readings: Reading[] = []
  for (const [index, glyph] of run.glyphs.entries()) {
    const text = textOf(run, index, index + 1)
    const isOne = !run.spans.some(({from, to}) => from <= index && to > index && to > from + 1)
    if (isOne && text !== SOFT_HYPHEN) readings.push([glyph, text])
  }
  return readings
}

function inOther({run, out, fonts}: Pen, readings: readonly Reading[], put: () => void): void {
  const [, size = ''] = run.face.split(' ')
  putText(out, `/${fonts.other(run.font, readings)} ${size} Tf\n`)
  put()
  putText(out, `${run.face} Tf\n`)
}

/** Letterspaced words each as a whole: Poppler takes a tenth of the size for a space between words. */
function putWords(pen: Pen): void {
  const {run, out} = pen
  for (let from = 0; from < run.glyphs.length; ) {
    const to = wordEnd(run, from)
    if (to > from) {
      putMark(out, textOf(run, from, to))
      putStretch(pen, from, to)
      putText(out, 'EMC\n')
    }
    const space = to < run.glyphs.length ? to + 1 : to
    putStretch(pen, to, space)
    from = space
  }
}

function putStretch(pen: Pen, from: number, to: number): void {
  const {spans, font, glyphs} = pen.run
  let next = 0
  let span = spans[0]
  for (let index = from; index < to; ) {
    while (span && span.to <= index) span = spans[++next]
    if (span && span.from === index) {
      putSpan(pen, span)
      index = span.to
      continue
    }
    const border = span ? (span.from > index ? span.from : span.to) : to
    const end = plainEnd(pen, index, Math.min(border, to))
    putGlyphs(pen, index, end)
    if (end < to && end !== border) putInOther(pen, end, font.textOf(glyphs[end] ?? 0))
    index = end < to && end !== border ? end + 1 : end
  }
  endArray(pen)
}

/** The first glyph from one on that does not read as its font says. */
function plainEnd({run, isOther}: Pen, from: number, to: number): number {
  if (isOther) return to
  const {font, glyphs} = run
  let index = from
  while (index < to && font.reads(glyphs[index] as number)) index++
  return index
}

/** What the glyphs of a span read as is said once in the font if it can be: for readers that know nothing of spans. */
function putSpan(pen: Pen, span: Span): void {
  const {font, glyphs} = pen.run
  // A space behind a letter is this line's alone.
  const isSingle = span.to === span.from + 1 && !/. $/u.test(span.text)
  const isSoft = span.text === SOFT_HYPHEN
  const isSaid =
    isSingle && (pen.isOther || font.reads(glyphs[span.from] ?? 0, isSoft ? HYPHEN : span.text))
  if (isSoft || !isSingle) putTold(pen, span)
  else if (isSaid) putGlyphs(pen, span.from, span.to)
  else putInOther(pen, span.from, span.text)
}

/** A small capital is the one letter here, the other there. */
function putInOther(pen: Pen, index: number, text: string): void {
  endArray(pen)
  inOther(pen, [[pen.run.glyphs[index] ?? 0, text]], () => {
    putGlyphs(pen, index, index + 1)
    endArray(pen)
  })
}

function putTold(pen: Pen, {from, to, text}: Span): void {
  endArray(pen)
  if (!pen.isSpaced) putMark(pen.out, text)
  putGlyphs(pen, from, to)
  endArray(pen)
  if (!pen.isSpaced) putText(pen.out, 'EMC\n')
}

/** ISO 32000-1, 14.9.4. */
function putMark(out: Bytes, text: string): void {
  putText(out, '/Span<</ActualText ')
  putValue(out, utf16(text))
  putText(out, '>>BDC\n')
}

/** Of the first glyph: those before it may be gone. */
function putMatrix(out: Bytes, {matrix, places}: Run): void {
  const {a, b, c, d, e, f} = matrix
  const first = places[0] ?? 0
  putDecimal(out, a)
  putDecimal(out, b)
  putDecimal(out, c)
  putDecimal(out, d)
  putDecimal(out, e + a * first)
  putDecimal(out, f + b * first)
  putText(out, 'Tm\n')
}

const SOFT_HYPHEN = '\u00AD'
/** What pdf.js, which knows nothing of spans, joins a divided word at. */
const HYPHEN = '-'
