import type {SidecarElement} from '../book/sidecar.ts'
import type {Rewriting} from './last-writing.ts'
import {volume} from './links.ts'
import {turnedMark} from './sheets.ts'

/**
 * Tell what stands on the pages, and mark each element with its place in it, for the tag tree of the PDF.
 *
 * Chromium's own tree knows nothing of notes, and cuts each element at each page. But it copies the language of elements,
 * and so a number in it; those with a description are all in the tree. They are still set in the language that they were laid
 * out in: a text in two languages is shaped in two pieces, and takes twice as long. Where a line would be broken again all
 * the same, the words go without marks of their own.
 */
export function takeSidecar(pages: HTMLElement): Sidecar {
  const found: Found = {elements: [], marks: [], places: new Map()}
  const language = document.documentElement.lang
  for (const area of pages.querySelectorAll<HTMLElement>('.pagedjs_area')) {
    collect(area, {lang: language}, found)
  }
  return {elements: found.elements, marks: found.marks.map(marking)}
}

export interface Sidecar {
  readonly elements: SidecarElement[]
  readonly marks: readonly Rewriting[]
}

function marking({element, lang, own, place}: Mark): Rewriting {
  return {
    block: element.parentElement?.closest('[data-block]'),
    make() {
      element.setAttribute('lang', `${lang}-x-n${place}`)
      element.setAttribute('aria-description', 'n')
      // Of the others the press's style sheet says that they have the language of what they stand in.
      if (own) element.style.setProperty('-webkit-locale', JSON.stringify(own))
    },
    undo() {
      if (own) element.setAttribute('lang', own)
      else element.removeAttribute('lang')
      element.removeAttribute('aria-description')
      element.style.removeProperty('-webkit-locale')
    }
  }
}

interface Mark {
  readonly element: HTMLElement | SVGElement
  readonly lang: string
  /** The language that it is said to be in itself. */
  readonly own: string
  readonly place: number
}

interface Found {
  readonly elements: SidecarElement[]
  readonly marks: Mark[]
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
