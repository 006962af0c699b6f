import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** URL path → file: Paged.js as it comes, and what puts notes behind their calls, which stock needs too. */
export const stockFiles: ReadonlyMap<string, string> = new Map([
  [
    '/paged.esm.js',
    join(dirname(fileURLToPath(import.meta.resolve('pagedjs'))), '../dist/paged.esm.js')
  ],
  ['/notes.js', join(import.meta.dirname, '../dist/lib/browser/notes.js')]
])
