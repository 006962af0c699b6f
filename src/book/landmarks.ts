import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Section} from './book.ts'
import {visit} from './visit.ts'

/** What a syllabus or a note in another book may name by its page. */
export interface Landmark {
  readonly id: string
  readonly kind: LandmarkKind
  /** In words: its title, or “Figure 3”. */
  readonly title: string
}

export type LandmarkKind = 'section' | 'heading' | 'figure' | 'table' | 'formula' | 'place'

/** The section itself, its headings, figures, tables, formulas and the places that its author has named, in their order. */
export function landmarksOf({id, title, tree}: Section): Landmark[] {
  const found: Landmark[] = [{id, kind: 'section', title}]
  visit(tree, 'element', element => {
    const name = element.properties['id']
    const kind = kindOf(element)
    if (typeof name !== 'string' || !kind || name === id) return
    const words = titleOf(element, kind, name)
    if (words) found.push({id: name, kind, title: words})
  })
  return found
}

function kindOf({tagName, properties}: Element): LandmarkKind | undefined {
  if (/^h[1-6]$/u.test(tagName)) return 'heading'
  return kinds.get(String(properties['dataTargetKind']))
}

/** Notes, pages of other editions and words of the glossary are not looked up by their page. */
const kinds: ReadonlyMap<string, LandmarkKind> = new Map([
  ['figure', 'figure'],
  ['table', 'table'],
  ['formula', 'formula'],
  ['paragraph', 'place'],
  ['line', 'place']
])

/** Nothing where it has no name: a table without number and caption is not cited. */
function titleOf(element: Element, kind: LandmarkKind, id: string): string {
  if (kind === 'heading') return plain(textOf(element))
  const {dataTargetNumber, dataTargetTitle} = element.properties
  if (dataTargetNumber) return `${nouns[kind]} ${dataTargetNumber}`
  if (kind === 'place') return id.split('--').at(-1) ?? id
  return shortened(plain(String(dataTargetTitle ?? '')))
}

function shortened(words: string): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`
}

const longest = 60

const nouns = {
  section: '',
  heading: '',
  figure: 'Figure',
  table: 'Table',
  formula: 'Formula',
  place: 'place'
} as const

function plain(words: string): string {
  return words
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
