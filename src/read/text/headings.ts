import type {Heading} from 'mdast'
import {type Line, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** A heading that a block opens with, and how many lines it takes. */
export interface SplitHeading {
  readonly piece: Piece
  readonly count: number
}

/**
 * A heading by its own form: underlined, or `CHAPTER IV`.
 * Depths are only an order: the transform of headings puts them right under the title.
 */
export function splitHeading(
  lines: readonly Line[],
  from: number,
  gap: number
): SplitHeading | undefined {
  const [line, under, third] = lines.slice(from, from + 3)
  if (!line || line.text.length > 300) return undefined
  const underline = words(under).slice(0, 300)
  if (/^(?:={3,}|-{3,}|~{3,}|\^{3,})$/.test(underline) && fits(underline, words(line))) {
    const depth = underline.startsWith('=') ? 2 : 3
    return {piece: {kind: 'heading', lines: [line], gap, depth}, count: 2}
  }
  const depth = divisionDepth(words(line))
  const shortTitle = isShort(under)
  if (!depth || (lines.length - from > 3 && !shortTitle)) return undefined
  const count = shortTitle && !isShort(third) ? 2 : 1
  return {piece: {kind: 'heading', lines: lines.slice(from, from + count), gap, depth}, count}
}

function fits(underline: string, text: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    Math.abs(underline.length - text.length) <= Math.max(3, text.length / 3)
  )
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= line.skip + 50 && !/[.,;]$/.test(line.text)
}

/** The line as a division of a book: the word, its number, and perhaps a title. */
function divisionDepth(text: string): Heading['depth'] | undefined {
  if (text.length > 90) return undefined
  const found = division.exec(text)
  const rest = text.slice(found?.[0].length ?? 0)
  if (!found || /^\s*(?:,|\p{Ll})/u.test(rest)) return undefined
  return /^(?:book|part|volume)/i.test(text) ? 2 : 3
}

const division =
  /^(?:(?:book|part|volume|chapter|canto|act|section|letter|lecture) (?:the )?(?:[ivxlc]+|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?![\p{L}\p{N}])|chap\. ?(?:[ivxlc]+|\d{1,3})(?![\p{L}\p{N}]))[.:]?/iu
