import {type Chunker, Handler, type Page} from 'pagedjs'
import type {Reached} from '../book/press.ts'
import {justifyLastLines} from './last-lines.ts'
import {alignMarginNotes} from './margin-notes.ts'
import {beginCounting, type Counts, numberMargins} from './margin-numbers.ts'
import {measurePage, type PageMeasure} from './measure.ts'
import {restoreNotes} from './notes.ts'
import {settle} from './places.ts'
import {findUnusedHyphens} from './unused-hyphens.ts'

/** What is known of the pages of a section that are finished, in order. */
export interface Finished {
  readonly measures: PageMeasure[]
  /** Ids of the notes whose first part was met. */
  readonly notes: Set<string>
  /** Of lines, paragraphs and original pages. */
  readonly counts: Counts
  /** Whether page numbers are still to come: lines with references must then be broken again. */
  readonly isProvisional: boolean
}

const flows = new WeakMap<Chunker, Finished>()

export function beginFinishing(chunker: Chunker, isProvisional: boolean): Finished {
  const flow: Finished = {measures: [], notes: new Set(), counts: beginCounting(), isProvisional}
  flows.set(chunker, flow)
  return flow
}

/**
 * Finishes and measures each page while it is laid out, and hides it then.
 *
 * Every new page makes Chromium lay out all pages before it again; a hidden page costs nothing. A page is finished when the
 * one behind it is: only then Paged.js knows what goes on over its end.
 */
export class FinishedPages extends Handler {
  beforePageLayout(_page: Page, _content: Node, _breakToken: unknown, chunker: Chunker): void {
    finish(chunker, chunker.pages.slice(0, -2))
    // Stock would hold to the length of the first page of all, short as it may be, and look from there on after each paragraph.
    delete chunker.settings.maxChars
  }
}

/** Finish those of the pages that are not yet. */
export function finish(chunker: Chunker, pages: readonly Page[]): void {
  const flow = flows.get(chunker)
  if (!flow) return
  for (let index = flow.measures.length; index < pages.length; index++) {
    const page = pages[index]
    if (page) flow.measures.push(finishPage(page, flow))
    const block = index % tellEvery === 0 ? flow.measures.at(-1)?.texts.at(-1)?.[0] : undefined
    if (block) tellReached(block)
  }
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
  hide([element])
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
