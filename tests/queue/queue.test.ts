import {spawn} from 'node:child_process'
import {appendFile, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writePacks} from '../../bench/packs.ts'
import {killTwo} from '../../bench/queue-runs.ts'
import {buildIn} from '../../src/verbs/build.ts'
import {openWorkshop} from '../../src/verbs/workshop.ts'
import {missing} from '../pdf/tools.ts'
import {png} from '../transform/pictures.ts'
import {type Bucket, startBucket} from './bucket.ts'
import {type Redis, startRedis} from './redis.ts'
import {startWorker, tally, type WorkerProcess} from './workers.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const keys = {id: 'tests', secret: 'of tests', region: 'us-east-1'}

/** `npm run bench:queue` does the same with 200 packs of 10 readings out of 40. */
describe.skipIf(missing('redis-server'))('packs, by workers at a queue', () => {
  let folder: string
  let redis: Redis
  let packs: string[]
  const started: WorkerProcess[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-queue-'))
    const plan = {readings: 8, chosen: 4, words: 1500}
    packs = [
      ...(await writePacks(folder, {...plan, packs: 7, isByWeeks: true})),
      ...(await writePacks(folder, {...plan, packs: 3, isByWeeks: false}))
    ]
    await writeFile(join(folder, 'pool/plate.png'), png(1200, 900))
    await appendFile(join(folder, 'pool/reading-1.md'), '\n![A grey plate](plate.png)\n')
    redis = await startRedis()
    await using workshop = openWorkshop({cache: false})
    for (const pack of packs) {
      const {outputs} = await buildIn(workshop, pack, {output: made('local', pack)})
      expect(outputs).toHaveLength(1)
    }
  }, 240_000)

  afterAll(async () => {
    await Promise.all(started.map(worker => worker.kill()))
    await redis?.[Symbol.asyncDispose]()
    await rm(folder, {recursive: true, force: true})
  })

  const made = (place: string, pack: string) => join(folder, place, `${basename(pack)}.pdf`)

  async function start(
    queue: string,
    store: string,
    flags: readonly string[],
    environment = {}
  ): Promise<WorkerProcess> {
    const worker = startWorker({
      cli,
      folder,
      queue,
      store,
      flags: ['--jobs', '1', ...flags],
      environment
    })
    started.push(worker)
    await worker.said(/^ready/u)
    return worker
  }

  function build(
    ...words: readonly string[]
  ): Promise<{code: number | null; out: string; err: string}> {
    const child = spawn(process.execPath, [cli, 'build', ...words], {cwd: folder})
    const said = {out: '', err: ''}
    child.stdout.on('data', data => (said.out += data))
    child.stderr.on('data', data => (said.err += data))
    return new Promise(resolve => child.once('close', code => resolve({code, ...said})))
  }

  /** Those that are missing, or not those that were built here. */
  async function different(place: string, of: readonly string[] = packs): Promise<string[]> {
    const wrong = of.map(async pack => {
      const [one, other] = await Promise.all(
        [made('local', pack), made(place, pack)].map(path => readFile(path).catch(() => undefined))
      )
      return one && other && one.equals(other) ? [] : [basename(pack)]
    })
    return (await Promise.all(wrong)).flat()
  }

  test('are all done though two workers of four are killed, byte for byte as without a queue, each section laid out once', async () => {
    const queue = `${redis.url}/0`
    const workers = await Promise.all(
      [1, 2, 3, 4].map(() => start(queue, 'store', ['--lease', '4']))
    )
    const killed = killTwo({workers}, packs.length)
    const {code, out, err} = await build('--queue', queue, ...packs, '-o', 'queued')
    expect(err).toContain(`0 errors, 0 warnings in ${packs.length * 4} readings`)
    expect(code).toBe(0)
    expect(await killed).toContain('Two of four workers killed')
    expect(out.trim().split('\n')).toEqual(packs.map(pack => `queued/${basename(pack)}.pdf`))
    expect(await different('queued')).toEqual([])

    const {done} = tally(workers)
    expect([...done].filter(([, count]) => count > 1)).toEqual([])
    const readings = [...done.keys()].filter(name => name.startsWith('reading-'))
    // On both sides where packs have them on both; never once for each of the forty times that they stand in a pack.
    expect(new Set(readings.map(name => name.split(' ')[0])).size).toBe(8)
    expect(readings.length).toBeLessThanOrEqual(16)

    const again = await build('--queue', queue, ...packs, '-o', 'again', '-q')
    expect(again.code).toBe(0)
    expect(await different('again')).toEqual([])
    expect(tally(workers).done.size).toBe(done.size)
    await Promise.all(workers.map(worker => worker.stop()))
  }, 240_000)

  test('are the same from a bucket, with sections from a machine that sees no manuscripts', async () => {
    await using bucket: Bucket = await startBucket(keys)
    const environment = {
      AWS_ENDPOINT_URL: bucket.url,
      AWS_ACCESS_KEY_ID: keys.id,
      AWS_SECRET_ACCESS_KEY: keys.secret,
      AWS_REGION: keys.region
    }
    const queue = `${redis.url}/1`
    const elsewhere = await start(queue, 's3://layouts/a', ['--sections'], environment)
    const home = await start(queue, 's3://layouts/a', [], environment)
    const [pack = ''] = packs
    const {code, err} = await build('--queue', queue, pack, '-o', 'bucket/weeks-001.pdf')
    expect(err).toContain('0 errors')
    expect(code).toBe(0)
    expect(await different('bucket', [pack])).toEqual([])
    expect(elsewhere.lines.some(line => line.startsWith('laid out: section reading-'))).toBe(true)
    expect(home.lines.some(line => line.startsWith('built:'))).toBe(true)
    expect([...bucket.objects.keys()].every(key => key.startsWith('/layouts/a/'))).toBe(true)
    // Its fonts and pictures came from the bucket too.
    expect([...bucket.objects.keys()].some(key => /file-[\da-f]{64}\.png$/u.test(key))).toBe(true)
    await Promise.all([elsewhere.stop(), home.stop()])
  }, 120_000)

  test('are made of what the store has: what is damaged there is laid out again', async () => {
    const queue = `${redis.url}/0`
    const worker = await start(queue, 'store', [])
    const store = join(folder, 'store')
    const names = await readdir(store, {recursive: true})
    const layouts = names.filter(name => /^..\/[\da-f]{64}$/u.test(name))
    for (const name of layouts) await writeFile(join(store, name), 'damaged')
    const [pack = ''] = packs
    const {code} = await build('--queue', queue, pack, '-o', 'mended/weeks-001.pdf', '-q')
    expect(code).toBe(0)
    expect(await different('mended', [pack])).toEqual([])
    expect(tally([worker]).done.size).toBeGreaterThan(4)
    await worker.stop()
  }, 120_000)
})
