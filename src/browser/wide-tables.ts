import type {Chunker} from 'pagedjs'
import {scratch} from './scratch.ts'
import {type Sheet, sheetsOf} from './sheets.ts'
import {partRows} from './tall-rows.ts'

/** What a page has room for, in CSS pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/**
 * Find the tables that are wider than their column. Each is set smaller, as far as it can be read; one that is wider still
 * is taken out, to be set on pages of its own, turned, and leaves a mark where it was.
 * A row that is higher than the page is parted. All tables of a section are measured at once: where there are none, nothing is.
 */
export async function fitTables(content: DocumentFragment, chunker: Chunker): Promise<Sheet[]> {
  const tables = [...content.querySelectorAll('table')].filter(isWhole)
  if (tables.length === 0) return []
  await chunker.loadFonts()
  const room = roomOf(chunker)
  const place = scratch(room.width)
  const trials = tables.map(source => ({source, copy: trial(source, place)}))
  const over = trials.map(({copy}) => excess(copy))
  const sheets = trials.flatMap(({source, copy}, index) => {
    if (isTurned(source, copy, over[index] ?? 1)) return sheetsOf(source, room)
    if (!hasNotes(source)) partRows(source, copy, room)
    return []
  })
  place.remove()
  return sheets
}

/** Whether a table goes on a page of its own: as its source asks, or because it is too wide even when it is set smaller. */
function isTurned(source: HTMLTableElement, copy: HTMLTableElement, over: number): boolean {
  const isAsked = source.dataset['turned'] !== undefined
  const isWide = over > 1 && (isAsked || !setSmaller(source, copy, over))
  return isAsked || isWide
}

/** A table in a table, or in a note, stays where it is. */
function isWhole(table: HTMLTableElement): boolean {
  return !table.parentElement?.closest('table, [data-type=footnote], [data-type=endnote]')
}

/** Notes at the foot stand on the page of their call, which Paged.js must set. */
function hasNotes(table: HTMLTableElement): boolean {
  return table.querySelector('[data-type=footnote]') !== null
}

const rooms = new WeakMap<Chunker, Room>()

/** Of a page without notes. */
function roomOf(chunker: Chunker): Room {
  const known = rooms.get(chunker)
  if (known) return known
  const content = chunker.pageTemplate.content.cloneNode(true) as DocumentFragment
  const page = content.querySelector('.pagedjs_page')
  page?.classList.add('pagedjs_right_page')
  chunker.pagesArea?.append(content)
  const {width = 0, height = 0} =
    page?.querySelector('.pagedjs_page_content')?.getBoundingClientRect() ?? {}
  page?.remove()
  const room = {width: Math.round(width), height: Math.round(height)}
  rooms.set(chunker, room)
  return room
}

/** A copy of the table, without its notes, within copies of what it stands in. */
function trial(source: HTMLTableElement, place: HTMLElement): HTMLTableElement {
  const copy = source.cloneNode(true) as HTMLTableElement
  for (const note of copy.querySelectorAll('[data-type=footnote]')) note.remove()
  let inner: Element = copy
  for (let outer = source.parentElement; outer; outer = outer.parentElement) {
    const shell = outer.cloneNode(false) as Element
    shell.append(inner)
    inner = shell
  }
  place.append(inner)
  return copy
}

/** How many times as wide as its column a table is. */
function excess(table: HTMLTableElement): number {
  const room = table.parentElement?.clientWidth ?? 0
  return room > 0 ? table.getBoundingClientRect().width / (room + 0.5) : 1
}

/** Smaller than this, small print is dust. */
const leastScale = 0.84

/** Set a table smaller, where it then fits its column. */
function setSmaller(source: HTMLTableElement, copy: HTMLTableElement, over: number): boolean {
  const {fontSize, lineHeight} = getComputedStyle(copy)
  for (const scale of [1 / over, leastScale]) {
    if (scale < leastScale) continue
    for (const {style} of [copy, source]) {
      style.fontSize = `${Number.parseFloat(fontSize) * scale}px`
      style.lineHeight = `${Number.parseFloat(lineHeight) * Math.max(scale, 0.9)}px`
    }
    if (excess(copy) <= 1) return true
  }
  for (const {style} of [copy, source]) style.fontSize = style.lineHeight = ''
  return false
}
