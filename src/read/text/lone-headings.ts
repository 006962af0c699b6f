import type {Heading} from 'mdast'
import {words} from './lines.ts'
import type {Piece} from './pieces.ts'

/**
 * Make headings of the lone lines that are ones by their place: capitals, a number, or Title Case, with text below.
 * From the end on, since a line of capitals over another heading is a name or a title page rather than a heading.
 */
export function markHeadings(pieces: readonly Piece[]): Piece[] {
  const numbered = numberedSections(pieces)
  const marked: Piece[] = []
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]
    if (!piece) continue
    const next = marked.at(-1)
    const depth = next && depthOf(piece, next, pieces[index - 1], numbered)
    if (!depth) marked.push(piece)
    else if (next && joins(piece, next)) marked.push(joined(piece, marked.pop() ?? next, depth))
    else marked.push({kind: 'heading', lines: piece.lines, gap: piece.gap, depth})
  }
  return marked.reverse()
}

/** Whether sections are numbered by lone lines: `I.` and `II.`, or `1` and `2`. */
interface Numbered {
  readonly roman: boolean
  readonly arabic: boolean
}

function numberedSections(pieces: readonly Piece[]): Numbered {
  const lone = new Set(
    pieces
      .filter(isLone)
      .map(textOf)
      .filter(text => text.length < 6)
  )
  const has = (number: string): boolean => lone.has(number) || lone.has(`${number}.`)
  return {roman: has('I') && has('II'), arabic: has('1') && has('2')}
}

function isLone(piece: Piece): boolean {
  const [line] = piece.lines
  if (!line || piece.lines.length !== 1 || line.text.length - line.skip > 100) return false
  return piece.kind === 'paragraph' || (piece.kind === 'item' && /^\d/.test(words(line)))
}

/** Without the marks of emphasis: `_The_ OFFENSE` is a line of capitals. */
function textOf(piece: Piece): string {
  const text = words(piece.lines[0])
  return text.length > 200 ? text : text.replace(/_([^_]*)_/g, '$1')
}

function depthOf(
  piece: Piece,
  next: Piece,
  before: Piece | undefined,
  numbered: Numbered
): Heading['depth'] | undefined {
  if (piece.kind === 'heading') return joins(piece, next) ? piece.depth : undefined
  if (!isLone(piece) || next.gap === 0) return undefined
  const text = textOf(piece)
  if (isNumber(text, numbered)) return 3
  const overHeading = next.kind === 'heading'
  if (!isBody(next) && !(overHeading && piece.gap > Math.max(1, next.gap))) return undefined
  if (piece.gap === 0 && before) return undefined
  return depthOfNumber(text) ?? depthOfWords(piece, next, before)
}

function isBody(piece: Piece): boolean {
  return !['heading', 'rule', 'illustration'].includes(piece.kind)
}

function isNumber(text: string, {roman, arabic}: Numbered): boolean {
  if (arabic && /^\d{1,2}\.?$/.test(text)) return true
  return roman && /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?$/.test(text)
}

function depthOfNumber(text: string): Heading['depth'] | undefined {
  const found = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{Lu}[^.]*[^.,;:]$/u.exec(text)
  if (!found?.[1]) return undefined
  const level = found[1].split('.').length
  return level === 1 ? 3 : level === 2 ? 4 : 5
}

function depthOfWords(
  piece: Piece,
  next: Piece,
  before: Piece | undefined
): Heading['depth'] | undefined {
  const raw = words(piece.lines[0])
  if (isCapitals(raw.replace(/_[^_]*_/g, ''))) return 4
  return isTitleCase(textOf(piece)) && !isClosing(before) && !isLone(next) ? 5 : undefined
}

function isCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}\P{L}*\p{Lu}/u.test(text)) return false
  return !/[,;]$/.test(text) && !/^["“‘'(]/.test(text)
}

/** A short line without a stop, each longer word of it with a capital. */
function isTitleCase(text: string): boolean {
  if (text.length > 60 || !/^[\p{Lu}\p{N}]/u.test(text)) return false
  if (/[.,;:!?…"”’)\]—-]$/u.test(text)) return false
  const long = text.split(/\s+/).filter(word => word.length > 3)
  return long.length > 0 && long.every(word => /^\P{L}*[\p{Lu}\p{Lo}]/u.test(word))
}

/** After the comma of a valediction stands a name, not a heading. */
function isClosing(before: Piece | undefined): boolean {
  return /,$/.test(before?.lines.at(-1)?.text ?? '')
}

/** A number and a title of its own line are one heading: `CHAPTER I`, blank, `LOOMINGS`. */
function joins(piece: Piece, next: Piece): boolean {
  if (next.kind !== 'heading' || next.gap > 2 || piece.lines.length > 1) return false
  if ((next.depth ?? 0) < 4 || next.lines.length > 1) return false
  return /^(?:(?:chapter|chap\.?|section|book|part|canto|act|lecture|letter) )?(?:[ivxlc]+|\d{1,3})[.:]?$/i.test(
    textOf(piece)
  )
}

function joined(piece: Piece, next: Piece, depth: Heading['depth']): Piece {
  return {kind: 'heading', lines: [...piece.lines, ...next.lines], gap: piece.gap, depth}
}
