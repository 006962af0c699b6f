import type {Chunker, Page} from 'pagedjs'
import type {Layout, PageShell, SectionDocument} from '../book/pages.ts'
import {beginFinishing, type Finished, finish, finishedClass, hide, show} from './finished-pages.ts'
import {beginOn} from './first-side.ts'
import {amend} from './kept.ts'
import {writeLast} from './last-writing.ts'
import {loneLetters} from './letters.ts'
import {prepareLinks} from './links.ts'
import {joinMeasures} from './measure.ts'
import {placeNotes} from './notes.ts'
import {loadImages} from './pictures.ts'
import {moved} from './places.ts'
import type {Setter} from './prepare.ts'
import {type Moves, moveQuotes, strandedQuotes} from './pull-quotes.ts'
import {nameElements} from './refs.ts'
import {resample} from './resample.ts'
import {stringsOf} from './running-strings.ts'
import {awaitSheets, setReached} from './side-pages.ts'
import {takeSidecar} from './sidecar.ts'
import {keepSpaces} from './spaces.ts'
import {dropHyphensAtReferences, unusedHyphens} from './unused-hyphens.ts'
import {fitTables} from './wide-tables.ts'

/**
 * Lay a section out; its pages stand in the document then, margin boxes left out, ready to print.
 * A provisional layout is kept, hidden, until the true page numbers come: often they can be written into it.
 */
export async function layOut(
  setter: Setter,
  section: SectionDocument
): Promise<Omit<Layout, 'body'>> {
  const amended = amendedLayout(setter, section)
  if (section.provisional) {
    const isInPlace = amended && standsInPlace(amended.touched)
    return keep(setter, section, isInPlace ? amended.layout : await layOutAnew(setter, section))
  }
  const layout =
    (amended && (await finishAmended(setter, amended.layout))) ??
    (await finishSection(setter, await layOutAnew(setter, section))).layout
  // Else they would be laid out for the screen again behind the print.
  hide(areaOf(setter).children)
  return layout
}

type Laid = Omit<Layout, 'body'>

interface Amended {
  readonly layout: Laid
  /** The pages that the true numbers may have changed. */
  readonly touched: readonly Element[]
}

function amendedLayout({chunker, kept}: Setter, section: SectionDocument): Amended | undefined {
  const known = kept.get(section.id)
  kept.delete(section.id)
  if (!known) return undefined
  prepareDocument(section)
  chunker.pagesArea?.replaceChildren(...known.pages)
  const touched = amend(known, section)
  if (!touched) return undefined
  const {layout, pages} = known
  const classes = pages.map(classesOf)
  const shells = layout.pages.map((page, index) => ({...page, classes: classes[index] ?? ''}))
  return {layout: {...layout, pages: shells}, touched}
}

function standsInPlace(pages: readonly Element[]): boolean {
  show(pages)
  return moved(pages.flatMap(page => [...page.querySelectorAll('[data-block]')])).length === 0
}

function keep(setter: Setter, document: SectionDocument, layout: Laid): Laid {
  const pages = [...areaOf(setter).children]
  hide(pages)
  setter.kept.set(document.id, {document, pages, layout})
  return layout
}

/** Undefined where its blocks stand elsewhere by its numbers. */
async function finishAmended(setter: Setter, amended: Laid): Promise<Laid | undefined> {
  const {layout, isMoved} = await finishSection(setter, amended)
  if (isMoved) return undefined
  // The lines with references were left as they could be broken.
  dropHyphensAtReferences(areaOf(setter))
  return layout
}

/** `isMoved`: its blocks stand elsewhere, and must be laid out anew. */
async function finishSection(
  setter: Setter,
  layout: Laid
): Promise<{readonly layout: Laid; readonly isMoved: boolean}> {
  const area = areaOf(setter)
  await resample(area, layout.images)
  prepareLinks(area)
  const {elements, marks} = takeSidecar(area)
  const texts = [unusedHyphens(area), loneLetters(area)]
  const {isMoved, unmarked} = writeLast(area, {texts, marks})
  const without = unmarked.flatMap(block => block.getAttribute('data-block') ?? [])
  const told = {sidecar: elements, ...(without.length > 0 && {unmarked: without})}
  return {layout: {...layout, ...told}, isMoved}
}

function areaOf({chunker: {pagesArea}}: Setter): HTMLElement {
  if (!pagesArea) throw new Error('Unexpected layout without pages')
  return pagesArea
}

async function layOutAnew(setter: Setter, section: SectionDocument): Promise<Laid> {
  const {chunker} = setter
  prepareDocument(section)
  const warnings: string[] = []
  const release = listen(warnings)
  try {
    const first = await flow(setter, section)
    const moves = strandedQuotes(chunker.pages)
    if (moves.size > 0) warnings.length = 0
    const {measures} = moves.size > 0 ? await flow(setter, section, moves) : first
    return {pages: chunker.pages.map(shell), ...joinMeasures(measures), warnings}
  } finally {
    release()
  }
}

async function flow(
  setter: Setter,
  {html, side, bindsRight, provisional}: SectionDocument,
  moves?: Moves
): Promise<Finished> {
  const {chunker} = setter
  reset(setter)
  beginOn(chunker, side, bindsRight)
  const finished = beginFinishing(chunker, provisional === true)
  const content = parse(html)
  if (moves) moveQuotes(content, moves)
  await loadImages(content)
  awaitSheets(chunker, await fitTables(content, chunker))
  nameElements(content)
  await chunker.flow(content)
  await lastNotes(chunker)
  await setReached(chunker)
  finish(chunker, chunker.pages)
  return finished
}

function prepareDocument({css = '', language, provisional}: SectionDocument): void {
  addRules(css)
  document.documentElement.lang = language
  document.body.className = 'lectern-body'
  document.body.classList.toggle('lectern-provisional', provisional === true)
}

const added = new Set<string>()

/**
 * Add the rules that sections need for themselves. They stay: taking them out would unload their faces. Those of the book
 * stand behind them, and win.
 */
function addRules(css: string): void {
  if (css === '' || added.has(css)) return
  added.add(css)
  const style = document.createElement('style')
  style.textContent = css
  document.head.prepend(style)
}

/** Forget the section before: pages, generated rules, and what Paged.js's handlers remember. */
function reset({chunker, polisher, handlers, ruleCount}: Setter): void {
  chunker.removePages()
  chunker.pagesArea?.replaceChildren()
  chunker.charsPerBreak = []
  chunker.maxChars = undefined
  delete chunker.settings.maxChars
  chunker.stopped = false
  const {styleSheet} = polisher
  while (styleSheet.cssRules.length > ruleCount)
    styleSheet.deleteRule(styleSheet.cssRules.length - 1)
  Object.assign(handlers.get('StringSets') ?? {}, {pageLastString: undefined})
  Object.assign(handlers.get('NoteArea') ?? {}, {needsLayout: []})
  Object.assign(handlers.get('Counters') ?? {}, {resetCountersMap: new Map()})
}

/** Paged.js adds pages for the rest of a long last note without waiting for them. */
async function lastNotes(chunker: Chunker): Promise<void> {
  let count: number
  do {
    count = chunker.pages.length
    await new Promise(resolve => setTimeout(resolve, 0))
  } while (chunker.pages.length > count)
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  placeNotes(template.content)
  keepSpaces(template.content)
  return template.content
}

/** Paged.js tells of lost content on the console alone («Layout repeated at», «Unable to layout item»). */
function listen(warnings: string[]): () => void {
  const {warn, error} = console
  const record = (...values: unknown[]) => {
    warnings.push(values.map(describe).join(' '))
  }
  Object.assign(console, {warn: record, error: record})
  return () => Object.assign(console, {warn, error})
}

function describe(value: unknown): string {
  if (!(value instanceof Node)) return String(value)
  return `“${(value.textContent ?? '').trim().slice(0, 80)}”`
}

function shell(page: Page): PageShell {
  return {classes: classesOf(page.element), strings: stringsOf(page)}
}

function classesOf({className}: Element): string {
  return className.replace(` ${finishedClass}`, '')
}
