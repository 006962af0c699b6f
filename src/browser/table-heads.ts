import {Handler} from 'pagedjs'
import {continuedCaption} from './continued.ts'
import {repeated} from './sheets.ts'

/** Sets the head of a table again where it goes on, and over it, where the table has a caption, that it goes on. */
export class TableHeads extends Handler {
  renderNode(rendered: Node, source: Node): void {
    if (!(rendered instanceof HTMLTableRowElement)) return
    const table = rendered.closest<HTMLTableElement>('table[data-split-from]')
    if (!table || table.querySelector('[data-repeated]')) return
    const whole = source.parentElement?.closest('table')
    if (!whole || table.tHead || table.caption) return
    const head = whole.tHead?.cloneNode(true) as HTMLElement | undefined
    if (head) table.prepend(repeated(head))
    const caption = continuedCaption(whole)
    if (caption) table.prepend(caption)
  }
}
