import type {Definition, FootnoteDefinition, Heading, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import type {Selector} from '../book/annotations.ts'
import {uniqueNames} from '../book/ids.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import {splitHasParts} from '../book/messages/extracts.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'

/**
 * Make a reading of each part of a text, from one of its highest headings to the next, where the manifest asks for it.
 * The first keeps the entry's id; each part has the notes that it calls, and what the editor adds to its words.
 */
export function splitReading(reading: Reading, manifest: Manifest): Reading[] {
  const {entry, tree} = reading
  if (!entry.split || entry.extract) return [reading]
  const parts = partsOf(tree)
  if (parts.length < 2) {
    report(manifest.file, splitHasParts(), entry.place)
    return [reading]
  }
  const name = uniqueNames()
  for (const {id} of manifest.parts.flatMap(part => part.entries)) if (id !== entry.id) name(id)
  const owners = ownersOf(entry, parts)
  return parts.map((part, index) => {
    const id = index === 0 ? name(entry.id) : name(`${entry.id}-${index + 1}`)
    return readingOf(reading, part, {id, index, entry: entryOf(entry, owners, index, parts.length)})
  })
}

interface Part {
  readonly heading?: Heading
  readonly blocks: RootContent[]
}

/** Of the highest level that has two headings; what stands before the first is a part without one. */
function partsOf({children}: Root): Part[] {
  const headings = children.filter(node => node.type === 'heading')
  const depth = [1, 2, 3, 4, 5, 6].find(
    level => headings.filter(heading => heading.depth === level).length > 1
  )
  const parts: Part[] = [{blocks: []}]
  for (const node of children) {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') continue
    if (node.type === 'heading' && node.depth === depth) parts.push({heading: node, blocks: []})
    else parts.at(-1)?.blocks.push(node)
  }
  return parts.filter(({heading, blocks}) => heading || blocks.length > 0)
}

function readingOf(
  reading: Reading,
  {heading, blocks}: Part,
  {id, index, entry}: {id: string; index: number; entry: Entry}
): Reading {
  const {metadata, file, headnote, citation} = reading
  const {subtitle: _, shortTitle: __, ...rest} = metadata
  const title = heading && textOf(heading).replace(/\s+/g, ' ').trim()
  const tree: Root = {
    type: 'root',
    children: [...blocks, ...definitionsFor(blocks, reading.tree, index)]
  }
  return {
    id,
    entry,
    metadata: title ? {...rest, title} : metadata,
    tree,
    ...(index === 0 && headnote && {headnote}),
    ...(index === 0 && citation && {citation}),
    file:
      index === 0 ? file : new VFile({path: file.path, value: file.value, data: {...file.data}}),
    contributors: []
  }
}

/** The notes that the blocks call, and those that these call; what nothing calls goes to the first part. */
function definitionsFor(
  blocks: readonly RootContent[],
  {children}: Root,
  index: number
): (Definition | FootnoteDefinition)[] {
  const notes = children.filter(node => node.type === 'footnoteDefinition')
  const everywhere = callsIn(children)
  const wanted = callsIn(blocks)
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size
    for (const call of callsIn(notes.filter(({identifier}) => wanted.has(identifier))))
      wanted.add(call)
  }
  return children.filter(
    node =>
      node.type === 'definition' ||
      (node.type === 'footnoteDefinition' &&
        (wanted.has(node.identifier) || (index === 0 && !everywhere.has(node.identifier))))
  ) as (Definition | FootnoteDefinition)[]
}

function callsIn(nodes: readonly RootContent[]): Set<string> {
  const calls = new Set<string>()
  visit({type: 'root', children: [...nodes]} as Root, 'footnoteReference', ({identifier}) => {
    calls.add(identifier)
  })
  return calls
}

/** By quotation, the part that has its words; the first where none has, which then tells. */
function ownersOf(entry: Entry, parts: readonly Part[]): ReadonlyMap<Selector, number> {
  const texts = parts.map(({heading, blocks}) =>
    plain(textOf({type: 'root', children: [...(heading ? [heading] : []), ...blocks]} as Root))
  )
  const all = lists.flatMap((key): readonly {at: Selector}[] => entry[key] ?? [])
  return new Map(all.map(({at}) => [at, Math.max(0, ownerOf(at, texts))]))
}

const lists = [
  'notes',
  'references',
  'indexTerms',
  'glosses',
  'emphasis',
  'corrections',
  'citations'
] as const

/** The part that has the words; or else, where they have changed, the beginning or the end of them. */
function ownerOf({exact, heading = ''}: Selector, texts: readonly string[]): number {
  const words = plain(exact ?? heading)
  const forms = [words, words.slice(0, words.length / 2), words.slice(words.length / 2)]
  const form = forms.find(form => texts.some(text => text.includes(form)))
  return form === undefined ? 0 : texts.findIndex(text => text.includes(form))
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What ends a reading ends the last part. */
function withoutEnd({questions: _, furtherReading: __, ...entry}: Entry): Entry {
  return entry
}

function entryOf(
  entry: Entry,
  owners: ReadonlyMap<Selector, number>,
  index: number,
  count: number
): Entry {
  const isHere = ({at}: {at: Selector}): boolean => owners.get(at) === index
  const {glosses = [], emphasis = [], corrections = [], citations = []} = entry
  return {
    ...(index === count - 1 ? entry : withoutEnd(entry)),
    notes: entry.notes.filter(isHere),
    references: entry.references.filter(isHere),
    indexTerms: entry.indexTerms.filter(isHere),
    glosses: glosses.filter(isHere),
    emphasis: emphasis.filter(isHere),
    corrections: corrections.filter(isHere),
    citations: citations.filter(isHere)
  }
}
