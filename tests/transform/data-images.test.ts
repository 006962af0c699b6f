import {mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {bytesOf, keptFile, shortened} from '../../src/transform/images/data.ts'

let home = ''

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-data-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, {recursive: true})
})

test.each([
  ['data:image/png;base64,QUI=', 'AB'],
  ['data:image/svg+xml;charset=utf-8;base64,QUI%3D', 'AB'],
  ['data:image/svg+xml,%3Csvg/%3E é', '<svg/> é'],
  ['data:image/svg+xml,<a b="9%" c=%é"%20/>', '<a b="9%" c=%é" />'],
  ['data:,', '']
])('%s holds its bytes', (url, text) => {
  expect(Buffer.from(bytesOf(url) ?? []).toString()).toBe(text)
})

test('an address that is broken holds nothing', () => {
  expect(bytesOf('data:image/png')).toBeUndefined()
})

test('bytes may be of no text', () => {
  expect(bytesOf('data:image/gif,%80%FFA')).toEqual(Buffer.from([0x80, 0xff, 65]))
})

test('the same image is written by two at once', async () => {
  const name = 'twice.png'
  const bytes = Buffer.alloc(1 << 20, 'A')
  const files = await Promise.all([keptFile(bytes, name), keptFile(bytes, name)])
  expect(await readdir(join(home, 'lectern', 'images'))).toEqual([name])
  expect(await readFile(files[1] ?? '')).toEqual(bytes)
})

test('an address is named by what it begins with', () => {
  expect(shortened('data:image/png;base64,QUI=')).toBe('data:image/png…')
  expect(shortened('a.png')).toBe('a.png')
})

test('files are kept, but the oldest of very many, and none that this process uses', async () => {
  const folder = join(home, 'lectern', 'images')
  await mkdir(folder, {recursive: true})
  const names = Array.from({length: 502}, (_, at) => `${at}.png`)
  for (const [at, name] of names.entries()) {
    await writeFile(join(folder, name), 'A')
    await utimes(join(folder, name), at, at)
  }
  expect(await keptFile(Buffer.from('B'), '0.png')).toBe(join(folder, '0.png'))
  expect(await readFile(join(folder, '0.png'), 'utf8')).toBe('B')
  const kept = new Set(await readdir(folder))
  expect(names.filter(name => !kept.has(name))).toEqual(['1.png'])
  const {mtimeMs} = await stat(join(folder, '0.png'))
  await keptFile(Buffer.from('B'), '0.png')
  expect((await stat(join(folder, '0.png'))).mtimeMs).toBe(mtimeMs)
})
