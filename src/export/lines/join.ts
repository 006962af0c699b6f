import type {Gap, LaidLine} from '../../book/lines.ts'
import {singleSpaced} from '../../book/single-spaced.ts'
import type {Run} from '../pdf/content/pieces.ts'
import {textOf} from '../pdf/content/run-text.ts'

/** Put the runs of a page together to lines. */
export function joinLines(runs: readonly Run[], page: number): LaidLine[] {
  const lines: Growing[] = []
  for (const run of runs) {
    const {a, b, e: x, f: y} = run.matrix
    // What is turned is no text to be read along.
    if (b !== 0 || a <= 0) continue
    const scaled = {run, scale: a, x, y}
    const last = lines.at(-1)
    if (last?.isBroken && isHyphen(run)) last.isDivided = true
    else if (last && goesOn(last, scaled)) append(last, scaled)
    else if (run.glyphs.length > 0) lines.push(begin(scaled))
  }
  return lines.flatMap(line => (line.isBlank ? [] : [finished(line, page)]))
}

interface Scaled {
  readonly run: Run
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Growing {
  text: string
  readonly left: number
  right: number
  baseline: number
  size: number
  readonly gaps: Gap[]
  /** Where a word space began that has no letter behind it yet, if there is one. */
  space: number
  isSpaced: boolean
  /** Nothing but space came yet. */
  isBlank: boolean
  /** A soft hyphen was the last of it. */
  isBroken: boolean
  isDivided: boolean
}

function begin(scaled: Scaled): Growing {
  const {run, scale, x, y} = scaled
  const growing: Growing = {
    text: '',
    left: x,
    right: x,
    baseline: y,
    size: run.size * scale,
    gaps: [],
    space: x,
    isSpaced: false,
    isBlank: true,
    isBroken: false,
    isDivided: false
  }
  append(growing, scaled)
  return growing
}

/** To the right of where the line has come to, and no further up or down than figures are raised. */
function goesOn({right, baseline, size}: Growing, {run, scale, x, y}: Scaled): boolean {
  const larger = Math.max(size, run.size * scale)
  return x > right - larger / 4 && x < right + 4 * larger && Math.abs(y - baseline) < larger * 0.55
}

function append(line: Growing, {run, scale, x, y}: Scaled): void {
  const {glyphs, places, font, size} = run
  if (size * scale > line.size) {
    line.size = size * scale
    line.baseline = y
  }
  const hasSpans = run.spans.length > 0
  let {right, space, isSpaced} = line
  let count = 0
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index] as number
    const text = hasSpans ? textOf(run, index, index + 1) : font.textOf(glyph)
    const left = x + (places[index] as number) * scale
    if (text === ' ' || text === '\u00A0') {
      if (!isSpaced) space = right
      isSpaced = true
    } else {
      if (isSpaced) closeSpace(line, space, left)
      isSpaced = false
      right = left + (font.widthOf(glyph) * size * scale) / 1000
      line.isBlank &&= text.trim() === ''
    }
    for (let at = 0; at < text.length; at++) codes[count++] = text.charCodeAt(at)
  }
  line.text += String.fromCharCode(...codes.slice(0, count))
  line.right = right
  line.space = space
  line.isSpaced = isSpaced
  line.isBroken = run.brokenAt === glyphs.length
}

/** Of a run's text: to add each letter to a string would make as many strings. */
const codes: number[] = []

/** A space between words: the one before a line's first letter or behind its last is none. */
function closeSpace(line: Growing, space: number, left: number): void {
  if (!line.isBlank) line.gaps.push({left: space, width: left - space})
}

function isHyphen(run: Run): boolean {
  return run.glyphs.length > 0 && /^[-\u2010]$/u.test(textOf(run, 0, 1))
}

function finished(line: Growing, page: number): LaidLine {
  const {text, left, right, baseline, size, gaps, isDivided} = line
  const words = singleSpaced(text)
  // Where a page ends, the hyphen is set by us and stands in the text.
  const isEnd = /\p{L}\u2010$/u.test(words)
  const plain = isEnd ? words.slice(0, -1) : words
  return {page, text: plain, left, right, baseline, size, gaps, isDivided: isDivided || isEnd}
}
