import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy
} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page of a book, as pdf.js reads it. */
export interface PrintedPage {
  readonly label: string
  /** In the order of the tag tree; behind them what is not in it: margin boxes and pull quotes. */
  readonly items: readonly Item[]
  readonly links: readonly PrintedLink[]
  /** Structure types of the page's tag tree, each once. */
  readonly roles: ReadonlySet<string>
}

/** A run of text. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Where the tag tree has it: in the text, in the notes at the foot, or nowhere (running heads, folios, pull quotes). */
  readonly part: 'text' | 'notes' | undefined
  /** Structure types from the root down. */
  readonly path: string
  /** Number of its list item on the page, innermost. */
  readonly listItem: number | undefined
  /** Place in the tag tree. */
  readonly order: number
}

export interface PrintedLink {
  /** What is printed under it. */
  readonly words: string
  /** Name of the destination. */
  readonly name?: string
  readonly to?: {readonly page: number; readonly left: number | null; readonly top: number | null}
  readonly url?: string
}

export interface PrintedFont {
  readonly name: string
  readonly type: string
  readonly embedded: boolean
}

export interface PrintedBook {
  readonly pages: readonly PrintedPage[]
  readonly fonts: readonly PrintedFont[]
}

/** Read every page of a PDF. */
export async function readPages(data: Uint8Array): Promise<PrintedBook> {
  const loading = getDocument({
    data: Uint8Array.from(data),
    verbosity: 0,
    useSystemFonts: false,
    fontExtraProperties: true
  })
  const pdf = await loading.promise
  try {
    const labels = (await pdf.getPageLabels()) ?? []
    const pages: PrintedPage[] = []
    const fonts = new Map<string, PrintedFont>()
    for (const [index, label] of labels.entries()) {
      const page = await pdf.getPage(index + 1)
      pages.push(await readPage(pdf, page, label))
      for (const font of await readFonts(page)) fonts.set(JSON.stringify(font), font)
    }
    return {pages, fonts: [...fonts.values()]}
  } finally {
    await loading.destroy()
  }
}

/** The text of some items, lines as lines. */
export function textOf(items: Iterable<Item>): string {
  let text = ''
  for (const item of items) text += item.text
  return text
}

/** The text of the line that stands at a place, or right under it, over the whole width of the page. */
export function lineAt(page: PrintedPage, top: number | null): string {
  const below = page.items.filter(({y}) => top === null || y < top + 1)
  const first = Math.max(...below.filter(({text}) => text.trim()).map(({y, size}) => y + size / 3))
  const line = below.filter(({y, size}) => y + size > first - 1)
  return textOf(line.toSorted((a, b) => a.x - b.x)).trim()
}

async function readPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  label: string
): Promise<PrintedPage> {
  const tree = (await page.getStructTree()) as TagNode | null
  const places = placesOf(tree)
  const read = await readItems(page, places)
  const calls = callsIn(await page.getAnnotations())
  const items = read.map((item, index) => {
    const isCall = isGlued(read[index - 1]) && calls.some(rect => isIn(rect, item))
    return isCall ? raised(item) : item
  })
  const roles = new Set([...places.values()].flatMap(({path}) => path.split(' ')))
  return {label, items, links: await readLinks(pdf, page, items), roles}
}

/** Where links lead to the bodies of notes. */
function callsIn(annotations: readonly {dest?: unknown; rect: number[]}[]): number[][] {
  return annotations.filter(({dest}) => /--fn-/u.test(String(dest))).map(({rect}) => rect)
}

/** A call stands right behind its words; a page number behind a space or a dash. */
function isGlued(before: Item | undefined): boolean {
  return before !== undefined && /(?:[^\s\u2013(]|[\p{L}\p{N}]\n)$/u.test(before.text)
}

/** The number of a note, which reads as plain figures, told apart from the words that it is glued to. */
function raised(item: Item): Item {
  if (!/^\d+$/u.test(item.text.trim())) return item
  return {...item, text: item.text.replace(/\d/gu, figure => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(figure)] ?? '')}
}

interface TagNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TagNode[]
}

type TagPlace = Pick<Item, 'part' | 'path' | 'listItem' | 'order'>

const untagged: TagPlace = {part: undefined, path: '', listItem: undefined, order: Infinity}

/** Where each piece of marked content stands in the tag tree. */
function placesOf(tree: TagNode | null): Map<string, TagPlace> {
  const places = new Map<string, TagPlace>()
  let listItems = 0
  const walk = (node: TagNode, place: TagPlace): void => {
    if (node.type === 'content') places.set(node.id ?? '', {...place, order: places.size})
    const below = {
      ...place,
      path: node.role ? `${place.path} ${node.role}`.trim() : place.path,
      ...(node.role === 'LI' && {listItem: listItems++}),
      ...(/Note$/u.test(node.role ?? '') && {part: 'notes' as const})
    }
    for (const child of node.children ?? []) walk(child, below)
  }
  const rest = (place: TagPlace): TagPlace => ({...place, part: place.part ?? 'text'})
  if (tree) walk(tree, untagged)
  return new Map([...places].map(([id, place]) => [id, rest(place)]))
}

async function readItems(
  page: PDFPageProxy,
  places: ReadonlyMap<string, TagPlace>
): Promise<Item[]> {
  const {items} = await page.getTextContent({includeMarkedContent: true})
  const found: Item[] = []
  const open: (TagPlace | undefined)[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(places.get(item.id ?? '') ?? open.at(-1))
      continue
    }
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    const text = item.str + (item.hasEOL ? '\n' : '')
    const place = open.at(-1) ?? untagged
    found.push({text, x, y, width: item.width, size, ...place})
  }
  return found.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
}

async function readLinks(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  items: readonly Item[]
): Promise<PrintedLink[]> {
  const links: PrintedLink[] = []
  for (const {dest, url, rect} of await page.getAnnotations()) {
    const words = wordsIn(rect, items)
    if (url) links.push({words, url})
    else if (dest) links.push({words, ...(await target(pdf, dest))})
    else links.push({words})
  }
  return links
}

async function target(
  pdf: PDFDocumentProxy,
  dest: string | unknown[]
): Promise<Pick<PrintedLink, 'name' | 'to'>> {
  const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const name = typeof dest === 'string' ? {name: dest} : {}
  if (!found) return name
  const [ref, , left, top] = found as [
    Parameters<typeof pdf.getPageIndex>[0],
    unknown,
    number,
    number
  ]
  return {...name, to: {page: await pdf.getPageIndex(ref), left: left ?? null, top: top ?? null}}
}

function wordsIn(rect: readonly number[], items: readonly Item[]): string {
  return items
    .filter(item => isIn(rect, item))
    .map(({text}) => text)
    .join('')
    .trim()
}

function isIn([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], item: Item): boolean {
  const middle = item.x + item.width / 2
  return middle > left && middle < right && item.y >= bottom - 1 && item.y < top
}

async function readFonts(page: PDFPageProxy): Promise<PrintedFont[]> {
  const {fnArray, argsArray} = await page.getOperatorList()
  const names = new Set<string>()
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.setFont) names.add(String(argsArray[index][0]))
  }
  return [...names].map(id => {
    const {name, type, isType3Font, missingFile} = page.commonObjs.get(id)
    return {name: String(name), type: isType3Font ? 'Type3' : String(type), embedded: !missingFile}
  })
}
