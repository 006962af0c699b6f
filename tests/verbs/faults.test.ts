import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmdirSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {type BuildOptions, build} from '../../src/index.ts'
import {browserProcesses, kill, profilesLeft} from '../press/processes.ts'
import {randomOf} from '../random.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-faults-'))
  await writeFile(join(folder, 'essay.md'), essay(40))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  expect(browserProcesses()).toEqual([])
  expect(profilesLeft()).toEqual([])
  await rm(folder, {recursive: true})
})

function buildHere(options: BuildOptions = {}) {
  return build(folder, {cache: false, output: join(folder, 'book.pdf'), jobs: 2, ...options})
}

function book(): Promise<Buffer> {
  return readFile(join(folder, 'book.pdf'))
}

test('browsers killed at any time: the right PDF, or an error and the old one', {
  timeout: 300_000
}, async () => {
  const chance = randomOf(20)
  await buildHere()
  const right = await book()
  for (let round = 0; round < 4; round++) {
    const building = buildHere().catch((error: unknown) => error)
    await wait(300 + chance.below(900))
    kill(chance.pick(['browser', 'renderer']))
    const made = await building
    if (made instanceof Error) expect(made.message).toMatch(/^Cannot /u)
    expect((await book()).equals(right)).toBe(true)
    expect(browserProcesses()).toEqual([])
  }
})

test('a section that takes too long is told with its line, and the old PDF stays', {
  timeout: 120_000
}, async () => {
  await buildHere()
  const old = await book()
  await writeFile(join(folder, 'essay.md'), essay(3000))
  await expect(buildHere({timeout: 2})).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Cannot lay out section `essay`: .* 2 seconds \(near .*essay\.md:\d+\)$/u
    ),
    hint: expect.stringContaining('--timeout')
  })
  expect((await book()).equals(old)).toBe(true)
  expect(await readdir(folder)).toEqual(['book.manifest.json', 'book.pdf', 'essay.md'])
})

const diskBytes = 2 ** 20
const disk = smallDisk()

describe.skipIf(!disk)('on a full disk (root alone can make one)', () => {
  const path = disk ?? ''
  const output = join(path, 'books/book.pdf')

  beforeAll(() => mkdir(join(path, 'tmp')))
  afterAll(() => {
    execFileSync('umount', [path])
    return rm(path, {recursive: true})
  })
  beforeEach(() => rm(join(path, 'filling'), {force: true}))

  async function fill(): Promise<void> {
    await writeFile(join(path, 'filling'), Buffer.alloc(diskBytes)).catch(() => undefined)
  }

  test('the old PDF stays, no draft beside it', async () => {
    await buildHere({output})
    const old = await readFile(output)
    await fill()
    await writeFile(join(folder, 'essay.md'), essay(60))
    await expect(buildHere({output})).rejects.toMatchObject({
      message: `Cannot write ${output}`,
      hint: expect.stringContaining('the disk is not full')
    })
    expect((await readFile(output)).equals(old)).toBe(true)
    expect(await readdir(join(path, 'books'))).toEqual(['book.manifest.json', 'book.pdf'])
  })

  test('nothing is kept, and the PDF is made all the same', async () => {
    await fill()
    const {outputs} = await buildHere({cache: join(path, 'cache')})
    expect(outputs).toEqual([join(folder, 'book.pdf')])
    const kept = await readdir(join(path, 'cache')).catch(() => [])
    expect(kept.filter(name => name.includes('.'))).toEqual([])
  })

  test('a browser that finds no room is told of', async () => {
    await fill()
    vi.stubEnv('TMPDIR', join(path, 'tmp'))
    await expect(buildHere()).rejects.toMatchObject({
      message: expect.stringContaining('Cannot start the browser'),
      hint: expect.stringContaining('TMPDIR')
    })
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })
})

/** A disk in memory, where one can be made. */
function smallDisk(): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  const path = mkdtempSync(join(tmpdir(), 'lectern-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', path])
    return path
  } catch {
    rmdirSync(path)
    return undefined
  }
}

function essay(paragraphs: number): string {
  const words = 'The furniture of a page, as printers call it, is all that is not text. '.repeat(9)
  const blocks = Array.from({length: paragraphs}, (_, at) => `${words}Number ${at}.`)
  return `# Of Furniture\n\n${blocks.join('\n\n')}\n`
}
