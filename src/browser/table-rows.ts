import {type Chunker, Handler, type Polisher, type Previewer} from 'pagedjs'

/**
 * Breaks tables between rows only, and keeps their columns.
 *
 * Paged.js loses its place when a break falls inside a cell: it takes what overflows for text still to come, and leaves it
 * outside the page. And the columns of a table that has lost rows change their widths, so that rows grow out of the page.
 * A row that opens the page and is taller than it stays as it is, for the audit to report.
 */
export class TableRows extends Handler {
  readonly #chunker: Chunker

  constructor(chunker: Chunker, polisher: Polisher, caller: Previewer) {
    super(chunker, polisher, caller)
    this.#chunker = chunker
  }

  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    const row = overflow && startElement(overflow)?.closest('tr, caption')
    if (!overflow || !row || !rendered.contains(row)) return overflow
    const table = row.closest('table')
    if (table && opens(row, table) && !isFirst(headed(table), rendered)) {
      overflow.setStartBefore(headed(table))
      return overflow
    }
    if (table) keepColumns(table, this.#chunker.source)
    if (!isFirst(row, rendered)) overflow.setStartBefore(row)
    return overflow
  }
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

/** Give the cells of the table, here and in the source that its rest will be made from, the widths that they have. */
function keepColumns(table: HTMLTableElement, source: ParentNode): void {
  const rest = source.querySelector<HTMLTableElement>(`table[data-ref="${table.dataset['ref']}"]`)
  const full = [...table.rows].find(row => [...row.cells].every(({colSpan}) => colSpan === 1))
  if (!rest || !full || table.style.tableLayout === 'fixed') return
  const widths = [...full.cells].map(width)
  const total = width(table)
  for (const part of [table, rest]) {
    part.style.tableLayout = 'fixed'
    part.style.width = `${total}px`
    for (const row of part.rows) setWidths(row, widths)
  }
}

/** Of the first part of an element that runs over the edge of its column. */
function width(element: Element): number {
  return element.getClientRects()[0]?.width ?? 0
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
  for (const head of content.querySelectorAll('thead')) head.remove()
  return !content.textContent?.trim()
}
