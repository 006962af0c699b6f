import type {Selector} from './annotations.ts'
import type {Place} from './messages.ts'

/** What a mark in the text, or in the manifest, says of its words. */
export interface IndexPointing {
  /** Where in the alphabet the head stands; level by level, an empty one for none. */
  sort?: string[]
  /** The place to look up first: its page is set in bold. */
  main?: boolean
  /** Where a passage on the matter begins or ends. */
  range?: 'start' | 'end'
  /** Tells one passage from another under the same head. */
  name?: string
  /** Other heads, as typed: the mark then has no page. */
  see?: string[]
  seeAlso?: string[]
  /** The index that the head stands in, where there are several. */
  list?: string
  /** Whether the program found it, and nobody asked for it. */
  found?: boolean
}

/** An index mark on the quoted words, or from them to others. Levels of the head are parted by `!` as in makeindex. */
export interface EditorIndexTerm {
  readonly at: Selector
  /** The last words of a passage that begins at `at`. */
  readonly to?: Selector
  readonly term: string
  readonly main?: boolean
  readonly see?: readonly string[]
  readonly seeAlso?: readonly string[]
  readonly sortAs?: string
  readonly list?: string
}

/** A term of the concordance: where its words count. */
export interface Occurrences {
  /** Each occurrence, or only the first in a reading. Default: each. */
  readonly every?: boolean
  /** Longer words that hold a variant and mean something else. */
  readonly except?: readonly string[]
  /** Whether words count that begin with these: default not. */
  readonly isStem?: boolean
  /** Whether letter case counts. Default: where the words have capitals. */
  readonly isCased?: boolean
  readonly list?: string
}

/** How the index looks. */
export interface IndexStyle {
  readonly style?: 'indented' | 'run-in'
  /** Whether letters stand over the heads. Default: they do. */
  readonly letters?: boolean
  readonly columns?: number
  /** `merged`: pages in a row become a range; `marked`: only passages that are marked from their beginning to their end. */
  readonly ranges?: 'merged' | 'marked'
  /** Indexes beside the general one, each before it. */
  readonly lists?: readonly IndexList[]
}

export interface IndexList {
  /** What marks and terms call it. */
  readonly name: string
  readonly title: string
  /** Whether the names that the program finds stand in it. */
  readonly names?: boolean
}

export interface IndexPolicy extends IndexStyle {
  /** Whether names and recurring terms are found by the program. */
  readonly names: boolean
  readonly terms: readonly IndexTerm[]
}

/** A head of the index and the words that lead to it, each occurrence a locator. */
export interface IndexTerm extends Occurrences {
  readonly term: string
  readonly variants: readonly string[]
  readonly see?: string
  readonly seeAlso: readonly string[]
  readonly sortAs?: string
  readonly place?: Place
}

/** The levels of a head as typed: `paper!sizes`. More than three go into the last. */
export function headOf(term: string): string[] {
  const levels = term.split('!').map(level => level.replace(/\s+/gu, ' ').trim())
  const [first = '', second, ...rest] = levels.filter(Boolean)
  const last = rest.join(', ')
  return [first, ...(second ? [second] : []), ...(last ? [last] : [])].filter(Boolean)
}

/** Keys level by level; a key without levels is that of the innermost. */
export function sortKeys(sortAs: string, head: readonly string[]): string[] {
  const keys = sortAs.split('!').map(key => key.trim())
  return keys.length > 1 ? keys : [...head.slice(1).map(() => ''), ...keys]
}
