import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {origin} from './assets.ts'
import {type BrowserOptions, findBrowser, launch} from './chromium.ts'
import {openPage, type Page} from './page.ts'

/** A page of a PDF, drawn: PNG. */
export interface PagePicture {
  /** From 0. */
  readonly page: number
  readonly data: Uint8Array
}

/**
 * Draw pages of a PDF, so many pixels wide: pdf.js does it, in the browser. Nothing where it is not installed, since it is
 * no part of the program.
 */
export async function drawPages(
  pdf: string,
  pages: readonly number[],
  {width = 440, ...options}: BrowserOptions & {readonly width?: number} = {}
): Promise<PagePicture[] | undefined> {
  const folder = drawerFolder()
  if (!folder || pages.length === 0) return undefined
  const files = new Map([
    ['/pdf.mjs', join(folder, 'pdf.mjs')],
    ['/pdf.worker.mjs', join(folder, 'pdf.worker.mjs')],
    ['/book.pdf', pdf]
  ])
  const {browser, close} = await launch(await findBrowser(options), options)
  try {
    // pdf.js draws in frames.
    const shown = {html: '<!doctype html>', files: (url: string) => files.get(url), isSeen: true}
    const page = await openPage(browser, shown)
    await page.session.send('Runtime.evaluate', {expression: opening, awaitPromise: true})
    const drawn: PagePicture[] = []
    for (const number of pages) drawn.push({page: number, data: await draw(page, number, width)})
    return drawn
  } finally {
    await close()
  }
}

function drawerFolder(): string | undefined {
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
    const build = join(folder, 'build')
    return existsSync(join(build, 'pdf.mjs')) ? build : undefined
  } catch {
    return undefined
  }
}

async function draw(page: Page, number: number, width: number): Promise<Uint8Array> {
  const url = await page.call((at, wide) => drawPage(at, wide), number + 1, width)
  return Buffer.from(url.replace(/^data:[^,]*,/u, ''), 'base64')
}

declare function drawPage(number: number, width: number): Promise<string>

/** Runs in the page. */
const opening = `(async () => {
  const {getDocument, GlobalWorkerOptions} = await import('${origin}/pdf.mjs')
  GlobalWorkerOptions.workerSrc = '${origin}/pdf.worker.mjs'
  const data = new Uint8Array(await (await fetch('/book.pdf')).arrayBuffer())
  const book = await getDocument({data}).promise
  globalThis.drawPage = async (number, width) => {
    const page = await book.getPage(number)
    const {width: own} = page.getViewport({scale: 1})
    const viewport = page.getViewport({scale: width / own})
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({canvas, viewport}).promise
    return canvas.toDataURL('image/png')
  }
})()`
