import type {Heading} from 'mdast'
import type {Block} from './blocks.ts'
import {type SplitHeading, splitHeading} from './headings.ts'
import {isIllustration} from './illustrations.ts'
import type {Line} from './lines.ts'
import {listItems} from './lists.ts'
import type {Measure} from './measure.ts'
import {isRule} from './rules.ts'
import {isTable} from './tables.ts'
import {isVerse, parseUnwrapped, splitParagraphs} from './verse.ts'

/** Lines of a plain text and what they are. */
export interface Piece {
  readonly kind:
    | 'paragraph'
    | 'quote'
    | 'verse'
    | 'heading'
    | 'rule'
    | 'table'
    | 'illustration'
    | 'item'
  readonly lines: readonly Line[]
  /** Blank lines before it. */
  readonly gap: number
  readonly depth?: Heading['depth']
  /** Of an item: characters of its bullet or number, and the number. */
  readonly mark?: number
  readonly number?: number
}

/** What the lines of a block are: headings and rules that it opens with, then the rest as one. */
export function piecesOf(block: Block, measure: Measure): Piece[] {
  if (isIllustration(block)) return [{kind: 'illustration', ...block}]
  const openings: Piece[] = []
  let from = 0
  for (let opening = openingOf(block, 0); opening; opening = openingOf(block, from)) {
    openings.push(opening.piece)
    from += opening.count
  }
  const lines = block.lines.slice(from)
  return lines.length === 0
    ? openings
    : openings.concat(textPieces(lines, from > 0 ? 0 : block.gap, measure))
}

function openingOf({lines, gap}: Block, from: number): SplitHeading | undefined {
  const heading = splitHeading(lines, from, from > 0 ? 0 : gap)
  const line = lines[from]
  if (heading || !line || !isRule(line)) return heading
  return {piece: {kind: 'rule', lines: [line], gap: from > 0 ? 0 : gap}, count: 1}
}

function textPieces(lines: readonly Line[], gap: number, measure: Measure): readonly Piece[] {
  if (isTable(lines)) return [{kind: 'table', lines, gap}]
  const longest = Math.max(120, measure.width * 1.6)
  if (measure.unwrapped || lines.some(line => line.text.length > longest))
    return parseUnwrapped(lines, gap)
  const items = listItems(lines, gap)
  if (items) return items
  return isVerse(lines, measure) ? [{kind: 'verse', lines, gap}] : prose(lines, gap, measure)
}

function prose(lines: readonly Line[], gap: number, measure: Measure): Piece[] {
  const indented = lines.every(line => line.indent >= measure.indent + 2)
  const kind = indented && lines.length > 1 ? 'quote' : 'paragraph'
  return splitParagraphs(lines).map((part, index) => ({
    kind,
    lines: part,
    gap: index === 0 ? gap : 0
  }))
}
