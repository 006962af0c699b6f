import type {Browser, CDPSession, Page} from 'puppeteer'
import type {Layout, PlacedShell, SectionDocument} from '../book/pages.ts'
import type {InPage} from '../book/press.ts'
import {type Files, origin, program, serve} from './assets.ts'

declare const lectern: InPage

/** A page of the browser with Paged.js and the style sheet of the book in it. */
export interface Tab {
  /** The last block of the pages laid out so far, of the section that is being laid out. */
  reached(): string | undefined
  layOut(document: SectionDocument): Promise<Layout>
  printMargins(pages: readonly PlacedShell[]): Promise<Uint8Array>
  /** Of the browser. */
  version(): Promise<string>
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
  const page = await firstTab(browser)
  const lost = lossOf(page)
  const session = await Promise.race([prepare(page, setup), lost])
  let reached: string | undefined
  session.on('Runtime.bindingCalled', ({payload}) => {
    reached = payload
  })
  return {
    reached: () => reached,
    layOut(document) {
      reached = undefined
      return Promise.race([layOut(page, session, document), lost])
    },
    printMargins: pages => Promise.race([printMargins(page, session, pages), lost]),
    version: () => Promise.race([page.browser().version(), lost])
  }
}

/** The tab that a browser starts with, if it is there already: another would have a process of its own. */
async function firstTab(browser: Browser): Promise<Page> {
  const [page] = await browser.pages()
  try {
    page?.mainFrame()
  } catch {
    return browser.newPage()
  }
  return page ?? browser.newPage()
}

/** Nobody looks at it, so that it need not be painted: only printed. Where a browser cannot do that, it is painted in vain. */
async function putAway(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  const {windowId} = await session.send('Browser.getWindowForTarget')
  await session.send('Browser.setWindowBounds', {windowId, bounds: {windowState: 'minimized'}})
}

async function prepare(page: Page, setup: Promise<TabSetup>): Promise<CDPSession> {
  await putAway(page).catch(() => undefined)
  await page.setRequestInterception(true)
  page.on(
    'request',
    serve(async url => (await setup).files(url))
  )
  await page.goto(origin)
  await page.addStyleTag({content: pressCss})
  await page.evaluate(await program())
  const {css} = await setup
  await page.evaluate(text => lectern.prepare(text), css)
  const session = await page.createCDPSession()
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', {name: 'lecternReached'})
  return session
}

/** Rejects when the page's process ends: Puppeteer would wait for its answer for ever. */
function lossOf(page: Page): Promise<never> {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  page.on('error', reject)
  page.browser().on('disconnected', () => reject(new Error('the browser ended')))
  return promise
}

/**
 * A finished page is there for print alone. One that will be taken out of the document before that need not even keep its
 * layout. Before Chromium prints it computes all styles for print once to no use, still on the screen, which is wider than
 * high; a sheet, which is higher than wide unless a style sheet says otherwise, shows the pages.
 * Notes in the margin stand in a column of the outer margin, as wide as it is but for a gap on one side and an edge on the
 * other, which a template may set.
 * A note that Paged.js has not yet moved to the foot takes no room, else it would push its own call off the page; the margins
 * of the notes count for their height.
 * The hyphen at a page's end was measured by itself when the line was broken, and must not make the line too long now.
 * Margin boxes are laid over the body, which has the ground of the page.
 * Heads and folios run as their own words do. Scripts that run leftwards have no capitals to be spaced, and letters that join.
 * Hyphens and points will hang out of the notes a little, which must not cut them off.
 * The body is printed without margin boxes, so that it does not depend on where in the book it falls.
 */
export const pressCss = `
body { margin: 0 }
@media screen, (orientation: landscape) { .lectern-finished { content-visibility: hidden } }
@media screen { .lectern-provisional .lectern-finished { display: none } }
.pagedjs_page_content [data-note=footnote] { display: none !important }
.pagedjs_footnote_inner_content { display: flow-root }
.lectern-margin-notes { display: flow-root; position: absolute; top: 0 }
.pagedjs_right_page .lectern-margin-notes { left: calc(100% + var(--margin-note-gap, 16pt)); width: calc(var(--pagedjs-margin-right) - var(--margin-note-gap, 16pt) - var(--margin-note-edge, 24pt)) }
.pagedjs_left_page .lectern-margin-notes { right: calc(100% + var(--margin-note-gap, 16pt)); width: calc(var(--pagedjs-margin-left) - var(--margin-note-gap, 16pt) - var(--margin-note-edge, 24pt)) }
.lectern-margins .pagedjs_page { background: none !important }
.pagedjs_margin-content { unicode-bidi: plaintext }
[dir=rtl], [dir=rtl] * { letter-spacing: 0 !important }
.lectern-hyphen { margin-inline-start: -0.3px }
@media print { .pagedjs_footnote_area, .pagedjs_footnote_content { overflow: clip !important; overflow-clip-margin: 6px; min-height: 0 } }
`

async function layOut(page: Page, session: CDPSession, document: SectionDocument): Promise<Layout> {
  const layout = await page.evaluate(section => lectern.layOut(section), document)
  return document.provisional ? layout : {...layout, body: await print(session, true)}
}

async function printMargins(
  page: Page,
  session: CDPSession,
  pages: readonly PlacedShell[]
): Promise<Uint8Array> {
  await page.evaluate(shells => lectern.setMargins(shells), pages)
  return print(session, false)
}

/** In one message: Puppeteer’s own `pdf` reads a stream piece by piece. */
async function print(session: CDPSession, tagged: boolean): Promise<Uint8Array> {
  const {data} = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0
  })
  return Buffer.from(data, 'base64')
}
