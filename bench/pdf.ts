import {mkdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus.ts'
import {measure} from './measure.ts'
import type {PdfTimes} from './pdf-times.ts'

/*
 * `npm run bench:pdf [-- --pages 900]`: what the PDF of a long book costs beside its layout. It fails where making the file
 * of printed pages takes longer than laying them out, or more than 1 GB in the process that does it.
 */

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '900'},
    folder: {type: 'string', default: join(tmpdir(), 'lectern-bench-pdf')}
  }
})

const mostMegabytes = 1024

await rm(values.folder, {recursive: true, force: true})
await mkdir(values.folder, {recursive: true})
const manuscript = join(values.folder, 'manuscript')
await writeCorpus(manuscript, Number(values.pages))
const times = join(values.folder, 'times.json')
const script = join(import.meta.dirname, 'pdf-times.ts')
await measure(process.execPath, [script, manuscript, join(values.folder, 'out.pdf'), times], '.')
const {pages, layout, file, megabytes}: PdfTimes = JSON.parse(await readFile(times, 'utf8'))
console.log(
  `${pages} pages: laid out in ${seconds(layout)}, made a PDF in ${seconds(file)}, at most ${megabytes} MB`
)
if (file >= layout) fail('the file takes longer than the layout')
if (megabytes >= mostMegabytes) fail(`the process takes more than ${mostMegabytes} MB`)

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function fail(reason: string): void {
  console.error(`Too much: ${reason}`)
  process.exitCode = 1
}
