import type {Attributes} from '../types.ts'
import {elementName, isHtmlElement} from './model.ts'

export interface Tag {
  /** As written. */
  readonly name: string
  /** The attributes as written. */
  readonly attributes: string
  readonly isClosed: boolean
  readonly end: number
}

/**
 * The opening tag at an index. As kramdown has it: a value without quotation marks is a word, so that
 * `<a href=http://a.b>` is no tag.
 */
export function tagAt(text: string, index: number): Tag | undefined {
  if (text[index] !== '<') return undefined
  const name = at(namePattern, text, index + 1)
  if (!name) return undefined
  const start = index + 1 + name.length
  const attributesEnd = afterAttributes(text, start)
  if (attributesEnd === undefined) return undefined
  const closing = at(/[ \t\n\v\f\r]*(\/)?>/y, text, attributesEnd)
  if (!closing) return undefined
  return {
    name,
    attributes: text.slice(start, attributesEnd),
    isClosed: closing.endsWith('/>'),
    end: attributesEnd + closing.length
  }
}

/** The closing tag at an index. */
export function closeTagAt(text: string, index: number): {name: string; end: number} | undefined {
  if (!text.startsWith('</', index)) return undefined
  const name = at(namePattern, text, index + 2)
  const end = name && at(/[ \t\n\v\f\r]*>/y, text, index + 2 + name.length)
  return name && end ? {name, end: index + 2 + name.length + end.length} : undefined
}

/** The name of a tag's element, in small letters if HTML knows it. */
export function nameOf(tag: {readonly name: string}): string {
  const small = tag.name.toLowerCase()
  return isHtmlElement(small) ? small : tag.name
}

/** The attributes of a tag; the last of a name wins. */
export function htmlAttributes(tag: Tag): Attributes {
  const isKnown = isHtmlElement(tag.name.toLowerCase())
  const attributes: Attributes = {}
  for (const [, name = '', word, , value] of tag.attributes.matchAll(attributePattern)) {
    attributes[isKnown ? name.toLowerCase() : name] = word ?? value ?? ''
  }
  return attributes
}

function afterAttributes(text: string, start: number): number | undefined {
  let index = start
  for (;;) {
    const name = at(spacedName, text, index)
    if (!name) return index
    index += name.length
    const sign = at(/[ \t\n\v\f\r]*=[ \t\n\v\f\r]*/y, text, index)
    if (!sign) continue
    const end = afterValue(text, index + sign.length)
    if (end === undefined) return index
    index = end
  }
}

function afterValue(text: string, index: number): number | undefined {
  const quote = text[index]
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, index + 1)
    return end < 0 ? undefined : end + 1
  }
  const word = at(/[\p{L}\p{M}\p{Nd}\p{Pc}]+/uy, text, index)
  return word ? index + word.length : undefined
}

function at(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0]
}

const namePattern = new RegExp(elementName, 'uy')
const spacedName = new RegExp(`[ \\t\\n\\v\\f\\r]+${elementName}`, 'uy')
const attributePattern = new RegExp(
  `(${elementName})(?:[ \\t\\n\\v\\f\\r]*=[ \\t\\n\\v\\f\\r]*(?:([\\p{L}\\p{M}\\p{Nd}\\p{Pc}]+)|(["'])([^]*?)\\3))?`,
  'gu'
)
