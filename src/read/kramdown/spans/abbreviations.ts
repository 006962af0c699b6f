import type {Abbreviation} from '../../../book/tree.ts'
import {attributesOf, dataOf} from '../attributes.ts'
import {matchAt} from '../scanner.ts'
import type {Context} from '../types.ts'
import type {Reader} from './reader.ts'

/** An abbreviation in a text, from one index to another. */
export interface Abbreviated {
  readonly start: number
  readonly end: number
  readonly node: Abbreviation
}

/** The abbreviations of a text that have a definition, where they are whole words; the longest one wins. */
export function abbreviated({context}: Reader, text: string): Abbreviated[] {
  const search = searchOf(context)
  if (!search || text === '') return []
  const found: Abbreviated[] = []
  search.place.lastIndex = 0
  for (let place = search.place.exec(text); place; place = search.place.exec(text)) {
    const own = matchAt(search.word, text, place.index)
    const start = own || place.index === text.length ? place.index : place.index + 1
    const [letters] = own ?? matchAt(search.word, text, start) ?? []
    if (letters) found.push({start, end: start + letters.length, node: nodeOf(letters, context)})
    search.place.lastIndex = letters ? start + letters.length : place.index + 1
  }
  return found
}

interface Search {
  readonly place: RegExp
  readonly word: RegExp
}

const searches = new WeakMap<Context, Search | false>()

function searchOf(context: Context): Search | undefined {
  const known = searches.get(context)
  if (known !== undefined) return known || undefined
  const words = [...context.abbreviations.keys()].sort((one, other) => other.length - one.length)
  const either = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  const search = words.length > 0 && {
    place: new RegExp(`(?=(?:\\W|^)(?:${either})(?!\\w))`, 'gm'),
    word: new RegExp(either, 'y')
  }
  searches.set(context, search)
  return search || undefined
}

function nodeOf(letters: string, context: Context): Abbreviation {
  const {title = '', list} = context.abbreviations.get(letters) ?? {}
  const attributes = {...attributesOf(list, context), ...(title && {title})}
  return {
    type: 'abbreviation',
    ...(title && {title}),
    children: [{type: 'text', value: letters}],
    data: {hName: 'abbr', ...dataOf(attributes).data}
  }
}
