import type {Layout} from '../book/pages.ts'
import type {SidecarElement} from '../book/sidecar.ts'
import {show} from './finished-pages.ts'
import {keepLetters} from './letters.ts'
import {volume} from './links.ts'
import {unsettled} from './settled.ts'
import {turnedMark} from './sheets.ts'

/**
 * Tell what stands on the pages, and mark each element with its place in it, for the tag tree of the PDF.
 *
 * Chromium's own tree knows nothing of notes, and cuts each element at each page. But it copies the language of elements,
 * and so a number in it; those with a description are all in the tree. Nothing is laid out any more that this could move.
 * All is read before anything is written, or Chromium would compute styles in between.
 */
export function takeSidecar(pages: HTMLElement): Pick<Layout, 'sidecar' | 'unmarked'> {
  const found: Found = {elements: [], marks: [], places: new Map()}
  const language = document.documentElement.lang
  for (const area of pages.querySelectorAll<HTMLElement>('.pagedjs_area')) {
    collect(area, {lang: language}, found)
  }
  keepLetters(pages)
  for (const {element, lang, place} of found.marks) {
    element.setAttribute('lang', `${lang}-x-n${place}`)
    element.setAttribute('aria-description', 'n')
  }
  const unmarked = settleMarks(pages, found.marks)
  return {sidecar: found.elements, ...(unmarked.length > 0 && {unmarked})}
}

/**
 * Text in two languages is shaped in two pieces: a line that was full to the last letter may be broken again, and the end
 * of its block be cut off. Narrower spaces give it the room; where they do not, the words go without marks of their own.
 * Returns the ids of the blocks where they do.
 */
function settleMarks(pages: HTMLElement, marks: Found['marks']): string[] {
  show(pages.querySelectorAll('.pagedjs_page'))
  const moved = new Set<Element | null>(tighten(unsettled(pages.querySelectorAll('[data-block]'))))
  if (moved.size === 0) return []
  for (const {element, own} of marks) {
    const block = element.parentElement?.closest('[data-block]')
    if (!block || !moved.has(block)) continue
    if (own) element.setAttribute('lang', own)
    else element.removeAttribute('lang')
    element.removeAttribute('aria-description')
  }
  return [...moved].flatMap(block => block?.getAttribute('data-block') ?? [])
}

/** Those of the blocks that narrower spaces do not bring back to their lines are given back as they were. */
function tighten(blocks: readonly Element[]): readonly Element[] {
  let moved = blocks.filter(block => block instanceof HTMLElement)
  // Lines may have been mended by word spaces of their own.
  const own = new Map(moved.map(({style}) => [style, style.wordSpacing]))
  for (const [words, letters] of tighter) {
    if (moved.length === 0) break
    for (const {style} of moved) {
      style.wordSpacing = `${Number.parseFloat(own.get(style) || '0') - words}em`
      style.letterSpacing = letters === 0 ? '' : `-${letters}em`
    }
    moved = unsettled(moved)
  }
  for (const {style} of moved) {
    style.wordSpacing = own.get(style) ?? ''
    style.letterSpacing = ''
  }
  return moved
}

/** Word spaces and, in lines of few words, letters, in ems: none is seen by a reader. */
const tighter = [
  [0.005, 0],
  [0.01, 0],
  [0.02, 0],
  [0.03, 0],
  [0.05, 0],
  [0.03, 0.005],
  [0.05, 0.01]
] as const

interface Found {
  readonly elements: SidecarElement[]
  readonly marks: {
    readonly element: HTMLElement | SVGElement
    readonly lang: string
    /** The language that it is said to be in itself. */
    readonly own: string
    readonly place: number
  }[]
  /** By Paged.js's reference, which all parts of an element share. */
  readonly places: Map<string, number>
}

interface Around {
  readonly lang: string
  readonly within?: number
}

function collect(parent: HTMLElement, around: Around, found: Found): void {
  for (const element of parent.children) {
    if (element instanceof SVGElement) takeDrawing(element, around, found)
    if (!(element instanceof HTMLElement) || element.ariaHidden === 'true') continue
    const lang = element.lang || around.lang
    if (!isTold(element)) {
      collect(element, around, found)
      continue
    }
    const place = placeOf(element, around, found)
    found.marks.push({element, lang, own: element.lang, place})
    if (element.role !== 'math') collect(element, {lang, within: place}, found)
  }
}

/** A drawing that says what it shows is a figure. */
function takeDrawing(element: SVGElement, {lang, within}: Around, {elements, marks}: Found): void {
  const label = element.ariaLabel
  if (element.role !== 'img' || !label) return
  const told = {name: 'svg', role: 'img', label, ...(within !== undefined && {within})}
  marks.push({element, lang, own: '', place: elements.push(told) - 1})
}

/** Spans are told of when they say something; boxes of Paged.js and ours never. */
function isTold(element: HTMLElement): boolean {
  if (element.className === turnedMark) return true
  if (element.localName === 'div') return !isBox(element)
  if (!mere.has(element.localName)) return true
  return element.matches('[lang], [role], [data-type=footnote], .line')
}

function isBox({className, parentElement}: HTMLElement): boolean {
  if (className === '') return parentElement?.className === 'pagedjs_page_content'
  return /^(?:pagedjs_(?!hyphen)|lectern-|turned)/u.test(className)
}

const mere = new Set('br del ins small span sub sup u wbr'.split(' '))

function placeOf(element: HTMLElement, around: Around, {elements, places}: Found): number {
  const {within} = around
  // A page that shows a turned table has the section's shell anew.
  if (within === undefined && element.localName === 'section' && elements.length > 0) return 0
  const key = element.dataset['partOf'] ?? element.dataset['ref']
  const known = key === undefined ? undefined : places.get(key)
  if (known !== undefined) return known
  const place = elements.push(describe(element, within)) - 1
  if (key !== undefined) places.set(key, place)
  return place
}

function describe(element: HTMLElement, within: number | undefined): SidecarElement {
  const {localName, dataset, className, lang, id} = element
  const role = element.getAttribute('role')
  const type = dataset['type']
  const known = dataset['id'] ?? id
  return {
    // A turned table is read where it was called for.
    name: className === turnedMark ? 'table' : localName,
    ...(within !== undefined && {within}),
    ...(type && {type}),
    ...(className && {className}),
    ...(role && {role}),
    ...(known && {id: known}),
    ...(lang && {lang}),
    ...said(element),
    ...(element instanceof HTMLAnchorElement &&
      element.hasAttribute('href') && {to: target(element)}),
    ...(element instanceof HTMLTableCellElement && spans(element))
  }
}

function said(element: HTMLElement): Pick<SidecarElement, 'label'> {
  const isAbbreviation = element.localName === 'abbr'
  const label =
    element.ariaLabel ?? element.getAttribute('alt') ?? (isAbbreviation ? element.title : '')
  return label ? {label} : {}
}

function target(link: HTMLAnchorElement): string {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('#') && !href.startsWith(`${volume}#`)) return ''
  return href.slice(href.indexOf('#') + 1)
}

function spans({
  colSpan,
  rowSpan,
  scope
}: HTMLTableCellElement): Pick<SidecarElement, 'colSpan' | 'rowSpan' | 'scope'> {
  return {
    ...(colSpan > 1 && {colSpan}),
    ...(rowSpan > 1 && {rowSpan}),
    ...(scope && {scope})
  }
}
