import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** What `bench/pdf.ts` asks for; milliseconds, and MB (2²⁰ bytes) of the process that makes the file. */
export interface PdfTimes {
  readonly pages: number
  readonly layout: number
  /** From the last laid out page to the file on the disk, the running heads printed and the tags written. */
  readonly file: number
  readonly megabytes: number
}

/*
 * Build a manuscript in this process, from nothing: `node bench/pdf-times.ts <manuscript> <output> <times>`.
 */
const [manuscript = '', output = '', times = ''] = process.argv.slice(2)
const library = join(import.meta.dirname, '../dist/lib/index.js')
const {build}: typeof import('../src/index.ts') = await import(library)
const start = performance.now()
let bound = start
const {pages, outputs, files} = await build(manuscript, {
  output,
  cache: false,
  onProgress({stage}) {
    if (stage === 'bind' && bound === start) bound = performance.now()
  }
})
if (outputs.length === 0) throw new Error(files.flatMap(({messages}) => messages).join('\n'))
const found: PdfTimes = {
  pages,
  layout: bound - start,
  file: performance.now() - bound,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024)
}
await writeFile(times, JSON.stringify(found))
