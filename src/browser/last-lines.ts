import type {Handler} from 'pagedjs'

/**
 * Justify the last line of each paragraph that goes on over the page, and no other.
 *
 * Paged.js does so for one element of a page, the last in the document that goes on: where a note does too, that is not the
 * paragraph; and where the page breaks between the paragraphs of a list item, all that it holds would be stretched.
 */
export function justifyLastLines(page: Element): void {
  const parts = [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-split-to]')]
  const own = putOff.get(page)
  // All is read before anything is written, so that styles are computed once.
  const justified = parts.filter(part => isUnbroken(part) && isJustified(part))
  if (own) align(own, isJustified(own) ? 'justify' : getComputedStyle(own).textAlignLast)
  for (const part of parts) if (!isUnbroken(part)) delete part.dataset['alignLastSplitElement']
  for (const part of justified) part.dataset['alignLastSplitElement'] = 'justify'
}

/** By page, the element whose last line Paged.js would align. */
const putOff = new WeakMap<Element, HTMLElement>()

type SplitsClass = new (
  ...values: ConstructorParameters<typeof Handler>
) => Handler & {handleAlignment(node: HTMLElement): void}

/**
 * Paged.js's alignment of last lines, put off until their page is finished: it reads styles while much has just been written.
 */
export function withLateAlignment(Stock: typeof Handler): typeof Handler {
  return class Splits extends (Stock as unknown as SplitsClass) {
    override handleAlignment(node: HTMLElement): void {
      const page = node.closest('.pagedjs_page')
      if (page) putOff.set(page, node)
    }
  }
}

function align({dataset}: HTMLElement, last: string): void {
  dataset['lastSplitElement'] = 'true'
  dataset['alignLastSplitElement'] = last
}

function isUnbroken(part: HTMLElement): boolean {
  return part.querySelector(ends) === null
}

/** What ends lines within a part: these would be stretched too. */
const ends =
  'p, div, ul, ol, dl, pre, table, figure, blockquote, section, aside, h2, h3, h4, h5, h6, br, img:not(.sign)'

function isJustified(part: HTMLElement): boolean {
  const {textAlign, textAlignLast} = getComputedStyle(part)
  return textAlign === 'justify' && textAlignLast === 'auto'
}
