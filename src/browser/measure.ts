import type {Page} from 'pagedjs'
import type {LaidBlock, LaidNote, Layout, Overflow} from '../book/pages.ts'
import {hyphenClass} from './soft-hyphens.ts'

/** What stands where: anchors, the text of each block, notes and their calls, content outside its area. */
export function measure(
  pages: readonly Page[]
): Pick<Layout, 'anchors' | 'blocks' | 'notes' | 'overflows'> {
  return {
    anchors: anchors(pages),
    blocks: blocks(pages),
    notes: notes(pages),
    overflows: pages.flatMap(overflows)
  }
}

function anchors(pages: readonly Page[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [number, {element}] of pages.entries()) {
    for (const {id} of element.querySelectorAll('.pagedjs_area [id]')) found[id] ??= number
  }
  return found
}

function blocks(pages: readonly Page[]): LaidBlock[] {
  const found = new Map<string, {block: string; parts: string[]; pages: number[]}>()
  for (const [number, {element}] of pages.entries()) {
    for (const [block, text] of texts(element)) {
      const known = found.get(block) ?? {block, parts: [], pages: []}
      known.parts.push(text)
      if (known.pages.at(-1) !== number) known.pages.push(number)
      found.set(block, known)
    }
  }
  return [...found.values()].map(({parts, ...rest}) => ({...rest, text: clean(parts.join(''))}))
}

function* texts(page: Element): Generator<[block: string, text: string]> {
  for (const area of page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_area')) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const block = parent?.closest<HTMLElement>('[data-block]')?.dataset['block']
      if (!block || parent?.closest(`[data-reference], .${hyphenClass}`)) continue
      yield [block, node.textContent ?? '']
    }
  }
}

function clean(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim()
}

function notes(pages: readonly Page[]): LaidNote[] {
  const found = new Map<string, {id: string; call?: number; body: number[]}>()
  for (const [number, {element}] of pages.entries()) {
    for (const body of element.querySelectorAll<HTMLElement>(
      '.pagedjs_footnote_area [data-type=footnote]'
    )) {
      const id = body.dataset['id'] ?? body.id
      const note = found.get(id) ?? {id, body: []}
      if (note.body.at(-1) !== number) note.body.push(number)
      found.set(id, note)
    }
  }
  for (const [number, {element}] of pages.entries()) {
    for (const call of element.querySelectorAll('a[data-type=noteref]')) {
      const note = found.get(call.getAttribute('href')?.slice(1) ?? '')
      if (note) note.call ??= number
    }
  }
  return [...found.values()]
}

/** Half a pixel of rounding is no overflow. */
const tolerance = 1.5

function overflows(page: Page, number: number): Overflow[] {
  const found: Overflow[] = []
  for (const area of page.element.querySelectorAll(
    '.pagedjs_page_content, .pagedjs_footnote_area'
  )) {
    const bounds = area.getBoundingClientRect()
    for (const element of area.querySelectorAll<HTMLElement>('[data-block], img, table, pre')) {
      const by = beyond(element, bounds)
      if (by > tolerance) found.push(overflow(element, number, by))
    }
  }
  return found
}

function beyond(element: HTMLElement, bounds: DOMRect): number {
  let by =
    Math.max(0, element.scrollWidth - element.clientWidth - 1) * Number(element.clientWidth > 0)
  for (const box of element.getClientRects()) {
    if (box.width === 0 || box.height === 0) continue
    by = Math.max(by, box.right - bounds.right, box.bottom - bounds.bottom)
  }
  return by
}

function overflow(element: HTMLElement, page: number, by: number): Overflow {
  const block = element.closest<HTMLElement>('[data-block]')?.dataset['block']
  const text = clean(element.textContent ?? '').slice(0, 80)
  return {...(block && {block}), page, by: Math.ceil(by), text}
}
