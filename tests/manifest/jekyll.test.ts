import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'

async function load(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-manifest-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  writeFileSync(join(folder, 'a.md'), 'Text.\n')
  writeFileSync(join(folder, 'reader.yaml'), yaml)
  return loadManifest(folder)
}

test('the book and an entry may name a site and say what tags become', async () => {
  const manifest = await load(
    'site: ../site\nliquid: {gist: drop}\nreadings:\n  - source: a.md\n    site: other\n    liquid:\n      box: body\n      include lost.html: "[lost]"\n'
  )
  expect(manifest.file.messages).toEqual([])
  expect(manifest.site).toBe('../site')
  expect([...(manifest.liquid ?? [])]).toEqual([['gist', 'drop']])
  const [entry] = manifest.parts.flatMap(({entries}) => entries)
  expect(entry?.site).toBe('other')
  expect([...(entry?.liquid ?? [])]).toEqual([
    ['box', 'body'],
    ['include lost.html', '[lost]']
  ])
})

test('neither has to be given; a list of tags is none', async () => {
  const plain = await load('readings: [a.md]\n')
  expect([plain.site, plain.liquid]).toEqual([undefined, undefined])
  const {file, liquid} = await load('liquid: [gist]\nreadings: [a.md]\n')
  expect(file.messages).toHaveLength(1)
  expect(file.messages[0]?.line).toBe(1)
  expect(liquid).toBeUndefined()
})
