import {type End, endBehindFirst, endIn, keepsSome, leafAt, rangeFrom} from './cell-ends.ts'
import {keepWidths} from './columns.ts'
import {lowerPictures} from './figures.ts'
import {goOn, numbersBehind, partedBy} from './parted-lists.ts'
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
    if (!row || !own || heightOf(row) <= most || !isSingle(row)) continue
    partRow(row, own, most)
    lowerRow(row, own, most)
  }
}

/** A row that is too high still is as high as its pictures: the one that reaches lowest gives way, then the next. */
function lowerRow(row: Element, own: Element, most: number): void {
  const pictures = [...row.querySelectorAll(pictured)]
  const others = [...own.querySelectorAll(pictured)]
  for (let turn = 0; turn < pictures.length && heightOf(row) > most; turn++) {
    const bottoms = pictures.map(picture => picture.getBoundingClientRect().bottom)
    const lowest = bottoms.indexOf(Math.max(...bottoms))
    const both = [pictures[lowest], others[lowest]].filter(one => one !== undefined)
    if (both[0]) lowerPictures(both[0], both, heightOf(row) - most)
  }
}

const pictured = 'figure, :not(figure) > img'

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
  const ends = endsIn([...row.cells], row.getBoundingClientRect().top + most)
  if (!ends.some(end => end)) return
  joinInTags(own, ends)
  for (const one of [row, own]) {
    const rest = one.cloneNode(false) as HTMLTableRowElement
    rest.removeAttribute('id')
    for (const [index, cell] of [...one.cells].entries()) rest.append(restOf(cell, ends[index]))
    one.after(rest)
  }
}

/** Where each cell is parted; where nothing would stay, what is first does. */
function endsIn(cells: readonly Element[], limit: number): (End | undefined)[] {
  const ends = cells.map(cell => endIn(cell, limit))
  const isSome = cells.some((cell, index) => keepsSome(cell, ends[index]))
  return isSome ? ends : cells.map(endBehindFirst)
}

/** Both parts of the row are one in the tags, and so are those of its cells and of what is parted in them. */
function joinInTags(row: HTMLTableRowElement, ends: readonly (End | undefined)[]): void {
  const name = row.dataset['partOf'] ?? nameOf(row)
  row.dataset['partOf'] = name
  const part = partsLike(row)
  for (const [index, cell] of [...row.cells].entries()) {
    cell.dataset['partOf'] ??= `${name}-${index}`
    const end = ends[index]
    let parted = end && leafAt(cell, end)?.parentElement
    for (let depth = 0; parted && parted !== cell; depth++) {
      parted.dataset['partOf'] ??= `${name}-${index}-${part}-${depth}`
      parted = parted.parentElement
    }
  }
}

/** In the section. */
function nameOf(row: HTMLTableRowElement): string {
  const root = row.getRootNode() as ParentNode & Node
  const table = row.closest('table')
  return `row-${table ? [...root.querySelectorAll('table')].indexOf(table) : ''}-${row.rowIndex}`
}

/** How many parts its row has so far. */
function partsLike(row: HTMLTableRowElement): number {
  const rows = [...(row.closest('table')?.rows ?? [])]
  return rows.filter(one => one.dataset['partOf'] === row.dataset['partOf']).length
}

/** A cell with what comes behind the end of the one above it. */
function restOf(cell: HTMLTableCellElement, end: End | undefined): Node {
  const rest = cell.cloneNode(false) as HTMLTableCellElement
  rest.removeAttribute('id')
  const range = end && rangeFrom(cell, end)
  if (!range) return rest
  const numbers = numbersBehind(range, partedBy(range, cell))
  const ids = new Set([...cell.querySelectorAll('[id]')].map(({id}) => id))
  rest.append(range.extractContents())
  goOn(rest, numbers)
  const kept = new Set([...cell.querySelectorAll('[id]')].map(({id}) => id))
  for (const element of rest.querySelectorAll('[id]')) {
    if (ids.has(element.id) && kept.has(element.id)) element.removeAttribute('id')
  }
  return rest
}
