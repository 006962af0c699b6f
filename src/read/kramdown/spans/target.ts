import {linkHasDefinition} from '../../../book/messages/kramdown-spans.ts'
import type {Finding} from '../../../book/messages.ts'
import {attributesOf} from '../attributes.ts'
import {normalizeLinkId} from '../link-id.ts'
import type {Attributes, LinkDefinition} from '../types.ts'
import {unescaped} from './escape.ts'
import {inlineTarget} from './inline-target.ts'
import {placeOf} from './places.ts'
import type {Reader} from './reader.ts'
import {afterSpace} from './space.ts'

/** Where a link leads, and the end of what says so. */
export interface Target {
  readonly end: number
  readonly url: string
  readonly title?: string
  readonly attributes: Attributes
  /** Its definition asks for a figure. */
  readonly standalone?: boolean
}

/** The bracketed text is no link. */
export interface NoTarget {
  readonly finding: Finding | undefined
}

/** What follows the text of a link, between `start` and `end`, or what its own words are the id of. */
export function targetOf(reader: Reader, start: number, end: number): Target | NoTarget {
  const {text} = reader
  const open = afterSpace(text, end + 1)
  const close = text[open] === '[' ? placeOf(reader, closingBracket, open + 1) : undefined
  if (close !== undefined) {
    const isOwn = close === open + 1
    const [from, to] = isOwn ? [start, end] : [open + 1, close]
    const found = defined(reader, from, to, isOwn, close + 1)
    const isMeant = open === end + 1 && text[open + 1] !== '^'
    return found ?? {finding: isMeant ? linkHasDefinition(text.slice(from, to)) : undefined}
  }
  if (text[end + 1] === '(') return inlineTarget(reader, end + 1) ?? {finding: undefined}
  return defined(reader, start, end, true, end + 1) ?? {finding: undefined}
}

const closingBracket = /\]/g

/** The definition of an id; a text much longer than all ids is none, and is not even looked at. */
function defined(
  {text, context}: Reader,
  from: number,
  to: number,
  isOwn: boolean,
  end: number
): Target | undefined {
  if (to - from > 2 * longestId(context.definitions) + 100) return undefined
  const id = text.slice(from, to)
  const definition = context.definitions.get(normalizeLinkId(isOwn ? unescaped(id) : id))
  if (!definition) return undefined
  context.usedDefinitions.add(definition)
  const {url, title, list} = definition
  const standalone = list.refs.includes('standalone')
  const {href: _, ...attributes} = attributesOf(list, context)
  return {end, url, ...(title !== undefined && {title}), attributes, standalone}
}

const longestIds = new WeakMap<ReadonlyMap<string, LinkDefinition>, number>()

function longestId(definitions: ReadonlyMap<string, LinkDefinition>): number {
  const known = longestIds.get(definitions)
  if (known !== undefined) return known
  let longest = -200
  for (const id of definitions.keys()) longest = Math.max(longest, id.length)
  longestIds.set(definitions, longest)
  return longest
}
