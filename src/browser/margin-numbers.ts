import {lineNumbersOf} from './line-numbers.ts'
import {originalPagesOn} from './original-pages.ts'
import {paragraphNumbersOf} from './paragraph-numbers.ts'

/** Where the counts of a section have come to on the pages before. */
export interface Counts {
  paragraphs: number
  lines: number
  /** The page of the other edition that goes on. */
  original?: string
}

/** What is known of a page once its numbers are counted: by the ids of what can be pointed at. */
export interface CountedPage {
  readonly lines: Readonly<Record<string, number>>
  readonly paragraphs: Readonly<Record<string, number>>
}

/** A number beside a line, by the middle of the line in pixels below the top of the text. */
export interface MarginNumber {
  readonly kind: 'line' | 'paragraph' | 'original-page'
  readonly text: string
  readonly middle: number
  /** The block whose line it is, for its size and leading. */
  readonly block: Element
}

export function beginCounting(): Counts {
  return {paragraphs: 0, lines: 0}
}

/**
 * Set the numbers of lines, paragraphs and original pages beside the text of a page that is laid out. They are no part of the
 * text: they hang on the area of the page, and nothing moves for them. Nothing is measured where the section asks for none.
 */
export function numberMargins(page: Element, counts: Counts): CountedPage | undefined {
  const section = page.querySelector<HTMLElement>('.pagedjs_page_content section')
  const area = page.querySelector<HTMLElement>('.pagedjs_area')
  const {paragraphs, lines, originalPages, numbersBy} = section?.dataset ?? {}
  if (!section || !area || !(paragraphs || lines || originalPages)) return undefined
  if (numbersBy === 'page') Object.assign(counts, beginCounting(), {original: counts.original})
  const top = area.getBoundingClientRect().top
  const counted = {
    lines: lineNumbersOf(section, top, counts, Number(lines ?? 0)),
    paragraphs: paragraphNumbersOf(section, top, counts, Number(paragraphs ?? 0), numbersBy)
  }
  const pages = originalPagesOn(section, page, top, counts)
  const found = [...counted.lines.numbers, ...counted.paragraphs.numbers, ...pages]
  if (found.length > 0) addTo(area, column(found, section.dataset['numbersAt'] === 'inner'))
  return {lines: counted.lines.labels, paragraphs: counted.paragraphs.labels}
}

/** Behind the text and the notes, since they are read first. */
function addTo(area: HTMLElement, column: HTMLElement): void {
  area.style.position = 'relative'
  area.append(column)
}

/** What is counted, and of it what is printed. */
export interface CountedNumbers {
  readonly numbers: readonly MarginNumber[]
  readonly labels: Readonly<Record<string, number>>
}

const columnClass = 'lectern-margin-numbers'

/** Line numbers stand in the inner margin, the others in the outer one, unless notes do: then behind the line numbers. */
function column(numbers: readonly MarginNumber[], isInner: boolean): HTMLElement {
  const made = document.createElement('div')
  made.className = columnClass
  made.ariaHidden = 'true'
  const taken: {side: string; middle: number}[] = []
  for (const number of numbers) {
    const side = isInner || number.kind === 'line' ? 'inner' : 'outer'
    const others = taken.filter(
      one => one.side === side && Math.abs(one.middle - number.middle) < 6
    )
    taken.push({side, middle: number.middle})
    made.append(numberElement(number, side, others.length))
  }
  return made
}

/** The words stand on the line of the text: a strut of its size and leading is around them. */
function numberElement(
  {kind, text, middle, block}: MarginNumber,
  side: string,
  slot: number
): HTMLElement {
  const {fontSize, lineHeight} = getComputedStyle(block)
  const made = document.createElement('div')
  made.className = 'margin-number'
  made.dataset['kind'] = kind
  made.dataset['side'] = side
  if (slot > 0) made.dataset['slot'] = String(slot)
  const height = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
  Object.assign(made.style, {top: `${middle - height / 2}px`, fontSize, lineHeight: `${height}px`})
  const words = document.createElement('span')
  words.textContent = text
  made.append(words)
  return made
}
