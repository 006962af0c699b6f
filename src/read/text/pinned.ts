import type {Heading} from 'mdast'
import type {Block} from './blocks.ts'
import type {Line} from './lines.ts'
import {listItems} from './lists.ts'
import type {Piece} from './pieces.ts'
import {splitParagraphs} from './verse.ts'

/** The pieces of a block of which the editor has said what it is. */
export function pinnedPieces({lines, gap}: Block): Piece[] | undefined {
  const pin = lines.find(line => line.pin)?.pin
  if (!pin) return undefined
  const pinned = true
  switch (pin.as) {
    case 'heading':
      return [{kind: 'heading', lines, gap, depth: depthOf(pin.depth), pinned}]
    case 'break':
      return [{kind: 'rule', lines, gap, pinned}]
    case 'list':
      return itemsOf(lines, gap)
    case 'paragraph':
      return splitParagraphs(lines).map((part, index) => ({
        kind: 'paragraph',
        lines: part,
        gap: index === 0 ? gap : 0,
        pinned
      }))
    default:
      return [{kind: pin.as, lines, gap, pinned}]
  }
}

/** Depth 1 is right under the title. */
function depthOf(depth = 1): Heading['depth'] {
  return ([2, 3, 4, 5, 6] as const)[depth - 1] ?? 6
}

/** Without bullets or numbers each line is an item. */
function itemsOf(lines: readonly Line[], gap: number): Piece[] {
  const items =
    listItems(lines, gap) ??
    lines.map(line => ({kind: 'item' as const, lines: [line], gap, mark: 0}))
  return items.map((item, index) => ({...item, gap: index === 0 ? gap : 0, pinned: true}))
}
