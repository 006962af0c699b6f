import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {type PrintedPage, textOf} from './reader.ts'
import {letters} from './words.ts'

/** The scholarly sample, and what its manifest says. */
export const folder = fileURLToPath(new URL('../../manuscripts/pencil-in-hand', import.meta.url))

type At = string | {exact?: string; heading?: string}
interface Entry {
  readonly id: string
  readonly title?: string
  readonly index?: readonly {at: At; to?: At; term: string}[]
}
interface Terms {
  readonly term: string
  readonly variants?: readonly string[]
  readonly see?: unknown
  readonly definition?: string
}
interface Sample {
  readonly parts: readonly {readings: readonly Entry[]}[]
  readonly glossary: {readonly terms: readonly Terms[]}
  readonly index: {readonly terms: readonly Terms[]}
  readonly chronology: {readonly events: readonly {event: string; at?: string}[]}
}
export const manifest: Sample = parse(readFileSync(`${folder}/reader.yaml`, 'utf8'))
export const readings = manifest.parts.flatMap(part => part.readings)

/** The pages of a section of the back matter or the front, from its title to the next opener. */
export function sectionOf(pages: readonly PrintedPage[], title: string): PrintedPage[] {
  const opens = (page: PrintedPage) => letters(headingOf(page)) === letters(title)
  const first = pages.findIndex(opens)
  if (first < 0) throw new Error(`Cannot find the section “${title}”`)
  const length = pages.slice(first + 1).findIndex(page => headingOf(page) !== '')
  return pages.slice(first, length < 0 ? undefined : first + 1 + length)
}

export function headingOf({items}: PrintedPage): string {
  return textOf(items.filter(({path}) => /\bH1\b/u.test(path)))
}

export function joined(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

export function titleOf(id: string): string {
  const titles: Record<string, string> = {
    'the-silent-room': 'The Silent Room',
    sum: 'A Sum for Readers',
    'common-places': 'Common Places',
    advice: 'Advice to a Young Reader',
    window: 'The Reader at the Window',
    cabinet: 'A Cabinet of Marginalia',
    'how-to-use': 'How to Use This Book'
  }
  return titles[id] ?? id
}

interface Located {
  readonly path: readonly string[]
  readonly label: string
}

/** Each page that an index names, with the heads that it stands under. */
export function indexOf(pages: readonly PrintedPage[]): Located[] {
  const found: Located[] = []
  for (const {items} of pages) {
    const byItem = Map.groupBy(
      items.filter(({listItem}) => listItem !== undefined),
      ({listItem}) => listItem
    )
    const heads: string[] = []
    for (const parts of byItem.values()) {
      const depth = (parts[0]?.path.match(/\bLI\b/gu) ?? []).length - 1
      const text = joined(textOf(parts)).split(/\.? See /u)[0] ?? ''
      const [, term = text, locators = ''] = /^(.*?), (\d[\dn\p{L}–, ]*)$/u.exec(text) ?? []
      heads.splice(depth, Infinity, term)
      const path = heads.filter(Boolean)
      for (const label of locators.split(', ').filter(Boolean).flatMap(spread)) {
        found.push({path, label})
      }
    }
  }
  return found
}

/** The pages of `6–8`, and of `12n3`. */
export function spread(locator: string): string[] {
  const [, from = '', to = from] =
    /^(\d+)(?:n+\p{L}?[\d–]*)?(?:–(\d+))?$/u.exec(locator.trim()) ?? []
  if (!from) return []
  return Array.from({length: Number(to) - Number(from) + 1}, (_, at) => `${Number(from) + at}`)
}

/** What the text may say where the index has this head; of passages only the ends are known, see below. */
export function phrasesOf(path: readonly string[]): string[] | 'passage' {
  const key = path.map(letters).join('!')
  const keyOf = (term: string) => term.split('!').map(letters).join('!')
  const marks = readings.flatMap(({index = []}) => index).filter(({term}) => keyOf(term) === key)
  if (marks.some(({to}) => to !== undefined)) return 'passage'
  const terms = manifest.index.terms.filter(({term}) => keyOf(term) === key)
  const last = path.at(-1) ?? ''
  return [
    last,
    ...terms.flatMap(({variants = []}) => variants),
    ...marks.map(({at}) => (typeof at === 'string' ? at : (at.exact ?? at.heading ?? ''))),
    ...(key === 'rumination' ? ['Ruminatio'] : []),
    ...(key === 'indexes!locatorsof' ? ['locators'] : [])
  ].map(phrase => phrase.slice(0, 25))
}
