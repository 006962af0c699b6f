import type {Link} from 'mdast'
import {matchAt} from '../scanner.ts'
import {decoded} from './entity.ts'
import {addLetters, gathered, gathering} from './gather.ts'
import {placeOf} from './places.ts'
import type {Reader, Step} from './reader.ts'
import {verbatim} from './verbatim.ts'

/** `<https://…>`, `<mailto:…>` and `<name@host>`; an address without brackets stays text. */
export function autolink(reader: Reader, index: number): Step | undefined {
  const {text} = reader
  const [opening] = matchAt(scheme, text, index) ?? []
  const end = opening ? lineClose(reader, index + opening.length) : mailEnd(text, index)
  if (end === undefined) return undefined
  const address = text.slice(index + 1, end)
  const url = opening ? address : `mailto:${address}`
  const start = url === address && url.startsWith('mailto:') ? index + 8 : index + 1
  const value = text.slice(start, end)
  const make = () => {
    const words = gathering(reader, false)
    addLetters(words, value, start, end)
    const children = gathered(words) as Link['children']
    return {node: {type: 'link' as const, url: decoded(url), ...verbatim, children}, attributes: {}}
  }
  return {type: 'node', end: end + 1, make}
}

const scheme = /<(?:mailto|https?|ftps?):/y

/** At least one letter stands before the bracket, all on one line. */
function lineClose(reader: Reader, from: number): number | undefined {
  if (reader.text[from] === '\n') return undefined
  const end = placeOf(reader, bracketOrLineEnd, from + 1)
  return end !== undefined && reader.text[end] === '>' ? end : undefined
}

function mailEnd(text: string, index: number): number | undefined {
  const [found] = matchAt(mail, text, index) ?? []
  return found ? index + found.length - 1 : undefined
}

const mail = /<[\p{Alphabetic}\p{Nd}._-]+@[\p{Alphabetic}\p{Nd}._-]+>/uy

export const bracketOrLineEnd = /[>\n]/g
