import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {arrayOf, dictOf, openFile, type PdfFile} from '../../src/export/file/open.ts'
import {isRef, isText, type Value, wordsOf} from '../../src/export/pdf/objects.ts'

/** An element of the tag tree of a whole file, with what pdf.js reads of its contents. */
export interface LogicalTag {
  readonly type: string
  readonly kids: readonly (LogicalTag | string)[]
  readonly title?: string
  readonly lang?: string
  readonly alt?: string
  readonly expansion?: string
  readonly attributes: string
}

export interface LogicalBook {
  readonly document: LogicalTag
  /** Text outside of tags and artifacts, by page. */
  readonly untagged: readonly string[]
  /** Ids of contents that pdf.js finds in the tree of a page and this reader does not, or the other way round. */
  readonly disputed: readonly string[]
}

/** Read the one tree of the file; pdf.js gives the text of each content, and its own opinion of which are in the tree. */
export async function readLogical(data: Uint8Array): Promise<LogicalBook> {
  const contents = await readContents(data)
  const file = openFile(data)
  const seen = new Set<string>()
  const root = dictOf(file, file.root.get('StructTreeRoot'))
  const [top = null] = arrayOf(file, root.get('K'))
  const document = readTag(file, top, {page: 0, contents, seen}) as LogicalTag
  const disputed = [...seen.symmetricDifference(contents.inTrees)]
  return {document, untagged: contents.untagged, disputed}
}

interface Contents {
  readonly texts: ReadonlyMap<string, string>
  readonly inTrees: ReadonlySet<string>
  readonly untagged: readonly string[]
}

async function readContents(data: Uint8Array): Promise<Contents> {
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0, useSystemFonts: false})
  const pdf = await loading.promise
  const texts = new Map<string, string>()
  const inTrees = new Set<string>()
  const untagged: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const walk = (node: {type?: string; id?: string; children?: unknown[]}): void => {
      if (node.type === 'content' && node.id) inTrees.add(node.id)
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    walk(((await page.getStructTree()) ?? {}) as object)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast(Boolean) ?? ''
        if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
        else if (item.str.trim() && !open.includes('')) untagged.push(`${number}: ${item.str}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item && item.id ? item.id : '')
    }
  }
  await loading.destroy()
  return {texts, inTrees, untagged}
}

interface Reading {
  readonly page: number
  readonly contents: Contents
  readonly seen: Set<string>
}

function readTag(file: PdfFile, value: Value, reading: Reading): LogicalTag | string | undefined {
  const entries = dictOf(file, value)
  const own = entries.get('Pg')
  const page = isRef(own) ? own.ref : reading.page
  const id = entries.get('MCID')
  if (typeof id === 'number') return content(id, page, reading)
  if (!entries.has('S')) return
  const kids = arrayOf(file, entries.get('K')).flatMap(
    kid =>
      (typeof kid === 'number'
        ? content(kid, page, reading)
        : readTag(file, kid, {...reading, page})) ?? []
  )
  const words = (key: string) => {
    const text = entries.get(key)
    return isText(text) ? wordsOf(text) : undefined
  }
  const [title, lang, alt, expansion] = ['T', 'Lang', 'Alt', 'E'].map(words)
  return {
    type: String(entries.get('S')).slice(1),
    kids,
    attributes: [...dictOf(file, entries.get('A'))].map(pair => pair.join('=')).join(' '),
    ...(title !== undefined && {title}),
    ...(lang !== undefined && {lang}),
    ...(alt !== undefined && {alt}),
    ...(expansion !== undefined && {expansion})
  }
}

function content(id: number, page: number, {contents, seen}: Reading): string {
  const name = `p${page}R_mc${id}`
  seen.add(name)
  return contents.texts.get(name) ?? ''
}

/** All tags, parents before what is in them. */
export function tagsIn(tag: LogicalTag): LogicalTag[] {
  return [tag, ...tag.kids.flatMap(kid => (typeof kid === 'string' ? [] : tagsIn(kid)))]
}

/** What is read of it, without the marks of lists. */
export function textIn(tag: LogicalTag): string {
  const isMarked = tag.type === 'L' && !/None|Description/u.test(tag.attributes)
  return tag.kids
    .map(kid => {
      if (typeof kid === 'string') return kid
      return isMarked ? textIn({...kid, kids: kid.kids.filter(isNoMark)}) : textIn(kid)
    })
    .join('')
}

function isNoMark(kid: LogicalTag | string): boolean {
  return typeof kid === 'string' || kid.type !== 'Lbl'
}
