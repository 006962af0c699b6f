import {isSpace} from './slice.ts'
import type {AttributeList, Attributes} from './types.ts'

/** A list that says nothing yet. */
export function emptyList(): AttributeList {
  return {refs: [], attributes: {}}
}

/**
 * Add what is between the braces of an attribute list: `.class`, `#id`, `key="value"`, names of other lists.
 * Whether it has said anything.
 */
export function parseAttributeList(text: string, list: AttributeList): boolean {
  const reader: Reader = {text, index: 0, absent: new Set()}
  let found = false
  while (reader.index <= text.length) {
    const start = reader.index === 0 && !isSpace(text.charCodeAt(0)) ? 0 : reader.index + 1
    if (start > 0 && !isSpace(text.charCodeAt(start - 1))) reader.index++
    else if (readItem(reader, start, list)) found = true
    else reader.index = Math.max(start, reader.index + 1)
  }
  return found
}

/** Lay a list over another: classes add up, all else is replaced. */
export function mergeList(target: AttributeList, more: AttributeList): void {
  target.refs.push(...more.refs)
  mergeAttributes(target.attributes, more.attributes)
}

export function mergeAttributes(target: Attributes, more: Attributes): void {
  for (const [name, value] of Object.entries(more)) {
    target[name] = name === 'class' ? joined(target[name], value) : value
  }
}

interface Reader {
  readonly text: string
  index: number
  /** Quotation marks that close nothing from here on. */
  readonly absent: Set<string>
}

function readItem(reader: Reader, start: number, list: AttributeList): boolean {
  return readPair(reader, start, list) || readWord(reader, start, list)
}

function readPair(reader: Reader, start: number, {attributes}: AttributeList): boolean {
  const {text, absent} = reader
  pair.lastIndex = start
  const [opening, name = '', quote = ''] = pair.exec(text) ?? []
  if (!opening || absent.has(quote)) return false
  const from = start + opening.length
  const end = closingQuote(text, from, quote)
  if (end === undefined) {
    absent.add(quote)
    return false
  }
  const value = text.slice(from, end)
  attributes[name] = value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote)
  reader.index = end + 1
  return true
}

const pair = /(\w[\w-]*)=(["'])/y

/** The first one with white space or nothing behind it. */
function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let end = text.indexOf(quote, from); end >= 0; end = text.indexOf(quote, end + 1)) {
    const isEscaped = end > from && text[end - 1] === '\\'
    if (!isEscaped && ends(text, end + 1)) return end
  }
  return undefined
}

function readWord(reader: Reader, start: number, {refs, attributes}: AttributeList): boolean {
  word.lastIndex = start
  const [found] = word.exec(reader.text) ?? []
  if (!found) return false
  reader.index = start + found.length
  if (/^\w/.test(found)) refs.push(found)
  for (const [, id, name] of found.matchAll(/#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g)) {
    if (id) attributes['id'] = id
    if (name) attributes['class'] = joined(attributes['class'], name)
  }
  return true
}

const word = /(?:\w[\w-]*|(?:#[A-Za-z][\w:-]*|\.[^ \t\n\v\f\r.#]+)+)(?=[ \t\n\v\f\r]|$)/y

function ends(text: string, index: number): boolean {
  return index >= text.length || isSpace(text.charCodeAt(index))
}

function joined(before: string | undefined, more: string): string {
  return before ? `${before} ${more}` : more
}
