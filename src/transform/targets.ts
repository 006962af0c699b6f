import type {FootnoteDefinition, Heading, Nodes, Parents, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {} from 'remark-rehype'
import {anchor, slug, uniqueNames} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import {addressIsUnique, idIsUnique} from '../book/messages/references.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {labelName} from '../book/targets.ts'
import type {Figure} from '../book/tree.ts'
import {addressesOf, addressKey} from './addresses.ts'
import {treesOf} from './in-manifest.ts'
import {givenIds, idOf} from './targets/given-ids.ts'

/** All that a reference of the book can lead to. */
export interface Targets {
  /** By reading: the names that the text may use and the anchor ids that they stand for. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Readings by `addressKey` of their web addresses and site paths. */
  readonly readingsByAddress: ReadonlyMap<string, Reading>
  /** Readings by absolute path of their source. */
  readonly readingsBySource: ReadonlyMap<string, Reading>
}

/**
 * Give each heading, figure and table an id, and say what each reading can be called. A name is the `{#id}` at the end
 * of a heading, or made of its words; the ids that kramdown and GitHub would make of them lead there too.
 */
export function markTargets(
  readings: readonly Reading[],
  manifest?: Manifest,
  known: (reading: Reading) => ReadonlyMap<string, string> | undefined = () => undefined
): Targets {
  return {
    anchors: new Map(readings.map(reading => [reading.id, known(reading) ?? anchorsOf(reading)])),
    readingsByAddress: readingsByAddress(readings, manifest),
    readingsBySource: new Map(readings.map(reading => [reading.entry.source, reading]))
  }
}

interface Place {
  readonly node: Heading | Figure | Table
  readonly given: string | undefined
  readonly words: string
}

function anchorsOf(reading: Reading): Map<string, string> {
  const names = new Map<string, string>()
  const unique = uniqueNames()
  const trees = treesOf(reading)
  for (const {name, node} of trees.flatMap(givenIds)) {
    const id = anchor(reading.id, unique(name))
    if (names.has(name)) report(reading.file, idIsUnique(name), node)
    else names.set(name, id)
    if (node.type !== 'html') setId(node, id)
  }
  const notes: FootnoteDefinition[] = []
  const places = trees.flatMap(tree => placesOf(tree, notes))
  const named = places.filter(({node, given}) => {
    if (!given) return false
    const free = !names.has(given)
    if (free) names.set(given, mark(reading, node, unique(given)))
    else report(reading.file, idIsUnique(given), node)
    return free
  })
  const marked = new Set(named)
  const counts = {figure: 0, table: 0}
  for (const place of places) {
    const {node, given = '', words} = place
    const name = node.type === 'heading' ? slug(words) : `${node.type}-${++counts[node.type]}`
    const own = marked.has(place) ? given : unique(name)
    const id = names.get(own) ?? mark(reading, node, own)
    addNames(names, id, [own, name, ...(node.type === 'heading' ? namesOf(words) : [])])
  }
  nameNotes(reading, notes, names)
  return names
}

/** A note is known by its label, what stands in `[^label]`, until it has a number. */
function nameNotes(
  {id}: Reading,
  notes: readonly FootnoteDefinition[],
  names: Map<string, string>
): void {
  for (const {identifier, label} of notes) {
    const words = [label ?? identifier, identifier]
    addNames(
      names,
      labelName(id, identifier),
      words.flatMap(word => [`note-${word}`, `fn-${word}`, `fn:${word}`])
    )
  }
}

function mark(reading: Reading, node: Place['node'], name: string): string {
  const id = anchor(reading.id, name)
  setId(node, id)
  return id
}

function setId(node: Nodes, id: string): void {
  node.data = {...node.data, hProperties: {...node.data?.hProperties, id}}
}

function addNames(names: Map<string, string>, id: string, added: readonly string[]): void {
  for (const name of added) if (name && !names.has(name)) names.set(name, id)
}

/** Names that sites give the heading: by our rule, by kramdown's, by GitHub's. */
function namesOf(words: string): string[] {
  const kramdown = words
    .replace(/^[^a-z]+/iu, '')
    .replace(/[^a-z\d -]/giu, '')
    .replaceAll(' ', '-')
  const github = words.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '').replaceAll(' ', '-')
  return [slug(words), kramdown.toLowerCase(), github.toLowerCase()]
}

/** The headings, figures and tables; and the notes, put aside. */
function placesOf(parent: Parents, notes: FootnoteDefinition[]): Place[] {
  return parent.children.flatMap((node: Nodes): Place[] => {
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (node.type === 'heading') {
      const taken = takeId(node)
      const words = textOf(node)
      return [{node, given: taken ?? ownId(node, words), words}]
    }
    if ((node.type === 'figure' && !holdsTable(node)) || node.type === 'table') {
      return [{node, given: idOf(node), words: ''}]
    }
    return 'children' in node && node.type !== 'pullQuote' ? placesOf(node, notes) : []
  })
}

/** The table has the name. */
function holdsTable({children}: Figure): boolean {
  return children.some(({type}) => type === 'table')
}

/** An id that differs from those which a site makes of the words: two headings of the same words may have the same. */
function ownId(heading: Heading, words: string): string | undefined {
  const id = idOf(heading)
  return id === undefined || namesOf(words).includes(id) ? undefined : id
}

/** The `{#id}` at the end of a heading, taken out. */
function takeId(heading: Heading): string | undefined {
  const last = heading.children.at(-1)
  const [whole, id] =
    (last?.type === 'text' && /\s*\{:?\s*#([^\s{}]+)\s*\}\s*$/u.exec(last.value)) || []
  if (last?.type !== 'text' || whole === undefined) return undefined
  last.value = last.value.slice(0, last.value.length - whole.length)
  if (last.value === '') heading.children.pop()
  return id
}

/** Told once of a reading, in the manifest where it stands there. */
function readingsByAddress(
  readings: readonly Reading[],
  manifest: Manifest | undefined
): Map<string, Reading> {
  const found = new Map<string, Reading>()
  for (const reading of readings) {
    const {place} = reading.entry
    const file = place && manifest ? manifest.file : reading.file
    let isTold = false
    for (const address of addressesOf(reading)) {
      const key = addressKey(address)
      const other = found.get(key) ?? reading
      if (other === reading) found.set(key, reading)
      else if (!isTold) report(file, addressIsUnique(address, other.id), place)
      if (other !== reading) isTold = true
    }
  }
  return found
}
