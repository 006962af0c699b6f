import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Page} from 'puppeteer'
import {answer, type Files, origin} from './assets.ts'
import {type BrowserOptions, findBrowser, launch} from './chromium.ts'
import type {PipeTransport} from './connection.ts'

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
  const {transport, close} = await launch(await findBrowser(options), options)
  try {
    const page = await openPage(transport, url => files.get(url))
    const drawn: PagePicture[] = []
    for (const number of pages) drawn.push({page: number, data: await draw(page, number, width)})
    return drawn
  } finally {
    await close()
  }
}

/** By Puppeteer, whose pages have frames: pdf.js draws in them. */
async function openPage(transport: PipeTransport, files: Files): Promise<Page> {
  const {default: puppeteer} = await import('puppeteer')
  const browser = await puppeteer.connect({transport, protocolTimeout: 0})
  const page = await browser.newPage()
  await page.setRequestInterception(true)
  page.on('request', async request => {
    const given = await answer(new URL(request.url()), '<!doctype html>', files).catch(
      () => undefined
    )
    if (given) await request.respond(given)
    else await request.abort('blockedbyclient')
  })
  await page.goto(origin)
  await page.evaluate(opening)
  return page
}

function drawerFolder(): string | undefined {
  try {
    const folder = dirname(require.resolve('pdfjs-dist/package.json'))
    const build = join(folder, 'build')
    return existsSync(join(build, 'pdf.mjs')) ? build : undefined
  } catch {
    return undefined
  }
}

const require = createRequire(import.meta.url)

async function draw(page: Page, number: number, width: number): Promise<Uint8Array> {
  const url = await page.evaluate(`drawPage(${number + 1}, ${width})`)
  return Buffer.from(String(url).replace(/^data:[^,]*,/u, ''), 'base64')
}

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
