import type {Book} from '../book/book.ts'
import {isRightToLeft} from '../book/direction.ts'
import type {PlacedShell} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'

/** Pages printed at once: Chromium's printing costs more than its share on long documents. */
const marginRun = 50

/** Has the margin boxes of all pages printed, in runs: they need nothing but the pages' places. */
export type OrderMargins = (pagination: Pagination) => readonly Promise<Uint8Array>[]

/**
 * Pages that are numbered anew are printed again where that changes them: numbers may be tried that are not the last.
 * `onPrinted`: makes something of each run as it comes.
 */
export function orderMargins(
  {manifest}: Book,
  press: Press,
  onPrinted?: (run: Uint8Array) => unknown
): OrderMargins {
  const ordered = new Map<string, Promise<Uint8Array>>()
  const print = (run: PlacedShell[]): Promise<Uint8Array> => {
    const printed = press.printMargins(run)
    // What fails is told where it is wanted.
    printed.then(onPrinted).catch(() => undefined)
    return printed
  }
  return pagination => {
    const shells = placedShells(pagination, isRightToLeft(manifest.language))
    const runs: Promise<Uint8Array>[] = []
    for (let start = 0; start < shells.length; start += marginRun) {
      const run = shells.slice(start, start + marginRun)
      const key = JSON.stringify(run)
      const printed = ordered.get(key) ?? print(run)
      ordered.set(key, printed)
      runs.push(printed)
    }
    return runs
  }
}

function placedShells({pages, sections}: Pagination, bindsRight: boolean): PlacedShell[] {
  const binding = bindsRight ? {bindsRight} : {}
  return pages.flatMap(({number, count, section, page}) => {
    const shell = page === undefined ? undefined : sections[section]?.layout.pages[page]
    if (!shell) return []
    const classes = shell.classes.replace(sides, '')
    return [{...shell, ...binding, classes, side: number % 2 === 1 ? 'recto' : 'verso', count}]
  })
}

/** Of a page that was laid out before its number was known they need not be true. */
const sides = / pagedjs_(?:left|right)_page(?= |$)/gu
