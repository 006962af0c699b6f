import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {matchAt} from '../scanner.ts'
import {characterOf} from './entities.ts'
import type {Reader, Step} from './reader.ts'

/** `&name;`, `&#39;` or `&#x27;`; a name that is not known stays as it is written. */
export function entity({text}: Reader, index: number): Step | undefined {
  const found = matchAt(pattern, text, index)
  if (!found) return undefined
  const end = index + found[0].length
  const value = characterFor(found)
  if (value !== undefined) return {type: 'sign', end, lead: '', value}
  return {type: 'sign', end: index + 1, lead: '', value: '&'}
}

/** Text with the entities that kramdown hands on to HTML as they are. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(anywhere, (...found) => characterFor(found) ?? fromHtml(String(found[0])))
}

/** HTML knows more names than kramdown. */
function fromHtml(reference: string): string {
  const known = others.get(reference)
  if (known !== undefined) return known
  const tree: Root = parser.parse(reference)
  const [node] = tree.children
  const value = node?.type === 'text' ? node.value : reference
  others.set(reference, value)
  return value
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()
const others = new Map<string, string>()

function characterFor([, name, decimal, hex]: readonly string[]): string | undefined {
  if (name !== undefined) return characterOf(name.replace(/^\d+$/, ''))
  return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
}

const reference = String.raw`&(?:([A-Za-z_:\d][-\w.:]*)|#(\d+)|#x([\da-fA-F]+));`
const pattern = new RegExp(reference, 'y')
const anywhere = new RegExp(reference, 'g')
