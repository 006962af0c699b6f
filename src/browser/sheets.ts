import {keepWidths} from './columns.ts'
import {continuedCaption} from './continued.ts'
import {scratch} from './scratch.ts'
import {notesUnder, takeNotes} from './turned-notes.ts'
import type {Room} from './wide-tables.ts'

/** A page that shows one thing, turned: what it shows, and the mark that it comes behind the page of. */
export interface Sheet {
  readonly mark: HTMLElement
  readonly element: HTMLElement
}

/** Where a table stood that is on pages of its own. */
export const turnedMark = 'turned-mark'

/** Take a table out, and part it into as many turned pages as it needs, each with its head. */
export function sheetsOf(source: HTMLTableElement, room: Room): Sheet[] {
  const section = source.closest('section')
  // Its parts are one table in the tags; nothing else has the number of its first words.
  source.dataset['partOf'] =
    `table-${source.querySelector<HTMLElement>('[data-block]')?.dataset['block']}`
  const mark = document.createElement('div')
  mark.className = turnedMark
  mark.dataset['partOf'] = source.dataset['partOf']
  source.before(mark)
  source.remove()
  const place = scratch(room.height)
  const shell = (section?.cloneNode(false) ?? document.createElement('section')) as HTMLElement
  const notes = takeNotes(source)
  const area = notesUnder(notes)
  shell.append(source, area)
  place.append(shell)
  setSmaller(source, room)
  const parts = partsOf(source, room.width - area.getBoundingClientRect().height)
  place.remove()
  return parts.map(table => {
    const under = notesUnder(notes, table)
    return {mark, element: sheet([table, under], shell, room)}
  })
}

/** A table that is wider than even the height of the page. */
function setSmaller(table: HTMLTableElement, {height}: Room): void {
  const over = table.getBoundingClientRect().width / height
  if (over <= 1) return
  const {fontSize} = getComputedStyle(table)
  table.style.fontSize = `${Number.parseFloat(fontSize) * Math.max(1 / over, 0.84)}px`
}

function partsOf(table: HTMLTableElement, most: number): HTMLTableElement[] {
  const heights = [...table.rows].map(row => row.getBoundingClientRect().height)
  const whole = table.getBoundingClientRect().height
  if (whole <= most) return [table]
  const head = table.tHead ? [...table.tHead.rows].length : 0
  const rows = [...table.rows].slice(head)
  const besides = whole - heights.slice(head).reduce((sum, height) => sum + height, 0)
  keepWidths(table)
  const parts = balanced(heights.slice(head), most - besides)
  let first = 0
  return parts.map((count, index) => {
    const part = index === 0 ? table : continuation(table)
    const body = part === table ? undefined : part.createTBody()
    const own = rows.slice(first, first + count)
    first += count
    body?.append(...own)
    return part
  })
}

/** As many parts as it takes, of like height: none has one row left over. */
function balanced(heights: readonly number[], most: number): number[] {
  const full = groups(heights, most)
  const share = heights.reduce((sum, height) => sum + height, 0) / full.length
  const even = groups(heights, most, share)
  return even.length === full.length ? even : full
}

/** How many rows go on each part: as fit, or until it has its share of all. */
function groups(
  heights: readonly number[],
  most: number,
  share = Number.POSITIVE_INFINITY
): number[] {
  const counts = [0]
  let filled = 0
  let whole = 0
  for (const height of heights) {
    const isShared = whole + height / 2 > share * counts.length
    if (filled > 0 && (filled + height > most || isShared)) {
      counts.push(0)
      filled = 0
    }
    counts.push((counts.pop() ?? 0) + 1)
    filled += height
    whole += height
  }
  return counts
}

function continuation(table: HTMLTableElement): HTMLTableElement {
  const part = table.cloneNode(false) as HTMLTableElement
  part.removeAttribute('id')
  const caption = continuedCaption(table)
  if (caption) part.append(caption)
  const head = table.tHead?.cloneNode(true) as HTMLElement | undefined
  if (head) part.append(repeated(head))
  return part
}

/** A head again: it is no part of the text. */
export function repeated(head: HTMLElement): HTMLElement {
  head.dataset['repeated'] = ''
  head.ariaHidden = 'true'
  for (const element of [head, ...head.querySelectorAll('*')]) {
    for (const name of ['id', 'data-ref', 'data-id', 'data-block']) element.removeAttribute(name)
  }
  for (const note of head.querySelectorAll(
    '[data-type=footnote], [data-type=noteref], [data-note]'
  ))
    note.remove()
  return head
}

function sheet(
  content: readonly HTMLElement[],
  section: HTMLElement,
  {width, height}: Room
): HTMLElement {
  const shell = section.cloneNode(false) as HTMLElement
  shell.removeAttribute('id')
  shell.dataset['splitFrom'] = shell.dataset['ref'] ?? ''
  const frame = document.createElement('div')
  frame.className = 'turned'
  frame.style.cssText = `width: ${width}px; height: ${height}px`
  const inner = document.createElement('div')
  inner.className = 'turned-sheet'
  inner.style.cssText = `width: ${height}px; height: ${width}px; transform: translateY(${height}px) rotate(-90deg); transform-origin: 0 0`
  inner.append(...content)
  frame.append(inner)
  shell.append(frame)
  return shell
}
