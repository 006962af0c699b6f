import {Handler} from 'pagedjs'

/**
 * Breaks tables between rows only, and keeps their columns.
 *
 * Paged.js loses its place when a break falls inside a cell: it takes what overflows for text still to come, and leaves it
 * outside the page. And the columns of a table that has lost rows would change their widths, and rows grow out of the
 * page: so the widths are those of the whole table from the start.
 * A row that opens the page and is taller than it stays as it is, for the audit to report.
 */
export class TableRows extends Handler {
  renderNode(rendered: Node, source: Node): void {
    if (rendered instanceof HTMLTableElement && source instanceof HTMLTableElement) {
      keepColumns(rendered, source)
    }
  }

  onOverflow(overflow: Range | undefined, rendered: Element, bounds: DOMRect): Range | undefined {
    const row = overflow && withHead(rowAt(overflow))
    if (!overflow || !row || !rendered.contains(row)) return overflow
    const table = row.closest('table')
    if (table && opens(row, table) && !isFirst(headed(table), rendered)) {
      overflow.setStartBefore(headed(table))
    } else {
      const next = isFirst(row, rendered) ? rowBeyond(row, table, bounds) : row
      if (next) overflow.setStartBefore(next)
    }
    return overflow
  }
}

/**
 * The row that does run over, into the next column, behind one that does not: Paged.js takes the row before one with cells
 * over several columns, which may be the first on the page.
 */
function rowBeyond(
  first: Element,
  table: HTMLTableElement | null,
  bounds: DOMRect
): Element | undefined {
  const rows = [...(table?.rows ?? [])]
  const behind = rows.slice(rows.indexOf(first as HTMLTableRowElement))
  const next = behind.findIndex(row => {
    const {left, right} = row.getBoundingClientRect()
    return left < bounds.left - 1 || right > bounds.right + 1
  })
  const isSpanned = ({cells}: HTMLTableRowElement, index: number) =>
    [...cells].some(({rowSpan}) => index + rowSpan > next)
  return next > 0 && !behind.slice(0, next).some(isSpanned) ? behind[next] : undefined
}

/** The row that the break falls into or before, or the caption. */
function rowAt(overflow: Range): Element | null | undefined {
  const start = startElement(overflow)
  return start?.closest('tr, caption') ?? start?.closest('thead, tbody, tfoot')?.querySelector('tr')
}

/** What heads rows of a table goes over with the first of them, and the last one with what is below all. */
function withHead(from: Element | null | undefined): Element | null | undefined {
  const row = from?.closest('tfoot') ? lastRow(from) : from
  const before = row?.previousElementSibling
  return before?.querySelector(':scope > th[scope=rowgroup]') ? before : row
}

function lastRow(foot: Element): Element {
  const last = [...(foot.closest('table')?.tBodies ?? [])].at(-1)
  return last?.rows[last.rows.length - 1] ?? foot
}

function startElement({startContainer, startOffset}: Range): Element | null {
  const child = startContainer.childNodes[startOffset]
  if (child instanceof Element) return child
  return startContainer instanceof Element ? startContainer : startContainer.parentElement
}

/** Whether the table's caption and head alone would stay behind if the page broke before the row. */
function opens(row: Element, table: HTMLTableElement): boolean {
  if (row.localName === 'caption' || row.closest('thead')) return true
  return row === table.tBodies[0]?.rows[0]
}

/** The heading that the table stands under, or the table. */
function headed(table: HTMLElement): Element {
  const before = table.previousElementSibling
  return before && table.dataset['previousBreakAfter'] === 'avoid' ? before : table
}

/** Give the cells of a table that begins on the page the widths that they have in the whole table. */
function keepColumns(rendered: HTMLTableElement, source: HTMLTableElement): void {
  if (source.style.tableLayout === 'fixed') return
  const {total, columns} = measureWhole(source, rendered.parentElement)
  for (const table of [rendered, source]) {
    table.style.tableLayout = 'fixed'
    table.style.width = `${total}px`
  }
  for (const row of source.rows) setWidths(row, columns)
}

/** Set the whole table unseen where it is to stand, without its notes. */
function measureWhole(
  source: HTMLTableElement,
  parent: Element | null
): {total: number; columns: number[]} {
  const place = document.createElement('div')
  place.style.cssText = `position: absolute; visibility: hidden; width: ${width(parent)}px`
  const copy = source.cloneNode(true) as HTMLTableElement
  for (const note of copy.querySelectorAll('[data-note]')) note.remove()
  place.append(copy)
  parent?.append(place)
  const full = [...copy.rows].find(row => [...row.cells].every(({colSpan}) => colSpan === 1))
  const columns = [...(full?.cells ?? [])].map(width)
  const total = width(copy)
  place.remove()
  return {total, columns}
}

/** Of the first part of an element that runs over the edge of its column. */
function width(element: Element | null): number {
  return element?.getClientRects()[0]?.width ?? 0
}

function setWidths({cells}: HTMLTableRowElement, widths: readonly number[]): void {
  if (cells.length !== widths.length) return
  for (const [index, cell] of [...cells].entries()) cell.style.width = `${widths[index]}px`
}

/** Whether nothing stands before the row on the page but the table's head. */
function isFirst(row: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(row)
  const content = before.cloneContents()
  for (const head of content.querySelectorAll('thead, [data-repeated]')) head.remove()
  return !content.textContent?.trim()
}
