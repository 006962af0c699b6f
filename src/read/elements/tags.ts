import {dataOf} from '../kramdown/attributes.ts'
import {isHtmlElement, isVoidElement} from '../kramdown/html/model.ts'

/** A piece of raw HTML: a tag, a remark, or the text between two of them; `start` and `end` are offsets in the piece. */
export interface Token {
  readonly type: 'open' | 'close' | 'remark' | 'text'
  readonly start: number
  readonly end: number
  /** Of a tag, in small letters. */
  readonly name: string
  /** Of a tag that opens an element: as written. */
  readonly attributes: string
  /** Whether the element has no content. */
  readonly empty: boolean
}

/** The tags of raw HTML and the text between them; nothing where an element is none that a tree can hold. */
export function tokensOf(html: string): Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  const addText = (end: number) => {
    if (end > at) tokens.push({type: 'text', start: at, end, ...nameless})
  }
  for (const found of html.matchAll(pattern)) {
    const [written, remark, slash, tag = '', attributes = '', closed] = found
    const name = tag.toLowerCase()
    if (remark === undefined && !isKnown(name)) return undefined
    addText(found.index)
    at = found.index + written.length
    const place = {start: found.index, end: at}
    if (remark !== undefined) tokens.push({type: 'remark', ...place, ...nameless})
    else if (slash) tokens.push({type: 'close', ...place, ...nameless, name})
    else {
      const empty = closed === '/' || isVoidElement(name)
      tokens.push({type: 'open', ...place, name, attributes, empty})
    }
  }
  addText(html.length)
  return tokens
}

/** What the tag says, as a node’s `data`. */
export function dataOfTag({attributes}: Token): ReturnType<typeof dataOf> {
  if (attributes === '') return {}
  const values: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of attributes.matchAll(attribute))
    values[name.toLowerCase()] ??= double ?? single ?? bare ?? ''
  return dataOf(values)
}

const nameless = {name: '', attributes: '', empty: false}

const value = String.raw`"([^"]*)"|'([^']*)'|([^\s"'=<>${'`'}]+)`
const attribute = new RegExp(`([^\\s"'>/=]+)(?:\\s*=\\s*(?:${value}))?`, 'gu')
const pattern =
  /(<!--[\s\S]*?-->)|<(\/?)([a-z][a-z\d-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/giu

/** What is text and holds text: no scripts, no pictures made of marks, no machines. */
function isKnown(name: string): boolean {
  return (isHtmlElement(name) || others.has(name)) && !foreign.has(name)
}

const others: ReadonlySet<string> = new Set(
  'bdi center data dir font hgroup nobr picture strike time'.split(' ')
)
const foreign: ReadonlySet<string> = new Set(
  'applet button command embed form head html body iframe input keygen link map math meta noscript object option optgroup param script select style textarea'.split(
    ' '
  )
)
