import {arrayOf, dictOf, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isRef, isText, type Value} from '../pdf/objects.ts'
import {type Mapped, readRoles, standardType} from './roles.ts'

/** The tag tree of a PDF (ISO 32000-1, 14.7.2). */
export interface Tree {
  readonly root: Dict
  /** In order of reading, parents before their kids. */
  readonly tags: readonly Tag[]
}

export interface Tag {
  /** Object number; absent for one that stands right in its parent. */
  readonly number?: number
  /** The standard type, roles resolved. */
  readonly type: string
  readonly mapped: Mapped
  readonly entries: Dict
  readonly parent?: Tag
  readonly kids: Tag[]
  /** Marked contents: object number of page (or stream) and MCID. */
  readonly contents: {readonly stream: number; readonly id: number}[]
  /** Object numbers of annotations and the like. */
  readonly objects: number[]
  /** Number of the page it begins on, where it is known. */
  page?: number
}

interface Waiting {
  readonly value: Value
  readonly parent?: Tag
}

export function readTree(
  file: PdfFile,
  pageNumbers: ReadonlyMap<number, number>
): Tree | undefined {
  const root = dictOf(file, file.root.get('StructTreeRoot'))
  if (root.size === 0) return
  const roles = readRoles(file, root)
  const tags: Tag[] = []
  const seen = new Set<number>()
  const waiting: Waiting[] = below(file, root).map(value => ({value}))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {value, parent} = next
    if (isRef(value) && seen.has(value.ref)) continue
    const entries = dictOf(file, value)
    const isTag = entries.has('S')
    if (!isTag) {
      if (parent) addContent(parent, pageNumbers, file, resolved(file, value))
      continue
    }
    if (isRef(value)) seen.add(value.ref)
    const page = pageOf(entries, pageNumbers)
    const mapped = standardType(file, roles, entries)
    const tag: Tag = {
      ...{type: mapped.type, mapped, entries, kids: [], contents: [], objects: []},
      ...(isRef(value) && {number: value.ref}),
      ...(parent && {parent}),
      ...(page !== undefined && {page})
    }
    if (parent) beginOn(parent, page)
    parent?.kids.push(tag)
    tags.push(tag)
    waiting.push(...below(file, entries).map(kid => ({value: kid, parent: tag})))
  }
  return {root, tags}
}

/** Last first: they wait on a stack. */
function below(file: PdfFile, entries: Dict): Value[] {
  return arrayOf(file, entries.get('K')).toReversed()
}

function addContent(
  tag: Tag,
  pageNumbers: ReadonlyMap<number, number>,
  file: PdfFile,
  content: Value
): void {
  const page = tag.entries.get('Pg')
  if (typeof content === 'number') {
    tag.contents.push({stream: isRef(page) ? page.ref : 0, id: content})
    return
  }
  if (!(content instanceof Map)) return
  beginOn(tag, pageOf(content, pageNumbers))
  const [object, id] = [content.get('Obj'), resolved(file, content.get('MCID'))]
  if (isRef(object)) tag.objects.push(object.ref)
  if (typeof id !== 'number') return
  const stream = content.get('Stm') ?? content.get('Pg') ?? page
  tag.contents.push({stream: isRef(stream) ? stream.ref : 0, id})
}

/** What holds it begins there as well, where it does not say. */
function beginOn(tag: Tag, page: number | undefined): void {
  if (page === undefined) return
  for (let above: Tag | undefined = tag; above && above.page === undefined; above = above.parent) {
    above.page = page
  }
}

function pageOf(entries: Dict, pageNumbers: ReadonlyMap<number, number>): number | undefined {
  const page = entries.get('Pg')
  return isRef(page) ? pageNumbers.get(page.ref) : undefined
}

/** Where a flaw of a tag is. */
export function placeOf(tag: Tag): string {
  let above: Tag | undefined = tag
  while (above && above.page === undefined) above = above.parent
  return above?.page === undefined ? '' : `page ${above.page + 1}`
}

/** The words of a tag's entry, if it has some. */
export function wordsAt(file: PdfFile, tag: Tag, key: string): string {
  const value = resolved(file, tag.entries.get(key))
  return isText(value) ? value.text : ''
}
