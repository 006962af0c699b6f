import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus.ts'
import {writeStockInput} from './document.ts'
import {type Measured, measure} from './measure.ts'
import {type Row, table} from './table.ts'

const help = `npm run bench [-- flags]
Lectern, from Markdown to PDF, against stock Paged.js, from ready HTML to PDF, in one run on this machine: seconds,
processor seconds, the most memory at once, and how many times faster. Ratios hold within a run; compare no seconds
between machines. All of it takes some 20 minutes on two cores, most of them stock's at 2000 pages.

  --pages 90,360  sizes; default 20,90,360,900,2000
  --runs 3        of which the median is told; stock runs once from 900 pages on
  --no-stock      Lectern alone
  --no-reading    not the time that each format takes to be read
  --folder dir    where manuscripts and PDFs go; default lectern-bench in the temporary folder
  --help          this
`

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '20,90,360,900,2000'},
    runs: {type: 'string', default: '3'},
    'no-stock': {type: 'boolean', default: false},
    'no-reading': {type: 'boolean', default: false},
    help: {type: 'boolean', default: false},
    folder: {type: 'string', default: join(tmpdir(), 'lectern-bench')}
  }
})

if (values.help) {
  console.log(help)
  process.exit()
}

const cli = join(import.meta.dirname, '../dist/lib/bin/cli.cjs')
const runs = Number(values.runs)

if (!values['no-reading']) {
  const script = join(import.meta.dirname, 'reading.ts')
  console.log((await measure(process.execPath, [script], '.')).output)
}
for (const pages of values.pages.split(',').map(Number)) {
  const row = await benchmark(pages)
  console.log(table([row]))
}

async function benchmark(pages: number): Promise<Row> {
  const folder = join(values.folder, String(pages))
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  const manuscript = join(folder, 'manuscript')
  await writeCorpus(manuscript, pages)
  const cold = await times(look => build(folder, true, look))
  const warm = await times(look => build(folder, false, look))
  const edited = await times(async (look, run) => {
    await edit(manuscript, run)
    return build(folder, false, look)
  })
  const watched = await watch(folder, manuscript)
  const stock = values['no-stock'] ? undefined : await benchmarkStock(folder, manuscript, pages)
  return {pages: pagesOf(cold), cold, warm, edited, watched, ...stock}
}

function build(folder: string, isCold: boolean, look?: number): Promise<Measured> {
  const cache = join(folder, '.lectern')
  const ready = isCold ? rm(cache, {recursive: true, force: true}) : Promise.resolve()
  return ready.then(() =>
    measure(process.execPath, [cli, 'build', 'manuscript', '-o', 'out.pdf'], folder, look)
  )
}

/** One character more in one reading in the middle. */
async function edit(manuscript: string, run: number): Promise<void> {
  const manifest = await readFile(join(manuscript, 'reader.yaml'), 'utf8')
  const sources = [...manifest.matchAll(/source: (\S+?),/gu)].map(([, source]) => source ?? '')
  const file = join(manuscript, sources[Math.floor(sources.length / 2)] ?? '')
  const text = await readFile(file, 'utf8')
  const at = text.indexOf('. ', text.length / 3)
  await writeFile(file, `${text.slice(0, at)}${'x'.repeat(1 + (run % 2))}${text.slice(at)}`)
}

/** Seconds from an edit to the new PDF in a process that is already running. */
async function watch(folder: string, manuscript: string): Promise<number | undefined> {
  const {openWatch} = await import('./watch.ts')
  await using session = await openWatch(cli, folder)
  const seconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const next = session.next()
    await edit(manuscript, run)
    seconds.push(await next)
  }
  return median(seconds)
}

async function benchmarkStock(folder: string, manuscript: string, pages: number) {
  const {html, css, assets} = await writeStockInput(manuscript, folder)
  const script = join(import.meta.dirname, 'stock.ts')
  const run = (look: number | undefined, ...flags: string[]) => {
    const values = [script, html, css, assets, join(folder, 'stock.pdf'), ...flags]
    return measure(process.execPath, values, folder, look)
  }
  const isLong = pages >= 900
  const stock = isLong ? await run(1000) : await times(look => run(look))
  const raw = isLong ? await run(1000, '--raw') : await times(look => run(look, '--raw'))
  await cp(join(folder, 'stock.pdf'), join(folder, 'raw.pdf')).catch(() => undefined)
  return {stock, raw}
}

/** The run with the median time; processor time and memory of one more run: to look at them takes time. */
async function times(
  run: (look: number | undefined, index: number) => Promise<Measured>
): Promise<Measured> {
  const all: Measured[] = []
  for (let index = 0; index < runs; index++) all.push(await run(undefined, index))
  all.sort((a, b) => a.seconds - b.seconds)
  const {processor, megabytes} = await run(100, runs)
  return {...(all[Math.floor(all.length / 2)] as Measured), processor, megabytes}
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function pagesOf({output}: Measured): number {
  return Number(/(\d+) pages/u.exec(output)?.[1] ?? 0)
}
