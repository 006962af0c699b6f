import {words} from './lines.ts'
import type {Piece} from './pieces.ts'
import {opensLine} from './verse.ts'

/** Verse by what stands around it: a stanza of long lines among stanzas, and a title in capitals on its first line. */
export function settleVerse(given: readonly Piece[]): Piece[] {
  const pieces = given.filter(isLoneCapitals).length < 3 ? given : given.flatMap(partedByTitles)
  return pieces.flatMap((piece, index) => {
    if (isStanza(piece, pieces[index - 1], pieces[index + 1]))
      return [{kind: 'verse', lines: piece.lines, gap: piece.gap, why: 'it stands between stanzas'}]
    return isTitled(piece) ? titleAndLines(piece) : [piece]
  })
}

/** A title of the book of poems: in capitals, alone. */
function isLoneCapitals({kind, lines}: Piece): boolean {
  return (
    lines.length === 1 && (kind === 'paragraph' || kind === 'heading') && isTitle(words(lines[0]))
  )
}

function isTitle(text: string): boolean {
  return text.length < 60 && /\p{Lu}\P{L}*\p{Lu}/u.test(text) && !/\p{Ll}|[.,;:!?—-]$/u.test(text)
}

/** Where the other titles of a book of poems stand alone, one may have lost the white space around it. */
function partedByTitles(piece: Piece): Piece[] {
  const {kind, lines, guess, pinned} = piece
  if (kind !== 'verse' || guess || pinned || lines.length < 6) return [piece]
  const at = lines.findIndex(
    (line, index) =>
      index > 1 &&
      index < lines.length - 2 &&
      isTitle(words(line)) &&
      words(line).includes(' ') &&
      /[.!?]["”’]?$/u.test(lines[index - 1]?.text ?? '') &&
      /\p{Ll}/u.test(words(lines[index + 1]))
  )
  if (at < 0) return [piece]
  const why = 'it is in capitals between lines of verse that are not'
  const form = 'capitals' as const
  return [
    {...piece, lines: lines.slice(0, at)},
    {kind: 'heading', lines: lines.slice(at, at + 1), gap: 0, depth: 4, form, why},
    ...partedByTitles({...piece, lines: lines.slice(at + 1), gap: 0})
  ]
}

function isStanza(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  const {kind, lines, pinned} = piece
  if (pinned || (kind !== 'paragraph' && kind !== 'quote') || lines.length < 2) return false
  if (kind === 'quote' && isSteps(piece, before)) return true
  if (!lines.every(opensLine)) return false
  return isVerse(before) && isVerse(next)
}

/** Short lines of which each is set in further than the one before, behind a stanza: a poem goes down the page. */
function isSteps({lines}: Piece, before: Piece | undefined): boolean {
  const steps = lines.slice(1).filter((line, index) => line.indent > (lines[index]?.indent ?? 0))
  const isShort = lines.every(line => line.text.length - line.skip < 40)
  return before?.kind === 'verse' && !before.guess && isShort && steps.length === lines.length - 1
}

function isVerse(piece: Piece | undefined): boolean {
  return piece?.kind === 'verse' && !piece.guess && piece.lines.length > 2
}

/** Apart from what goes before, and with lines below that are not in capitals. */
function isTitled({kind, lines, gap, guess, pinned}: Piece): boolean {
  const [first, second, third] = lines.map(words)
  if (kind !== 'verse' || guess || pinned || gap < 2 || !first || !second || !third) return false
  const isCapitals =
    first.length < 60 && /\p{Lu}\P{L}*\p{Lu}/u.test(first) && !/\p{Ll}|[,;]$/u.test(first)
  return isCapitals && [second, third].every(text => /\p{Ll}/u.test(text))
}

function titleAndLines(piece: Piece): Piece[] {
  const {lines, gap} = piece
  const why = 'it is in capitals over lines that are not'
  const form = 'capitals' as const
  return [
    {kind: 'heading', lines: lines.slice(0, 1), gap, depth: 4, form, why},
    {...piece, lines: lines.slice(1), gap: 0}
  ]
}
