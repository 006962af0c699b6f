import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sample} from './sample.ts'
import {seeds, seedsPresent} from './seeds.ts'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const kiribati = {TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8'}
const samoa = {TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C'}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-identical-'))
})
afterAll(() => rm(folder, {recursive: true}))

describe.each([
  ['the sample', sample, true],
  ['the seeds, without a date', seeds, seedsPresent]
])('%s', (_, manuscript, present) => {
  test.skipIf(!present)(
    'is the same, byte for byte, from every process: cold, from the cache, and at the other end of the world',
    async () => {
      const cold = await built(manuscript, 'cold', kiribati)
      const cache = join(folder, '.lectern/cache')
      const before = await written(cache)
      expect(before.length).toBeGreaterThan(5)
      const warm = await built(manuscript, 'warm', kiribati)
      const after = new Set(await written(cache))
      // The page map is written down again after each build; no layout is.
      expect(before.filter(entry => !after.has(entry)).length).toBeLessThanOrEqual(1)
      expect(after.size).toBe(before.length)
      await rm(cache, {recursive: true})
      const elsewhere = await built(manuscript, 'elsewhere', samoa)
      const uncached = await built(manuscript, 'uncached', samoa, '--no-cache', '--jobs', '1')
      expect(cold.data.length).toBeGreaterThan(50_000)
      for (const other of [warm, elsewhere, uncached]) {
        expect(Buffer.compare(cold.data, other.data)).toBe(0)
        expect(other.messages).toBe(cold.messages)
      }
    },
    120_000
  )
})

/** The entries of a cache with the times at which they were written. */
async function written(cache: string): Promise<string[]> {
  const names = await readdir(cache)
  return Promise.all(names.map(async name => `${name} ${(await stat(join(cache, name))).mtimeMs}`))
}

async function built(
  manuscript: string,
  name: string,
  env: Record<string, string>,
  ...flags: string[]
): Promise<{data: Buffer; messages: string}> {
  const output = join(folder, `${name}.pdf`)
  const words = [cli, 'build', manuscript, '-o', output, '--log-format', 'json', ...flags]
  const {stdout} = await promisify(execFile)(process.execPath, words, {
    cwd: folder,
    env: {...process.env, ...env},
    maxBuffer: 2 ** 26
  })
  return {data: await readFile(output), messages: stdout.replaceAll(output, '')}
}
