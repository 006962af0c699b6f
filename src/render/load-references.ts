import type {Properties} from 'hast'
import type {PageMap} from '../book/pages.ts'
import {known} from '../book/words.ts'
import type {PageWords} from './page-lists.ts'

/** What is said of the extent of sections: `extent`, `minutes`, `section-pages`; nothing as long as it is not known. */
export function loadReference(
  properties: Properties,
  pages: PageMap | undefined,
  words: PageWords,
  language: string
): string | undefined {
  const {dataReference: kind} = properties
  if (kind === 'extent') return extentOf(properties, pages, language)
  if (kind === 'minutes') return minutesOf(properties, pages, language)
  return sectionPages(properties, pages, words)
}

/** How many pages some sections take together, `12`; nothing as long as one of them is not known. */
function extentOf(
  {dataTargets}: Properties,
  pages: PageMap | undefined,
  language: string
): string | undefined {
  const extents = extentsOf(dataTargets, pages)
  return extents && format(sum(extents), language)
}

/** Minutes that are known, and those that the pages of sections without a text take. */
function minutesOf(
  {dataTargets, dataMinutes, dataPageMinutes}: Properties,
  pages: PageMap | undefined,
  language: string
): string | undefined {
  const extents = extentsOf(dataTargets, pages)
  if (!extents) return
  const rate = Number(dataPageMinutes)
  const minutes = extents.map(extent => Math.ceil(extent * rate))
  return format(Number(dataMinutes) + sum(minutes), language)
}

/** The pages of some sections, each from its first to its last: `pp. 12–19, 25–30`. */
function sectionPages(
  {dataTargets}: Properties,
  pages: PageMap | undefined,
  words: PageWords
): string | undefined {
  const ranges: string[] = []
  for (const id of String(dataTargets ?? '')
    .split(/\s+/u)
    .filter(Boolean)) {
    const {extent, folio} = pages?.get(id) ?? {}
    if (extent === undefined || folio === undefined) return
    const last = Number(folio) + extent - 1
    ranges.push(extent > 1 && Number.isFinite(last) ? `${folio}–${last}` : folio)
  }
  const isOne = ranges.length === 1 && !ranges[0]?.includes('–')
  return `${isOne ? words.page : words.pages}\u00A0${ranges.join(', ')}`
}

function extentsOf(targets: Properties[string], pages: PageMap | undefined): number[] | undefined {
  const extents: number[] = []
  for (const id of String(targets ?? '')
    .split(/\s+/u)
    .filter(Boolean)) {
    const extent = pages?.get(id)?.extent
    if (extent === undefined) return
    extents.push(extent)
  }
  return extents
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function format(number: number, language: string): string {
  return new Intl.NumberFormat(known(language)).format(number).replace(/[\u202F\u2009]/gu, '\u00A0')
}
