import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'

test('a reference leads to one place by `see`, to several by `to`', async () => {
  const {references} = await load(
    '{at: one, see: ink, as: title}',
    '{at: two, to: ink#glue}',
    '{at: three, to: [ink#glue..ink#gum, vats], as: "number, page"}'
  )
  expect(references).toMatchObject([
    {see: 'ink', as: 'title'},
    {see: 'ink#glue', to: ['ink#glue']},
    {see: 'ink#glue..ink#gum', to: ['ink#glue..ink#gum', 'vats'], as: 'number, page'}
  ])
  expect(references?.[0]).not.toHaveProperty('to')
})

test.each([
  ['{at: one}', /either `see` or `to`/u],
  ['{at: one, see: ink, to: vats}', /either `see` or `to`/u],
  ['{at: one, see: ink, as: pages}', /`number`, `title`, `page`, `relative`/u]
])('%s is told with its line', async (words, expected) => {
  const {
    messages: [message, ...others]
  } = await load(words)
  expect(others).toEqual([])
  expect(message?.reason).toMatch(expected)
  expect(message?.line).toBe(5)
})

async function load(...words: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-references-'))
  try {
    await writeFile(join(folder, 'mills.txt'), 'One two three.\n')
    const list = words.map(one => `      - ${one}`).join('\n')
    const yaml = `title: A Reader\nreadings:\n  - source: mills.txt\n    references:\n${list}\n`
    await writeFile(join(folder, 'reader.yaml'), yaml)
    const {file, parts} = await loadManifest(folder)
    const [entry] = parts.flatMap(part => part.entries)
    return {references: entry?.references, messages: file.messages}
  } finally {
    await rm(folder, {recursive: true})
  }
}
