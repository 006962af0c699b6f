import type {ElementContent} from 'hast'
import type {PageMap, PagePlace} from '../book/pages.ts'
import {aroundPage} from '../book/words.ts'
import {placeholder} from './locators.ts'

/** The words before pages: `p.` and `pp.`. */
export interface PageWords {
  readonly page: string
  readonly pages: string
}

/**
 * The pages of some places and of ranges between two: `p. 12`, `pp. 12, 15–17`. In their order, each once; ranges that
 * meet are one. `targets` are ids, with a dash between the two of a range.
 */
export function pageList(
  targets: readonly string[],
  pages: PageMap | undefined,
  words: PageWords
): {children: ElementContent[]; known: boolean} {
  const asked = spansOf(targets)
  const known = asked.filter(({from, to}) => pages?.has(from) && pages.has(to))
  const isKnown = known.length === asked.length
  const found = isKnown ? merged(known.flatMap(span => located(span, pages))) : []
  if (!isKnown || found.length === 0) return {children: unknownList(asked, words), known: false}
  const isOne = found.length === 1 && found[0]?.from.page === found[0]?.to.page
  const items = found.map(item)
  return {children: worded(isOne ? words.page : words.pages, items), known: true}
}

interface Span<Place> {
  readonly from: Place
  to: Place
}

interface Located extends PagePlace {
  readonly id: string
}

function spansOf(targets: readonly string[]): Span<string>[] {
  const spans: Span<string>[] = []
  for (const [index, id] of targets.entries()) {
    const last = spans.at(-1)
    if (id === '–') continue
    if (targets[index - 1] === '–' && last) last.to = id
    else spans.push({from: id, to: id})
  }
  return spans
}

function located({from, to}: Span<string>, pages: PageMap | undefined): Span<Located>[] {
  const [start, end] = [pages?.get(from), pages?.get(to)]
  if (!start || !end) return []
  const one = {...start, id: from}
  const other = {...end, id: to}
  return [start.page <= end.page ? {from: one, to: other} : {from: other, to: one}]
}

function merged(spans: readonly Span<Located>[]): Span<Located>[] {
  const found: Span<Located>[] = []
  for (const span of spans.toSorted((one, other) => one.from.page - other.from.page)) {
    const last = found.at(-1)
    if (!last || !meets(span.from, last.to)) found.push({...span})
    else if (span.to.page > last.to.page) last.to = span.to
  }
  return found
}

/** Roman and Arabic pages make no range, though the sheets follow each other. */
function meets(next: Located, last: Located): boolean {
  if (next.page <= last.page) return true
  return next.page === last.page + 1 && isArabic(next) === isArabic(last)
}

function isArabic({folio}: Located): boolean {
  return /^\d+$/u.test(folio)
}

function item({from, to}: Span<Located>): ElementContent[] {
  if (from.page === to.page) return [link(from.id, from.folio)]
  const children = [link(from.id, from.folio), text('–'), link(to.id, to.folio)]
  return [{type: 'element', tagName: 'span', properties: {className: ['range']}, children}]
}

function unknownList(asked: readonly Span<string>[], {page, pages}: PageWords): ElementContent[] {
  const items = asked.map(({from, to}) =>
    from === to
      ? [link(from, placeholder)]
      : [link(from, placeholder), text('–'), link(to, placeholder)]
  )
  const isOne = asked.length === 1 && asked[0]?.from === asked[0]?.to
  return worded(isOne ? page : pages, items)
}

function worded(words: string, items: readonly ElementContent[][]): ElementContent[] {
  const [before, after] = aroundPage(words)
  return [text(before), ...commas(items), text(after)].filter(
    node => node.type !== 'text' || node.value !== ''
  )
}

function commas(items: readonly ElementContent[][]): ElementContent[] {
  return items.flatMap((nodes, index) => (index === 0 ? nodes : [text(', '), ...nodes]))
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}

function link(target: string, value: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {href: `#${target}`},
    children: [text(value)]
  }
}
