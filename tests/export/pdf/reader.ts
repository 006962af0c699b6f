import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What an independent reader (pdf.js) finds in a PDF. */
export interface Found {
  readonly labels: readonly string[]
  /** Text by page. */
  readonly texts: readonly string[]
  readonly outline: readonly OutlineItem[]
  /** Page index and height by name. */
  readonly destinations: ReadonlyMap<string, Spot>
  readonly links: readonly Link[]
  /** Structure types by page, parents before children. */
  readonly tags: readonly string[]
  /** Text under each page's tag tree. */
  readonly tagged: readonly string[]
  readonly info: Record<string, unknown>
  readonly xmp: string
  readonly language: string | undefined
  readonly marked: boolean
}

export interface Spot {
  readonly page: number
  readonly top: number | null
}

export interface OutlineItem {
  readonly title: string
  readonly page: number
  readonly items: readonly OutlineItem[]
}

export interface Link {
  readonly page: number
  /** Where it leads in the file. */
  readonly to?: Spot
  readonly url?: string
}

export async function readPdf(data: Uint8Array): Promise<Found> {
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0, useSystemFonts: false})
  const pdf = await loading.promise
  try {
    return await read(pdf)
  } finally {
    await loading.destroy()
  }
}

async function read(pdf: PDFDocumentProxy): Promise<Found> {
  const names = await pdf.getDestinations()
  const destinations = new Map<string, Spot>()
  for (const [name, place] of names) destinations.set(name, await spot(pdf, place))
  const metadata = await pdf.getMetadata()
  const pages = Array.from({length: pdf.numPages}, (_, index) => index)
  const trees = await Promise.all(pages.map(index => readTree(pdf, index)))
  const links = await Promise.all(pages.map(index => readLinks(pdf, index)))
  const info = metadata.info as Record<string, unknown>
  return {
    labels: (await pdf.getPageLabels()) ?? [],
    texts: await Promise.all(pages.map(index => readText(pdf, index))),
    outline: await readOutline(pdf, (await pdf.getOutline()) ?? []),
    destinations,
    links: links.flat(),
    tags: trees.map(({tags}) => tags),
    tagged: trees.map(({text}) => text),
    info,
    xmp: metadata.metadata?.getRaw() ?? '',
    language: info['Language'] as string | undefined,
    marked: (await markInfo(pdf)).get('Marked') ?? false
  }
}

async function spot(pdf: PDFDocumentProxy, place: unknown): Promise<Spot> {
  const found = typeof place === 'string' ? await pdf.getDestination(place) : place
  if (!Array.isArray(found)) return {page: -1, top: null}
  return {page: await pdf.getPageIndex(found[0]), top: found[3] as number | null}
}

async function readText(pdf: PDFDocumentProxy, index: number): Promise<string> {
  const {items} = await (await pdf.getPage(index + 1)).getTextContent()
  return items.map(item => ('str' in item ? item.str : '')).join('')
}

type RawOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

function readOutline(pdf: PDFDocumentProxy, items: RawOutline): Promise<OutlineItem[]> {
  return Promise.all(
    items.map(async ({title, dest, items: below}) => ({
      title,
      page: (await spot(pdf, dest)).page,
      items: await readOutline(pdf, below as RawOutline)
    }))
  )
}

async function readLinks(pdf: PDFDocumentProxy, index: number): Promise<Link[]> {
  const annotations = await (await pdf.getPage(index + 1)).getAnnotations()
  return Promise.all(
    annotations.map(async ({dest, url}) => ({
      page: index,
      ...(dest && {to: await spot(pdf, dest)}),
      ...(url && {url: String(url)})
    }))
  )
}

interface TagNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TagNode[]
}

async function readTree(
  pdf: PDFDocumentProxy,
  index: number
): Promise<{tags: string; text: string}> {
  const page = await pdf.getPage(index + 1)
  const tree = (await page.getStructTree()) as TagNode | null
  const {items} = await page.getTextContent({includeMarkedContent: true})
  const texts = new Map<string, string>()
  const marks: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const open = marks.findLast(Boolean)
      if (open) texts.set(open, (texts.get(open) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push(item.id)
  }
  const tags: string[] = []
  let text = ''
  const walk = (node: TagNode): void => {
    if (node.role) tags.push(node.role)
    if (node.type === 'content') text += texts.get(node.id ?? '') ?? ''
    for (const child of node.children ?? []) walk(child)
  }
  if (tree) walk(tree)
  return {tags: tags.join(' '), text}
}

/** A map, whatever pdf.js 6.5 declares. */
async function markInfo(pdf: Pick<PDFDocumentProxy, 'getMarkInfo'>): Promise<Map<string, boolean>> {
  return ((await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null) ?? new Map()
}
