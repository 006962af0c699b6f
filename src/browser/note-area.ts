import type {Chunker, Handler, Page} from 'pagedjs'
import {type Line, lineHeight, lineOf, topOfMove} from './call-lines.ts'
import {marginClass, marginOf, takeIntoMargin} from './margin-notes.ts'
import {needsPageOfItsOwn, takeOverflow} from './note-overflow.ts'
import {
  type AreaParts,
  areaParts,
  fitHeight,
  frame,
  height,
  isWhole,
  setHeight
} from './note-parts.ts'
import {addInSeries, giveWay, takeFromSeries, unending} from './note-series.ts'

/** Lines of a note that a page must have room for, else the call's line goes over to the next page with it. */
const leastLines = 2
/** Lines of text that notes must leave on a page. */
const leastText = 5
/** Lines of text that must stand before a call's line for it to go over: a page that keeps nothing would never end. */
const leastKept = 5.5
/** A line that ends exactly where the notes begin would be taken not to fit. */
const rounding = 1
/** Share of a page that a part of a note may take: text must go on, or layout never ends. */
const mostOfPage = 0.7

/** What Paged.js's `Footnotes` has that this replacement builds on. */
export interface Footnotes extends Handler {
  needsLayout: ParentNode[]
  findVisibleFootnotes(notes: Iterable<HTMLElement>, node: HTMLElement): void
  moveFootnote(note: Node, area: HTMLElement, isNew: boolean): void
  afterPageLayout(
    element: HTMLElement,
    page: Page,
    breakToken: object | undefined,
    chunker: Chunker
  ): void
  afterOverflowRemoved(removed: DocumentFragment, rendered: Element): void
}
type FootnotesClass = new (...values: ConstructorParameters<typeof Handler>) => Footnotes

/**
 * Paged.js's footnotes, with another rule for where a note goes.
 *
 * A note begins on the page of its call: whole where it fits, else split when two of its lines fit, else the line of the
 * call goes over to the next page and the note with it. Stock lets the call stay alone, and a note carried over that fills
 * a page ends the document («Layout repeated»).
 */
export function withNoteArea(Stock: typeof Handler): typeof Handler {
  return class NoteArea extends (Stock as unknown as FootnotesClass) {
    /** A note goes with its call: what stands between them, if anything, does not matter. */
    override findVisibleFootnotes(notes: Iterable<HTMLElement>, node: HTMLElement): void {
      const area = node.closest<HTMLElement>('.pagedjs_area')
      for (const note of notes) if (area) this.moveFootnote(note, area, true)
    }

    override moveFootnote(note: Node, area: HTMLElement, isNew: boolean): void {
      if (!(note instanceof HTMLElement)) return
      const call = isNew ? callOf(note) : undefined
      if (call && call !== note.previousElementSibling) note.dataset['inner'] = 'true'
      note.removeAttribute('data-break-before')
      addNote(note, call, areaParts(area))
    }

    override afterPageLayout(
      element: HTMLElement,
      page: Page,
      breakToken: {node?: HTMLElement} | undefined,
      chunker: Chunker
    ): void {
      const parts = areaParts(element)
      const overflow = takeOverflow(page, parts, chunker)
      if (overflow) this.needsLayout.push(overflow)
      if (overflow && needsPageOfItsOwn(breakToken)) void chunker.clonePage(page)
    }

    override afterOverflowRemoved(removed: DocumentFragment, rendered: Element): void {
      const area = rendered.closest<HTMLElement>('.pagedjs_area')
      if (area) withdraw(removed, area)
    }
  }
}

/**
 * Our own call, a figure in the text; of a note in a note, the outer one's. Paged.js's, an empty element behind it, is not
 * made: the lines of its paragraph would be broken again, and once more when it is taken out.
 */
function callOf(note: HTMLElement): HTMLElement | undefined {
  let before = note.previousElementSibling
  while (before?.matches('[data-type=footnote]')) before = before.previousElementSibling
  return before instanceof HTMLElement && before.matches('a[data-type=noteref]')
    ? before
    : undefined
}

function isOnPage({dataset}: HTMLElement, {area, inner}: AreaParts): boolean {
  const same = `[data-ref="${dataset['ref']}"]`
  return inner.querySelector(same) !== null || marginOf(area)?.querySelector(same) != null
}

/** By call, the references of its notes, as Paged.js has them. */
const notesOf = new WeakMap<Element, (string | undefined)[]>()

/** Notes whose calls went over to the next page go with them, and give back their room. */
function withdraw(removed: DocumentFragment, area: HTMLElement): void {
  const parts = areaParts(area)
  const calls = [...removed.querySelectorAll('a[data-type=noteref]')]
  const gone = new Set(calls.flatMap(call => notesOf.get(call) ?? []))
  const notes = [...area.querySelectorAll<HTMLElement>(`${atFoot}, ${inMargin}`)]
  const out = notes.filter(({dataset}) => gone.has(dataset['ref']))
  // Their room is as it was.
  if (out.length === 0 && parts.inner.firstChild && isWhole(parts)) return
  for (const note of out) note.remove()
  if (!parts.inner.firstChild) parts.content.classList.add(emptyClass)
  giveBackRoom(parts)
}

const atFoot = '.pagedjs_footnote_area [data-note=footnote]'
const inMargin = `.${marginClass} [data-note]`
const emptyClass = 'pagedjs_footnote_empty'

/** The call stands in what will overflow to the next page, where it is met again. */
function isOffPage(call: HTMLElement | undefined, {text}: AreaParts): boolean {
  return (
    call !== undefined && call.getBoundingClientRect().left >= text.getBoundingClientRect().right
  )
}

function addNote(note: HTMLElement, call: HTMLElement | undefined, parts: AreaParts): void {
  const isBeside = call !== undefined && note.dataset['place'] === 'margin'
  const isThere = isOnPage(note, parts)
  if ((isThere || isBeside) && isOffPage(call, parts)) return
  if (call) notesOf.set(call, [...(notesOf.get(call) ?? []), note.dataset['ref']])
  if (isThere) {
    note.remove()
    return
  }
  note.dataset['footnoteMarker'] = note.dataset['ref']
  delete note.dataset['unending']
  if (isBeside && takeIntoMargin(note, parts.area)) return
  const {parentNode, nextSibling} = note
  addInSeries(note, parts.inner)
  parts.content.classList.remove(emptyClass)
  // Asked when the note stands at the foot, so that one layout tells of both.
  if (isOffPage(call, parts)) {
    takeFromSeries(note)
    parentNode?.insertBefore(note, nextSibling)
    if (!parts.inner.firstChild) parts.content.classList.add(emptyClass)
  } else makeRoom(note, call, parts)
}

/** What does not fit is cut off the end: only the last of the notes may be split where it has just begun. */
function makeRoom(note: HTMLElement, call: HTMLElement | undefined, parts: AreaParts): void {
  const bounds = parts.area.getBoundingClientRect()
  const line = call && lineOf(call)
  const room = line ? bounds.bottom - line.bottom - rounding : bounds.height
  const isFull = parts.inner.style.height !== ''
  const rest = unending(parts.inner)
  const isLast = note.nextElementSibling === (rest ?? null)
  const needed = height(parts) - (rest?.offsetHeight ?? 0)
  const most = Math.min(room, bounds.height - leastText * lineHeight(parts.text))
  if (!isFull && !rest && needed <= most) {
    fitHeight(parts, needed)
    return
  }
  const begun = needed - note.offsetHeight + least(note)
  // What a note calls in its last lines goes over with these.
  if (isFull && note.dataset['inner'] && isCutOff(note, parts, bounds)) return
  if (!line && !(rest && needed <= room)) note.dataset['unending'] = ''
  if (rest && needed <= room) split(parts, room, needed)
  else if (!call || !line || (isLast && begun <= room)) split(parts, room, line ? begun : 0)
  else if (keepsTooLittle(call, line, parts)) {
    if (giveWay(parts.inner)) {
      makeRoom(note, call, parts)
      return
    }
    parts.inner.insertBefore(note, rest ?? null)
    split(parts, room, begun)
  } else setHeight(parts, bounds.bottom - line.top + 1)
}

/** Whether the call of a note in a note stands in what will be cut off. */
function isCutOff({dataset}: HTMLElement, {inner}: AreaParts, {bottom}: DOMRect): boolean {
  const own = `a[data-type=noteref][href="#${CSS.escape(dataset['id'] ?? '')}"]`
  const call = inner.querySelector(own)
  return call !== null && call.getBoundingClientRect().bottom > bottom
}

/** Whether the page would keep next to nothing if the line of a call went over, with what must go over with it. */
function keepsTooLittle(call: HTMLElement, line: Line, {text}: AreaParts): boolean {
  const room = topOfMove(call, line) - text.getBoundingClientRect().top
  return room < leastKept * line.height
}

/** The least height that a part of the note may have: a paragraph of three lines cannot be broken. */
function least(note: HTMLElement): number {
  const first = note.querySelector<HTMLElement>('p, li, pre') ?? note
  const leading = lineHeight(first)
  const isWhole = first.offsetHeight < leading * (2 * leastLines)
  return (isWhole ? first.offsetHeight : leastLines * leading) + 2
}

/**
 * Take the room there is, though not the whole page unless the last note could not begin: `begun` is what that takes. Paged.js
 * carries what does not fit over to the next page.
 */
function split(parts: AreaParts, most: number, begun: number): void {
  const share = parts.area.getBoundingClientRect().height * mostOfPage
  const room = Math.min(most, Math.max(share, begun))
  setHeight(parts, room)
  parts.inner.style.height = `${Math.max(0, room - frame(parts.content))}px`
}

/** Notes whose calls went over to the next page have gone with them: the rest needs no more than its own height. */
function giveBackRoom(parts: AreaParts): void {
  const {inner, notes} = parts
  if (inner.style.height === '') {
    fitHeight(parts, inner.firstElementChild ? height(parts) : 0)
    return
  }
  const split = inner.style.height
  inner.style.height = ''
  const needed = inner.firstElementChild ? height(parts) : 0
  if (needed <= notes.getBoundingClientRect().height) fitHeight(parts, needed)
  else inner.style.height = split
}
