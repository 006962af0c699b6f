import {readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {buildIn} from '../src/verbs/build.ts'
import {openWorkshop} from '../src/verbs/workshop.ts'
import {writePacks} from './packs.ts'
import {buildBy, countTwice, killTwo, openQueue, type Queue} from './queue-runs.ts'

/*
 * `npm run bench:queue [-- --packs 200 --pool 40 --readings 10 --words 1000 --workers 1,2,4]`: course packs out of a pool of
 * readings, built by workers at a Redis of its own, and one after the other without them. It ends with an error where a pack
 * is missing, where it differs by a byte from the local build, or where a section was laid out twice.
 */

const {values} = parseArgs({
  options: {
    packs: {type: 'string', default: '200'},
    pool: {type: 'string', default: '40'},
    readings: {type: 'string', default: '10'},
    words: {type: 'string', default: '1000'},
    workers: {type: 'string', default: '1,2,4'},
    'no-kill': {type: 'boolean', default: false},
    'no-local': {type: 'boolean', default: false},
    folder: {type: 'string', default: join(tmpdir(), 'lectern-bench-queue')}
  }
})

const {folder} = values
if (!values['no-local']) await rm(folder, {recursive: true, force: true})
const packs = await writePacks(folder, {
  packs: Number(values.packs),
  readings: Number(values.pool),
  chosen: Number(values.readings),
  words: Number(values.words),
  isByWeeks: true
})
const {seconds, pages} = await buildHere()
console.log(
  `${packs.length} packs of ${values.readings} readings out of ${values.pool}, ${pages} pages\n`
)
console.log('| | cold store, packs/min | warm store, packs/min |')
console.log('|---|--:|--:|')
if (seconds > 0) console.log(`| no queue, one process | ${perMinute(seconds)} | |`)
for (const count of values.workers.split(',').filter(Boolean).map(Number)) {
  await using queue = await openQueue(folder, count)
  const cold = await timed(queue)
  const counted = countTwice(queue.workers, Number(values.pool))
  const warm = await timed(queue)
  const after = countTwice(queue.workers, Number(values.pool))
  console.log(
    `| ${count} ${count === 1 ? 'worker' : 'workers'} | ${perMinute(cold)} | ${perMinute(warm)} |`
  )
  if (after !== counted) throw new Error('Sections were laid out again from a warm store')
  console.error(`${count}: ${counted}`)
}
if (!values['no-kill']) await withoutTwo()

/** Four workers, of whom two are killed: one while it lays out a section, one with half of the packs done. */
async function withoutTwo(): Promise<void> {
  await using queue = await openQueue(folder, 4, ['--lease', '5'])
  const killing = killTwo(queue, packs.length)
  const took = await timed(queue)
  const told = await killing
  console.log(`\n${told}: all ${packs.length} done, as without a queue, in ${took.toFixed(0)} s`)
  console.log(countTwice(queue.workers, Number(values.pool)))
}

/** Seconds for all packs, which are then compared with those that were built here. */
async function timed(queue: Queue): Promise<number> {
  await rm(join(folder, 'queued'), {recursive: true, force: true})
  const start = performance.now()
  await buildBy(queue, packs, 'queued')
  const took = (performance.now() - start) / 1000
  for (const pack of packs) await compare(`${basename(pack)}.pdf`)
  return took
}

async function compare(name: string): Promise<void> {
  const [one, other] = await Promise.all(
    ['local', 'queued'].map(place => readFile(join(folder, place, name)))
  )
  if (!one || !other || !one.equals(other)) throw new Error(`${name} differs from the local build`)
}

/** As `lectern build` does it, one after the other, in one process with one browser, and with no store. */
async function buildHere(): Promise<{seconds: number; pages: number}> {
  if (values['no-local']) return {seconds: 0, pages: 0}
  await using workshop = openWorkshop({cache: false})
  const start = performance.now()
  let pages = 0
  for (const pack of packs) {
    const output = join(folder, 'local', `${basename(pack)}.pdf`)
    const result = await buildIn(workshop, pack, {output})
    if (result.outputs.length === 0) throw new Error(`Cannot build ${pack}`)
    pages += result.pages
  }
  return {seconds: (performance.now() - start) / 1000, pages}
}

function perMinute(seconds: number): string {
  return ((packs.length / seconds) * 60).toFixed(0)
}
