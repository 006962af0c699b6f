import type {Words} from '../book/word-table.ts'
import {known} from '../book/words.ts'
import type {IndexEntry} from './index-tree.ts'

export interface IndexOrder {
  readonly sort: (entries: Iterable<IndexEntry>) => IndexEntry[]
  /** The letter that an entry stands under; empty for figures and signs, which come first. */
  readonly letter: (entry: IndexEntry) => string
}

/**
 * The alphabet of the book's language (ICU), articles, quotes and signs at the beginning of a head left aside.
 * Letter by letter within words, word by word between them (ISO 999, 9).
 */
export function indexOrder(language: string, {articles}: Words): IndexOrder {
  const locale = known(language)
  const {compare} = new Intl.Collator(locale, {numeric: true})
  const base = new Intl.Collator(locale, {sensitivity: 'base'})
  const keys = new Map<IndexEntry, string>()
  const key = (entry: IndexEntry) => {
    const sortKey = keys.get(entry) ?? keyOf(entry, articles)
    keys.set(entry, sortKey)
    return sortKey
  }
  const letter = (entry: IndexEntry) => {
    const first = /^\p{L}/u.exec(key(entry).normalize('NFC'))?.[0] ?? ''
    const parts = ligatures.get(first) ?? first.normalize('NFD').charAt(0)
    const isPlain = base.compare(first, parts) === 0
    return (isPlain ? parts.charAt(0) : first).toLocaleUpperCase(locale)
  }
  const order = (a: IndexEntry, b: IndexEntry) =>
    Number(letter(a) !== '') - Number(letter(b) !== '') ||
    compare(key(a), key(b)) ||
    (a.words < b.words ? -1 : 1)
  return {letter, sort: entries => [...entries].sort(order)}
}

export interface IndexGroup {
  readonly letter: string
  readonly entries: IndexEntry[]
}

/** The entries in order, those of a letter together. */
export function byLetter(order: IndexOrder, entries: Iterable<IndexEntry>): IndexGroup[] {
  const groups: IndexGroup[] = []
  for (const entry of order.sort(entries)) {
    const letter = order.letter(entry)
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
    else groups.push({letter, entries: [entry]})
  }
  return groups
}

/** Two letters in one, but where a language counts them as a letter of their own. */
const ligatures = new Map([
  ['Æ', 'AE'],
  ['æ', 'ae'],
  ['Œ', 'OE'],
  ['œ', 'oe']
])

function keyOf({words, sortAs}: IndexEntry, articles: readonly string[]): string {
  if (sortAs) return sortAs
  const bare = words.replace(/^[^\p{L}\p{N}]+/u, '')
  const article = articles.find(article => {
    const isWord = article.endsWith('’') || bare[article.length] === ' '
    return isWord && bare.toLowerCase().startsWith(article)
  })
  return article ? bare.slice(article.length).trim() || bare : bare || words
}
