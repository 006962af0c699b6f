import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {randomOf} from '../random.ts'
import {lectern} from '../verbs/command.ts'

/** What goes wrong around the texts: each build ends with the right PDF, or with a clear error and the old PDF. */
const paragraph =
  'A page that is set by hand is read by the one who sets it before anybody else reads it, and slowly. '
const long = `# The Long Galley\n\n${`${paragraph.repeat(8)}\n\n`.repeat(160)}`

let folder: string
let output: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-faults-'))
  output = join(folder, 'book.pdf')
  await writeFile(join(folder, 'galley.md'), long)
})
afterAll(() => rm(folder, {recursive: true}))

describe('a section that takes too long', () => {
  test('is an error that names it, and the line that it had come to', async () => {
    await writeFile(output, '%PDF- the last good one')
    const text = join(folder, 'longer.md')
    await writeFile(text, long.repeat(20))
    const {code, err} = await lectern('build', text, '-o', output, '--no-cache', '--timeout', '1')
    expect(code).toBe(4)
    expect(err).toMatch(/section `longer`: it took longer than 1 seconds \(near .*longer\.md:\d+\)/)
    expect(err).toContain('--timeout')
    expect(await readFile(output, 'utf8')).toBe('%PDF- the last good one')
    expect(browsers()).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('a browser that is killed', () => {
  const chance = randomOf(20)
  const moments = Array.from({length: 6}, () => 100 + chance.below(700))

  test.each(moments)('after %i ms', {timeout: 90_000}, async moment => {
    await rm(output, {force: true})
    const killer = setTimeout(() => {
      for (const pid of browsers()) process.kill(pid, 'SIGKILL')
    }, moment)
    const {code, err} = await build()
    clearTimeout(killer)
    if (code !== 0)
      expect({code, err}).toEqual({code: 4, err: expect.stringContaining('Cannot lay out')})
    else expect((await readFile(output)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(browsers()).toEqual([])
    expect(await profiles()).toEqual([])
  })
})

const disk = mountable()
describe.skipIf(!disk)(
  `a disk that is full${disk ? '' : ' (skipped: needs the right to mount one)'}`,
  () => {
    test('leaves the last good PDF, and nothing else', async () => {
      const small = join(folder, 'small')
      await mkdir(small)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small])
      try {
        await writeFile(join(small, 'book.pdf'), '%PDF- the last good one')
        const {code, err} = await build(join(small, 'book.pdf'))
        expect({code, err}).toEqual({code: 4, err: expect.stringContaining('disk is not full')})
        expect(await readdir(small)).toEqual(['book.pdf'])
        expect(await readFile(join(small, 'book.pdf'), 'utf8')).toBe('%PDF- the last good one')
      } finally {
        execFileSync('umount', [small])
      }
    })
  }
)

function build(pdf = output) {
  return lectern('build', join(folder, 'galley.md'), '-o', pdf, '--no-cache')
}

/** The browsers that this process has started. */
function browsers(): number[] {
  const mark = `lectern-profile-${process.pid}-`
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.filter(pid => commandOf(pid).includes(mark)).map(Number)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function profiles(): Promise<string[]> {
  const names = await readdir(tmpdir())
  return names.filter(name => name.startsWith(`lectern-profile-${process.pid}-`))
}

function mountable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
