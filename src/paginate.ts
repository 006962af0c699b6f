import {setImmediate as afterOthers} from 'node:timers/promises'
import type {VFile} from 'vfile'
import type {Book, Section} from './book/book.ts'
import type {Holding} from './book/holding.ts'
import {pagesSettle} from './book/messages/pages.ts'
import {report} from './book/messages.ts'
import {
  type Extent,
  foliate,
  type Layout,
  type PageMap,
  type PagePlace,
  type PlacedPage,
  type SectionDocument,
  type Side
} from './book/pages.ts'
import type {LaidSection, Pagination} from './book/pagination.ts'
import type {Press} from './book/press.ts'
import {isEqual, layOutAll, layOutFirst, layOutIn, type OnLaidOut} from './paginate/laying.ts'
import {movedSections} from './paginate/moved.ts'
import {createSettling, type Patience} from './paginate/settling.ts'
import {reportUnsettled} from './paginate/unsettled.ts'

/** Makes a section's document with the page numbers known so far. */
export type Render = (
  section: Section,
  context: {
    readonly pages: PageMap | undefined
    readonly side: Side
    readonly holding?: Holding | undefined
  }
) => SectionDocument

export interface PaginateOptions {
  /** The page map of an earlier build: a guess that saves the first round where it is right. */
  readonly guess?: PageMap
  /** The texts that are not as they were in the build before: their sections are laid out anew, so they come first. */
  readonly fresh?: ReadonlySet<VFile>
  readonly onLaidOut?: OnLaidOut
  /** Told of pages that are numbered while they are laid out again: they may still change, and seldom do. */
  readonly onNumbered?: ((pagination: Pagination) => void) | undefined
  /** `one` where pages are seen one by one: none is left blank. */
  readonly sides?: 'one' | 'two' | undefined
  /** By section: the number of the page that it is held on, as in the last edition. */
  readonly starts?: ReadonlyMap<string, number>
}

const mostRounds = 5

/** Where it is references that change, which can be held: each round brings some of them to rest. */
const mostRoundsWatched = 20

/** From here on all that still changes is held where pages do. */
const lateFrom = 7

/** From here on all that still changes is held. */
const lastFrom = 14

/** The first rounds are for numbers to become known; watching costs time. */
const watchedFrom = 2

/**
 * Set the book on pages whose printed page numbers are true.
 *
 * Each round renders all sections with the page map of the round before and lays out those whose document changed, until
 * none does. The comparison is of what is printed, not of positions, as in Typst's convergence of introspections.
 * References that would turn for ever (`above` moves its place to the page before, `p. 12` moves it back) are held.
 */
export async function paginate(
  book: Book,
  render: Render,
  press: Press,
  options: PaginateOptions = {}
): Promise<Pagination> {
  const {guess, onLaidOut, onNumbered} = options
  const settling = createSettling()
  const first = (section: Section) => documentOf(section, render, guess, undefined)
  let laid = await layOutFirst(book, first, press, options)
  let moved = movedSections([], laid)
  let numbered = numberPages(laid, options)
  for (let round = 1; ; round++) {
    const isWatched = round >= watchedFrom
    const documents = book.sections.map(section =>
      documentOf(section, render, numbered.places, isWatched ? settling.of(section.id) : undefined)
    )
    if (isWatched) settling.close(patienceIn(round), moved)
    const changed = documents.filter((document, index) => !isEqual(document, laid[index]?.document))
    if (changed.length === 0) break
    if (round === (settling.isMoving() ? mostRoundsWatched : mostRounds)) {
      report(book.manifest.file, pagesSettle(changed.map(({id}) => id)))
      break
    }
    const before = laid
    const laying = layOutAll(book, documents, before, press, onLaidOut)
    laying.catch(() => undefined)
    // Behind the sections, which cannot wait.
    await afterOthers()
    onNumbered?.({sections: before, ...numbered})
    laid = await laying
    moved = movedSections(before, laid)
    numbered = numberPages(laid, options)
  }
  reportUnsettled(book, settling.held())
  return {sections: await printAll(laid, press), ...numbered}
}

function numberPages(
  laid: readonly LaidSection[],
  options: PaginateOptions
): Pick<Pagination, 'pages' | 'places'> {
  const pages = foliate(laid.map(section => extentOf(section, options)))
  return {pages, places: pageMap(laid, pages)}
}

function extentOf({section, layout}: LaidSection, {starts, sides}: PaginateOptions): Extent {
  const from = starts?.get(section.id)
  return {...section, pages: layout.pages.length, isSingle: sides === 'one', from}
}

function patienceIn(round: number): Patience {
  if (round >= lastFrom) return 'last'
  return round >= lateFrom ? 'late' : 'patient'
}

/** A section that may start on either side is taken to start on a recto, for the time being, until its place is known. */
function documentOf(
  section: Section,
  render: Render,
  pages: PageMap | undefined,
  holding: Holding | undefined
): SectionDocument {
  const start = pages?.get(section.id)?.page
  const side = section.startsOn === 'page' && start && start % 2 === 0 ? 'verso' : 'recto'
  const document = render(section, {pages, side, holding})
  const isSideKnown = section.startsOn === 'recto' || start !== undefined
  if (isSideKnown) return document
  return {...document, provisional: true, ...(!document.provisional && {lacks: 'side'})}
}

function pageMap(laid: readonly LaidSection[], pages: readonly PlacedPage[]): PageMap {
  const places = new Map<string, PagePlace>()
  const starts = new Map<number, number>()
  for (const [index, {section, page}] of pages.entries()) {
    if (page === 0) starts.set(section, index)
  }
  for (const [index, {section, layout}] of laid.entries()) {
    for (const [id, page] of Object.entries(layout.anchors)) {
      const placed = pages[(starts.get(index) ?? 0) + page]
      if (!placed) continue
      const extent = id === section.id ? {extent: layout.pages.length} : {}
      const counted = countedAt(id, layout)
      places.set(id, {page: placed.number, folio: placed.folio, ...extent, ...counted})
    }
  }
  return places
}

function countedAt(id: string, {counted}: Layout): Pick<PagePlace, 'line' | 'paragraph'> {
  if (!counted) return {}
  const [line, paragraph] = [counted.lines[id], counted.paragraphs[id]]
  return {...(line !== undefined && {line}), ...(paragraph !== undefined && {paragraph})}
}

/** A reference that leads nowhere leaves its document provisional for ever, and so unprinted. */
function printAll(laid: readonly LaidSection[], press: Press): Promise<LaidSection[]> {
  return Promise.all(
    laid.map(async ({section, document, layout}) => {
      if (layout.body) return {section, document, layout}
      const {lacks: _, ...known} = document
      const final = {...known, provisional: false}
      return {section, document: final, layout: await layOutIn(press, final, section)}
    })
  )
}
