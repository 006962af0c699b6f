import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {extname, join} from 'node:path'

/** The address of the documents: no such host can exist (RFC 2606), so that nothing is ever asked of a network. */
export const origin = 'http://lectern.invalid'

/** URL path → absolute file, or nothing. */
export type Files = (url: string) => string | undefined | Promise<string | undefined>

/** What a page is given for an address: the document itself, or a file. */
export interface Given {
  readonly contentType: string
  readonly body: string | Buffer
}

export async function answer(url: URL, html: string, files: Files): Promise<Given | undefined> {
  if (url.origin !== origin) return undefined
  if (url.pathname === '/') return {contentType: 'text/html; charset=utf-8', body: html}
  const file = await files(url.pathname)
  if (!file) return undefined
  return {
    contentType: types[extname(file)] ?? 'application/octet-stream',
    body: await readFile(file)
  }
}

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
export function programFile(): string {
  const beside = join(import.meta.dirname, '../page/page.js')
  // Tests run what is in `src`.
  return existsSync(beside) ? beside : join(import.meta.dirname, '../../dist/lib/page/page.js')
}

export function program(): Promise<string> {
  return readFile(programFile(), 'utf8')
}
