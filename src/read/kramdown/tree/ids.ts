import type {Nodes, PhrasingContent} from 'mdast'
import {dataOf} from '../attributes.ts'
import {isGfm} from '../options.ts'
import type {Context} from '../types.ts'
import type {HeadingEntry, State} from './state.ts'

/**
 * Give headings their attributes, and ids to those that have none. GFM makes them of letters of all scripts, but leaves
 * those in elements and notes to kramdown's own rule, which keeps Latin ones alone and counts for itself.
 */
export function setIds({headings, context}: State): void {
  const {options} = context
  const byGfm = counter('')
  const byKramdown = counter('section')
  const ordered = [
    ...headings.filter(({isInNote}) => !isInNote),
    ...headings.filter(({isInNote}) => isInNote)
  ]
  for (const heading of ordered) {
    const {attributes, isInElement, isInNote, node} = heading
    // An empty id asks for none.
    if (options.autoIds && attributes['id'] === undefined) {
      const isOwn = isGfm(options) && !isInElement && !isInNote
      const words = wordsOf(heading, context, isOwn)
      attributes['id'] =
        options.autoIdPrefix + (isOwn ? byGfm(gfmId(words)) : byKramdown(plainId(words)))
    }
    Object.assign(node, dataOf(attributes))
  }
}

function wordsOf({node, source}: HeadingEntry, context: Context, isOwn: boolean): string {
  const {options} = context
  const words =
    isGfm(options) || options.autoIdStripping ? textForId(node.children, context) : source
  return options.transliteratedHeaderIds && !isOwn ? withoutAccents(words) : words
}

/** Latin letters without their marks, and those that are letters of their own by what they are written with instead. */
function withoutAccents(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐøØłŁßæÆœŒþÞðÐı]/g, letter => own.get(letter) ?? letter)
}

const own: ReadonlyMap<string, string> = new Map(
  'đ d,Đ D,ø o,Ø O,ł l,Ł L,ß ss,æ ae,Æ AE,œ oe,Œ OE,þ th,Þ Th,ð d,Ð D,ı i'
    .split(',')
    .map(pair => [pair.charAt(0), pair.slice(2)])
)

/** The words that an id is made of. The plain dialect takes text alone, GFM code, formulas and signs too. */
export function textForId(children: readonly PhrasingContent[], {options}: Context): string {
  const gfm = isGfm(options)
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    if (gfm && (node.type === 'inlineCode' || node.type === 'inlineMath')) return node.value
    return 'children' in node ? node.children.map(textOf).join('') : ''
  }
  return children.map(textOf).join('')
}

function gfmId(words: string): string {
  return [...words]
    .map(letter => letter.toLowerCase())
    .join('')
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
}

/** kramdown's own: from the first Latin letter on. */
export function plainId(words: string): string {
  return words
    .split('\n')
    .map(line => line.replace(/^[^a-zA-Z]+/, ''))
    .join('\n')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/** Numbers what comes again. */
function counter(empty: string): (id: string) => string {
  const counts = new Map<string, number>()
  return id => {
    const name = id || empty
    const count = counts.get(name)
    counts.set(name, (count ?? -1) + 1)
    return count === undefined ? name : `${name}-${count + 1}`
  }
}
