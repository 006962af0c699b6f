/**
 * Justify the last line of each paragraph that goes on over the page, and no other.
 *
 * Paged.js does so for one element of a page, the last in the document that goes on: where a note does too, that is not the
 * paragraph; and where the page breaks between the paragraphs of a list item, all that it holds would be stretched.
 */
export function justifyLastLines(pages: ParentNode): void {
  for (const part of pages.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-split-to]')) {
    if (isParagraph(part)) justify(part)
    else delete part.dataset['alignLastSplitElement']
  }
}

function isParagraph(part: HTMLElement): boolean {
  return part.querySelector(blocks) === null
}

const blocks =
  'p, div, ul, ol, dl, pre, table, figure, blockquote, section, aside, h2, h3, h4, h5, h6'

function justify(part: HTMLElement): void {
  const {textAlign, textAlignLast} = getComputedStyle(part)
  if (textAlign === 'justify' && textAlignLast === 'auto') {
    part.dataset['alignLastSplitElement'] = 'justify'
  }
}
