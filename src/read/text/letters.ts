import {isAttribution} from './epigraphs.ts'
import type {Line} from './lines.ts'
import {words} from './lines.ts'
import type {Layout, Piece} from './pieces.ts'
import {isSalutation} from './salutations.ts'

/**
 * Keep the lines of a letter's head and close: place and date, whom it is to, `Yours truly,` and who signs; and lines that
 * the typist pushed to the right.
 */
export function markLetters(pieces: readonly Piece[], layout: Layout): Piece[] {
  const salutations = pieces.map(isSalutation)
  return pieces.map((piece, index) => {
    if (piece.pinned || (piece.kind !== 'paragraph' && piece.kind !== 'quote')) return signed(piece)
    if (piece.kind === 'quote' && isAttribution(piece.lines)) return piece
    const isHead = salutations.slice(index + 1, index + 3).some(found => found)
    const why = reasonFor(piece, pieces[index - 1], isHead, layout)
    return why ? kept(piece, why, layout) : piece
  })
}

function kept({lines, gap}: Piece, why: string, {indent}: Layout): Piece {
  return {kind: 'verse', lines, gap, guess: 'letter', why, left: indent}
}

/** Verse that is none: the last lines of a letter are short ones too. */
function signed(piece: Piece): Piece {
  const isClose =
    piece.kind === 'verse' &&
    !piece.pinned &&
    !piece.guess &&
    closing.test(words(piece.lines[0]).slice(0, 120))
  return isClose ? {...piece, guess: 'letter', why: 'it closes a letter'} : piece
}

function reasonFor(
  piece: Piece,
  before: Piece | undefined,
  isHead: boolean,
  layout: Layout
): string | undefined {
  const {lines} = piece
  if (lines.length > 6 || lines.some(line => line.text.length > layout.width + 12)) return undefined
  if (lines.every(line => isPushed(line, layout))) return 'it is pushed to the right'
  const isShort = lines.every(line => line.text.length - line.skip < 45)
  if (!isShort) return undefined
  if (lines.length > 1 && closing.test(words(lines[0]))) return 'it closes a letter'
  if (lines.length > 1 && before && isClose(before)) return 'it signs a letter'
  if (isHead && lines.some(line => dated.test(words(line)))) return 'it dates a letter'
  return isHead && lines.length > 1 ? 'it stands over the opening words of a letter' : undefined
}

/** Far from the left, in a text that is not set there. */
function isPushed(line: Line, {indent, width, unwrapped}: Layout): boolean {
  return !unwrapped && line.indent >= indent + Math.max(20, width / 3)
}

function isClose(piece: Piece): boolean {
  return (
    closing.test(words(piece.lines.at(-1)).slice(0, 120)) &&
    /,$/.test(piece.lines.at(-1)?.text ?? '')
  )
}

const closing =
  /^_?(?:(?:very |most |ever |i am,? |i remain,? |believe me,? |and believe me,? )*(?:(?:yours?|your (?:own|most|very|affectionate|loving|obedient|humble|devoted|faithful|grateful|sincere)[\p{L}, ]*)(?: (?:very )?(?:truly|sincerely|faithfully|respectfully|affectionately|ever|etc\.?|gratefully|obediently|cordially|fraternally|lovingly|always|in haste|obedient servant|humble servant|affectionate \p{L}+))?|(?:truly|sincerely|faithfully|respectfully|affectionately|gratefully) (?:and \p{L}+ )?yours?|(?:truly|very truly) and gratefully yours|respectfully|sincerely|faithfully|affectionately|with (?:love|kind regards|best wishes|much love)),?_?)$/iu

const dated =
  /\b(?:jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))\b.{0,14}\d|\b\d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/i
