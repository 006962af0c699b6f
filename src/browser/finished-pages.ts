import {type Chunker, Handler, type Page} from 'pagedjs'

/**
 * Hides each page when the next one begins, and stops watching it.
 *
 * Every new page makes Chromium lay out all pages before it again; a hidden page costs nothing. Paged.js's resize
 * observers would take the hiding for an underflow, and the showing for an overflow to be cut off.
 */
export class FinishedPages extends Handler {
  beforePageLayout(_page: Page, _content: Node, _breakToken: unknown, chunker: Chunker): void {
    const finished = chunker.pages.at(-2)
    if (!finished) return
    finished.removeListeners()
    finished.element.style.display = 'none'
  }
}

/** Show all pages again. */
export function showPages(pages: readonly Page[]): void {
  for (const page of pages) {
    page.removeListeners()
    page.element.style.removeProperty('display')
  }
}
