import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'

async function entryOf(yaml: string) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await writeFile(join(folder, 'a.md'), '# A\n\nWords.\n')
  await writeFile(join(folder, 'reader.yaml'), `readings:\n  - source: a.md\n${yaml}`)
  const manifest = await loadManifest(folder)
  await rm(folder, {recursive: true})
  const messages = manifest.file.messages.map(
    ({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`
  )
  return {entry: manifest.parts[0]?.entries[0], manifest, messages}
}

test('a place is words, a heading or a paragraph', async () => {
  const {entry, manifest, messages} = await entryOf(`    notes:
      - {at: {heading: A, paragraph: 2}, note: x}
      - {at: {exact: Words, heading: A}, note: x}
    glosses: [{at: Words, gloss: terms, as: brackets}]
    emphasis: [{at: Words}]
    corrections: [{at: Words, read: Terms}, {at: Words, sic: true}]
    cuts: [{from: {paragraph: 1}}]
editing: {glosses: brackets}
`)
  expect(messages).toEqual([])
  expect(entry?.notes[0]?.at).toMatchObject({heading: 'A', paragraph: 2, place: {start: {line: 4}}})
  expect(entry?.glosses).toMatchObject([{at: {exact: 'Words'}, gloss: 'terms', as: 'brackets'}])
  expect(entry?.corrections?.map(({read}) => read)).toEqual(['Terms', undefined])
  expect(entry?.extract?.cuts).toMatchObject([{from: {paragraph: 1}}])
  expect(manifest.editing).toEqual({
    glosses: 'brackets',
    corrections: 'note',
    emphasis: 'silent'
  })
})

test('what is none is told', async () => {
  const {messages} = await entryOf(`    notes:
      - {at: {prefix: x}, note: x}
      - {at: {paragraph: two}, note: x}
    corrections: [{at: Words}]
`)
  expect(messages).toEqual([
    expect.stringMatching(/ 4 Unexpected .*expected quoted words \(`exact`\), a `heading` or/u),
    expect.stringMatching(/ 5 Unexpected `two` .*the number of a paragraph, from 1/u),
    expect.stringMatching(/ 6 Unexpected .*either `sic: true` or `read`/u)
  ])
})
