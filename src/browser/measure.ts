import type {LaidBlock, LaidImage, LaidNote, Layout, Overflow} from '../book/pages.ts'
import {imageSizes, joinImages} from './image-sizes.ts'
import {marginClass} from './margin-notes.ts'
import type {CountedPage} from './margin-numbers.ts'
import {setNotes} from './notes.ts'
import {hyphenClass} from './soft-hyphens.ts'

/** What stands on one page. */
export interface PageMeasure {
  readonly anchors: readonly string[]
  readonly texts: readonly (readonly [block: string, text: string])[]
  /** Ids of the notes whose body, or a part of it, stands here. */
  readonly bodies: readonly string[]
  /** Ids of those of them that were to stand in the margin, and stand at the foot. */
  readonly displaced: readonly string[]
  /** Ids of the notes called here. */
  readonly calls: readonly string[]
  readonly overflows: readonly Omit<Overflow, 'page'>[]
  readonly images: readonly Omit<LaidImage, 'page'>[]
  /** Numbers of lines and paragraphs, where they are counted. */
  readonly counted?: CountedPage | undefined
}

/** Take the measure of a page that is laid out. */
export function measurePage(page: Element): PageMeasure {
  const bodies = [...page.querySelectorAll<HTMLElement>(setNotes)]
  const calls = page.querySelectorAll('a[data-type=noteref]')
  return {
    anchors: [...page.querySelectorAll('.pagedjs_area [id]')].map(({id}) => id),
    texts: [...texts(page)],
    bodies: bodies.map(idOf),
    displaced: bodies.filter(isDisplaced).map(idOf),
    calls: [...calls].map(call => call.getAttribute('href')?.slice(1) ?? ''),
    overflows: overflows(page),
    images: imageSizes(page)
  }
}

function idOf(note: HTMLElement): string {
  return note.dataset['id'] ?? note.id
}

function isDisplaced(note: HTMLElement): boolean {
  return note.dataset['place'] === 'margin' && !note.closest(`.${marginClass}`)
}

/** What stands where: anchors, the text of each block, notes and their calls, content outside its area. */
export function joinMeasures(
  pages: readonly PageMeasure[]
): Pick<Layout, 'anchors' | 'blocks' | 'notes' | 'overflows' | 'counted' | 'images'> {
  const counted = joinCounted(pages)
  return {
    ...(counted && {counted}),
    anchors: anchors(pages),
    blocks: blocks(pages),
    notes: notes(pages),
    ...joinImages(pages),
    overflows: pages.flatMap(({overflows}, page) => overflows.map(found => ({...found, page})))
  }
}

function joinCounted(pages: readonly PageMeasure[]): Layout['counted'] {
  const known = pages.flatMap(({counted}) => counted ?? [])
  if (known.length === 0) return undefined
  return {
    lines: Object.assign({}, ...known.map(({lines}) => lines)),
    paragraphs: Object.assign({}, ...known.map(({paragraphs}) => paragraphs))
  }
}

function anchors(pages: readonly PageMeasure[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [number, {anchors}] of pages.entries()) {
    for (const id of anchors) found[id] ??= number
  }
  return found
}

function blocks(pages: readonly PageMeasure[]): LaidBlock[] {
  const found = new Map<string, {block: string; parts: string[]; pages: number[]}>()
  for (const [number, {texts}] of pages.entries()) {
    for (const [block, text] of texts) {
      const known = found.get(block) ?? {block, parts: [], pages: []}
      known.parts.push(text)
      if (known.pages.at(-1) !== number) known.pages.push(number)
      found.set(block, known)
    }
  }
  return [...found.values()].map(({parts, ...rest}) => ({...rest, text: clean(parts.join(''))}))
}

function notes(pages: readonly PageMeasure[]): LaidNote[] {
  const found = new Map<string, {id: string; call?: number; body: number[]; isDisplaced?: true}>()
  for (const [number, {bodies, displaced}] of pages.entries()) {
    for (const id of bodies) {
      const note = found.get(id) ?? {id, body: [], ...(displaced.includes(id) && isOut)}
      if (note.body.at(-1) !== number) note.body.push(number)
      found.set(id, note)
    }
  }
  for (const [number, {calls}] of pages.entries()) {
    for (const call of calls) {
      const note = found.get(call)
      if (note) note.call ??= number
    }
  }
  return [...found.values()]
}

/** Where text stands on a page. */
const areas = `.pagedjs_page_content, .pagedjs_footnote_area, .${marginClass}`

const isOut = {isDisplaced: true} as const

function* texts(page: Element): Generator<[block: string, text: string]> {
  for (const area of page.querySelectorAll(areas)) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const block = parent?.closest<HTMLElement>('[data-block]')?.dataset['block']
      if (!block || parent?.closest(`[data-reference], [data-repeated], .${hyphenClass}`)) continue
      yield [block, node.textContent ?? '']
    }
  }
}

function clean(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim()
}

/** Half a pixel of rounding is no overflow. */
const tolerance = 1.5

function overflows(page: Element): Omit<Overflow, 'page'>[] {
  const found: Omit<Overflow, 'page'>[] = []
  for (const area of page.querySelectorAll(areas)) {
    const bounds = area.getBoundingClientRect()
    for (const element of area.querySelectorAll<HTMLElement>(
      '[data-block], img:not([data-facsimile]), table, pre'
    )) {
      const by = beyond(element, bounds)
      if (by > tolerance && !isToEdge(element)) found.push(overflow(element, by))
    }
  }
  return found
}

/** A template says of what runs to the edge of the page, and over it, that it is to: `--to-edge: yes`. */
function isToEdge(element: HTMLElement): boolean {
  return getComputedStyle(element).getPropertyValue('--to-edge').trim() === 'yes'
}

function beyond(element: HTMLElement, bounds: DOMRect): number {
  const {clientWidth} = element
  let by = clientWidth > 0 ? Math.max(0, element.scrollWidth - clientWidth - 1) : 0
  for (const box of element.getClientRects()) {
    if (box.width === 0 || box.height === 0) continue
    by = Math.max(by, box.right - bounds.right, box.bottom - bounds.bottom)
  }
  return by
}

function overflow(element: HTMLElement, by: number): Omit<Overflow, 'page'> {
  const block = element.closest<HTMLElement>('[data-block]')?.dataset['block']
  const text = clean(element.textContent ?? '').slice(0, 80)
  return {...(block && {block}), by: Math.ceil(by), text}
}
