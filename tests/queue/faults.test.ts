import {execFileSync, spawnSync} from 'node:child_process'
import {chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {missing} from '../pdf/tools.ts'
import {lectern} from '../verbs/command.ts'
import {startMiddleman} from './middleman.ts'
import {freePort, type Redis, startRedis} from './redis.ts'
import {startWorker, type WorkerProcess} from './workers.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const text = '# On Folios\n\nA folio is the number of a leaf, and by now of a page.\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-queue-faults-'))
  for (const name of ['good', 'bad', 'odd', 'sited']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'good/folios.md'), text)
  await writeFile(join(folder, 'good/reader.yaml'), 'title: Good\nreadings: [folios.md]\n')
  await writeFile(join(folder, 'bad/folios.md'), `${text}\nSee [that](reading:nowhere).\n`)
  await writeFile(join(folder, 'bad/reader.yaml'), 'title: Bad\nreadings: [folios.md]\n')
  const post = '---\ntitle: On Folios\nlayout: post\n---\n\nA folio is a number.\n'
  await writeFile(join(folder, 'sited/2025-01-01-folios.md'), post)
  await writeFile(
    join(folder, 'sited/reader.yaml'),
    'title: Sited\nsite: blog\nreadings: [2025-01-01-folios.md]\n'
  )
  await writeFile(join(folder, 'odd/reader.yaml'), 'title: Odd\nreedings: [folios.md]\n')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('without a Redis', () => {
  test('a queue that does not answer is told of, with exit code 4', async () => {
    const port = await freePort()
    const {code, err, out} = await lectern(
      ...['build', '--queue', `redis://:a-password@127.0.0.1:${port}`, join(folder, 'good')]
    )
    expect(err).toContain(
      `lectern: Cannot reach the queue redis://127.0.0.1:${port}: connect ECONNREFUSED`
    )
    expect(err).toContain('hint: start a Redis there')
    expect(err).not.toContain('a-password')
    expect([code, out]).toEqual([4, ''])
  })

  test.each([
    [
      ['build', '--queue', 'localhost'],
      'Unexpected `localhost` for `--queue`, expected the address of a Redis'
    ],
    [['build', '--queue', 'redis://h', '--watch'], 'Unexpected `--watch` beside `--queue`'],
    [['build', '--queue', 'redis://h', '--no-cache'], 'Unexpected `--no-cache` beside `--queue`'],
    [['build', '--queue', 'redis://h', '--offline'], 'Unexpected `--offline` beside `--queue`'],
    [
      ['build', '--queue', 'redis://h', '--jobs', '2'],
      'Unexpected `--jobs` beside `--queue`, expected it at the workers'
    ],
    [['build', '--wait', '2'], 'Cannot use `--wait` without `--queue`'],
    [['build', '--store', 'x'], 'Unexpected flag `--store`'],
    [['worker', '--store', 'x'], 'Cannot work without `--queue`'],
    [['worker', '--queue', 'redis://h'], 'Cannot work without `--store`'],
    [
      ['worker', '--queue', 'redis://h', '--store', 'ftp://h/x'],
      'Unexpected `ftp://h/x` for `--store`'
    ],
    [['worker', '--queue', 'redis://h', '--store', 'x', '--lease', '1'], 'expected seconds, from 2']
  ])('%j is wrong usage', async (words, message) => {
    const {code, err} = await lectern(...words)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('several packs go neither to one file nor to files of one name', async () => {
    const [good, bad] = [join(folder, 'good'), join(folder, 'bad')]
    const one = await lectern('build', '--queue', 'redis://h', good, bad, '-o', 'x.pdf')
    expect(one.err).toContain('Cannot write 2 packs to the one file x.pdf')
    const two = await lectern('build', '--queue', 'redis://h', good, join(good, 'reader.yaml'))
    expect(two.err).toContain('to the same file good.pdf')
    expect([one.code, two.code]).toEqual([2, 2])
  })

  test('a pack that is not there is told of as by any build', async () => {
    const nowhere = join(folder, 'nowhere')
    const queued = await lectern('build', '--queue', 'redis://h', nowhere)
    const local = await lectern('build', nowhere)
    expect(local.err).toContain(queued.err)
    expect(queued.err).toContain(`Cannot read \`${nowhere}\``)
    expect(queued.code).toBe(2)
  })
})

describe.skipIf(missing('redis-server'))('with a Redis', () => {
  let redis: Redis
  const started: WorkerProcess[] = []
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(async () => {
    await Promise.all(started.map(worker => worker.kill()))
    await redis?.[Symbol.asyncDispose]()
  })

  function start(queue: string, store: string): WorkerProcess {
    // It stands elsewhere than the builds.
    const setup = {cli, folder: tmpdir(), queue, store: join(folder, store)}
    const worker = startWorker({...setup, flags: ['--jobs', '1']})
    started.push(worker)
    return worker
  }

  /** From the folder, as a command of its own. */
  function build(...words: readonly string[]): {code: number; out: string; err: string} {
    const {status, stdout, stderr} = spawnSync(process.execPath, [cli, 'build', ...words], {
      cwd: folder,
      encoding: 'utf8'
    })
    return {code: status ?? -1, out: stdout, err: stderr}
  }

  test('a queue without workers is given up, with exit code 4', async () => {
    const queue = `${redis.url}/1`
    const {code, err} = await lectern(
      'build',
      '--queue',
      queue,
      '--wait',
      '2',
      join(folder, 'good')
    )
    expect(err).toContain('No worker of this version is at the queue')
    expect(err).toContain(`Cannot build without a worker at the queue ${queue}`)
    expect(err).toContain(`hint: \`lectern worker --queue ${queue} --store <place>\` starts one`)
    expect(code).toBe(4)
  })

  test('a queue that goes away, or comes back without its data, is given up, with exit code 4', async () => {
    await using own = await startRedis()
    const words = ['build', '--queue', own.url, '--wait', '5', join(folder, 'good')]
    const building = lectern(...words)
    await submitted(own.port)
    execFileSync('redis-cli', ['-p', String(own.port), 'flushall'])
    const emptied = await building
    expect(emptied.err).toContain(`Cannot find the packs in the queue ${own.url} any more`)
    const again = lectern(...words)
    await submitted(own.port)
    await own[Symbol.asyncDispose]()
    const gone = await again
    expect(gone.err).toContain(`Cannot reach the queue ${own.url} any more`)
    expect([emptied.code, gone.code]).toEqual([4, 4])
  }, 120_000)

  test('a queue that is emptied, or falls silent, before its packs are listened to is given up', async () => {
    await using own = await startRedis()
    function emptied(): boolean {
      execFileSync('redis-cli', ['-p', String(own.port), 'flushall'])
      return true
    }
    for (const [heard, end] of [
      [emptied, 'Cannot find the packs in the queue'],
      [() => false, 'Cannot reach the queue']
    ] as const) {
      await using middleman = await startMiddleman(own.port, 'hgetall', heard)
      const words = ['build', '--queue', middleman.url, '--wait', '5', join(folder, 'good')]
      const {code, err} = await lectern(...words)
      expect(err).toContain(`lectern: ${end} ${middleman.url} any more\n  hint: `)
      expect(code).toBe(4)
    }
  }, 120_000)

  test('one pack with errors keeps no other back, and its messages are those of any build', async () => {
    const queue = `${redis.url}/2`
    await start(queue, 'store').said(/^ready/u)
    const {code, out, err} = build('--queue', queue, 'good', 'bad', 'odd', '-o', 'out')
    expect(out).toBe('out/good.pdf\n')
    expect(code).toBe(2)
    expect(err).toMatch(/^bad\/folios\.md:5:5: error\[reference-resolves\]/mu)
    expect(err).toMatch(/^odd\/reader\.yaml:2:1: error\[manifest-key-known\]/mu)
    expect(err).toContain('2 of 3 packs not built: bad, odd')
    for (const pack of ['bad', 'sited']) {
      const alone = build(pack, '-o', `out/${pack}.pdf`, '--log-format', 'json')
      const queued = build('--queue', queue, pack, '-o', `out/${pack}.pdf`, '--log-format', 'json')
      expect(messages(alone.err).length).toBeGreaterThan(0)
      expect(messages(queued.err)).toEqual(messages(alone.err))
      expect(queued.code).toBe(alone.code)
    }
    await expect(stat(join(folder, 'out/bad.pdf'))).rejects.toThrow()
  }, 120_000)

  test('a worker with another store than the others is refused', async () => {
    const queue = `${redis.url}/3`
    await start(queue, 'store-one').said(/^ready/u)
    await cp(join(folder, 'store-one'), join(folder, 'mounted elsewhere'), {recursive: true})
    await start(queue, 'mounted elsewhere').said(/^ready/u)
    const other = start(queue, 'store-two')
    await other.said(
      /Cannot work with the store \S*store-two: the other workers of this queue have another one/u
    )
    expect(await other.ended).toBe(4)
  }, 120_000)

  test('a worker at a store that cannot be written to is refused', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const worker = start(`${redis.url}/4`, 'a-file')
    await worker.said(/Cannot (?:read|write to) the store \S*a-file: it is no folder/u)
    expect(await worker.ended).toBe(4)
  }, 120_000)

  test.skipIf(!canMount())(
    'a store that is full is told of, and nothing is lost',
    async () => {
      const store = join(folder, 'small')
      await mkdir(store)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', store])
      try {
        const queue = `${redis.url}/5`
        await start(queue, 'small').said(/^ready/u)
        const filler = join(store, 'filler')
        await expect(writeFile(filler, Buffer.alloc(2 ** 23))).rejects.toThrow('ENOSPC')
        const full = build('--queue', queue, 'good', '-o', 'full/good.pdf')
        expect(full.code).toBe(4)
        expect(full.err).toMatch(
          /Cannot write to the store .*small: the disk is full \(worker \S+\)/u
        )
        expect(full.err).toContain('hint: nothing is lost')
        await rm(filler)
        const {code, err} = build('--queue', queue, 'good', '-o', 'full/good.pdf', '-q')
        expect([code, err]).toEqual([0, ''])
        expect((await readFile(join(folder, 'full/good.pdf'))).length).toBeGreaterThan(5000)
      } finally {
        await Promise.all(started.map(worker => worker.kill()))
        execFileSync('umount', ['-l', store])
      }
    },
    90_000
  )

  test.skipIf(process.getuid?.() === 0)(
    'an output that cannot be written is told of with its worker',
    async () => {
      const queue = `${redis.url}/2`
      await mkdir(join(folder, 'closed'), {mode: 0o500})
      const {code, err} = build('--queue', queue, 'good', '-o', 'closed/good.pdf')
      await chmod(join(folder, 'closed'), 0o700)
      expect(err).toMatch(/Cannot write closed\/good\.pdf.*\(worker \S+\)/u)
      expect(code).toBe(4)
    },
    60_000
  )
})

function messages(text: string): string[] {
  return text.split('\n').filter(line => line.startsWith('{'))
}

/** Wait until a pack is in the queue. */
async function submitted(port: number): Promise<void> {
  const look = ['-p', String(port), '--scan', '--pattern', 'lectern:packs-*:1']
  while (!execFileSync('redis-cli', look, {encoding: 'utf8'}).trim()) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Root alone can make a disk that is full; says so where it cannot be. */
function canMount(): boolean {
  if (process.platform === 'linux' && process.getuid?.() === 0) return true
  console.warn('NOT TESTED: a full disk, which takes root to make')
  return false
}
