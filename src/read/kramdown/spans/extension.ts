import {
  extensionIsClosed,
  extensionIsKnown,
  extensionIsOpen,
  listHasNode,
  markupIsForHtml
} from '../../../book/messages/kramdown-spans.ts'
import {emptyList, parseAttributeList} from '../attribute-list.ts'
import {isKnownExtension, setOptions} from '../extension.ts'
import {matchAt} from '../scanner.ts'
import {isSpace, positionOf} from '../slice.ts'
import {lastPlaceOf, placeOf} from './places.ts'
import {type Reader, type Step, textStep} from './reader.ts'

/** An attribute list for the node before it, `{: …}`, or an extension, `{::name …}…{:/name}`. */
export function extension(reader: Reader, index: number, isAfterNode: boolean): Step | undefined {
  const {text} = reader
  if (!text.startsWith('{:', index)) return undefined
  const [, stopped] = matchAt(/\{:\/(\w[\w-]*)?\}/y, text, index) ?? []
  if (text.startsWith('{:/}', index) || stopped)
    return textStep('{', index, extensionIsOpen(stopped))
  const tag = tagOf(reader, index)
  return tag ? extended(reader, index, tag) : attributeList(reader, index, isAfterNode)
}

interface Tag {
  readonly name: string
  readonly options: string
  readonly isClosed: boolean
  readonly end: number
}

function tagOf(reader: Reader, index: number): Tag | undefined {
  const {text} = reader
  const [opening, name = ''] = matchAt(/\{::(\w+)/y, text, index) ?? []
  if (!opening) return undefined
  const start = index + opening.length
  if (!isSpace(text.charCodeAt(start))) {
    const [close] = matchAt(/\/?\}/y, text, start) ?? []
    return close
      ? {name, options: '', isClosed: close === '/}', end: start + close.length}
      : undefined
  }
  const close = braceOf(reader, start)
  if (close === undefined) return undefined
  const isClosed = text[close - 1] === '/'
  const options = text.slice(start + 1, isClosed ? close - 1 : close)
  return {name, options, isClosed, end: close + 1}
}

/** The first brace without a backslash; where none follows, the last one with a backslash. */
function braceOf(reader: Reader, from: number): number | undefined {
  const plain = placeOf(reader, closingBrace, from)
  const last = plain ?? lastPlaceOf(reader, escapedBrace)
  return last !== undefined && last >= from ? last : undefined
}

const closingBrace = /(?<!\\)\}/g
const escapedBrace = /(?<=\\)\}/g

function extended(reader: Reader, index: number, tag: Tag): Step {
  const {text} = reader
  const {name, isClosed} = tag
  if (!isKnownExtension(name)) return textStep('{', index, extensionIsKnown(name))
  if (isClosed) return {type: 'node', end: tag.end, make: () => effectOf(reader, index, tag)}
  const stop = placeOf(reader, new RegExp(`\\{:/(?:${name})?\\}`, 'g'), tag.end)
  if (stop === undefined) return textStep('{', index, extensionIsClosed(name))
  const end = text.indexOf('}', stop) + 1
  if (name !== 'nomarkdown') return {type: 'node', end, make: () => effectOf(reader, index, tag)}
  return markup(tag.options, text.slice(tag.end, stop), end)
}

/** Options hold from here on; all else is nothing in the tree. */
function effectOf({slice, context}: Reader, index: number, {name, options, end}: Tag): undefined {
  if (name !== 'options') return
  const list = emptyList()
  parseAttributeList(options, list)
  setOptions(list.attributes, context, positionOf(slice, index, end, context))
}

/** What is not to be read as Markdown; it may be meant for another format than HTML. */
function markup(options: string, value: string, end: number): Step {
  const list = emptyList()
  parseAttributeList(options, list)
  const types = (list.attributes['type'] ?? '').split(/\s+/).filter(Boolean)
  if (types.length > 0 && !types.includes('html')) {
    return {type: 'node', end, finding: markupIsForHtml(types.join(' ')), make: () => undefined}
  }
  return {type: 'node', end, make: () => ({node: {type: 'html', value}, attributes: {}})}
}

function attributeList(reader: Reader, index: number, isAfterNode: boolean): Step {
  const close = braceOf(reader, index + 2)
  if (close === undefined || close === index + 2) return textStep('{', index)
  if (!isAfterNode) return textStep('{', index, listHasNode())
  const list = emptyList()
  parseAttributeList(reader.text.slice(index + 2, close), list)
  return {type: 'list', end: close + 1, list}
}
