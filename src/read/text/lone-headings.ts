import type {Heading} from 'mdast'
import {dateHeads, isDated} from './dates.ts'
import {divisionOf} from './headings.ts'
import {keyOf, titleKeyOf} from './keys.ts'
import {isMatter} from './levels.ts'
import {words} from './lines.ts'
import {isLone, joinCapitals, lineOf, textOf} from './lone-lines.ts'
import {isLongTitle} from './long-titles.ts'
import {isNumeral, type Numbered, numberedSections, numberedTitle} from './numerals.ts'
import type {HeadingForm, Piece} from './pieces.ts'
import {isSalutation} from './salutations.ts'

/**
 * Make headings of the lone lines that are ones by their place: capitals, a number, or Title Case, with text below; and
 * those that a contents list has named.
 * From the end on, since a line of capitals over another heading is a name or a title page rather than a heading.
 */
export function markHeadings(
  given: readonly Piece[],
  titles: ReadonlySet<string>,
  indent: number
): Piece[] {
  const pieces = joinCapitals(given)
  const signs = {numbered: numberedSections(pieces), dates: dateHeads(pieces), titles, indent}
  const marked: Piece[] = []
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]
    if (!piece) continue
    const next = marked.at(-1)
    const told = next && !piece.pinned && tell(piece, next, pieces[index - 1], signs)
    if (!told) marked.push(piece)
    else if (next && joins(piece, next)) marked.push(joined(piece, marked.pop() ?? next, told))
    else marked.push({kind: 'heading', lines: piece.lines, gap: piece.gap, ...told})
  }
  return withoutSubtitles(marked.reverse())
}

/** What the text as a whole says of its headings. */
interface Signs {
  readonly numbered: Numbered
  readonly dates: ReadonlySet<Piece>
  readonly titles: ReadonlySet<string>
  /** Of the text: what stands out to the left of it is a heading. */
  readonly indent: number
}

type Told = Required<Pick<Piece, 'depth' | 'form' | 'why'>>

function tell(
  piece: Piece,
  next: Piece,
  before: Piece | undefined,
  {numbered, dates, titles, indent}: Signs
): Told | undefined {
  const {kind, depth, form, why} = piece
  if (kind === 'heading') {
    return depth && form && why && joins(piece, next) ? {depth, form, why} : undefined
  }
  if (next.gap === 0) return undefined
  if (isLongTitle(piece) && isBody(next) && !isLone(next))
    return told('title', 5, 'all but few of its words have a capital, and no stop ends it')
  if (!isLone(piece) && !isBlockOfCapitals(piece)) return undefined
  const text = textOf(piece)
  if (isNumeral(text, numbered)) return told('number', 3, 'sections are numbered so')
  const known =
    titles.size > 0 &&
    [keyOf(text), titleKeyOf(text)].some(key => key.length > 2 && titles.has(key))
  if (known && next.kind !== 'rule') return listed(text, numbered)
  if (dates.has(piece))
    return isBody(next) && before?.kind !== 'heading' && !isSalutation(next)
      ? told('date', 5, 'lines with nothing but a date stand over the parts of the text')
      : undefined
  const overHeading = next.kind === 'heading'
  if (isCapitals(text) && isMatter(text) && (overHeading || isBody(next)))
    return told('capitals', 4, 'it is the name of a part of a book')
  if (!isBody(next) && !(overHeading && piece.gap > Math.max(1, next.gap))) return undefined
  if ((piece.gap === 0 && before) || isSignature(piece, next, before)) return undefined
  const numeral = byNumber(text, numbered)
  if (numeral || (before && isDated(before) && !dates.has(before))) return numeral
  return byWords(piece, next, before) ?? byPlace(piece, next, indent)
}

function told(form: HeadingForm, depth: Heading['depth'], why: string): Told {
  return {form, depth, why}
}

function listed(text: string, numbered: Numbered): Told {
  const division = divisionOf(text)
  const why = 'the contents list names it'
  const byNumeral = byNumber(text, numbered)
  if (byNumeral) return {...byNumeral, why}
  if (division === 'book' || division === 'part') return told(division, 2, why)
  if (division) return told('chapter', 3, why)
  return isCapitals(text) ? told('capitals', 4, why) : told('title', 5, why)
}

function isBody(piece: Piece): boolean {
  return !['heading', 'rule', 'illustration'].includes(piece.kind)
}

/** A line close to the text above it, or pushed to the right, belongs to that text: a name, a place, a date. */
function isSignature(piece: Piece, next: Piece, before: Piece | undefined): boolean {
  if (!before || before.kind === 'heading' || isMark(before)) return false
  const line = lineOf(piece)
  const isPushed = line !== undefined && line.indent >= 30 && next.lines[0]?.indent !== line.indent
  const isClose = piece.gap < next.gap && piece.gap <= 1 && !isLone(before)
  const isGiven = /^(?:Given|Done) (?:at|in|under|this)\b/u.test(words(next.lines[0]))
  return isClosing(before) || isClose || isGiven || (isPushed && piece.gap <= 1)
}

/** A lone number over the line, of which it is the title. */
function isMark(piece: Piece): boolean {
  return isLone(piece) && /^(?:\d{1,3}|[IVXLC]{1,7})\.?$/.test(textOf(piece))
}

function byNumber(text: string, numbered: Numbered): Told | undefined {
  const found = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{Lu}[^.]*[^.,;:]$/u.exec(text)
  if (found?.[1]) {
    const level = found[1].split('.').length
    return told('decimal', level === 1 ? 3 : level === 2 ? 4 : 5, 'it has a number')
  }
  return numberedTitle(text, numbered) ? told('titled number', 3, 'it has a number') : undefined
}

function byWords(piece: Piece, next: Piece, before: Piece | undefined): Told | undefined {
  if (piece.lines.length > 1) {
    const why = 'its lines are in capitals'
    const division = divisionOf(piece.lines.map(words).join(' '))
    return division === 'book' || division === 'part'
      ? told(division, 2, why)
      : told('capitals', 4, why)
  }
  const raw = words(piece.lines[0])
  const plain = raw.replace(/_[^_]*_/g, '')
  if (isCapitals(/\p{L}{2}/u.test(plain) ? plain : textOf(piece)))
    return told('capitals', 4, 'it is in capitals')
  const isOpening = !isLone(next) || (piece.gap >= 3 && next.gap < piece.gap)
  return isTitleCase(textOf(piece)) && !isClosing(before) && isOpening
    ? told('title', 5, 'each word has a capital, and no stop ends it')
    : undefined
}

function byPlace(piece: Piece, next: Piece, indent: number): Told | undefined {
  const text = textOf(piece)
  const isOut = (lineOf(piece)?.indent ?? 0) < indent && (lineOf(next)?.indent ?? 0) >= indent
  const isTitle = text.length <= 70 && /^\p{Lu}.*[^.,;:]$/u.test(text)
  return isOut && isTitle ? told('title', 5, 'it stands out to the left of the text') : undefined
}

export function isCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}\P{L}*\p{Lu}/u.test(text)) return false
  return !/[,;]$/.test(text) && !/^["“‘'([{<]/.test(text)
}

/** `THE WRECK OF THE` over `OLD SHIP`, with white space around. */
function isBlockOfCapitals({kind, lines, gap}: Piece): boolean {
  if (kind !== 'verse' && kind !== 'paragraph') return false
  if (lines.length > 5 || lines.length < 2 || gap < 2) return false
  if (/^(?:dedicated|to my|in memory|copyright)/i.test(words(lines[0]))) return false
  return lines.every(line => line.text.length - line.skip < 70 && isCapitals(words(line)))
}

/** A short line without a stop, each longer word of it with a capital. */
function isTitleCase(text: string): boolean {
  if (text.length > 60 || !/^[\p{Lu}\p{N}]/u.test(text) || addressed.test(text)) return false
  if (/[.,;:!?…"”’)\]—-]$/u.test(text)) return false
  const long = text.split(/\s+/).filter(word => word.length > 3 && !small.has(word))
  return long.length > 0 && long.every(word => /^\P{L}*[\p{Lu}\p{Lo}]/u.test(word))
}

/** Longer words that titles set without a capital. */
const small: ReadonlySet<string> = new Set(
  'with from into upon over under after before between against among about than that through toward towards during without within'.split(
    ' '
  )
)

/** Whom a letter is to, or who signs it. */
const addressed =
  /^(?:mr|mrs|ms|miss|messrs|dr|prof|gen|col|capt|rev|hon)\.? \p{Lu}|^(?:dear|dearest|my dear) /iu

/** After the comma of a valediction stands a name, not a heading. */
function isClosing(before: Piece | undefined): boolean {
  return /,$/.test(before?.lines.at(-1)?.text ?? '')
}

/** A number and a title of its own line are one heading: `CHAPTER I`, blank, `LOOMINGS`. */
function joins(piece: Piece, next: Piece): boolean {
  if (next.kind !== 'heading' || next.pinned || next.gap > 2 || piece.lines.length > 1) return false
  if (next.form !== 'capitals' && next.form !== 'title') return false
  if ((next.depth ?? 0) < 4 || next.lines.length > 1) return false
  if (/(?<![\p{L}\p{N}])(?:[IVXLC]+|\d+)\.?$/u.test(textOf(next))) return false
  return /^(?:(?:chapter|chap\.?|section|book|part|canto|act|lecture|letter|essay|stave) )?(?:the )?(?:[ivxlc]+|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)[.:]?$/i.test(
    textOf(piece)
  )
}

function joined(piece: Piece, next: Piece, told: Told): Piece {
  return {kind: 'heading', lines: [...piece.lines, ...next.lines], gap: piece.gap, ...told}
}

/** A line in Title Case right under a title, closer to it than that is to what went before, is its subtitle. */
function withoutSubtitles(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const over = pieces[index - 1]
    if (piece.form !== 'title' || over?.kind !== 'heading' || !over.form) return piece
    const isUnder = over.form === 'title' && piece.gap <= 1 && over.gap >= 3
    return isUnder ? {kind: 'paragraph', lines: piece.lines, gap: piece.gap} : piece
  })
}
