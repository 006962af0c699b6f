import {lineHeight, lineOf} from './call-lines.ts'

/** The column in the outer margin of a page; the press's style sheet places it. */
export const marginClass = 'lectern-margin-notes'

/** Between two notes. */
const gap = 6

/**
 * Take a note into the margin of its page; false where the margin has no more room for it. A note stands beside its call as
 * far as those before it let it: what counts here is that all fit, `alignMarginNotes` moves them when the page is finished.
 */
export function takeIntoMargin(note: HTMLElement, area: HTMLElement): boolean {
  const column = marginOf(area) ?? makeMargin(area)
  note.style.marginTop = column.firstElementChild ? `${gap}px` : '0'
  column.append(note)
  if (column.getBoundingClientRect().height <= area.getBoundingClientRect().height) return true
  note.remove()
  note.style.removeProperty('margin-top')
  return false
}

export function marginOf(area: ParentNode): HTMLElement | undefined {
  return area.querySelector<HTMLElement>(`.${marginClass}`) ?? undefined
}

function makeMargin(area: HTMLElement): HTMLElement {
  const column = document.createElement('div')
  column.className = marginClass
  area.style.position = 'relative'
  area.append(column)
  return column
}

/** Set each note of a page level with its call, lower where the one before it takes the room, higher where the page ends. */
export function alignMarginNotes(page: Element): void {
  const column = marginOf(page)
  const area = column?.closest('.pagedjs_area')
  if (!column || !area) return
  const bounds = area.getBoundingClientRect()
  const notes = [...column.querySelectorAll<HTMLElement>(':scope > *')]
  const heights = notes.map(note => note.getBoundingClientRect().height)
  const wanted = notes.map(note => levelWithCall(note, page) - bounds.top)
  const tops = stack(wanted, heights, bounds.height)
  for (const [index, note] of notes.entries()) {
    const end = index === 0 ? 0 : (tops[index - 1] ?? 0) + (heights[index - 1] ?? 0)
    note.style.marginTop = `${(tops[index] ?? 0) - end}px`
  }
}

/** Where the first line of a note would stand level with the line of its call. */
function levelWithCall(note: HTMLElement, page: Element): number {
  const id = note.dataset['id'] ?? note.id
  const call = page.querySelector<HTMLElement>(`a[data-type=noteref][href="#${CSS.escape(id)}"]`)
  if (!call) return 0
  const {top, bottom} = lineOf(call)
  return (top + bottom) / 2 - lineHeight(note.querySelector('p') ?? note) / 2
}

/** Tops of boxes as near to where they are wanted as can be, in order, apart, within a height that has room for all. */
export function stack(
  wanted: readonly number[],
  heights: readonly number[],
  room: number
): number[] {
  const tops: number[] = []
  let end = 0
  for (const [index, top] of wanted.entries()) {
    tops.push(Math.max(top, end))
    end = (tops[index] ?? 0) + (heights[index] ?? 0) + gap
  }
  let limit = room
  for (let index = tops.length - 1; index >= 0; index--) {
    tops[index] = Math.max(0, Math.min(tops[index] ?? 0, limit - (heights[index] ?? 0)))
    limit = (tops[index] ?? 0) - gap
  }
  return tops
}
