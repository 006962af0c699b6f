import {type Line, words} from './lines.ts'
import {earlyEnds, isWrapped, type Measure} from './measure.ts'
import type {Piece} from './pieces.ts'

/** Whether the lines of a block are to be kept: they end before they are full. */
export function isVerse(lines: readonly Line[], measure: Measure): boolean {
  if (lines.length < 2 || (lines.length < 4 && (goesOn(lines) || isSaid(lines)))) return false
  if (isWrapped(lines) && isNarrow(lines, measure)) return lines.every(opensLine)
  if (lines.every(opensLine) && lines.some(line => /\p{Ll}/u.test(line.text))) {
    if (lines.length >= 6 || (lines.length >= 4 && isStopped(lines))) return true
    if (isCouplet(lines, measure)) return true
  }
  if (isWrapped(lines)) return false
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

/** `Q: …`, `A: …`, `PILOT: …`: one of a transcript’s short answers. */
function isSaid([first, ...rest]: readonly Line[]): boolean {
  const opens = (line: Line | undefined) =>
    /^(?:[QA]|\p{Lu}[\p{Lu} .'’-]{1,30}): \S/u.test(words(line).slice(0, 60))
  return opens(first) && !rest.some(opens)
}

/** Lines of the same metre may look as if they were wrapped; but none of them would open with a capital by chance. */
function isNarrow(lines: readonly Line[], measure: Measure): boolean {
  return lines.every(line => line.text.length - line.skip < measure.width * 0.85)
}

/** Two or three quoted lines, set in, about as long as each other, each ending with a pause. */
function isCouplet(lines: readonly Line[], {indent}: Measure): boolean {
  const lengths = lines.map(line => line.text.length - line.skip)
  const isEven = Math.min(...lengths) >= 0.75 * Math.max(...lengths)
  const isPaused = lines.slice(0, -1).every(line => /[,;:!?—]["”’']?$/.test(line.text))
  const isQuoted = /^["“‘']/.test(words(lines[0]))
  return (
    isQuoted &&
    isEven &&
    isPaused &&
    lines.length < 4 &&
    lines.every(line => line.indent >= indent + 2)
  )
}

/** Verse pauses where its lines end; prose is broken anywhere. */
function isStopped(lines: readonly Line[]): boolean {
  return lines.filter(line => /[.,;:!?—-]["”’']?$/.test(line.text)).length * 2 >= lines.length
}

export function opensLine(line: Line): boolean {
  return /^[^\p{L}]{0,6}\p{Lu}/u.test(words(line))
}

/** Lines of an unwrapped text: each a paragraph, but for runs of short lines that do not end as sentences do. */
export function parseUnwrapped(
  lines: readonly Line[],
  gap: number,
  {without}: {without: ReadonlySet<string>}
): Piece[] {
  const proseAlone = without.has('verse')
  const pieces: Piece[] = []
  const push = (kind: 'verse' | 'paragraph', part: readonly Line[]): void => {
    const before = pieces.length === 0 ? gap : 0
    const why = kind === 'verse' ? {why: 'its lines are short'} : {}
    pieces.push({kind, lines: part, gap: before, ...why})
  }
  for (let index = 0; index < lines.length; ) {
    const run = proseAlone ? [] : shortRun(lines, index)
    const kept = run.length > 1 && isStanza(run)
    const parts = kept
      ? []
      : run.length > 1
        ? run.map(line => [line])
        : [paragraphFrom(lines, index)]
    if (kept) push('verse', run)
    for (const part of parts) push('paragraph', part)
    index += kept ? run.length : parts.flat().length
  }
  return without.has('headings') ? pieces : pieces.map(headBetween)
}

/** A few words without a stop between long paragraphs, nothing blank around them. */
function headBetween(piece: Piece, index: number, pieces: readonly Piece[]): Piece {
  const text = words(piece.lines[0])
  if (index === 0 && isTitle(piece, text, pieces)) {
    const why = 'it is in capitals over lines that are not'
    return {...piece, kind: 'heading', depth: 4, form: 'capitals', why}
  }
  const isShort = piece.kind === 'paragraph' && text.length <= 70 && text.split(' ').length <= 10
  if (!isShort || !/^[\p{Lu}\p{N}][^:]*[\p{L}\p{N}?)]$/u.test(text)) return piece
  if (!isLong(pieces[index - 1]) || !isLong(pieces[index + 1])) return piece
  const why = 'it is short and has no stop, between long paragraphs'
  return {...piece, kind: 'heading', depth: 5, form: 'title', why}
}

/** Capitals on the first line of a block, apart from what goes before. */
function isTitle({kind, gap}: Piece, text: string, pieces: readonly Piece[]): boolean {
  const next = words(pieces[1]?.lines[0])
  if (kind !== 'paragraph' || gap < 2 || text.length > 60 || !/\p{Ll}/u.test(next)) return false
  return /\p{Lu}\P{L}*\p{Lu}/u.test(text) && !/\p{Ll}|[,;]$/u.test(text)
}

function isLong(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && (piece.lines[0]?.text.length ?? 0) > 120
}

/** Speech in short paragraphs ends in stops and quotation marks; lines of verse mostly do not. */
function isStanza(run: readonly Line[]): boolean {
  const ends = sentenceEnds(run)
  if (run.length < 4) return ends * 2 <= run.length
  const spoken = run.filter(line => /^["“‘'«—–-]/.test(words(line))).length
  return ends * 4 <= run.length * 3 && !(spoken * 2 > run.length && ends * 2 > run.length)
}

/** A line, and what goes on with its sentence behind a page number. */
function paragraphFrom(lines: readonly Line[], from: number): Line[] {
  let end = from + 1
  while (lines[end]?.goesOn) end++
  return lines.slice(from, end)
}

/** Short lines; or longer ones that all open with a capital and are about as long as each other. */
function shortRun(lines: readonly Line[], from: number): Line[] {
  const short = runOf(lines, from, 65)
  const long = runOf(lines, from, 100, 200)
  if (long.length <= short.length || long.length < 4 || !long.every(opensLine)) return short
  const lengths = long.map(line => line.text.length - line.skip).sort((one, other) => one - other)
  return (lengths.at(-1) ?? 0) <= 2.2 * (lengths[0] ?? 0) ? long : short
}

function runOf(lines: readonly Line[], from: number, most: number, count = lines.length): Line[] {
  const run: Line[] = []
  for (let index = from; index < Math.min(lines.length, from + count); index++) {
    const line = lines[index]
    if (!line || line.text.length - line.skip > most || line.goesOn || lines[index + 1]?.goesOn)
      break
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
