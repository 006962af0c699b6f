import type {ElementContent} from 'hast'
import type {PageMap, PagePlace} from '../book/pages.ts'

/** Figures as wide as most page numbers. */
export const placeholder = '000'

/** More than this would make a list of placeholders longer than that of the pages. */
const mostPlaceholders = 8

/** The pages of some anchors as links: each page once, pages in a row as a range. */
export function locators(
  targets: readonly string[],
  pages: PageMap | undefined
): {children: ElementContent[]; known: boolean} {
  const places = placed(targets, pages)
  const unknown = targets.filter(target => !pages?.has(target)).slice(0, mostPlaceholders)
  const runs = ranges(places).map(range)
  const missing = unknown.map(target => [link(target, placeholder)])
  const children = [...runs, ...missing].flatMap((nodes, index): ElementContent[] =>
    index === 0 ? nodes : [{type: 'text', value: ', '}, ...nodes]
  )
  return {children, known: unknown.length === 0}
}

interface Located extends PagePlace {
  readonly target: string
}

/** The first anchor of each page, in the order of the pages. */
function placed(targets: readonly string[], pages: PageMap | undefined): Located[] {
  const first = new Map<number, Located>()
  for (const target of targets) {
    const place = pages?.get(target)
    if (place && !first.has(place.page)) first.set(place.page, {...place, target})
  }
  return [...first.values()].sort((a, b) => a.page - b.page)
}

interface Range {
  readonly from: Located
  to: Located
}

function ranges(places: readonly Located[]): Range[] {
  const ranges: Range[] = []
  for (const place of places) {
    const last = ranges.at(-1)
    if (last && follows(place, last.to)) last.to = place
    else ranges.push({from: place, to: place})
  }
  return ranges
}

/** Roman and Arabic pages make no range, though the sheets follow each other. */
function follows(place: Located, last: Located): boolean {
  return place.page === last.page + 1 && isArabic(place) === isArabic(last)
}

function isArabic({folio}: Located): boolean {
  return /^\d+$/u.test(folio)
}

function range({from, to}: Range): ElementContent[] {
  if (from === to) return [link(from.target, from.folio)]
  const children = [link(from.target, from.folio), dash, link(to.target, to.folio)]
  return [{type: 'element', tagName: 'span', properties: {className: ['range']}, children}]
}

const dash: ElementContent = {type: 'text', value: '–'}

function link(target: string, folio: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {href: `#${target}`},
    children: [{type: 'text', value: folio}]
  }
}
