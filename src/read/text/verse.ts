import {type Line, words} from './lines.ts'
import {earlyEnds, isWrapped, type Measure} from './measure.ts'
import type {Piece} from './pieces.ts'

/** Whether the lines of a block are to be kept: they end before they are full. */
export function isVerse(lines: readonly Line[], measure: Measure): boolean {
  if (lines.length < 2 || (lines.length < 4 && goesOn(lines))) return false
  if (isWrapped(lines)) return isNarrow(lines, measure) && lines.every(opensLine)
  const left = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  const width =
    measure.width - 3 - (left > measure.indent + 1 ? Math.min(8, left - measure.indent) : 0)
  return earlyEnds(lines, width) > 0.55 * (lines.length - 1)
}

/** Two or three lines that run on in small letters without a stop are a short paragraph rather than verse. */
function goesOn(lines: readonly Line[]): boolean {
  return lines
    .slice(1)
    .every(
      (line, index) => /^\p{Ll}/u.test(words(line)) && !/[.,;:!?—-]$/.test(lines[index]?.text ?? '')
    )
}

/** Lines of the same metre may look as if they were wrapped; but none of them would open with a capital by chance. */
function isNarrow(lines: readonly Line[], measure: Measure): boolean {
  return lines.every(line => line.text.length - line.skip < measure.width * 0.85)
}

function opensLine(line: Line): boolean {
  return /^[^\p{L}]{0,3}\p{Lu}/u.test(words(line))
}

/** Lines of an unwrapped text: each a paragraph, but for runs of short lines that do not end as sentences do. */
export function parseUnwrapped(lines: readonly Line[], gap: number): Piece[] {
  const pieces: Piece[] = []
  for (let index = 0; index < lines.length; ) {
    const run = shortRun(lines, index)
    const kept = run.length > 1 && (run.length >= 4 || sentenceEnds(run) * 2 <= run.length)
    const part = kept ? run : paragraphFrom(lines, index)
    pieces.push({kind: kept ? 'verse' : 'paragraph', lines: part, gap: index === 0 ? gap : 0})
    index += part.length
  }
  return pieces
}

/** A line, and what goes on with its sentence behind a page number. */
function paragraphFrom(lines: readonly Line[], from: number): Line[] {
  let end = from + 1
  while (lines[end]?.goesOn) end++
  return lines.slice(from, end)
}

function shortRun(lines: readonly Line[], from: number): Line[] {
  const run: Line[] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.text.length - line.skip > 65 || line.goesOn || lines[index + 1]?.goesOn) break
    run.push(line)
  }
  return run
}

function sentenceEnds(lines: readonly Line[]): number {
  return lines.filter(line => /[.!?]["'”’]?$/.test(line.text)).length
}

/** Paragraphs that are told by the indent of their first line alone. */
export function splitParagraphs(lines: readonly Line[]): Line[][] {
  const left = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  const indented = lines.filter(line => opensParagraph(line, left))
  if (indented.length * 2 > lines.length) return [[...lines]]
  const parts: Line[][] = []
  for (const line of lines) {
    const before = parts.at(-1)
    const ended = /[.!?:]["'”’)]*$|--$|—$/.test(before?.at(-1)?.text ?? '')
    if (!before || (opensParagraph(line, left) && ended)) parts.push([line])
    else before.push(line)
  }
  return parts
}

function opensParagraph(line: Line, left: number): boolean {
  return (
    line.indent >= left + 2 && line.indent <= left + 10 && /^[\p{Lu}\p{P}\p{N}]/u.test(words(line))
  )
}
