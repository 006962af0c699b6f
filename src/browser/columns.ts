/** Give all rows of a table, and of others like it, the widths that its columns have now. */
export function keepWidths(
  table: HTMLTableElement,
  others: readonly HTMLTableElement[] = []
): void {
  const {width} = table.getBoundingClientRect()
  const full = [...table.rows].find(row => [...row.cells].every(({colSpan}) => colSpan === 1))
  const widths = [...(full?.cells ?? [])].map(cell => cell.getBoundingClientRect().width)
  for (const {rows, style} of [table, ...others]) {
    for (const {cells} of rows) {
      if (cells.length !== widths.length) continue
      for (const [index, cell] of [...cells].entries()) cell.style.width = `${widths[index]}px`
    }
    Object.assign(style, {tableLayout: 'fixed', width: `${width}px`})
  }
}
