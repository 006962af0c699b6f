import {keepWidths} from './columns.ts'
import type {Room} from './wide-tables.ts'

/**
 * Part the rows of a table that are higher than the page: what of each cell finds no room goes into a row behind it.
 * `copy` is the table as it is set, where it can be measured; what is done to it is done to the source.
 */
export function partRows(source: HTMLTableElement, copy: HTMLTableElement, {height}: Room): void {
  const {rows, tHead, caption} = copy
  const besides = heightOf(tHead) + heightOf(caption)
  const most = height - besides - 2 * leading(copy)
  if (most < height / 4 || ![...rows].some(row => heightOf(row) > most)) return
  keepWidths(copy, [source])
  // Grows while it is gone through: the rest of a row may be too high as well.
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const own = source.rows[index]
    if (row && own && heightOf(row) > most && isSingle(row)) partRow(row, own, most)
  }
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}

function leading(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 0
}

/** Cells over several rows cannot be parted, nor can a head. */
function isSingle(row: HTMLTableRowElement): boolean {
  return !row.closest('thead') && [...row.cells].every(({rowSpan}) => rowSpan === 1)
}

function partRow(row: HTMLTableRowElement, own: HTMLTableRowElement, most: number): void {
  const limit = row.getBoundingClientRect().top + most
  const ends = [...row.cells].map(cell => endIn(cell, limit))
  if (!ends.some(end => end)) return
  joinInTags(own, ends)
  for (const one of [row, own]) {
    const rest = one.cloneNode(false) as HTMLTableRowElement
    rest.removeAttribute('id')
    for (const [index, cell] of [...one.cells].entries()) rest.append(restOf(cell, ends[index]))
    one.after(rest)
  }
}

/** Both parts of the row are one in the tags, and so are those of its cells and of what is parted in them. */
function joinInTags(row: HTMLTableRowElement, ends: readonly (End | undefined)[]): void {
  const name = row.querySelector<HTMLElement>('[data-block]')?.dataset['block'] ?? ''
  row.dataset['partOf'] ??= `row-${name}`
  for (const [index, cell] of [...row.cells].entries()) {
    cell.dataset['partOf'] ??= `row-${name}-${index}`
    const end = ends[index]
    let parted = end && textsIn(cell)[end.text]?.parentElement
    for (let depth = 0; parted && parted !== cell; depth++) {
      parted.dataset['partOf'] ??= `row-${name}-${index}-${end?.text}-${depth}`
      parted = parted.parentElement
    }
  }
}

/** A place in a cell: which of its texts, and where in it. */
interface End {
  readonly text: number
  readonly offset: number
}

/** Where the first word stands that is below the limit. */
function endIn(cell: HTMLTableCellElement, limit: number): End | undefined {
  for (const [text, node] of textsIn(cell).entries()) {
    for (const {0: word, index} of node.data.matchAll(/\S+/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (range.getBoundingClientRect().bottom > limit) return {text, offset: index}
    }
  }
  return undefined
}

function textsIn(cell: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}

/** A cell with what comes behind the end of the one above it. */
function restOf(cell: HTMLTableCellElement, end: End | undefined): Node {
  const rest = cell.cloneNode(false) as HTMLTableCellElement
  rest.removeAttribute('id')
  const text = end && textsIn(cell)[end.text]
  if (!text) return rest
  const range = document.createRange()
  range.setStart(text, end.offset)
  range.setEndAfter(cell.lastChild ?? text)
  const ids = new Set([...cell.querySelectorAll('[id]')].map(({id}) => id))
  rest.append(range.extractContents())
  const kept = new Set([...cell.querySelectorAll('[id]')].map(({id}) => id))
  for (const element of rest.querySelectorAll('[id]')) {
    if (ids.has(element.id) && kept.has(element.id)) element.removeAttribute('id')
  }
  return rest
}
