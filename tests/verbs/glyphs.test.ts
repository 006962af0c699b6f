import {existsSync} from 'node:fs'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {check} from '../../src/verbs/check.ts'
import {sample} from '../pdf/sample.ts'
import {seeds, seedsPresent} from '../pdf/seeds.ts'
import {lectern, messagesOf} from './command.ts'

vi.setConfig({testTimeout: 30_000})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('letters that no face has are errors with file and line', () => {
  test.each(['check', 'build'])('lectern %s', async verb => {
    await writeFile(join(folder, 'lamp.md'), '# The Lamp\n\nA lamp\nis 燈 there, π and жar.\n')
    await writeFile(join(folder, 'reader.yaml'), 'title: Lamps\nsubtitle: 😀\n')
    const output = join(folder, 'lamps.pdf')
    const flags = verb === 'build' ? ['--no-cache', '-o', output] : []
    const {out, err, code} = await lectern(verb, '--log-format=json', ...flags, folder)
    expect(messagesOf(out + err, folder)).toEqual(
      expect.arrayContaining(['lamp.md:4 error glyph-exists', 'reader.yaml:2 error glyph-exists'])
    )
    expect(code).toBe(1)
    expect(existsSync(output)).toBe(false)
  })

  test('unless the manifest weighs them otherwise', async () => {
    await writeFile(join(folder, 'lamp.md'), '# The Lamp\n\nA 燈.\n')
    const {code} = await lectern('check', '--rule', 'glyph-exists=warning', folder)
    expect(code).toBe(0)
  })
})

test('the sample can be printed', async () => {
  expect(await lost(sample)).toEqual([])
})

test.skipIf(!seedsPresent)('the seeds can be printed', async () => {
  expect((await readdir(seeds)).length).toBeGreaterThan(1)
  expect(await lost(seeds)).toEqual([])
})

async function lost(path: string): Promise<string[]> {
  const {files} = await check(path)
  return files.flatMap(({messages}) =>
    messages.filter(({ruleId}) => ruleId === 'glyph-exists').map(String)
  )
}
