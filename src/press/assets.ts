import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import type {HTTPRequest, ResponseForRequest} from 'puppeteer'

/** The address of the documents: no such host can exist (RFC 2606), so that nothing is ever asked of a network. */
export const origin = 'http://lectern.invalid'

/** URL path → absolute file, or nothing. */
export type Files = (url: string) => string | undefined | Promise<string | undefined>

/** Answer every request of a page from files, and refuse the rest. */
export function serve(files: Files): (request: HTTPRequest) => Promise<void> {
  return async request => {
    const response = await answer(new URL(request.url()), files).catch(() => undefined)
    if (response) await request.respond(response)
    else await request.abort('blockedbyclient')
  }
}

async function answer(url: URL, files: Files): Promise<Partial<ResponseForRequest> | undefined> {
  if (url.origin !== origin) return undefined
  if (url.pathname === '/') return {contentType: 'text/html; charset=utf-8', body: frame}
  const file = await files(url.pathname)
  if (!file) return undefined
  return {
    contentType: types[extname(file)] ?? 'application/octet-stream',
    body: await readFile(file)
  }
}

const frame =
  '<!doctype html><html><head><meta charset="utf-8"><title>Lectern</title></head><body></body></html>'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf'
}

/** What runs in the page: Paged.js, and `src/browser/` compiled, in one file that `npm run build` makes. */
export function program(): Promise<string> {
  const beside = join(import.meta.dirname, '../page/page.js')
  return readFile(existsSync(beside) ? beside : built, 'utf8')
}

/** For tests, which run what is in `src`. */
const built = join(import.meta.dirname, '../../dist/lib/page/page.js')
