import type {Chunker, Page} from 'pagedjs'
import type {AreaParts} from './note-parts.ts'
import {height, isWhole, setHeight} from './note-parts.ts'
import {breakAtSoftHyphen, writeHyphen} from './soft-hyphens.ts'
import {type TextBreaker, textBreak} from './text-breaks.ts'

/** Paged.js's `Layout`, which finds where a column overflows; not exported, but each page has one. */
interface Layout extends TextBreaker {
  findOverflow(rendered: Element, bounds: DOMRect): Range | undefined
}
type LayoutClass = new (element: Element, hooks: undefined, settings: object) => Layout

/** Take the part of the notes that does not fit out of the page; undefined where all fits. */
export function takeOverflow(
  page: Page,
  parts: AreaParts,
  chunker: Chunker
): DocumentFragment | undefined {
  if (!parts.inner.firstElementChild || isWhole(parts)) return undefined
  const overflow = cutOverflow(page, parts, chunker)
  if (overflow) shrink(parts)
  parts.inner.style.height = 'auto'
  return overflow
}

function cutOverflow(
  page: Page,
  {content, inner}: AreaParts,
  chunker: Chunker
): DocumentFragment | undefined {
  const bounds = content.getBoundingClientRect()
  inner.style.columnWidth = `${Math.round(bounds.width)}px`
  inner.style.columnGap = 'calc(var(--pagedjs-margin-right) + var(--pagedjs-margin-left))'
  const Stock = chunker.pages.find(({layoutMethod}) => layoutMethod)?.layoutMethod?.constructor as
    | LayoutClass
    | undefined
  const layout = Stock && new Stock(page.footnotesArea, undefined, chunker.settings)
  if (layout) layout.textBreak = textBreak
  const found = layout?.findOverflow(inner, bounds)
  if (!found) return undefined
  const overflow = breakAtSoftHyphen(found, bounds)
  const isBetweenNotes = beginsWithNote(overflow)
  const extracted = overflow.extractContents()
  if (!isBetweenNotes) joinParts(extracted, inner)
  return extracted
}

function beginsWithNote({startContainer, startOffset}: Range): boolean {
  const first = startContainer.childNodes[startOffset]
  return first instanceof Element && first.hasAttribute('data-footnote-marker')
}

/** Mark the two parts of a note as such, and justify the last line of the first. */
function joinParts(extracted: DocumentFragment, inner: HTMLElement): void {
  const rest = extracted.firstElementChild
  const begun = inner.lastElementChild
  if (rest instanceof HTMLElement) rest.dataset['splitFrom'] = rest.dataset['ref']
  if (!(begun instanceof HTMLElement)) return
  writeHyphen(begun)
  const alignment = getComputedStyle(begun).textAlignLast
  begun.dataset['lastSplitElement'] = 'true'
  begun.dataset['alignLastSplitElement'] = alignment === 'auto' ? 'justify' : alignment
}

/** The area needs no more than what is left in it; it must not grow, or the last lines of the text would fall out. */
function shrink(parts: AreaParts): void {
  const before = parts.notes.getBoundingClientRect().height
  parts.inner.style.removeProperty('height')
  setHeight(parts, Math.min(before, height(parts)))
  if (!parts.inner.firstElementChild) parts.content.classList.add('pagedjs_footnote_empty')
}

/** Whether text goes on where the notes can go on too: not before a forced break, and not after the end. */
export function needsPageOfItsOwn(breakToken: {node?: HTMLElement} | undefined): boolean {
  const data = breakToken?.node?.dataset
  return !breakToken || isForced(data?.['breakBefore']) || isForced(data?.['previousBreakAfter'])
}

/** Stock takes `avoid` for a break too: a page of notes alone, and the paragraph behind a heading twice. */
function isForced(value: string | undefined): boolean {
  return value !== undefined && !['', 'auto', 'avoid', 'avoid-page', 'avoid-column'].includes(value)
}
