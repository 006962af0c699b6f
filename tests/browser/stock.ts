import type {Browser, Page} from 'puppeteer'
import {stockFiles} from '../../bench/stock-files.ts'
import {origin} from '../../src/press/assets.ts'
import {openPuppet, serve} from '../puppeteer.ts'
import {assets, css} from './press.ts'

/** Paged.js as it comes. */
export interface Stock extends AsyncDisposable {
  /** Set a document on pages; gives the text of each, notes behind the main text. */
  textsOf(html: string): Promise<string[]>
}

export async function openStock(more = ''): Promise<Stock> {
  const {browser, close} = await openPuppet()
  return {
    async textsOf(html) {
      const page = await openPage(browser)
      const texts = await setPages(page, html, css + more)
      await page.close()
      return texts
    },
    [Symbol.asyncDispose]: close
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  await page.setRequestInterception(true)
  page.on(
    'request',
    serve(url => assets.get(url) ?? stockFiles.get(url))
  )
  await page.goto(origin)
  return page
}

/** As text: a function would be rewritten for the tests before it came into the page. */
async function setPages(page: Page, html: string, css: string): Promise<string[]> {
  const texts = await page.evaluate(`(async (html, css) => {
    const [{Previewer}, {placeNotes}] = await Promise.all([import('/paged.esm.js'), import('/notes.js')])
    const template = document.createElement('template')
    template.innerHTML = html
    placeNotes(template.content)
    await new Previewer().preview(template.content, [{[location.href]: css}], document.body)
    const pages = [...document.querySelectorAll('.pagedjs_page')]
    return pages.map(page => page.querySelector('.pagedjs_area').textContent)
  })(${JSON.stringify(html)}, ${JSON.stringify(css)})`)
  return texts as string[]
}
