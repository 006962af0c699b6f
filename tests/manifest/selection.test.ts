import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Entry} from '../../src/book/manifest.ts'
import {loadManifest} from '../../src/manifest/index.ts'

test('pins, guesses and cuts of an entry are taken, with their places', async () => {
  const {entries, messages} = await load(`
    pins:
      - {at: "NOTE WELL", as: paragraph}
      - at: {exact: "the cat", suffix: "."}
        as: heading
        depth: 2
    no guesses: [verse, title page]
    from: "Of Ink"
    to: {exact: "and so on", prefix: "ink"}
    cuts:
      - from: "none of it"
      - {from: "first", to: "last"}`)
  expect(messages).toEqual([])
  expect(entries[0]).toMatchObject({
    pins: [
      {at: {exact: 'NOTE WELL', place: {start: {line: 4}}}, as: 'paragraph'},
      {at: {exact: 'the cat', suffix: '.'}, as: 'heading', depth: 2}
    ],
    noGuesses: ['verse', 'title page'],
    extract: {
      from: {exact: 'Of Ink'},
      to: {exact: 'and so on', prefix: 'ink', place: {start: {line: 10}}},
      cuts: [{from: {exact: 'none of it'}}, {from: {exact: 'first'}, to: {exact: 'last'}}]
    }
  })
  expect(entries[0]).not.toHaveProperty('split')
})

test('an entry may be split, and has nothing of the kind by default', async () => {
  expect((await load('\n    split: true')).entries[0]).toMatchObject({split: true})
  const [entry] = (await load('')).entries
  for (const key of ['pins', 'noGuesses', 'extract', 'split']) expect(entry).not.toHaveProperty(key)
})

test('what a pin can not be is refused, with the words that it can', async () => {
  const {messages} = await load('\n    pins: [{at: "x", as: poem}]\n    no guesses: [verses]')
  expect(messages.join('\n')).toMatch(/poem.*verse/s)
  expect(messages.join('\n')).toMatch(/verses.*verse/s)
})

async function load(keys: string): Promise<{entries: readonly Entry[]; messages: string[]}> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await writeFile(join(folder, 'a.txt'), 'A Title\n\nSome words.\n')
  await writeFile(join(folder, 'reader.yaml'), `readings:\n  - source: a.txt${keys}\n`)
  try {
    const {parts, file} = await loadManifest(folder)
    const messages = file.messages.map(({reason, note}) => `${reason} ${note ?? ''}`)
    return {entries: parts.flatMap(part => part.entries), messages}
  } catch (error) {
    const file = error instanceof Error && 'file' in error ? error.file : undefined
    return {entries: [], messages: [JSON.stringify(file ?? String(error))]}
  } finally {
    await rm(folder, {recursive: true})
  }
}
