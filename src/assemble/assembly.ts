import type {Definition, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {ImageFile} from '../book/book.ts'
import {uniqueNames} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {type LedgerRow, ledgerOf} from '../book/rights/ledger.ts'
import {visit} from '../book/visit.ts'
import type {Words} from '../book/word-table.ts'
import {wordsOf} from '../book/words.ts'
import type {ListedFigure} from './figure-numbers.ts'
import {type Notes, numberNotes} from './number.ts'
import type {Pointings} from './references.ts'

/** What every section of the book may need to know of the whole. */
export interface Assembly {
  readonly manifest: Manifest
  readonly images: ReadonlyMap<string, ImageFile>
  /** The words of the book's language. */
  readonly words: Words
  readonly texts: readonly Text[]
  /** The rights in the readings by the ids of their entries; empty where the manifest keeps no ledger. */
  readonly ledger: ReadonlyMap<string, LedgerRow>
  /** Figures and tables with a caption, in the order of the book, once the readings are made. */
  readonly figures: ListedFigure[]
  /** Anchors that can be pointed at, with the words to call them by. */
  readonly titles: ReadonlyMap<string, string>
  /** The references in what has been converted so far. */
  readonly pointings: Pointings
  /** The id of the section Glossary, if there is to be one: texts lead to it. */
  readonly glossaryId: string | undefined
  /** Gives each section an id that no reading has. */
  readonly name: (id: string) => string
}

/** A reading taken apart: what its opener holds and what follows; and the numbers of its notes. */
export interface Text {
  readonly reading: Reading
  readonly language: string
  readonly standfirst: readonly RootContent[]
  readonly headnote: readonly RootContent[]
  readonly body: readonly RootContent[]
  readonly notes: Notes
  readonly definitions: readonly Definition[]
}

export function survey(
  manifest: Manifest,
  readings: readonly Reading[],
  images: ReadonlyMap<string, ImageFile>
): Assembly {
  const titles = titlesOf(readings)
  const name = uniqueNames()
  for (const {id} of readings) name(id)
  return {
    manifest,
    images,
    words: wordsOf(manifest.language),
    texts: textsOf(readings, manifest),
    ledger: new Map(ledgerOf(manifest, readings).map(row => [row.entry.id, row])),
    figures: [],
    titles,
    pointings: [],
    glossaryId: manifest.apparatus?.glossary?.terms.length ? name('glossary') : undefined,
    name
  }
}

/** Readings by their titles, headings by their words, whatever else has an id by the title of its reading. */
function titlesOf(readings: readonly Reading[]): Map<string, string> {
  const titles = new Map<string, string>()
  for (const {headnote, id, metadata, tree} of readings) {
    titles.set(id, metadata.title)
    const children = [...(headnote?.children ?? []), ...tree.children]
    const whole: Root = {type: 'root', children}
    visit(whole, node => {
      const anchor = node.data?.hProperties?.['id']
      if (typeof anchor !== 'string' || titles.has(anchor)) return
      titles.set(anchor, node.type === 'heading' ? headingWords(node) : metadata.title)
    })
  }
  return titles
}

function headingWords(node: RootContent): string {
  return textOf(node).trim().replace(/\s+/gu, ' ')
}

function textsOf(readings: readonly Reading[], manifest: Manifest): Text[] {
  const trees = readings.map(takeApart)
  const notes = numberNotes(
    trees.map(({whole}, index) => ({tree: whole, numbersOf: sourceOf(readings[index], manifest)})),
    manifest
  )
  return readings.map((reading, index) => {
    const {standfirst, headnote, body} = trees[index] ?? empty
    return {
      reading,
      language: reading.metadata.language ?? manifest.language,
      standfirst,
      headnote,
      body,
      notes: notes[index] ?? new Map(),
      definitions: definitionsOf([...headnote, ...reading.tree.children])
    }
  })
}

/** The source, where its notes keep the numbers that it gives them. */
function sourceOf(reading: Reading | undefined, {notes}: Manifest): Reading['file'] | undefined {
  const numbers = reading?.entry.noteNumbers ?? notes.numbers
  return numbers === 'source' ? reading?.file : undefined
}

type Taken = Pick<Text, 'standfirst' | 'headnote' | 'body'> & {readonly whole: Root}

const empty: Taken = {standfirst: [], headnote: [], body: [], whole: {type: 'root', children: []}}

function takeApart({headnote: words, tree}: Reading): Taken {
  const headnote = words?.children ?? []
  const standfirst = tree.children.slice(0, tree.children[0]?.type === 'standfirst' ? 1 : 0)
  const body = tree.children.slice(standfirst.length)
  return {
    standfirst,
    headnote,
    body,
    whole: {type: 'root', children: [...standfirst, ...headnote, ...body]}
  }
}

function definitionsOf(children: RootContent[]): Definition[] {
  const definitions: Definition[] = []
  visit({type: 'root', children} satisfies Root, 'definition', node => {
    definitions.push(node)
  })
  return definitions
}
