import {type Context, said} from './context.ts'
import type {Node} from './logical-tree.ts'
import {inParagraphs, isTag, type Kid, type Tag} from './tag.ts'

/** A note: its mark, which leads back to the call, and its paragraphs. */
export function note({element, kids}: Node, context: Context): Kid[] {
  const {mark, rest} = withoutMark(context.convert(kids))
  return [
    {
      type: context.isNew ? 'FENote' : 'Note',
      kids: [...(mark ? [mark] : []), ...inParagraphs(rest)],
      ...said(element),
      ...(element.id && {note: element.id}),
      ...(element.type === 'footnote' && {isAtFoot: true})
    }
  ]
}

/** The mark opens the first paragraph on the page. */
function withoutMark(kids: readonly Kid[]): {mark?: Tag; rest: Kid[]} {
  const [first, ...others] = kids
  if (!first || !isTag(first)) return {rest: [...kids]}
  if (first.type === 'Lbl') return {mark: first, rest: others}
  const {mark, rest} = withoutMark(first.kids)
  if (!mark) return {rest: [...kids]}
  return {mark, rest: [...(rest.length > 0 ? [{...first, kids: rest}] : []), ...others]}
}

/**
 * Set each note of a page behind the block that calls it: it is read there, not at the foot of some page. In a cell, an
 * item or a caption it closes what calls it. Notes at the end of a text stay there, and so do those without a call.
 */
export function placeNotes(top: Tag): void {
  const notes = new Map<string, Tag>()
  const calls: Call[] = []
  find(top, [], notes, calls)
  if (notes.size === 0) return
  const moves: Moves = {taken: new Set(), behind: new Map(), within: new Map()}
  for (const {to, path} of calls) {
    const found = notes.get(to)
    if (!found || moves.taken.has(found) || path.includes(found)) continue
    moves.taken.add(found)
    const {block, where} = placeFor(path)
    const list = moves[where].get(block) ?? []
    moves[where].set(block, [...list, found])
  }
  settle(top, moves)
}

interface Call {
  readonly to: string
  /** From the top down to what holds the call. */
  readonly path: readonly Tag[]
}

interface Moves {
  readonly taken: Set<Tag>
  /** By block: the notes that come behind it, or close it, in the order of their calls. */
  readonly behind: Map<Tag, Tag[]>
  readonly within: Map<Tag, Tag[]>
}

function find(tag: Tag, path: readonly Tag[], notes: Map<string, Tag>, calls: Call[]): void {
  const below = [...path, tag]
  if (tag.note !== undefined && tag.isAtFoot) notes.set(tag.note, tag)
  else if (tag.note !== undefined) calls.push({to: tag.note, path})
  for (const kid of tag.kids) if (isTag(kid)) find(kid, below, notes, calls)
}

function placeFor(path: readonly Tag[]): {block: Tag; where: 'behind' | 'within'} {
  for (const block of path.toReversed()) {
    if (/^(?:P|H[1-6])$/u.test(block.type)) return {block, where: 'behind'}
    if (closing.has(block.type)) return {block, where: 'within'}
  }
  return {block: path[0] as Tag, where: 'within'}
}

const closing = new Set(
  'TD TH LBody Lbl Caption Note FENote BlockQuote Sect Div TOCI Part'.split(' ')
)

function settle(tag: Tag, moves: Moves): void {
  const kids = tag.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid]
    const own = moves.taken.has(kid) ? [] : [kid]
    return [...own, ...(moves.behind.get(kid) ?? [])]
  })
  tag.kids = [...kids, ...(moves.within.get(tag) ?? [])]
  for (const kid of tag.kids) if (isTag(kid)) settle(kid, moves)
}
