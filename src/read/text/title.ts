import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'
import type {Block} from './blocks.ts'
import {type Line, words} from './lines.ts'

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
  if (title !== undefined) drop(rest, 1)
  const authors =
    title === undefined && !known.title ? undefined : bylineOf(rest[0]?.lines[0], known)
  if (authors) drop(rest, 1)
  const metadata = {
    ...known,
    ...(title && !known.title && {title}),
    ...(authors && !known.authors?.length && {authors})
  }
  return {blocks: rest, metadata}
}

function titleOf(blocks: readonly Block[], known: Partial<Metadata>): string | undefined {
  const [block, next] = blocks
  const text = words(block?.lines[0]).replace(/\s+/g, ' ')
  if (!block || (!next && block.lines.length === 1)) return undefined
  if (known.title) return isSame(text, known.title) ? text : undefined
  const opens = block.lines.length === 1 || isCapitals(text) || byline.test(words(block.lines[1]))
  return opens && readsAsTitle(text) ? text.replace(/(?<=\p{Lu}[”"’']?)[.:]$/u, '') : undefined
}

function isSame(text: string, title: string): boolean {
  const [one, other] = [text, title].map(words =>
    words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  )
  return one !== undefined && one !== '' && one === other
}

/** Short, opens like a sentence and does not end as one. */
function readsAsTitle(text: string): boolean {
  if (text.length > 150 || text.split(' ').length > 22 || byline.test(text)) return false
  if (!/^["'“‘«¿¡_]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)) return false
  return isCapitals(text) ? !/[,;]$/.test(text) : !/[.,;:…]["'”’]?$/.test(text)
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

function bylineOf(line: Line | undefined, known: Partial<Metadata>): string[] | undefined {
  const text = words(line).slice(0, 200)
  if (known.authors?.some(author => isSame(text.replace(/^by\s/i, ''), author)))
    return [...known.authors]
  const names = byline.exec(text)?.[1]
  return names && !/[!?:]/.test(names)
    ? splitAuthors(names.replace(/(?<=\p{Ll})\.$/u, ''))
    : undefined
}

/** Each word a name's, or a particle between names. */
const byline =
  /^[Bb][Yy]:?\s+((?:(?:\p{Lu}[\p{L}\p{M}.’'-]*,?|&|and|of|the|de|da|di|du|la|van|von|der|den|bin|al|el|y|e)(?:\s+|$)){1,14})$/u

/** Remove lines from the first block. */
function drop(blocks: Block[], count: number): void {
  const [block] = blocks
  if (!block) return
  const lines = block.lines.slice(count)
  if (lines.length > 0) blocks[0] = {...block, lines}
  else blocks.shift()
}
