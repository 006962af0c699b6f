import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {EnvironmentError} from '../../src/book/errors.ts'
import {lackingGlyphs} from '../../src/render/coverage.ts'
import {loadTemplate} from '../../src/render/template.ts'
import {manifestOf} from '../assemble/manuscript.ts'

const template = await loadTemplate(manifestOf([], {template: 'classic'}))
const asked = new Set([...'πжŵ漢😀'].map(letter => letter.codePointAt(0) ?? 0))

test('faces have Latin, Greek and Cyrillic letters, and lack others', async () => {
  expect([...(await lackingGlyphs(asked, template))]).toEqual([0x6f22, 0x1f600])
})

test.each(['classic', 'coursepack'])('faces of %s have what is never asked for', async name => {
  const latin = Array.from({length: 0x60}, (_, index) => 0xa0 + index)
  const marks = [...'‐‑–—‘’“”†‡•…′″‹›€'].map(letter => letter.codePointAt(0) ?? 0)
  const loaded = await loadTemplate(manifestOf([], {template: name}))
  expect([...(await lackingGlyphs(new Set([...latin, ...marks]), loaded))]).toEqual([])
})

test('what the faces have is kept, and taken from there', async () => {
  const texts = new Map<string, string>()
  const store = {
    recall: async (key: string) => texts.get(key),
    remember: async (key: string, value: string) => void texts.set(key, value)
  }
  await lackingGlyphs(asked, template, store)
  const faces = [...template.assets.keys()].filter(url => url.startsWith('/font/'))
  expect(texts.size).toBe(faces.length)
  const [key = ''] = texts.keys()
  texts.set(key, JSON.stringify([[0x6f00, 0x6fff]]))
  expect([...(await lackingGlyphs(asked, template, store))]).toEqual([0x1f600])
})

test('a file that is no font is a fault of the template', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const file = join(folder, 'broken.woff2')
  await writeFile(file, 'no font')
  const broken = {...template, assets: new Map([['/font/broken.woff2', file]])}
  await expect(lackingGlyphs(asked, broken)).rejects.toThrow(EnvironmentError)
  await rm(folder, {recursive: true})
})
