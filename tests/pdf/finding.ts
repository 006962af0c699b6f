import {parseHTML} from 'linkedom'

type Viewer = typeof import('pdfjs-dist/legacy/web/pdf_viewer.mjs')

/** How often each of these is found by the search of pdf.js, as in Firefox. */
export async function findIn(data: Uint8Array, words: readonly string[]): Promise<number[]> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const {EventBus, PDFFindController, PDFLinkService} = await openViewer()
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0})
  const pdf = await loading.promise
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({eventBus})
  linkService.setDocument(pdf, null)
  linkService.setViewer({pagesCount: pdf.numPages, currentPageNumber: 1} as never)
  const finder = new PDFFindController({linkService, eventBus})
  finder.setDocument(pdf)
  const counts: number[] = []
  for (const query of words) {
    eventBus.dispatch('find', {type: '', query, caseSensitive: true, matchDiacritics: true})
    await untilAll(() => finder.pageMatches as unknown[][] | undefined, pdf.numPages)
    counts.push((finder.pageMatches as unknown[][]).flat().length)
  }
  await loading.destroy()
  return counts
}

/** It wants a window; the little that finding needs of one. */
async function openViewer(): Promise<Viewer> {
  const {document, HTMLElement, customElements, Event, CustomEvent, Node} = parseHTML('<p></p>')
  const requestAnimationFrame = (call: () => void) => setTimeout(call, 0)
  const page = {document, HTMLElement, customElements, Event, CustomEvent, Node}
  const pdfjsLib = await import('pdfjs-dist/legacy/build/pdf.mjs')
  Object.assign(globalThis, {...page, requestAnimationFrame, pdfjsLib, window: globalThis})
  return import('pdfjs-dist/legacy/web/pdf_viewer.mjs')
}

async function untilAll(matches: () => unknown[][] | undefined, pages: number): Promise<void> {
  // The search starts a moment after it is asked for, and goes from page to page.
  await new Promise(resolve => setTimeout(resolve, 400))
  for (let tries = 0; tries < 100; tries++) {
    const found = matches() ?? []
    if (Array.from({length: pages}).every((_, page) => found[page])) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
