import type {PlacedShell, SectionDocument} from '../book/pages.ts'
import type {InPage} from '../book/press.ts'
import {type Files, programFile} from './assets.ts'
import type {Browser} from './browser.ts'
import {openPage, type Page} from './page.ts'
import {stylesOf} from './styles.ts'

declare const lectern: InPage

/** A page of the browser with Paged.js and the style sheet of the book in it. */
export interface Tab {
  /** The last block of the pages laid out so far, of the section that is being laid out. */
  reached(): string | undefined
  layOut(document: SectionDocument): Promise<LaidOut>
  printMargins(pages: readonly PlacedShell[]): Promise<Uint8Array>
}

/** A layout that nobody reads on its way to the program. */
export interface LaidOut {
  /** All of a `Layout` but its body, as JSON. */
  readonly layout: string
  readonly body?: Uint8Array
}

/** What a tab shows. */
export interface TabSetup {
  /** The book's style sheet. */
  readonly css: string
  /** All that the tab may load. */
  readonly files: Files
}

/** `setup` may come later: all that can be done without is done before. */
export async function openTab(browser: Browser, setup: Promise<TabSetup>): Promise<Tab> {
  const files: Files = async url => (url === programUrl ? programFile() : (await setup).files(url))
  const page = await openPage(browser, frame, files)
  const {session} = page
  let reached: string | undefined
  session.on('Runtime.bindingCalled', ({payload}) => {
    reached = payload
  })
  const binding = [
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', {name: 'lecternReached'})
  ]
  const [{css}] = await Promise.all([setup, ...binding])
  const {recall, keep} = stylesOf(css)
  const made = await page.call((text, kept) => lectern.prepare(text, kept), css, await recall())
  if (made) void keep(made)
  return {
    reached: () => reached,
    layOut(document) {
      reached = undefined
      return layOut(page, document)
    },
    printMargins: pages => printMargins(page, pages)
  }
}

const programUrl = '/lectern.js'

/**
 * A finished page is there for print alone. One that will be taken out of the document before that need not even keep its
 * layout. Before Chromium prints it computes all styles for print once to no use, still on the screen, which is wider than
 * high; a sheet, which is higher than wide unless a style sheet says otherwise, shows the pages.
 * What is marked for the tag tree, by a language of its own, is set in the language of what it stands in.
 * Notes in the margin stand in a column of the outer margin, as wide as it is but for a gap on one side and an edge on the
 * other, which a template may set.
 * A note that Paged.js has not yet moved to the foot takes no room, else it would push its own call off the page; the margins
 * of the notes count for their height.
 * The hyphen at a page's end was measured by itself when the line was broken, and must not make the line too long now.
 * Margin boxes are laid over the body, which has the ground of the page. Their pages are never broken: Chromium need not try.
 * Heads and folios run as their own words do. Scripts that run leftwards have no capitals to be spaced, and letters that join.
 * Hyphens and points will hang out of the notes a little, which must not cut them off.
 * The body is printed without margin boxes, so that it does not depend on where in the book it falls.
 */
export const pressCss = `
body { margin: 0 }
[aria-description=n] { -webkit-locale: inherit }
@media screen, (orientation: landscape) { .lectern-finished { content-visibility: hidden } }
@media screen { .lectern-provisional .lectern-finished { display: none } }
.pagedjs_page_content [data-note=footnote] { display: none !important }
.pagedjs_footnote_inner_content { display: flow-root }
.lectern-margin-notes { display: flow-root; position: absolute; top: 0 }
.pagedjs_right_page .lectern-margin-notes { left: calc(100% + var(--margin-note-gap, 16pt)); width: calc(var(--pagedjs-margin-right) - var(--margin-note-gap, 16pt) - var(--margin-note-edge, 24pt)) }
.pagedjs_left_page .lectern-margin-notes { right: calc(100% + var(--margin-note-gap, 16pt)); width: calc(var(--pagedjs-margin-left) - var(--margin-note-gap, 16pt) - var(--margin-note-edge, 24pt)) }
.lectern-margins .pagedjs_page { background: none !important }
.lectern-margins .pagedjs_sheet { contain: size }
.pagedjs_margin-content { unicode-bidi: plaintext }
[dir=rtl], [dir=rtl] * { letter-spacing: 0 !important }
.lectern-hyphen { margin-inline-start: -0.3px }
@media print { .pagedjs_footnote_area, .pagedjs_footnote_content { overflow: clip !important; overflow-clip-margin: 6px; min-height: 0 } }
`

const frame = `<!doctype html><html><head><meta charset="utf-8"><title>Lectern</title><style>${pressCss}</style><script src="${programUrl}"></script></head><body></body></html>`

async function layOut(page: Page, document: SectionDocument): Promise<LaidOut> {
  const layout = await page.ask(section => lectern.layOut(section), document)
  return document.provisional ? {layout} : {layout, body: await print(page, true)}
}

async function printMargins(page: Page, pages: readonly PlacedShell[]): Promise<Uint8Array> {
  await page.call(shells => lectern.setMargins(shells), pages)
  return print(page, false)
}

async function print({session, lost}: Page, tagged: boolean): Promise<Uint8Array> {
  const printing = session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0
  })
  const {data} = await Promise.race([printing, lost])
  return Buffer.from(data, 'base64')
}
