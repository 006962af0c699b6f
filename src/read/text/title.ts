import type {Metadata} from '../../book/reading.ts'
import type {Block} from './blocks.ts'
import {bylineOf, isCapitals, isSame, opensWithBy, readsAsTitle} from './byline.ts'
import {isUnderline} from './headings.ts'
import {words} from './lines.ts'

/** The blocks behind title and byline, and what these say. */
export interface Titled {
  readonly blocks: readonly Block[]
  readonly metadata: Partial<Metadata>
}

/**
 * Take the title line and a byline under it from the start of a text.
 * Where a header has told title and author, the same words again are the title page's and are taken too.
 */
export function takeTitle(blocks: readonly Block[], known: Partial<Metadata>): Titled {
  const rest = [...blocks]
  const title = titleOf(rest, known)
  const [first] = rest
  const underlined = title !== undefined && first && isUnderlined(first)
  if (title !== undefined) drop(rest, underlined ? 2 : 1)
  const subtitle = title === undefined || known.title ? undefined : subtitleOf(rest)
  if (subtitle) drop(rest, 1)
  const authors =
    title === undefined && !known.title ? undefined : bylineOf(words(rest[0]?.lines[0]), known)
  if (authors) drop(rest, 1)
  const metadata = {
    ...known,
    ...(title && !known.title && {title}),
    ...(subtitle && {subtitle}),
    ...(authors && !known.authors?.length && {authors})
  }
  return {blocks: rest, metadata}
}

function titleOf(blocks: readonly Block[], known: Partial<Metadata>): string | undefined {
  const [block, next] = blocks
  const text = words(block?.lines[0]).replace(/\s+/g, ' ')
  if (!block || block.lines[0]?.pin || (!next && block.lines.length === 1)) return undefined
  if (known.title) return isSame(text, known.title) ? text : undefined
  const opens =
    block.lines.length === 1 ||
    isUnderlined(block) ||
    isCapitals(text) ||
    opensWithBy(words(block.lines[1]).slice(0, 200))
  return opens && readsAsTitle(text) ? text.replace(/(?<=\p{Lu}[”"’']?)[.:]$/u, '') : undefined
}

/** One line between title and byline. */
function subtitleOf([block, next]: readonly Block[]): string | undefined {
  const text = words(block?.lines[0]).replace(/\s+/g, ' ')
  if (!block || block.lines.length > 1 || block.lines[0]?.pin || !readsAsTitle(text))
    return undefined
  return text.length < 90 && opensWithBy(words(next?.lines[0]).slice(0, 200)) ? text : undefined
}

function isUnderlined({lines: [line, under]}: Block): boolean {
  return line !== undefined && isUnderline(under, line)
}

/** Remove lines from the first block. */
function drop(blocks: Block[], count: number): void {
  const [block] = blocks
  if (!block) return
  const lines = block.lines.slice(count)
  if (lines.length > 0) blocks[0] = {...block, lines}
  else blocks.shift()
}
