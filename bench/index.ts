import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
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
  const ours = {
    cold: often(look => build(folder, true, look)),
    warm: often(look => build(folder, false, look)),
    edited: often(async (look, run) => {
      await edit(manuscript, run)
      return build(folder, false, look)
    })
  }
  const stock = values['no-stock'] ? {} : await stockTasks(folder, manuscript, pages)
  const {cold, warm, edited, ...others} = await inTurns({...ours, ...stock})
  const watched = await watch(folder, manuscript)
  return {pages: pagesOf(cold), cold, warm, edited, watched, ...others}
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

type StockTasks = Partial<Record<'stock' | 'raw', Task>>

async function stockTasks(folder: string, manuscript: string, pages: number): Promise<StockTasks> {
  const {html, css, assets} = await writeStockInput(manuscript, folder)
  const script = join(import.meta.dirname, 'stock.ts')
  const task = (name: string, ...flags: string[]): Task => {
    const values = [script, html, css, assets, join(folder, `${name}.pdf`), ...flags]
    const run = (look: number | undefined) => measure(process.execPath, values, folder, look)
    return pages < 900 ? often(run) : {run: () => run(1000), isOnce: true}
  }
  return {stock: task('stock'), raw: task('raw', '--raw')}
}

/** `look`: milliseconds between looks at its memory, if any; `isOnce`: it takes so long that one run must do. */
interface Task {
  readonly run: (look: number | undefined, index: number) => Promise<Measured>
  readonly isOnce: boolean
}

function often(run: Task['run']): Task {
  return {run, isOnce: false}
}

/**
 * Run tasks one after the other, round by round, so that a machine that is slower for a while is so to all of them. Of each
 * the run with the median time; processor time and memory of one more run: to look at them takes time.
 */
async function inTurns<Tasks extends Partial<Record<string, Task>>>(
  tasks: Tasks
): Promise<{[Name in keyof Tasks]: Measured}> {
  const all = Object.entries(tasks) as [string, Task][]
  const found = all.map((): Measured[] => [])
  for (let round = 0; round < runs; round++) {
    for (const [index, [, {run, isOnce}]] of all.entries()) {
      if (round === 0 || !isOnce) found[index]?.push(await run(undefined, round))
    }
  }
  const medians: [string, Measured][] = []
  for (const [index, [name, {run, isOnce}]] of all.entries()) {
    const median = medianOf(found[index] ?? [])
    const {processor, megabytes} = isOnce ? median : await run(100, runs)
    medians.push([name, {...median, processor, megabytes}])
  }
  return Object.fromEntries(medians) as {[Name in keyof Tasks]: Measured}
}

function medianOf(measured: readonly Measured[]): Measured {
  const sorted = [...measured].sort((a, b) => a.seconds - b.seconds)
  return sorted[Math.floor(sorted.length / 2)] as Measured
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function pagesOf({output}: Measured): number {
  return Number(/(\d+) pages/u.exec(output)?.[1] ?? 0)
}
