import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {deflateSync} from 'node:zlib'
import type {Browser} from 'puppeteer'
import {openPuppet} from '../../puppeteer.ts'

export interface Printing {
  /** Contents of the body. */
  readonly html: string
  readonly css?: string
  /** With tag tree and outline, as sections are; without, as margin boxes are. */
  readonly tagged?: boolean
}

export async function openBrowser(): Promise<Browser> {
  const {browser} = await openPuppet()
  return browser
}

/** Print a document as the press does, from the press's address. */
export async function print(
  browser: Browser,
  {html, css = '', tagged = true}: Printing
): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setRequestInterception(true)
  page.on('request', request => {
    if (request.url().startsWith('data:')) return request.continue()
    const body = `<!doctype html><html lang="en"><head><title>Raw</title><style>${faces()}${pageCss}${css}</style></head><body>${html}</body></html>`
    return request.respond({contentType: 'text/html; charset=utf-8', body})
  })
  await page.goto('http://lectern.invalid/')
  const data = await page.pdf({preferCSSPageSize: true, tagged, outline: tagged})
  await page.close()
  return data
}

/** A picture of one colour, as a data URI. */
export function picture(red: number, green: number, blue: number): string {
  const size = 16
  const row = [0, ...Array.from({length: size}, () => [red, green, blue]).flat()]
  const pixels = Buffer.from(Array.from({length: size}, () => row).flat())
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(data: Buffer): number {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

let css: string | undefined

/** Static TrueType (`Book`), and one face of CFF outlines, which Chromium embeds as Type 3 (`Outline`). */
function faces(): string {
  css ??= [
    face('Book', 'TTF/SourceSerif4-Regular.ttf.woff2', ''),
    face('Book', 'TTF/SourceSerif4-It.ttf.woff2', 'font-style: italic;'),
    face('Book', 'TTF/SourceSerif4-Bold.ttf.woff2', 'font-weight: 700;'),
    face('Outline', 'OTF/SourceSerif4-Regular.otf.woff2', '')
  ].join('\n')
  return css
}

function face(family: string, file: string, rule: string): string {
  const require = createRequire(import.meta.url)
  const folder = join(dirname(require.resolve('source-serif/package.json')), 'WOFF2')
  const data = readFileSync(join(folder, file)).toString('base64')
  return `@font-face {font-family: ${family}; ${rule} src: url(data:font/woff2;base64,${data})}`
}

const pageCss = `@page {size: 300pt 400pt; margin: 0}
body {margin: 0; padding: 40pt; font: 11pt/1.4 Book}
.next {break-before: page; padding-top: 40pt}`
