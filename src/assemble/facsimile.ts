import type {Element} from 'hast'
import {h} from 'hastscript'
import type {FacsimilePage} from '../book/facsimile.ts'
import {signOf} from '../book/facsimile-sign.ts'
import {facsimileWords} from '../book/facsimile-words.ts'
import {anchor} from '../book/ids.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import {originalPagesOf} from '../book/numbering.ts'
import type {Reading} from '../book/reading.ts'
import {pageMarkProperties} from './original-pages.ts'

/** The pages of an existing PDF, each on a page of the book: a sign of its proportions stands for it until the book is bound. */
export function facsimile({id, facsimile, entry, metadata}: Reading): Element[] {
  const {alt} = entry.facsimile ?? {}
  const words = facsimileWords(metadata.language ?? '')
  return (facsimile?.pages ?? []).map((page, index) => {
    const number = page.label ?? String(page.number)
    const own = words.replace('%', number)
    const given = typeof alt === 'string' ? `${alt} (${own})` : alt?.[index]
    return h('figure.facsimile', {id: anchor(id, `facsimile-${index + 1}`), style: sizeOf(page)}, [
      page.label === undefined
        ? undefined
        : h('span', {id: anchor(id, `page-${page.label}`), ...pageMarkProperties(page.label)}),
      picture(page, given ?? (page.hasText ? undefined : own))
    ])
  })
}

/** A page with words of its own is read as they stand; without a description it is no picture. */
function picture({key}: FacsimilePage, alt: string | undefined): Element {
  const own = {src: signOf(key), dataFacsimile: key}
  return alt === undefined ? h('img.page-of-text', own) : h('img', {...own, alt})
}

/** The template makes it as large as it may, and no larger than it is. */
function sizeOf({width, height}: FacsimilePage): string {
  return `--width: ${rounded(width)}pt; --ratio: ${rounded(width / height)}`
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000
}

/** The entry of a facsimile has the page numbers of the original in the margin, unless it wants none. */
export function withOwnNumbers({entry, facsimile: found}: Reading, manifest: Manifest): Entry {
  if (!found) return entry
  const {as} = originalPagesOf(entry, manifest)
  return {...entry, originalPages: {...entry.originalPages, as: as === 'none' ? as : 'margin'}}
}

/** All that readings show, by key. */
export function facsimilesOf(readings: readonly Reading[]): {
  facsimiles?: ReadonlyMap<string, FacsimilePage>
} {
  const pages = readings.flatMap(({facsimile: found}) => found?.pages ?? [])
  return pages.length > 0 ? {facsimiles: new Map(pages.map(page => [page.key, page]))} : {}
}
