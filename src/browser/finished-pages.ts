import {type Chunker, Handler, type Page} from 'pagedjs'
import type {Reached} from '../book/press.ts'
import {justifyLastLines} from './last-lines.ts'
import {beginReading, catchUp} from './late-readings.ts'
import {alignMarginNotes} from './margin-notes.ts'
import {beginCounting, type Counts, numberMargins} from './margin-numbers.ts'
import {measurePage, type PageMeasure} from './measure.ts'
import {restoreNotes} from './notes.ts'
import {settle} from './places.ts'
import {findUnusedHyphens} from './unused-hyphens.ts'

/** What is known of the pages of a section that are finished, in order. */
export interface Finished {
  readonly measures: PageMeasure[]
  /** How many of them are hidden. */
  hidden: number
  /** Ids of the notes whose first part was met. */
  readonly notes: Set<string>
  /** Of lines, paragraphs and original pages. */
  readonly counts: Counts
  /** Whether page numbers are still to come: lines with references must then be broken again. */
  readonly isProvisional: boolean
}

const flows = new WeakMap<Chunker, Finished>()

export function beginFinishing(chunker: Chunker, isProvisional: boolean): Finished {
  const known = {notes: new Set<string>(), counts: beginCounting()}
  const flow: Finished = {measures: [], hidden: 0, ...known, isProvisional}
  flows.set(chunker, flow)
  beginReading(chunker)
  return flow
}

/**
 * Finishes and measures each page while it is laid out, and hides it then.
 *
 * Every new page makes Chromium lay out all pages before it again; a hidden page costs nothing. A page is finished when the
 * one behind it is: only then Paged.js knows what goes on over its end. It is measured when the next page has just been laid out
 * empty, so that it takes no layout of its own, and hidden before one more is made: else all would move up under that.
 */
export class FinishedPages extends Handler {
  declare readonly chunker: Chunker

  beforePageLayout(_page: Page, content: Node | undefined): void {
    const {chunker} = this
    // A copy of a page, or one that stays empty, is not laid out.
    if (content) hideMeasured(chunker)
    else finish(chunker, chunker.pages.slice(0, -2))
    // Stock would hold to the length of the first page of all, short as it may be, and look from there on after each paragraph.
    delete chunker.settings.maxChars
  }

  onPageLayout(): void {
    measure(this.chunker, this.chunker.pages.slice(0, -2))
  }
}

/** Finish those of the pages that are not yet. */
export function finish(chunker: Chunker, pages: readonly Page[]): void {
  measure(chunker, pages)
  hideMeasured(chunker)
}

function measure(chunker: Chunker, pages: readonly Page[]): void {
  const flow = flows.get(chunker)
  if (!flow) return
  catchUp(chunker)
  for (let index = flow.measures.length; index < pages.length; index++) {
    const page = pages[index]
    if (page) flow.measures.push(finishPage(page, flow))
    const block = index % tellEvery === 0 ? flow.measures.at(-1)?.texts.at(-1)?.[0] : undefined
    if (block) tellReached(block)
  }
}

function hideMeasured(chunker: Chunker): void {
  const flow = flows.get(chunker)
  if (!flow) return
  hide(chunker.pages.slice(flow.hidden, flow.measures.length).map(({element}) => element))
  flow.hidden = flow.measures.length
}

/** Paged.js's resize observers would take the hiding for an underflow, and the showing for an overflow to be cut off. */
function finishPage(page: Page, {notes, counts, isProvisional}: Finished): PageMeasure {
  const {element} = page
  page.removeListeners()
  restoreNotes(element, notes)
  alignMarginNotes(element)
  justifyLastLines(element)
  findUnusedHyphens(element, isProvisional ? 'settled' : 'all')
  const measure = {...measurePage(element), counted: numberMargins(element, counts)}
  settle(element, isProvisional)
  return measure
}

/** Hide pages; in print they stand there all the same. */
export function hide(pages: Iterable<Element>): void {
  for (const {classList} of pages) classList.add(finishedClass)
}

/** Show pages again, to measure them. */
export function show(pages: Iterable<Element>): void {
  for (const {classList} of pages) classList.remove(finishedClass)
}

/** The style sheet of the press hides it on the screen, which print has no need of. */
export const finishedClass = 'lectern-finished'

/** Pages: to tell of each costs as much as to measure it. */
const tellEvery = 4

/** Should layout never end, the press knows where. */
function tellReached(block: string): void {
  const {lecternReached} = globalThis as {lecternReached?: Reached}
  lecternReached?.(block)
}
