/// <reference path="../src/browser/pagedjs.d.ts" />
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import type {Page} from 'puppeteer'
import {origin} from '../src/press/assets.ts'
import {openPuppet, serve} from '../tests/puppeteer.ts'
import {stockFiles} from './stock-files.ts'

/*
 * The yardstick: Paged.js as it comes, one document, one print, in the Chromium that Lectern uses.
 * `stock.ts HTML CSS ASSETS OUT [--raw]`: ready HTML and CSS in, a PDF out. `--raw` prints without Paged.js: the floor.
 */

const {positionals, values} = parseArgs({allowPositionals: true, options: {raw: {type: 'boolean'}}})
const [html = '', css = '', assets = '', out = ''] = positionals

const {browser, close} = await openPuppet()
const page = await browser.newPage()
await page.setRequestInterception(true)
const files = new Map<string, string>(JSON.parse(readFileSync(assets, 'utf8')))
page.on(
  'request',
  serve(url => files.get(url) ?? stockFiles.get(url))
)
await page.goto(origin)
const lost = await set(
  page,
  readFileSync(html, 'utf8'),
  readFileSync(css, 'utf8'),
  values.raw === true
)
writeFileSync(
  out,
  await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0
  })
)
await close()
console.log(JSON.stringify({lost}))

/** Put the document on pages; gives what Paged.js complained of. */
function set(page: Page, html: string, css: string, isRaw: boolean): Promise<string[]> {
  page.setDefaultTimeout(0)
  return page.evaluate(
    async (html, css, isRaw) => {
      const complaints: string[] = []
      for (const level of ['warn', 'error'] as const) {
        console[level] = (...values) => void complaints.push(String(values[0]))
      }
      // Addresses of the page, not of this module.
      const [paged, notes]: [string, string] = ['/paged.esm.js', '/notes.js']
      const [{Previewer}, {placeNotes}] = await Promise.all([import(paged), import(notes)])
      const template = document.createElement('template')
      template.innerHTML = html
      placeNotes(template.content)
      if (isRaw) {
        document.head.append(Object.assign(document.createElement('style'), {textContent: css}))
        document.body.append(template.content)
      } else {
        await new Previewer().preview(template.content, [{[location.href]: css}], document.body)
      }
      await document.fonts.ready
      return complaints
    },
    html,
    css,
    isRaw
  )
}
