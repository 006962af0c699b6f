import type {Finding} from '../book/messages.ts'

/** A head of the index, or a sub-entry of one. */
export interface IndexEntry {
  readonly words: string
  /** Ids of the marked words, in the order of the book, with what the locator is told: see `render/locators.ts`. */
  readonly targets: string[]
  readonly within: Map<string, IndexEntry>
  /** Other heads, by their path. */
  see: readonly IndexPath[]
  seeAlso: readonly IndexPath[]
  sortAs?: string
  /** Whether an editor or an author asked for it: what the program found alone is not checked. */
  isAsked: boolean
  /** Tell what is wrong with it, where it first comes from. */
  tell?: (finding: Finding) => void
}

/** The words of a head and of what stands within it: `['paper', 'sizes']`. */
export type IndexPath = readonly string[]

export type Entries = Map<string, IndexEntry>

/** The entry at a path, made with all above it where it is not there. */
export function need(entries: Entries, path: IndexPath): IndexEntry {
  const [words = '', ...rest] = path
  const entry = entries.get(words) ?? {
    ...{words, targets: [], within: new Map(), see: [], seeAlso: []},
    isAsked: false
  }
  entries.set(words, entry)
  return rest.length > 0 ? need(entry.within, rest) : entry
}

export function find(
  entries: ReadonlyMap<string, IndexEntry>,
  path: IndexPath
): IndexEntry | undefined {
  let within = entries
  let entry: IndexEntry | undefined
  for (const words of path) {
    entry = within.get(words)
    if (!entry) return undefined
    within = entry.within
  }
  return entry
}
