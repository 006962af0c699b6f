import {hash} from 'node:crypto'
import type {Element, ElementContent} from 'hast'
import type {Section} from '../../book/book.ts'
import type {Layout} from '../../book/pages.ts'
import type {BlockKind, RecordedBlock} from '../../book/record.ts'
import {singleSpaced} from '../../book/single-spaced.ts'

/**
 * The blocks of text of a section with the pages that they stand on. What is counted is no part of their text: a new note
 * or page must not make a change of every paragraph behind it. A note is one block, whatever it holds.
 */
export function blocksOf(
  section: Section,
  layout: Layout,
  folioOf: (page: number) => string
): RecordedBlock[] {
  return readBlocks(section, layout).map(({kind, from, to, ...rest}) => {
    const [first, last] = [folioOf(from), folioOf(to)]
    return {kind, page: first === last ? first : `${first}–${last}`, ...rest}
  })
}

export function readBlocks(section: Section, layout: Layout): readonly LaidWords[] {
  const blocks = known.get(layout) ?? laidBlocks(section, layout)
  known.set(layout, blocks)
  return blocks
}

/** In a process that stays a section that is not laid out again is not read again. */
const known = new WeakMap<Layout, readonly LaidWords[]>()

/** A block with its pages in the section. */
interface LaidWords extends Omit<RecordedBlock, 'page'> {
  readonly from: number
  readonly to: number
}

function laidBlocks({type, tree}: Section, layout: Layout): LaidWords[] {
  const pages = new Map(layout.blocks.map(block => [block.block, block.pages]))
  const kind = lists.has(type) ? 'entry' : 'paragraph'
  const found: Found[] = []
  collect(tree, {kind}, found)
  return found.flatMap(({kind: own, text, blocks}) => {
    const plain = singleSpaced(text.replaceAll('\u00AD', ''))
    // Where page numbers stood there are their commas left.
    const words = own === 'entry' ? plain.replace(/,(?= \.|$)/gu, '') : plain
    const on = blocks.flatMap(block => pages.get(block) ?? [])
    if (words === '' || on.length === 0) return []
    return {
      kind: own,
      from: Math.min(...on),
      to: Math.max(...on),
      opens: opening(words),
      length: words.length,
      hash: hash('sha256', words).slice(0, 16)
    }
  })
}

/** Sections whose blocks are items, not sentences. */
const lists: ReadonlySet<string> = new Set([
  'toc',
  'index',
  'glossary',
  'abbreviations',
  'chronology',
  'bibliography',
  'sources',
  'figures',
  'tables',
  'page-concordance'
])

interface Found {
  readonly kind: BlockKind
  text: string
  /** Its `data-block`, and those that it holds. */
  readonly blocks: string[]
}

interface Around {
  readonly kind: BlockKind
  /** The note that it stands in. */
  readonly note?: Found
  readonly block?: Found
}

function collect(element: Element, around: Around, found: Found[]): void {
  const within = withinOf(element, around, found)
  for (const child of element.children) {
    if (child.type === 'text') append(within.block, child.value)
    else if (child.type === 'element' && !isCounted(child)) collect(child, within, found)
  }
}

function withinOf(element: Element, around: Around, found: Found[]): Around {
  const {dataBlock, dataType} = element.properties
  const isNote = dataType === 'footnote' || dataType === 'endnote'
  const kind = isNote ? 'note' : (kinds.get(element.tagName) ?? around.kind)
  if (isNote && !around.note) {
    const note: Found = {kind, text: '', blocks: []}
    found.push(note)
    return withinOf(element, {kind, note}, found)
  }
  if (dataBlock === undefined) return {...around, kind}
  const block = around.note ?? {kind, text: '', blocks: []}
  if (!around.note) found.push(block)
  block.blocks.push(String(dataBlock))
  append(block, ' ')
  return {...around, kind, block}
}

function append(block: Found | undefined, text: string): void {
  if (block) block.text += text
}

/** Numbers that change when something is put in before, and pages. */
function isCounted({properties}: Extract<ElementContent, {type: 'element'}>): boolean {
  const {dataType, dataReference, className} = properties
  if (dataReference !== undefined || dataType === 'noteref') return true
  return Array.isArray(className) && className.some(name => counted.has(String(name)))
}

const counted: ReadonlySet<string> = new Set(['marker', 'caption-number', 'formula-number'])

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['figcaption', 'caption'],
  ['caption', 'caption']
])

/** Enough to find it again; cut between words. */
export function opening(words: string): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`
}

const longest = 60
