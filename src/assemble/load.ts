import type {Element, ElementContent} from 'hast'
import type {Section} from '../book/book.ts'
import {usualCourse} from '../book/course.ts'
import type {Manifest} from '../book/manifest.ts'
import {isWithheld} from '../book/reading.ts'
import {countWords} from '../book/word-count.ts'

/** What it takes to read something. */
export interface Load {
  /** Of the first section. */
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  /** Sections whose pages are counted. */
  readonly ids: readonly string[]
  readonly words: number
  /** For the words. */
  readonly minutes: number
  /** Sections without a text of their own (facsimiles): they take so many minutes a page. */
  readonly pagesToRead: readonly string[]
  readonly minutesByPage: number
}

/** What it takes to read the sections of one entry. */
export function loadOf(sections: readonly Section[], {course, parts}: Manifest): Load {
  const [first] = sections
  const {pace} = course ?? usualCourse
  const entries = parts.flatMap(part => part.entries)
  const entry = entries.find(({id}) => id === first?.entry)
  // What is withheld is read elsewhere: of its length, as of that of a scan, is known what the ledger says.
  const isHeld = entry !== undefined && isWithheld(entry)
  const told = entry?.rights?.words
  const counted = sections.map(({id, tree}) => {
    const isOfPages = tree.children.some(isFacsimile)
    const hasNone = isHeld || isOfPages
    const words = hasNone && told !== undefined ? told : isHeld ? 0 : wordsIn(tree)
    return {id, words, isOfPages: isOfPages && told === undefined}
  })
  const words = counted.reduce((total, {words}) => total + words, 0)
  return {
    id: first?.id ?? '',
    title: first?.title ?? '',
    authors: first?.authors ?? [],
    ids: counted.map(({id}) => id),
    words,
    minutes: Math.ceil(words / pace),
    pagesToRead: counted
      .filter(({words, isOfPages}) => !isHeld && (isOfPages || words === 0))
      .map(({id}) => id),
    minutesByPage: wordsOnPage / pace
  }
}

/** Of a scanned page, about. */
const wordsOnPage = 400

/** What several take together. */
export function sum(loads: readonly Load[]): Load {
  return {
    ...{id: '', title: '', authors: []},
    ids: loads.flatMap(({ids}) => ids),
    words: loads.reduce((total, {words}) => total + words, 0),
    minutes: loads.reduce((total, {minutes}) => total + minutes, 0),
    pagesToRead: loads.flatMap(({pagesToRead}) => pagesToRead),
    minutesByPage: loads[0]?.minutesByPage ?? 0
  }
}

/** The words of the text and of what the editor says before it; not those of notes and lists behind it. */
function wordsIn(element: Element): number {
  let words = 0
  for (const child of element.children) {
    if (child.type === 'text') words += countWords(child.value)
    else if (child.type === 'element' && isText(child)) words += wordsIn(child)
  }
  return words
}

/** Its headnote has words, its pages have none that are counted. */
function isFacsimile(child: ElementContent): boolean {
  return child.type === 'element' && String(child.properties['className']).includes('facsimile')
}

function isText({tagName, properties}: Element): boolean {
  if (tagName === 'section' || properties['ariaHidden'] === 'true') return false
  if (tagName === 'h1' || apart.has(String(properties['dataType']))) return false
  const names = properties['className']
  return !Array.isArray(names) || !names.some(name => ownLines.has(String(name)))
}

const apart: ReadonlySet<string> = new Set(['noteref', 'footnote', 'endnote'])

/** Of the opener. */
const ownLines: ReadonlySet<string> = new Set([
  ...[
    'subtitle',
    'byline',
    'translators',
    'source',
    'marker',
    'facsimile',
    'withheld',
    'credit-line'
  ]
])
