import {existsSync, readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {HTTPRequest, ResponseForRequest} from 'puppeteer'

/** The address of the documents: no such host can exist (RFC 2606), so that nothing is ever asked of a network. */
export const origin = 'http://lectern.invalid'

/** URL path → absolute file, or nothing. */
export type Files = (url: string) => string | undefined

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
  const file = files(url.pathname) ?? programs().get(url.pathname)
  if (!file) return undefined
  return {
    contentType: types[extname(file)] ?? 'application/octet-stream',
    body: await readFile(file)
  }
}

const frame = `<!doctype html><html><head><meta charset="utf-8"><title>Lectern</title>
<script type="importmap">{"imports": {"pagedjs": "/program/paged.esm.js"}}</script>
<script type="module" src="/program/index.js"></script>
</head><body></body></html>`

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
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

let programFiles: ReadonlyMap<string, string> | undefined

/** What runs in the page: Paged.js, and `src/browser/` compiled. */
export function programs(): ReadonlyMap<string, string> {
  programFiles ??= new Map([
    [
      '/program/paged.esm.js',
      join(dirname(fileURLToPath(import.meta.resolve('pagedjs'))), '../dist/paged.esm.js')
    ],
    ...compiledPrograms()
  ])
  return programFiles
}

function compiledPrograms(): [string, string][] {
  const beside = join(import.meta.dirname, '../browser')
  const folder = existsSync(join(beside, 'index.js'))
    ? beside
    : join(import.meta.dirname, '../../dist/lib/browser')
  const names = readdirSync(folder).filter(name => name.endsWith('.js'))
  return names.sort().map(name => [`/program/${name}`, join(folder, name)])
}
