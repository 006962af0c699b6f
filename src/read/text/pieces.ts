import type {Heading} from 'mdast'
import type {GuessName} from '../../book/manifest.ts'
import type {Guess} from '../../book/messages/text-structure.ts'
import type {Block} from './blocks.ts'
import {withAttribution} from './epigraphs.ts'
import {type SplitHeading, splitHeading} from './headings.ts'
import {isIllustration} from './illustrations.ts'
import type {Line} from './lines.ts'
import {labelledParts, listItems} from './lists.ts'
import type {Measure} from './measure.ts'
import {pinnedPieces} from './pinned.ts'
import {isRule} from './rules.ts'
import {isTable} from './tables.ts'
import {isVerse, parseUnwrapped, splitParagraphs} from './verse.ts'

/** Lines of a plain text and what they are. */
export interface Piece {
  readonly kind:
    | 'paragraph'
    | 'quote'
    | 'verse'
    | 'speech'
    | 'epigraph'
    | 'heading'
    | 'rule'
    | 'table'
    | 'illustration'
    | 'item'
  readonly lines: readonly Line[]
  /** Blank lines before it. */
  readonly gap: number
  readonly depth?: Heading['depth']
  readonly form?: HeadingForm
  /** Of an item: characters of its bullet or number, and the number. */
  readonly mark?: number
  readonly number?: number
  /** What it was told by; nothing where it is no guess. */
  readonly why?: string
  /** What it is taken for, where the kind does not say it. */
  readonly guess?: Guess
  /** The editor has said what it is. */
  readonly pinned?: boolean
  /** Of verse: the column that its indents count from, where it is not its own leftmost one. */
  readonly left?: number
  /** Of an epigraph: the words and who said them. */
  readonly parts?: readonly Piece[]
}

/** How a heading looks: those that look alike are of one level. */
export type HeadingForm =
  | 'underline'
  | 'book'
  | 'part'
  | 'chapter'
  | 'scene'
  | 'number'
  | 'titled number'
  | 'date'
  | 'decimal'
  | 'capitals'
  | 'title'

/** How a text is laid out, and what the editor does not want to be looked for in it. */
export interface Layout extends Measure {
  readonly without: ReadonlySet<GuessName>
}

/** What the lines of a block are: headings and rules that it opens with, then the rest as one. */
export function piecesOf(block: Block, layout: Layout): Piece[] {
  const pinned = pinnedPieces(block)
  if (pinned) return pinned
  if (isIllustration(block)) return [{kind: 'illustration', ...block}]
  const openings: Piece[] = []
  let from = 0
  for (
    let opening = openingOf(block, 0, layout);
    opening;
    opening = openingOf(block, from, layout)
  ) {
    openings.push(opening.piece)
    from += opening.count
  }
  const lines = block.lines.slice(from)
  return lines.length === 0
    ? openings
    : openings.concat(textPieces(lines, from > 0 ? 0 : block.gap, layout))
}

function openingOf({lines, gap}: Block, from: number, {without}: Layout): SplitHeading | undefined {
  const before = from > 0 ? 0 : gap
  const heading = without.has('headings') ? undefined : splitHeading(lines, from, before)
  const line = lines[from]
  if (heading || !line || without.has('breaks') || !isRule(line)) return heading
  const why = 'it is a row of marks'
  return {piece: {kind: 'rule', lines: [line], gap: before, why}, count: 1}
}

function textPieces(lines: readonly Line[], gap: number, layout: Layout): readonly Piece[] {
  const {without} = layout
  const quoted = quotedPieces(lines, gap, layout)
  if (quoted) return quoted
  if (!without.has('tables') && isTable(lines))
    return [{kind: 'table', lines, gap, why: 'its columns are set with spaces'}]
  const longest = Math.max(120, layout.width * 1.6)
  if (layout.unwrapped || lines.some(line => line.text.length > longest))
    return parseUnwrapped(lines, gap, layout)
  const items = without.has('lists')
    ? undefined
    : (listItems(lines, gap) ?? labelledParts(lines, gap))
  if (items) return items
  return !without.has('verse') && isVerse(lines, layout)
    ? [{kind: 'verse', lines, gap, why: 'its lines end before they are full'}]
    : prose(lines, gap, layout)
}

/** Lines that a mail quotes, apart from those that it does not. */
function quotedPieces(
  lines: readonly Line[],
  gap: number,
  layout: Layout
): readonly Piece[] | undefined {
  const {without} = layout
  if (without.has('quotations') || !lines.some(line => line.quoted)) return undefined
  const from = lines.findIndex(line => line.quoted !== lines[0]?.quoted)
  const why = 'its lines open with the mark >'
  const part = from < 0 ? lines : lines.slice(0, from)
  const pieces = part[0]?.quoted
    ? [{kind: 'quote' as const, lines: part, gap, why}]
    : textPieces(part, gap, layout)
  return from < 0 ? pieces : [...pieces, ...textPieces(lines.slice(from), 0, layout)]
}

function prose(lines: readonly Line[], gap: number, {indent, without}: Layout): Piece[] {
  const isQuote = lines.length > 1 && lines.every(line => line.indent >= indent + 2)
  const kind = isQuote && !without.has('quotations') ? 'quote' : 'paragraph'
  const parts =
    kind === 'quote' ? splitParagraphs(lines).flatMap(withAttribution) : splitParagraphs(lines)
  return parts.map((part, index) => ({
    kind,
    lines: part,
    gap: index === 0 ? gap : 0,
    ...(kind === 'quote' && {why: 'it is indented'})
  }))
}
