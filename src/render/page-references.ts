import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Holding} from '../book/holding.ts'
import type {PageMap, PagePlace} from '../book/pages.ts'
import {referenceWordsOf} from '../book/reference-words.ts'
import type {Template} from '../book/template.ts'
import {visit} from '../book/visit.ts'
import type {Words} from '../book/word-table.ts'
import {aroundPage, list, wordsOf} from '../book/words.ts'
import {countedPlaceholder, countedReference} from './counted-references.ts'
import {loadReference} from './load-references.ts'
import {locators, placeholder} from './locators.ts'
import {bodyOf, type NoteNumbers, numberNotesByPage} from './note-numbers.ts'
import {numberOnPage} from './note-reference.ts'
import {pageList} from './page-lists.ts'
import {neighbour} from './relative-page.ts'

export interface Filling {
  readonly language: string
  readonly pages: PageMap | undefined
  readonly template: Template
  readonly holding?: Holding | undefined
}

/**
 * Fill the elements that depend on pages. They are empty in the book, each has an id, and what they come to say is no
 * part of the text that the audit compares. `data-reference` says what is printed:
 *
 * - `page`: the folio of the target of `href` alone, `12`: contents;
 * - `p`: the folio with its word, `p. 12`;
 * - `pages`: the folios of the ids in `data-targets`, in which a dash makes a range: `pp. 12, 15–17`;
 * - `relative`: what serves a reader best: `above` or `below` on the same page, `on the facing page`, `overleaf`, `on the
 *   previous page`, else `p. 12`;
 * - `locators`: the folios of all ids in `data-targets`, each once, runs of pages as ranges in `span.range`, which the
 *   template keeps on one line: `12, 14–16`: index; what else the ids may say, see `locators.ts`;
 * - `line`, `paragraph`: the number that these have on the pages, `l. 25`, to `data-to` if it is a range, `ll. 25–30`;
 * - `note`: the number of a note, counted from 1 on each page: its call, and with a space its marker;
 * - `note-number`: the number of the note of `href`, where notes are counted by page: reference to a note;
 * - `extent`: how many pages the sections in `data-targets` take together; `minutes`: what it takes to read them, see
 *   `load-references.ts`; `section-pages`: their pages, from the first to the last of each, `pp. 12–19, 25–30`;
 * - `size`, `faces`: what the template says of itself, without pages: colophon.
 *
 * Where a page is not known, `000` stands in the same markup. Returns whether it does anywhere.
 */
export function fillReferences(tree: Element, filling: Filling): boolean {
  const order = lazy(() => orderOf(tree))
  const noteNumbers = lazy(() => numberNotesByPage(tree, filling.pages))
  let provisional = false
  for (const {element, language} of referencesIn(tree, filling.language)) {
    const words = wordsOf(language)
    const known = fill(element, {...filling, language, words, order, noteNumbers})
    if (!known) provisional = true
    if (filling.holding) hold(element, filling.holding)
  }
  return provisional
}

export interface Reference {
  readonly element: Element
  readonly language: string
}

/** The elements that depend on pages, in the order of the text, with the language that they are in. */
export function referencesIn(element: Element, language: string): Reference[] {
  const own = String(element.properties['lang'] ?? language)
  if (element.properties['dataReference']) return [{element, language: own}]
  return element.children.flatMap(child =>
    child.type === 'element' ? referencesIn(child, own) : []
  )
}

interface Point extends Filling {
  readonly words: Words
  /** The place of each id in the section. */
  readonly order: () => ReadonlyMap<string, number>
  readonly noteNumbers: () => NoteNumbers
}

/** Whether all that the element says is known. */
function fill(element: Element, point: Point): boolean {
  const {pages, template, words, language} = point
  const target = pages?.get(String(element.properties['href'] ?? '').slice(1))
  switch (element.properties['dataReference']) {
    case 'page':
      return say(element, target?.folio ?? placeholder, target)
    case 'p':
      return say(element, numbered(words, target), target)
    case 'relative':
      return say(element, relative(element, target, point), target)
    case 'pages': {
      const own = {page: words.page, pages: referenceWordsOf(language).pages}
      const {children, known} = pageList(targetsOf(element), pages, own)
      element.children = children
      return known
    }
    case 'line':
    case 'paragraph':
      return sayCounted(element, point)
    case 'locators':
      return sayLocators(element, point)
    case 'note':
      return sayNumber(element, point)
    case 'note-number': {
      const number = numberOnPage(element, pages)
      return say(element, number ?? '0', number)
    }
    case 'extent':
    case 'section-pages':
    case 'minutes':
      return sayLoad(element, point)
    case 'size':
      return say(element, template.facts.size, true)
    case 'faces':
      return say(element, list(template.facts.faces, language), true)
    default:
      return true
  }
}

function say(element: Element, value: string, known: unknown): boolean {
  element.children = [{type: 'text', value}]
  return known !== undefined
}

function sayCounted(element: Element, {pages, language}: Point): boolean {
  const kind = element.properties['dataReference'] === 'line' ? 'line' : 'paragraph'
  const said = countedReference(kind, element.properties, pages, language)
  return say(element, said ?? countedPlaceholder(kind, language), said)
}

function sayLocators(element: Element, {pages, language}: Point): boolean {
  const isMarked = element.properties['dataRanges'] === 'marked'
  const {children, known} = locators(targetsOf(element), pages, {isMarked, language})
  element.children = children
  return known
}

function sayLoad(element: Element, {pages, words, language}: Point): boolean {
  const own = {page: words.page, pages: referenceWordsOf(language).pages}
  const said = loadReference(element.properties, pages, own, language)
  return say(element, said ?? '00', said)
}

/**
 * Until the pages are known the number that the note has in the reading stands in the text. Where the note of a later call
 * stands pages before, its number there is another note's here: its page is named.
 */
function sayNumber(element: Element, {noteNumbers, pages, words}: Point): boolean {
  const {dataType, id} = element.properties
  const body = bodyOf(element.properties)
  const number = noteNumbers()?.get(body)
  if (number === undefined) return false
  if (dataType !== 'noteref') return say(element, `${number} `, true)
  const [here, there] = [pages?.get(String(id)), pages?.get(body)]
  const isElsewhere = here && there && here.page > there.page
  return say(element, isElsewhere ? `${number},\u00A0${numbered(words, there)}` : number, true)
}

/** A no-break space, or the number might open a line. */
function numbered({page}: Words, target: PagePlace | undefined): string {
  return aroundPage(page).join(target?.folio ?? placeholder)
}

function relative(element: Element, target: PagePlace | undefined, point: Point): string {
  const {order, pages, words, template, language, holding} = point
  const {id, href} = element.properties
  const own = pages?.get(String(id))
  const isHeld = holding?.widthOf(String(id)) !== undefined
  if (!own || !target || isHeld) return numbered(words, target)
  if (own.page === target.page) {
    const here = order().get(String(id)) ?? 0
    const there = order().get(String(href).slice(1)) ?? 0
    return there < here ? words.above : words.below
  }
  const {facingPage} = words
  const near = neighbour(own, target, {language, sides: template.sides, facingPage})
  return near ?? numbered(words, target)
}

/** Tell what is printed, and give what is held its room: figure spaces are as wide as figures. */
function hold(element: Element, holding: Holding): void {
  const {id} = element.properties
  if (typeof id !== 'string') return
  const words = textOf(element)
  holding.say(id, words)
  const room = (holding.widthOf(id) ?? 0) - words.length
  if (room > 0) element.children.push({type: 'text', value: '\u2007'.repeat(room)})
}

function targetsOf(element: Element): string[] {
  return String(element.properties['dataTargets'] ?? '')
    .split(/\s+/u)
    .filter(Boolean)
}

function orderOf(tree: Element): Map<string, number> {
  const order = new Map<string, number>()
  visit(tree, 'element', ({properties}) => {
    if (properties['id']) order.set(String(properties['id']), order.size)
  })
  return order
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
