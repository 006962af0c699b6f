import type {Heading} from 'mdast'
import {books, foreignDivision, parts, scenes} from './divisions.ts'
import {type Line, words} from './lines.ts'
import type {HeadingForm, Piece} from './pieces.ts'

/** A heading that a block opens with, and how many lines it takes. */
export interface SplitHeading {
  readonly piece: Piece
  readonly count: number
}

/**
 * A heading by its own form: underlined, between stars, or `CHAPTER IV`.
 * Depths are only an order: the transform of headings puts them right under the title.
 */
export function splitHeading(
  lines: readonly Line[],
  from: number,
  gap: number
): SplitHeading | undefined {
  const [line] = lines.slice(from, from + 1)
  if (!line || line.text.length > 300) return undefined
  return underlined(lines, from, gap) ?? starred(line, gap) ?? division(lines, from, gap)
}

/** With a line of `=` or the like under it, and perhaps one over it too. */
function underlined(lines: readonly Line[], from: number, gap: number): SplitHeading | undefined {
  const over = isLineOf(lines[from]) ? 1 : 0
  const line = lines[from + over]
  const under = lines[from + over + 1]
  if (!line || !isUnderline(under, line)) return undefined
  if (over > 0 && words(lines[from])[0] !== words(under)[0]) return undefined
  const rank = ['=#*', '-_', '~', '^'].findIndex(marks => marks.includes(words(under).charAt(0)))
  const depth = ([2, 3, 4, 5] as const)[over > 0 ? Math.max(0, rank - 1) : rank] ?? 5
  const why = 'it is underlined'
  return {
    piece: {kind: 'heading', lines: [line], gap, depth, form: 'underline', why},
    count: over + 2
  }
}

/** Whether a line underlines another. */
export function isUnderline(under: Line | undefined, line: Line): boolean {
  return isLineOf(under) && !isLineOf(line) && fits(words(under).slice(0, 300), words(line))
}

function isLineOf(line: Line | undefined): boolean {
  return /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,}|_{3,}|#{3,})$/.test(words(line).slice(0, 300))
}

function fits(underline: string, text: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    Math.abs(underline.length - text.length) <= Math.max(3, text.length / 3)
  )
}

/** `*** Of Ink ***`, as typists set off what they had no bold for. */
function starred(line: Line, gap: number): SplitHeading | undefined {
  const found = /^(\*{2,4}|={2,6}|-{2,4}|#{2,4}) ?([^\s*=#-].{0,80}?) ?\1$/.exec(words(line))
  const text = found?.[2]
  if (!found || !text || !/\p{Lu}/u.test(text) || /[*=#]|[,;]$/.test(text)) return undefined
  const start = found[0].indexOf(text)
  const own = {...line, text: line.text.slice(0, line.skip + start + text.length)}
  own.skip += start
  const why = 'it stands between marks'
  return {piece: {kind: 'heading', lines: [own], gap, depth: 4, form: 'capitals', why}, count: 1}
}

/** The line as a division of a book: the word, its number, and perhaps a title, on the next line too. */
function division(lines: readonly Line[], from: number, gap: number): SplitHeading | undefined {
  const [line, under, third] = lines.slice(from, from + 3)
  const form = line && divisionOf(words(line))
  const shortTitle = isShort(under)
  if (!form || (lines.length - from > 3 && !shortTitle)) return undefined
  const count = shortTitle && !isShort(third) ? 2 : 1
  const why = `it opens with a word such as “chapter” and a number`
  const own = lines.slice(from, from + count)
  return {piece: {kind: 'heading', lines: own, gap, depth: depths[form], form, why}, count}
}

const depths: Readonly<Record<Division, Heading['depth']>> = {
  book: 2,
  part: 2,
  chapter: 3,
  scene: 4
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= line.skip + 50 && !/[.,;]$/.test(line.text)
}

type Division = Extract<HeadingForm, 'book' | 'part' | 'chapter' | 'scene'>

/** Which division of a book a line names, if it names one. */
export function divisionOf(raw: string): Division | undefined {
  if (raw.length > 94) return undefined
  const text = raw.replace(/_/g, '').trim()
  const found = numbered.exec(text) ?? ordinal.exec(text) ?? foreignDivision(text)
  const rest = text.slice(found?.[0].length ?? 0).replace(/^ [Oo][Ff] (?=\p{Lu})/u, ' ')
  if (!found || /^\s*(?:,|\p{Ll})/u.test(rest)) return undefined
  const word = (found.groups?.['division'] ?? '').toLowerCase()
  // `First Section` is a part of a book; `Section One` may be one of a chapter or a poem.
  if (word === 'section' && !numbered.test(text)) return 'part'
  if (books.test(word)) return 'book'
  if (parts.test(word)) return 'part'
  return scenes.test(word) ? 'scene' : 'chapter'
}

const numbers =
  '(?:[ivxlc]+|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)'
const named =
  '(?<division>book|part|volume|chapter|chap\\.|canto|act|scene|section|letter|lecture|essay|sermon|stave|sonnet|ode|psalm|fable)'
const numbered = new RegExp(
  `^${named} ?(?:the )?(?:no\\. )?${numbers}(?![\\p{L}\\p{N}])[.:]?`,
  'iu'
)
/** `THE FIRST BOOK OF OPTICKS`, `Second Part`. */
const ordinal =
  /^(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?<division>book|part|volume|canto|act|section)(?!\p{L})[.:]?/iu
