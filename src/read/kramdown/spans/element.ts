import {
  elementIsClosed,
  elementIsOpen,
  elementIsSpan,
  spansNestShallowly
} from '../../../book/messages/kramdown-spans.ts'
import type {Finding} from '../../../book/messages.ts'
import {
  contentModelOf,
  elementName,
  isBlockElement,
  isHtmlElement,
  isVoidElement
} from '../html/model.ts'
import {closeTagAt, htmlAttributes, nameOf, type Tag, tagAt} from '../html/tag.ts'
import {matchAt} from '../scanner.ts'
import type {Attributes} from '../types.ts'
import {placeOf} from './places.ts'
import {inside, isTooDeep, type Lane, laneOf, type Reader, type Step, textStep} from './reader.ts'
import {closing} from './search.ts'

/** An HTML element in a text, with Markdown in it, or a comment. */
export function element(reader: Reader, lane: Lane, index: number): Step | undefined {
  const {text} = reader
  if (!matchAt(opening, text, index)) return undefined
  const step = comment(reader, index)
  if (step) return step
  const closed = closeTagAt(text, index)
  if (closed) return textStep(text.slice(index, closed.end), index, elementIsOpen(closed.name))
  const tag = tagAt(text, index)
  if (!tag) return textStep('<', index)
  const name = nameOf(tag)
  const isBlock = isBlockElement(name)
  if (!isBlock && !isTooDeep(reader, lane, index)) return tagged(reader, lane, tag)
  const finding = isBlock ? elementIsSpan(name) : spansNestShallowly(`<${name}>`)
  return textStep(text.slice(index, tag.end), index, finding)
}

const opening = new RegExp(`<(?:${elementName}|!--|/)`, 'uy')

function comment(reader: Reader, index: number): Step | undefined {
  if (!reader.text.startsWith('<!--', index)) return undefined
  const end = placeOf(reader, commentEnd, index + 4)
  if (end === undefined) return undefined
  const value = reader.text.slice(index, end + 3)
  return {type: 'node', end: end + 3, make: () => ({node: {type: 'html', value}, attributes: {}})}
}

const commentEnd = /-->/g

function tagged(reader: Reader, outer: Lane, tag: Tag): Step {
  const name = nameOf(tag)
  const {markdown, ...attributes} = plainAttributes(tag)
  const isParsed = parses(reader, outer, name, markdown)
  const hasBody = !tag.isClosed && !isVoidElement(name)
  const lane = laneOf(reader, outer, {inner: isParsed ? 'other' : 'raw', onlyTags: !isParsed})
  const body = hasBody
    ? bodyOf(reader, lane, tag.end, name)
    : {start: tag.end, end: tag.end, after: tag.end}
  return {
    type: 'node',
    end: body.after,
    isKept: true,
    ...(body.finding && {finding: body.finding}),
    make: () => ({
      node: {
        type: 'htmlElement',
        name,
        children: inside(reader, () => reader.build(reader, lane, body.start, body.end)),
        data: {hName: name}
      },
      attributes
    })
  }
}

function plainAttributes(tag: Tag): Attributes {
  const entries = Object.entries(htmlAttributes(tag))
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replace(/\n+/g, ' ')]))
}

/** Whether Markdown is read in the element: its own `markdown` attribute says so first. */
function parses(reader: Reader, lane: Lane, name: string, markdown: string | undefined): boolean {
  const isRaw = contentModelOf(name) === 'raw'
  if (markdown === '0') return false
  if (markdown === '1') return !isRaw
  if (markdown === 'span') return true
  return !isRaw && lane.inner !== 'raw' && reader.context.options.parseSpanHtml
}

interface Body {
  readonly start: number
  readonly end: number
  /** Behind the closing tag. */
  readonly after: number
  readonly finding?: Finding
}

/** An element that is not closed holds the rest of the text. */
function bodyOf(reader: Reader, lane: Lane, start: number, name: string): Body {
  const {text} = reader
  const isKnown = isHtmlElement(name)
  const closes = (place: number) => {
    const found = closeTagAt(text, place)?.name
    return (isKnown ? found?.toLowerCase() : found) === name
  }
  const end = inside(reader, () => closing(reader, lane, start, `</${name}`, closes, true))
  if (end !== undefined) return {start, end, after: closeTagAt(text, end)?.end ?? end}
  return {start, end: text.length, after: text.length, finding: elementIsClosed(name)}
}
