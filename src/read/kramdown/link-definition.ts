import {linkNameIsUnique} from '../../book/messages/links.ts'
import {isOfComment} from '../definitions.ts'
import {emptyList} from './attribute-list.ts'
import {normalizeLinkId} from './link-id.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, matchAt} from './scanner.ts'
import {isSpace} from './slice.ts'

/** `[id]: address "Title"`; the title may stand on the next line. */
export function parseLinkDefinition(parser: Parser): boolean {
  const {scanner, context} = parser
  const {text, position, slice} = scanner
  const [opening, label = ''] = matchAt(/ {0,3}\[([^\n\]]+)\]:[ \t]*/y, text, position) ?? []
  const found = opening && targetAt(text, position + opening.length)
  if (!found) return false
  scanner.position = found.end
  const id = normalizeLinkId(label)
  const {url, title} = found
  const place = context.pointAt(slice.at(position))
  const other = context.definitions.get(id)
  // The same once more, as from a file that is included twice, is no fault.
  if (other && !isOfComment(url) && (other.url !== url || other.title !== title)) {
    context.report(linkNameIsUnique(label, 'last'), place)
  }
  const definition = {type: 'link', label, url, ...(title !== undefined && {title})} as const
  const boundary = newBlock(parser, 'eob', {value: 'link', definition})
  const list = boundary.list ?? emptyList()
  boundary.list = list
  add(parser, boundary)
  context.definitions.set(id, {label, url, ...(title !== undefined && {title}), list, place})
  return true
}

interface Target {
  readonly url: string
  readonly title?: string
  readonly end: number
}

/** An address in angle brackets ends at the bracket, another at the title or with the line. */
function targetAt(text: string, index: number): Target | undefined {
  const end = lineEnd(text, index)
  const line = text.slice(index, end - 1)
  const bracket = line.startsWith('<') ? line.indexOf('>') : -1
  if (bracket > 0) {
    const after = index + bracket + 1
    const url = line.slice(1, bracket)
    const title = titleBehind(text, after, end)
    if (title) return {url, ...title}
    if (line.slice(bracket + 1).trim() === '') return {url, end}
  }
  return plainTarget(text, index, end)
}

/** The shortest address that a title on this line, or on the next one, can stand behind. */
function plainTarget(text: string, index: number, end: number): Target | undefined {
  const first = firstWord(text, index, end)
  if (first === undefined) return undefined
  const opening = openingQuote(text, first, end)
  if (opening !== undefined) {
    const title = titleAt(text, opening, end)
    // An address that holds what looks like the beginning of a title is none.
    return title && {url: text.slice(index, beforeSpaces(text, opening)), ...title}
  }
  const url = text.slice(index, beforeSpaces(text, end - 1))
  const title = titleAt(text, afterSpaces(text, end), lineEnd(text, end))
  return title ? {url, ...title} : {url, end}
}

/** The first quotation mark behind white space. */
function openingQuote(text: string, start: number, end: number): number | undefined {
  for (let index = start + 1; index < end; index++) {
    const isQuote = text[index] === '"' || text[index] === "'"
    if (isQuote && (text[index - 1] === ' ' || text[index - 1] === '\t')) return index
  }
  return undefined
}

function titleBehind(text: string, index: number, end: number): Omit<Target, 'url'> | undefined {
  const start = afterSpaces(text, index)
  if (start > index && start < end - 1) return titleAt(text, start, end)
  if (start < end - 1) return undefined
  return titleAt(text, afterSpaces(text, end), lineEnd(text, end))
}

/** A title in quotation marks that ends its line. */
function titleAt(text: string, start: number, end: number): Omit<Target, 'url'> | undefined {
  const quote = text[start]
  if (quote !== '"' && quote !== "'") return undefined
  const last = beforeSpaces(text, end - 1)
  if (last - start < 3 || text[last - 1] !== quote) return undefined
  return {title: text.slice(start + 1, last - 1), end}
}

function firstWord(text: string, index: number, end: number): number | undefined {
  let first = index
  while (first < end && isSpace(text.charCodeAt(first))) first++
  return first < end ? first + 1 : undefined
}

function afterSpaces(text: string, index: number): number {
  let after = index
  while (text[after] === ' ' || text[after] === '\t') after++
  return after
}

function beforeSpaces(text: string, index: number): number {
  let before = index
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--
  return before
}
