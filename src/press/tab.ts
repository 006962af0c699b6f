import type {Browser, Page} from 'puppeteer'
import type {Layout, PlacedShell, SectionDocument} from '../book/pages.ts'
import type {InPage} from '../book/press.ts'
import {type Files, origin, serve} from './assets.ts'

declare const lectern: InPage

/** A page of the browser with Paged.js and the style sheet of the book in it. */
export interface Tab {
  layOut(document: SectionDocument): Promise<Layout>
  printMargins(pages: readonly PlacedShell[]): Promise<Uint8Array>
}

/** Open a tab that may load nothing but `files`. */
export async function openTab(browser: Browser, css: string, files: Files): Promise<Tab> {
  const page = await browser.newPage()
  const lost = lossOf(page)
  await Promise.race([prepare(page, css, files), lost])
  return {
    layOut: document => Promise.race([layOut(page, document), lost]),
    printMargins: pages => Promise.race([printMargins(page, pages), lost])
  }
}

async function prepare(page: Page, css: string, files: Files): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', serve(files))
  await page.goto(origin)
  await page.addStyleTag({content: pressCss})
  await page.evaluate(text => lectern.prepare(text), css)
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
 * A note that Paged.js has not yet moved to the foot takes no room, else it would push its own call off the page; the margins
 * of the notes count for their height.
 * The hyphen at a page's end was measured by itself when the line was broken, and must not make the line too long now.
 * The body is printed without margin boxes, so that it does not depend on where in the book it falls.
 */
export const pressCss = `
body { margin: 0 }
.pagedjs_page_content [data-note=footnote] { display: none !important }
.pagedjs_footnote_inner_content { display: flow-root }
.lectern-hyphen { margin-inline-start: -0.3px }
`

async function layOut(page: Page, document: SectionDocument): Promise<Layout> {
  const layout = await page.evaluate(section => lectern.layOut(section), document)
  return document.provisional ? layout : {...layout, body: await print(page, true)}
}

async function printMargins(page: Page, pages: readonly PlacedShell[]): Promise<Uint8Array> {
  await page.evaluate(shells => lectern.setMargins(shells), pages)
  return print(page, false)
}

function print(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    waitForFonts: false,
    timeout: 0
  })
}
