import {divisionOf} from './headings.ts'
import {type Line, words} from './lines.ts'
import {isRoman} from './numerals.ts'
import type {Piece} from './pieces.ts'

/**
 * Make speeches of a play's blocks: `HAMLET. To be…`, `HAMLET:` or `HAMLET.` over the lines. A text is a play when
 * several names, in capitals or as `_Ham._`, speak again and again.
 */
export function markSpeeches(pieces: readonly Piece[]): Piece[] {
  const speakers = speakersOf(pieces)
  if (speakers.size === 0) return [...pieces]
  const marked: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    const next = pieces[index + 1]
    const name = speaks(piece) && speakerOf(piece.lines[0])
    if (!name || !speakers.has(name.key)) marked.push(piece)
    else if (isAlone(piece, name) && next && takesUp(next)) {
      marked.push(
        speech(
          {...next, lines: [...piece.lines, ...next.lines], gap: piece.gap},
          next.kind === 'verse'
        )
      )
      index++
    } else marked.push(isAlone(piece, name) ? piece : speech(piece, piece.kind === 'verse'))
  }
  return marked
}

function speech(piece: Piece, isVerse: boolean): Piece {
  const {lines, gap} = piece
  const why = 'a name in capitals, which speaks elsewhere too, opens it'
  return {kind: isVerse ? 'verse' : 'speech', lines, gap, guess: 'drama', why}
}

/** Those that speak three times and more, if they are two and more and a fair part of the text is theirs. */
function speakersOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const piece of pieces) {
    const name = speaks(piece) && speakerOf(piece.lines[0])
    if (name) counts.set(name.key, (counts.get(name.key) ?? 0) + 1)
  }
  const often = [...counts.values()].filter(count => count >= 3)
  const all = often.reduce((sum, count) => sum + count, 0)
  return often.length >= 2 && all >= 8 && all * 5 >= pieces.length
    ? new Set(counts.keys())
    : new Set()
}

function speaks({kind, pinned}: Piece): boolean {
  return !pinned && (kind === 'paragraph' || kind === 'verse' || kind === 'quote')
}

function takesUp(next: Piece): boolean {
  return next.gap <= 1 && speaks(next) && !speakerOf(next.lines[0])
}

interface Speaker {
  readonly key: string
  /** Characters of the name with its stop. */
  readonly length: number
}

/** The name that a line opens with: up to four words in capitals, a direction in brackets perhaps, a stop or a colon. */
function speakerOf(line: Line | undefined): Speaker | undefined {
  const text = words(line).slice(0, 120)
  const found = names.exec(text)
  const [whole, marked, plain] = found ?? []
  const key = (marked ?? plain ?? '')
    .replace(/[\s._]+/g, ' ')
    .trim()
    .toLowerCase()
  if (!whole || key.length < 2 || isRoman(key.toUpperCase()) || divisionOf(text)) return undefined
  if (/^\s*(?:[IVXLC]+|\d+)\b/.test(text.slice(whole.length))) return undefined
  return {key, length: whole.length}
}

const names =
  /^(?:_([\p{Lu}][\p{L}'’. ]{1,24}?)[.:]?_[.:]?(?=\s|$)|(\p{Lu}{2}[\p{Lu}'’-]*(?: (?:\p{Lu}[\p{Lu}'’-]*\.?|\d)){0,3}|(?:MRS?|DR|ST|LADY|LORD|SIR)\. \p{Lu}[\p{Lu}'’-]+)(?: ?[([][^()[\]]{1,60}[)\]])?(?:[.:](?:--|—)?(?=\s|\S|$)|$))/u

function isAlone(piece: Piece, {length}: Speaker): boolean {
  return piece.lines.length === 1 && words(piece.lines[0]).length <= length + 1
}

/** Characters of the name at the start of a speech, when nothing else stands on its line. */
export function nameAlone(lines: readonly Line[]): boolean {
  const name = speakerOf(lines[0])
  return name !== undefined && lines.length > 1 && words(lines[0]).length <= name.length + 1
}
