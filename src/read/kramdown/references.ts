import {toString as textOf} from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/** Character references of HTML as the characters that they stand for; `&` alone, and names that HTML does not know, stay. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:[A-Za-z]\w{0,40}|#\d{1,10}|#x[\da-fA-F]{1,10});/g, decode)
}

const decoded = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00A0']
])

function decode(reference: string): string {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  const character = textOf(parser.parse(reference))
  if (decoded.size < 5000) decoded.set(reference, character)
  return character
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()
