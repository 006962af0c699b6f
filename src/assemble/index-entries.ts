import type {Element} from 'hast'
import type {Section} from '../book/book.ts'
import type {IndexTerm, Manifest} from '../book/manifest.ts'
import {seeResolves} from '../book/messages/assemble.ts'
import {report} from '../book/messages.ts'
import {SKIP, visit} from '../book/visit.ts'

/** A head of the index, or a sub-entry of one. */
export interface IndexEntry {
  readonly words: string
  /** Ids of the marked words, in the order of the book. */
  readonly targets: string[]
  readonly within: Map<string, IndexEntry>
  /** Other heads, by their path. */
  see: readonly IndexPath[]
  seeAlso: readonly IndexPath[]
  sortAs?: string
}

/** The words of a head and of what stands within it: `['paper', 'sizes']`. */
export type IndexPath = readonly string[]

/** All that the marks in the sections and the manifest's terms make an entry for. */
export function collectEntries(
  sections: readonly Section[],
  manifest: Manifest
): Map<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>()
  for (const {tree} of sections) collectMarks(tree, entries)
  for (const term of manifest.index.terms) sendOn(term, entries)
  for (const term of manifest.index.terms) {
    const entry = find(entries, pathOf(term.term))
    if (entry && term.sortAs) entry.sortAs = term.sortAs
  }
  // Two rounds: a head that only says “see” may be pointed at by none, so it does not count as a target.
  const pointings = manifest.index.terms.map(term => pointing(term, entries, manifest))
  for (const point of pointings) point()
  return entries
}

/** Marks outside pull quotes, which say again what the text says. */
function collectMarks(tree: Element, entries: Map<string, IndexEntry>): void {
  visit(tree, 'element', node => {
    const {ariaHidden, dataType, id, dataPrimary, dataSecondary, dataTertiary} = node.properties
    if (ariaHidden === 'true') return SKIP
    if (dataType !== 'indexterm' || typeof id !== 'string') return
    const path = [dataPrimary, dataSecondary, dataTertiary].filter(
      words => typeof words === 'string'
    )
    if (path.length > 0) need(entries, path)?.targets.push(id)
    return
  })
}

/** A head that says “see” has no pages of its own: what leads to it leads to the head that it names. */
function sendOn({term, see}: IndexTerm, entries: Map<string, IndexEntry>): void {
  const path = pathOf(term)
  const entry = see === undefined ? undefined : find(entries, path)
  const target = entry && see !== undefined ? need(entries, pathOf(see)) : undefined
  if (!entry || !target || target === entry) return
  target.targets.push(...entry.targets.splice(0))
  if (entry.within.size > 0) return
  const within = path.length === 1 ? entries : find(entries, path.slice(0, -1))?.within
  within?.delete(entry.words)
}

function need(entries: Map<string, IndexEntry>, path: IndexPath): IndexEntry | undefined {
  let within = entries
  let entry: IndexEntry | undefined
  for (const words of path) {
    entry = within.get(words) ?? {words, targets: [], within: new Map(), see: [], seeAlso: []}
    within.set(words, entry)
    within = entry.within
  }
  return entry
}

function find(entries: ReadonlyMap<string, IndexEntry>, path: IndexPath): IndexEntry | undefined {
  let within = entries
  let entry: IndexEntry | undefined
  for (const words of path) {
    entry = within.get(words)
    if (!entry) return
    within = entry.within
  }
  return entry
}

function pathOf(term: string): IndexPath {
  return term.split('!').map(words => words.trim())
}

/** What a term adds, put off until all targets are known. */
function pointing(
  term: IndexTerm,
  entries: Map<string, IndexEntry>,
  manifest: Manifest
): () => void {
  const resolve = (target: string) => {
    const path = pathOf(target)
    if (find(entries, path)) return [path]
    report(manifest.file, seeResolves(term.term, target), term.place)
    return []
  }
  const path = pathOf(term.term)
  const exists = find(entries, path) !== undefined
  const see = term.see ? resolve(term.see) : []
  // Nothing leads to the head: its “see also” would point from nowhere.
  const seeAlso = exists ? term.seeAlso.flatMap(resolve) : []
  return () => {
    if (see.length === 0 && seeAlso.length === 0) return
    const entry = need(entries, path)
    if (!entry) return
    // A head that has pages of its own sends on, it does not send away.
    if (exists) entry.seeAlso = [...entry.seeAlso, ...see, ...seeAlso]
    else entry.see = see
    if (term.sortAs) entry.sortAs = term.sortAs
  }
}
