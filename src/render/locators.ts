import type {ElementContent} from 'hast'
import {indexWordsOf} from '../book/index-words.ts'
import type {PageMap} from '../book/pages.ts'
import {type Located, placed} from './located.ts'

/** Figures as wide as most page numbers. */
export const placeholder = '000'

/** More than this would make a list of placeholders longer than that of the pages. */
const mostPlaceholders = 8

export interface LocatorOptions {
  /** Whether only passages make ranges, not also pages in a row. */
  readonly isMarked?: boolean
  /** BCP 47. */
  readonly language?: string
}

/**
 * The pages of some anchors as links: each page once, pages in a row as a range, main places in bold, notes as `12n3`.
 * Behind an anchor may stand, after bars, what it is: `a|main`, `a|note=3`, `a|to=b` for a passage.
 */
export function locators(
  targets: readonly string[],
  pages: PageMap | undefined,
  {isMarked = false, language = 'en'}: LocatorOptions = {}
): {children: ElementContent[]; known: boolean} {
  const {places, unknown} = placed(targets, pages)
  const missing = unknown.slice(0, mostPlaceholders).map(target => [link(target, placeholder)])
  const runs = [...rangesOf(places, isMarked), ...noteGroups(places)]
    .sort((one, other) => one.at - other.at)
    .map(run => ('notes' in run ? noted(run, language) : printed(run)))
  const children = [...runs, ...missing].flatMap((nodes, index): ElementContent[] =>
    index === 0 ? nodes : [text(', '), ...nodes]
  )
  return {children, known: unknown.length === 0}
}

interface Run {
  /** The page, and a bit more for what stands behind others of it. */
  readonly at: number
  readonly from: Located
  to: Located
  readonly isMain: boolean
}

/** Pages and passages in order; what a passage covers is not named again, but a main place is. */
function rangesOf(places: readonly Located[], isMarked: boolean): Run[] {
  const runs: Run[] = []
  for (const isMain of [true, false]) {
    const own = places.filter(place => place.note === undefined && place.isMain === isMain)
    const mains = new Set(
      isMain ? [] : runs.flatMap(run => (run.from === run.to ? run.from.page : []))
    )
    const others = own.filter(place => place.end || !mains.has(place.page))
    runs.push(...merged(others, isMarked, isMain))
  }
  return runs
}

function merged(places: readonly Located[], isMarked: boolean, isMain: boolean): Run[] {
  const runs: Run[] = []
  for (const place of places) {
    const last = runs.at(-1)
    const end = place.end ?? place
    if (last && place.page <= last.to.page) {
      if (end.page > last.to.page) last.to = end
    } else if (last && !isMarked && follows(place, last.to)) last.to = end
    else runs.push({at: place.page, from: place, to: end.page > place.page ? end : place, isMain})
  }
  return runs
}

/** Roman and Arabic pages make no range, though the sheets follow each other. */
function follows(place: Located, last: Located): boolean {
  return place.page === last.page + 1 && isArabic(place) === isArabic(last)
}

function isArabic({folio}: Located): boolean {
  return /^\d+$/u.test(folio)
}

function printed({from, to, isMain}: Run): ElementContent[] {
  const first = link(from.target, from.folio)
  const nodes =
    from === to ? [first] : [span('range', [first, text('–'), link(to.target, to.folio)])]
  return isMain ? [element('b', {className: ['main']}, nodes)] : nodes
}

interface NoteGroup {
  readonly at: number
  readonly notes: readonly Located[]
}

/** The notes of a page together. */
function noteGroups(places: readonly Located[]): NoteGroup[] {
  const notes = places.filter(({note}) => note !== undefined)
  const byPage = Map.groupBy(notes, ({page}) => page)
  return Array.from(byPage, ([page, notes]) => ({at: page + 0.5, notes}))
}

/** `12n3`, `12nn3–5, 7`; `12n` where the number is not known. */
function noted({notes}: NoteGroup, language: string): ElementContent[] {
  const words = indexWordsOf(language)
  const numbers = [...new Set(notes.map(({note = ''}) => note))].filter(Boolean)
  const [first] = notes
  if (!first) return []
  const form = numbers.length > 1 ? words.notes : words.note
  const label = `${first.folio}${form.replace('%', numberRanges(numbers)).trimEnd()}`
  const isMain = notes.some(({isMain}) => isMain)
  const node = span('range', [link(first.target, label)])
  return isMain ? [element('b', {className: ['main']}, [node])] : [node]
}

function numberRanges(numbers: readonly string[]): string {
  const runs: string[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && Number(number) === Number(last.at(-1)) + 1) last.push(number)
    else runs.push([number])
  }
  return runs.map(run => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(', ')
}

function link(target: string, words: string): ElementContent {
  return element('a', {href: `#${target}`}, [text(words)])
}

function span(name: string, children: ElementContent[]): ElementContent {
  return element('span', {className: [name]}, children)
}

function element(
  tagName: string,
  properties: Record<string, string | string[]>,
  children: ElementContent[]
): ElementContent {
  return {type: 'element', tagName, properties, children}
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
