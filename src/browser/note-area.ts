import type {Chunker, Handler, Page} from 'pagedjs'
import {needsPageOfItsOwn, takeOverflow} from './note-overflow.ts'
import {type AreaParts, areaParts, frame, height, setHeight} from './note-parts.ts'

/** Lines of a note that a page must have room for, else the call's line goes over to the next page with it. */
const leastLines = 2
/** Lines of text that must stand before a call's line for it to go over: a page that keeps nothing would never end. */
const leastText = 5
/** A line that ends exactly where the notes begin would be taken not to fit. */
const rounding = 1
/** Share of a page that a part of a note may take: text must go on, or layout never ends. */
const mostOfPage = 0.7

/** What Paged.js's `Footnotes` has that this replacement builds on. */
export interface Footnotes extends Handler {
  needsLayout: ParentNode[]
  createFootnoteCall(note: HTMLElement): HTMLElement
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
      for (const note of notes) {
        if (area && !isOffPage(callOf(note), areaParts(area))) this.moveFootnote(note, area, true)
      }
    }

    override moveFootnote(note: Node, area: HTMLElement, isNew: boolean): void {
      if (!(note instanceof HTMLElement)) return
      const call = isNew ? callOf(note) : undefined
      if (call) this.createFootnoteCall(note)
      note.removeAttribute('data-break-before')
      const parts = areaParts(area)
      if (parts.inner.querySelector(`[data-ref="${note.dataset['ref']}"]`)) note.remove()
      else addNote(note, call, parts)
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
      super.afterOverflowRemoved(removed, rendered)
      const area = rendered.closest<HTMLElement>('.pagedjs_area')
      if (area) giveBackRoom(areaParts(area))
    }
  }
}

/** Our own call, a figure in the text; Paged.js's is an empty element behind it. */
function callOf(note: HTMLElement): HTMLElement | undefined {
  const before = note.previousElementSibling
  return before instanceof HTMLElement && before.matches('a[data-type=noteref]')
    ? before
    : undefined
}

/** The call stands in what will overflow to the next page, where it is met again. */
function isOffPage(call: HTMLElement | undefined, {text}: AreaParts): boolean {
  return (
    call !== undefined && call.getBoundingClientRect().left >= text.getBoundingClientRect().right
  )
}

function addNote(note: HTMLElement, call: HTMLElement | undefined, parts: AreaParts): void {
  parts.inner.append(note)
  parts.content.classList.remove('pagedjs_footnote_empty')
  note.dataset['footnoteMarker'] = note.dataset['ref']
  makeRoom(note, call, parts)
}

function makeRoom(note: HTMLElement, call: HTMLElement | undefined, parts: AreaParts): void {
  const bounds = parts.area.getBoundingClientRect()
  const line = call && lineOf(call)
  const room = line ? bounds.bottom - line.bottom - rounding : bounds.height
  const isFull = parts.inner.style.height !== ''
  const needed = height(parts)
  if (!isFull && needed <= room && needed <= bounds.height - leastText * lineHeight(parts.text)) {
    setHeight(parts, needed)
  } else if (!line || (!isFull && needed - note.offsetHeight + least(note) <= room))
    split(parts, room)
  else if (isNearTop(line, parts, isFull ? 1.5 : leastText)) split(parts, room)
  else setHeight(parts, bounds.bottom - line.top + 1)
}

function isNearTop(line: {top: number; height: number}, {text}: AreaParts, lines: number): boolean {
  return line.top - text.getBoundingClientRect().top < lines * line.height
}

/** The line box that holds a call: the text before it gives the middle, the block's leading the height. */
function lineOf(call: HTMLElement): {top: number; bottom: number; height: number} {
  const block = call.parentElement?.closest(blocks) ?? call
  const box = boxBefore(call, block) ?? call.getBoundingClientRect()
  const height = lineHeight(block)
  const middle = (box.top + box.bottom) / 2
  return {top: middle - height / 2, bottom: middle + height / 2, height}
}

const blocks = 'p, li, dd, dt, td, th, figcaption, pre, h1, h2, h3, h4, h5, h6, div'

/** The box of the last letter before a call, leaving out the call's own raised figures. */
function boxBefore(call: HTMLElement, block: Element): DOMRect | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  walker.currentNode = call
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    const text = node as Text
    if (!text.data.trim() || text.parentElement?.closest('a[data-type=noteref]')) continue
    const range = document.createRange()
    range.setStart(text, text.data.trimEnd().length - 1)
    range.setEnd(text, text.data.trimEnd().length)
    return [...range.getClientRects()].at(-1)
  }
  return undefined
}

/** The least height that a part of the note may have: a paragraph of three lines cannot be broken. */
function least(note: HTMLElement): number {
  const first = note.querySelector<HTMLElement>('p, li, pre') ?? note
  const leading = lineHeight(first)
  const isWhole = first.offsetHeight < leading * (2 * leastLines)
  return (isWhole ? first.offsetHeight : leastLines * leading) + 2
}

function lineHeight(element: Element): number {
  const {lineHeight, fontSize} = getComputedStyle(element)
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
}

/** Take the room there is, though not the whole page; Paged.js carries what does not fit over to the next page. */
function split(parts: AreaParts, most: number): void {
  const room = Math.min(most, parts.area.getBoundingClientRect().height * mostOfPage)
  setHeight(parts, room)
  parts.inner.style.height = `${Math.max(0, room - frame(parts.content))}px`
}

/** Notes whose calls went over to the next page have gone with them: the rest needs no more than its own height. */
function giveBackRoom(parts: AreaParts): void {
  if (!parts.inner.firstElementChild) setHeight(parts, 0)
  else if (parts.inner.style.height === '') setHeight(parts, height(parts))
}
