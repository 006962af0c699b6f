import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'
import {sources} from './outcome.ts'

describe('sources', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-'))
    await mkdir(join(folder, 'essays'))
    for (const name of ['a.txt', 'b.txt', '[c] d.txt', 'LICENSE', 'e.docx']) {
      await writeFile(join(folder, 'essays', name), 'Words.\n')
    }
  })
  afterAll(() => rm(folder, {recursive: true}))

  test.each([
    ['a folder', 'essays', ['[c] d.txt', 'a.txt', 'b.txt'], ['LICENSE', 'e.docx']],
    ['a pattern', 'essays/?.txt', ['a.txt', 'b.txt'], []],
    ['a name that looks like a pattern', '"essays/[c] d.txt"', ['[c] d.txt'], []],
    ['the rest', '[essays/b.txt, essays/*]', ['b.txt', '[c] d.txt', 'a.txt'], ['LICENSE', 'e.docx']]
  ])('%s', async (_, words, expected, left) => {
    const list = words.startsWith('[') ? words : `[${words}]`
    await writeFile(join(folder, 'reader.yaml'), `readings: ${list}\n`)
    const manifest = await loadManifest(folder)
    expect(sources(manifest)).toEqual(expected.map(name => join('essays', name)))
    expect(manifest.file.messages.map(({reason}) => /`(.*?)`/.exec(reason)?.[1]).sort()).toEqual(
      left
    )
    expect(manifest.file.messages.some(({fatal}) => fatal)).toBe(false)
  })

  test('a manifest without readings means the whole folder, an empty list does not', async () => {
    await writeFile(join(folder, 'reader.yaml'), 'title: All\n')
    expect(sources(await loadManifest(folder))).toHaveLength(3)
    for (const text of ['readings: []\n', 'readings:\n', 'parts: []\n']) {
      await writeFile(join(folder, 'reader.yaml'), text)
      const manifest = await loadManifest(folder)
      expect(manifest.file.messages).toMatchObject([{ruleId: 'manifest-value-valid', fatal: true}])
      expect(sources(manifest)).toEqual([])
    }
  })

  test('a thousand bad entries are reported once each, in good time', async () => {
    const lines = Array.from({length: 1000}, (_, at) => `  - {title: T${at}, autor: A}\n`)
    await writeFile(join(folder, 'reader.yaml'), `readings:\n${lines.join('')}`)
    const {file} = await loadManifest(folder)
    const missing = file.messages.filter(({ruleId}) => ruleId === 'manifest-key-given')
    expect(new Set(missing.map(({line}) => line)).size).toBe(1000)
    expect(missing).toHaveLength(1000)
  })
})
