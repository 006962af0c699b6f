import type {Entry, Manifest} from '../manifest.ts'
import type {Reading} from '../reading.ts'
import {type PagesUsed, type Rights, type RightsStatus, statusOf} from '../rights.ts'
import {visit} from '../visit.ts'
import {countWords} from '../word-count.ts'
import {pagesUsed} from './pages-used.ts'
import {namesIn, type Work, wordIn, yearIn} from './work.ts'

/** A line of the ledger: a reading with the rights in it, and what it is taken from. */
export interface LedgerRow {
  /** Of the reading, or of the first that its source was split into. */
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly entry: Entry
  readonly rights?: Rights
  readonly status?: RightsStatus
  readonly source: SourceFacts
  readonly pagesUsed?: PagesUsed
  readonly sourcePages?: number
  readonly chapters?: number
  /** As the editor counts them, or as they are printed; none of what has no text here. */
  readonly words?: number
}

/** What the manifest or the bibliography says of the work that a text is taken from. */
export interface SourceFacts {
  readonly title?: string
  readonly publisher?: string
  readonly year?: string
  readonly isbn?: string
  readonly issn?: string
  readonly volume?: string
  readonly issue?: string
  readonly type?: string
  readonly editors: readonly string[]
}

/** The ledger of a book, in its order; empty where its manifest keeps none. */
export function ledgerOf(manifest: Manifest, readings: readonly Reading[]): LedgerRow[] {
  const entries = manifest.parts.flatMap(part => part.entries)
  if (!manifest.rights && !entries.some(({rights}) => rights)) return []
  const front = new Set(
    manifest.parts.flatMap(({entries, section}) => (section ? entries.map(({id}) => id) : []))
  )
  const byEntry = Map.groupBy(readings, ({entry}) => entry.id)
  return [...byEntry.values()].flatMap(parts => {
    const [first] = parts
    return first && (first.entry.rights || !front.has(first.entry.id)) ? [rowOf(first, parts)] : []
  })
}

function rowOf(first: Reading, parts: readonly Reading[]): LedgerRow {
  const {id, entry, metadata} = first
  const {rights} = entry
  const work: Work = first.work ?? entry.ownSource?.work
  const status = rights && statusOf(rights)
  const own = wordIn(work, 'page')
  const used = rights?.pagesUsed ?? (own === undefined ? undefined : pagesUsed(`p. ${own}`))
  const total = rights?.sourcePages ?? numberIn(work, 'number-of-pages')
  const chapters = rights?.chapters ?? (isPartOf(work) ? 1 : undefined)
  const authors = metadata.authors.length > 0 ? metadata.authors : namesIn(work, 'author')
  const words = rights?.words ?? (rights ? wordsOf(parts) : 0)
  return {
    ...{id, title: metadata.title, authors, entry},
    source: factsOf(work),
    ...(rights && {rights}),
    ...(status && {status}),
    ...(used && {pagesUsed: used}),
    ...(total !== undefined && {sourcePages: total}),
    ...(chapters !== undefined && {chapters}),
    ...(words > 0 && {words})
  }
}

function factsOf(work: Work): SourceFacts {
  const names = {
    title: wordIn(work, 'container-title') ?? wordIn(work, 'title'),
    publisher: wordIn(work, 'publisher'),
    year: yearIn(work),
    isbn: wordIn(work, 'ISBN'),
    issn: wordIn(work, 'ISSN'),
    volume: wordIn(work, 'volume'),
    issue: wordIn(work, 'issue'),
    type: wordIn(work, 'type')
  }
  const known = Object.entries(names).filter(([, value]) => value !== undefined)
  return {...Object.fromEntries(known), editors: namesIn(work, 'editor')}
}

function numberIn(work: Work, name: string): number | undefined {
  const [digits] = /\d+/u.exec(wordIn(work, name) ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** What is taken from a chapter or an article is no more than one. */
function isPartOf(work: Work): boolean {
  return /^(?:chapter|article|paper-conference|entry)/u.test(wordIn(work, 'type') ?? '')
}

function wordsOf(parts: readonly Reading[]): number {
  let count = 0
  for (const {entry, tree} of parts) {
    if (entry.rights?.status === 'withheld') continue
    visit(tree, node => {
      if (node.type === 'endBlock') return 'skip'
      if (node.type === 'text') count += countWords(node.value)
      return undefined
    })
  }
  return count
}
