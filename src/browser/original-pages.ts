import type {Counts, MarginNumber} from './margin-numbers.ts'
import {setString} from './running-strings.ts'

/** Pages of a book that shows the pages of another edition have this class, for a margin box of their own. */
const originalClass = 'pagedjs_original_page'

/** The numbers of the original pages that begin on a page; the running head says from which to which its text is. */
export function originalPagesOn(
  section: HTMLElement,
  page: Element,
  top: number,
  counts: Counts
): MarginNumber[] {
  const {originalPages, originalWords} = section.dataset
  if (!originalPages) return []
  const marks = [...section.querySelectorAll<HTMLElement>('[data-original-page]')]
  const last = marks.at(-1)?.dataset['originalPage'] ?? counts.original
  const first = startsWith(section, marks[0]) ? marks[0]?.dataset['originalPage'] : counts.original
  counts.original = last ?? ''
  if (last) sayRange(page, first || marks[0]?.dataset['originalPage'] || last, last, originalWords)
  return originalPages === 'margin' ? joined(marks.flatMap(mark => numberOf(mark, top))) : []
}

/** Whether no words of the page stand before the mark. */
function startsWith(section: Element, mark: Element | undefined): boolean {
  if (!mark) return false
  const range = document.createRange()
  range.setStart(section, 0)
  range.setEndBefore(mark)
  return range.toString().trim() === ''
}

/** `orig. p. 210`, or `orig. pp. 210–218`; the first page has no running head. */
function sayRange(page: Element, first: string, last: string, words = '%|%'): void {
  const [one = '%', several = one] = words.split('|')
  const said = first === last ? one.replace('%', last) : several.replace('%', `${first}–${last}`)
  if (page.matches('.pagedjs_first_page')) return
  page.classList.add(originalClass)
  setString(page, 'original', said)
}

function numberOf(mark: HTMLElement, top: number): MarginNumber[] {
  const box = mark.getClientRects()[0]
  const block = mark.closest('[data-block]') ?? mark.parentElement
  if (!box || !block) return []
  const text = mark.dataset['originalPage'] ?? ''
  return [{kind: 'original-page', text, middle: (box.top + box.bottom) / 2 - top, block}]
}

/** Two pages that begin in one line have one number, `214, 215`. */
function joined(numbers: readonly MarginNumber[]): MarginNumber[] {
  const found: MarginNumber[] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && Math.abs(last.middle - number.middle) < 3)
      found.splice(-1, 1, {...last, text: `${last.text}, ${number.text}`})
    else found.push(number)
  }
  return found
}
