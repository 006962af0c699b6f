import type {BlockKind} from '../../book/record.ts'
import type {Subject} from '../check/subject.ts'
import type {Tag} from '../check/tree.ts'
import {show, type UsedFont, useFont} from '../check/used-fonts.ts'
import {arrayOf, bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import {readAny} from '../file/syntax.ts'
import {nextOperation, openScanner, operator, type Scanner, wordAt} from '../pdf/content/scanner.ts'
import {type Dict, isRef, isText, type Value, wordsOf} from '../pdf/objects.ts'

/** A block of a tagged PDF, with the pages that it begins and ends on, from 0. */
export interface TaggedBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly first: number
  readonly last: number
}

/** Paragraphs, notes, headings and captions in the order of the tags; marks and links in them are no text of theirs. */
export function taggedBlocks(subject: Subject, tags: readonly Tag[]): TaggedBlock[] {
  const words = readWords(subject)
  return tags
    .filter(tag => kindOf(tag) !== undefined && !hasBlockAbove(tag))
    .flatMap(tag => {
      const pieces = gather(tag, {words, pages: subject.pageNumbers}, false)
      // Text and what stands in it are kept apart in the tree: on the page they stand in their order.
      pieces.sort((one, other) => one.page - other.page || one.id - other.id)
      const kind = kindOf(tag) ?? 'paragraph'
      const text = textOf(pieces, kind)
      const [first, last] = [pieces[0]?.page, pieces.at(-1)?.page]
      if (text === '' || first === undefined || last === undefined) return []
      return {kind, text, first, last}
    })
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['P', 'paragraph'],
  ['LBody', 'entry'],
  ['Note', 'note'],
  ['FENote', 'note'],
  ['Caption', 'caption'],
  ['Formula', 'paragraph'],
  ['Code', 'paragraph'],
  ['TR', 'entry'],
  ['TOCI', 'entry'],
  ['H', 'heading'],
  ['Title', 'heading']
])

function kindOf({type}: Tag): BlockKind | undefined {
  return /^H\d$/u.test(type) ? 'heading' : kinds.get(type)
}

function hasBlockAbove(tag: Tag): boolean {
  for (let above = tag.parent; above; above = above.parent) {
    if (kindOf(above) !== undefined) return true
  }
  return false
}

interface Piece {
  readonly page: number
  readonly id: number
  readonly text: string
}

/** Calls and marks of notes are no text, and numbers in links may be pages: they change with what stands before. */
function gather(
  tag: Tag,
  read: {readonly words: Words; readonly pages: ReadonlyMap<number, number>},
  isInLink: boolean
): Piece[] {
  const isLink = isInLink || tag.type === 'Link'
  const own = tag.contents.flatMap(({stream, id}) => {
    const page = read.pages.get(stream)
    const text = read.words.get(stream)?.get(id) ?? ''
    return page === undefined ? [] : {page, id, text: isLink ? text.replace(/\d+/gu, '0') : text}
  })
  const kids = tag.kids.filter(({type}) => !numbers.has(type))
  return [...own, ...kids.flatMap(kid => gather(kid, read, isLink))]
}

/** Of an entry's page numbers nothing but commas and dashes is left, and how many they are changes too. */
function textOf(pieces: readonly Piece[], kind: BlockKind): string {
  const all = pieces.map(({text}) => text).join('')
  const words =
    kind === 'entry' ? all.replace(/(?:[\s,–]*[,–][\s,–]*)(?=$|[.;,])|,[\s,–]+,/gu, '') : all
  return words
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const numbers: ReadonlySet<string> = new Set(['Reference', 'Lbl'])

/** By page, by number of marked content. */
type Words = Map<number, Map<number, string>>

function readWords({file, pages, pageNumbers}: Subject): Words {
  const words: Words = new Map()
  const fonts = new Map<number, UsedFont>()
  for (const [number, index] of pageNumbers) {
    const entries = pages[index]?.entries
    if (entries) words.set(number, wordsOn(file, entries, fonts))
  }
  return words
}

function wordsOn(file: PdfFile, entries: Dict, fonts: Map<number, UsedFont>): Map<number, string> {
  const resources = dictOf(file, entries.get('Resources'))
  const named = dictOf(file, resources.get('Font'))
  const found = new Map<number, string>()
  const open: Mark[] = []
  let font: UsedFont | undefined
  const scanner = openScanner(contentOf(file, entries))
  while (nextOperation(scanner)) {
    const code = scanner.operator
    if (code === BDC || code === BMC) open.push(markOf(file, scanner, resources))
    else if (code === EMC) close(open, found)
    else if (code === TF) font = useFont(file, fonts, named.get(wordAt(scanner, 0).slice(1)))
    else if (showing.has(code) && font) add(open, found, show(font, operandOf(scanner)))
  }
  return found
}

interface Mark {
  readonly id?: number
  /** What is to be read in place of what is shown. */
  readonly instead?: string
}

function markOf(file: PdfFile, scanner: Scanner, resources: Dict): Mark {
  if (scanner.operator === BMC) return {}
  const value = readAny({data: scanner.data, at: scanner.bounds[2] ?? 0})
  const named = dictOf(file, resources.get('Properties'))
  const entries = value instanceof Map ? value : dictOf(file, named.get(String(value).slice(1)))
  const [id, text] = [
    resolved(file, entries.get('MCID')),
    resolved(file, entries.get('ActualText'))
  ]
  return {
    ...(typeof id === 'number' && {id}),
    ...(isText(text) && {instead: wordsOf(text)})
  }
}

function add(open: readonly Mark[], found: Map<number, string>, words: string): void {
  if (open.some(({instead}) => instead !== undefined)) return
  const id = open.findLast(mark => mark.id !== undefined)?.id
  if (id !== undefined) found.set(id, (found.get(id) ?? '') + words)
}

function close(open: Mark[], found: Map<number, string>): void {
  const mark = open.pop()
  if (mark?.instead === undefined) return
  const id = mark.id ?? open.findLast(one => one.id !== undefined)?.id
  if (id !== undefined) found.set(id, (found.get(id) ?? '') + mark.instead)
}

function contentOf(file: PdfFile, entries: Dict): Uint8Array {
  const parts = arrayOf(file, entries.get('Contents')).flatMap(part => {
    const data = isRef(part) ? bytesOf(file, fileObject(file, part.ref)) : undefined
    return data ? [data, Buffer.from('\n')] : []
  })
  return Buffer.concat(parts)
}

function operandOf({data, bounds, count}: Scanner): Value {
  return count === 0 ? null : readAny({data, at: bounds[2 * (count - 1)] ?? 0})
}

const [BDC, BMC, EMC, TF] = ['BDC', 'BMC', 'EMC', 'Tf'].map(operator)
const showing = new Set(['Tj', 'TJ', "'", '"'].map(operator))
