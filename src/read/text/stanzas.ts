import {words} from './lines.ts'
import type {Piece} from './pieces.ts'
import {opensLine} from './verse.ts'

/** Verse by what stands around it: a stanza of long lines among stanzas, and a title in capitals on its first line. */
export function settleVerse(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (isStanza(piece, pieces[index - 1], pieces[index + 1]))
      return [{kind: 'verse', lines: piece.lines, gap: piece.gap, why: 'it stands between stanzas'}]
    return isTitled(piece) ? titleAndLines(piece) : [piece]
  })
}

function isStanza(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  const {kind, lines, pinned} = piece
  if (pinned || (kind !== 'paragraph' && kind !== 'quote') || lines.length < 2) return false
  if (!lines.every(opensLine)) return false
  return isVerse(before) && isVerse(next)
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
