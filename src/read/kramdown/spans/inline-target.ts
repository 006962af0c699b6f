import {bracketOrLineEnd} from './autolink.ts'
import {parenthesisAt} from './parentheses.ts'
import {placeOf} from './places.ts'
import type {Reader} from './reader.ts'
import {afterSpace} from './space.ts'
import type {Target} from './target.ts'

/** `(address "title")` behind the text of a link; the address may stand in angle brackets. */
export function inlineTarget(reader: Reader, open: number): Target | undefined {
  const {text} = reader
  const bracket = text[open + 1] === '<' ? angleClose(reader, open + 2) : undefined
  if (bracket !== undefined) {
    const url = text.slice(open + 2, bracket)
    if (text[bracket + 1] === ')') return {url, end: bracket + 2, attributes: {}}
    return withTitle(reader, url, bracket + 1)
  }
  const parenthesis = parenthesisAt(reader, open)
  if (!parenthesis) return undefined
  const {end, isClosed} = parenthesis
  const url = text.slice(open + 1, end).replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')
  return isClosed ? {url, end: end + 1, attributes: {}} : withTitle(reader, url, end + 1)
}

function angleClose(reader: Reader, from: number): number | undefined {
  const end = placeOf(reader, bracketOrLineEnd, from)
  return end !== undefined && reader.text[end] === '>' ? end : undefined
}

/** The title ends at the first quotation mark before a closing parenthesis: it may hold others. */
function withTitle(reader: Reader, url: string, from: number): Target | undefined {
  const {text} = reader
  const start = afterSpace(text, from)
  const quote = text[start]
  if (quote !== '"' && quote !== "'") return undefined
  const close = placeOf(reader, quote === '"' ? doubleClose : singleClose, start + 2)
  if (close === undefined) return undefined
  const title = text.slice(start + 1, close)
  return {url, title, end: afterSpace(text, close + 1) + 1, attributes: {}}
}

const doubleClose = /"(?=[ \t\n\v\f\r]*\))/g
const singleClose = /'(?=[ \t\n\v\f\r]*\))/g
