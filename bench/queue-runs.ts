import {spawn} from 'node:child_process'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {type Redis, startRedis} from '../tests/queue/redis.ts'
import {startWorker, tally, type WorkerProcess} from '../tests/queue/workers.ts'

/** A Redis of its own, a new store, and workers. */
export interface Queue extends AsyncDisposable {
  readonly redis: Redis
  readonly folder: string
  readonly workers: readonly WorkerProcess[]
}

const cli = join(import.meta.dirname, '../dist/lib/bin/cli.cjs')

export async function openQueue(
  folder: string,
  count: number,
  flags: readonly string[] = []
): Promise<Queue> {
  const store = join(folder, 'store')
  await rm(store, {recursive: true, force: true})
  const redis = await startRedis()
  const workers = Array.from({length: count}, () =>
    startWorker({cli, folder, store, queue: redis.url, flags: ['--jobs', '1', ...flags]})
  )
  await Promise.all(workers.map(worker => worker.said(/^ready/u)))
  return {
    ...{redis, folder, workers},
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map(worker => worker.stop()))
      await redis[Symbol.asyncDispose]()
    }
  }
}

/** `lectern build --queue`, to its end. */
export async function buildBy(
  {redis, folder}: Queue,
  packs: readonly string[],
  output: string
): Promise<void> {
  const words = [cli, 'build', '--queue', redis.url, ...packs, '-o', output, '--quiet']
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let said = ''
  child.stderr.on('data', data => (said += data))
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0) throw new Error(`lectern build --queue ended with ${code}:\n${said}`)
}

/** Kill one worker while it lays out a section, another when half of the packs are done; says what was killed. */
export async function killTwo({workers}: Pick<Queue, 'workers'>, packs: number): Promise<string> {
  const begun = workers.map(worker => worker.said(/^begun: section reading/u).then(() => worker))
  // Others may end before they begin one.
  for (const waiting of begun) waiting.catch(() => undefined)
  const one = await Promise.race(begun)
  await one.kill()
  const other = workers.find(worker => worker !== one)
  if (!other) throw new Error('Cannot kill two of fewer workers')
  const built = () => workers.flatMap(({lines}) => lines).filter(line => line.startsWith('built:'))
  while (built().length < packs / 2) await new Promise(resolve => setTimeout(resolve, 20))
  const {length: done} = built()
  await other.kill()
  return `Two of four workers killed, one in a section, one with ${done} of ${packs} packs done`
}

/** How many sections were laid out; an error where one was laid out twice. */
export function countTwice(workers: readonly WorkerProcess[], pool: number): string {
  const {done, begun} = tally(workers)
  const twice = [...done].filter(([, count]) => count > 1)
  if (twice.length > 0) throw new Error(`Laid out twice: ${twice.map(([name]) => name).join(', ')}`)
  const readings = [...done.keys()].filter(name => name.startsWith('reading-')).length
  const again = [...begun].filter(([, count]) => count > 1).length
  const begunAgain = again > 0 ? ` (${again} begun again)` : ''
  return `${pool} readings in ${readings} layouts, and ${done.size - readings} of the packs’ own, each laid out once${begunAgain}`
}
