import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {userCacheFolder} from '../../src/book/user-cache.ts'
import {stylesOf} from '../../src/press/styles.ts'
import {chapter, css, openTestPress} from '../browser/press.ts'

let folder: string

/** A cache folder with the browser and nothing else. */
beforeEach(async () => {
  const own = userCacheFolder()
  folder = await mkdtemp(join(tmpdir(), 'lectern-styles-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
  const browsers = await readdir(own).catch(() => [])
  await mkdir(userCacheFolder(), {recursive: true})
  for (const name of browsers.filter(name => name.startsWith('chromium-')))
    await symlink(join(own, name), join(userCacheFolder(), name))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, {recursive: true})
})

test('a style sheet is read once', {timeout: 60_000}, async () => {
  const first = await setPages()
  const kept = await vi.waitUntil(() => stylesOf(css).recall())
  expect(await setPages()).toEqual(first)
  // What is kept is what is used.
  const read = JSON.parse(kept)
  await stylesOf(css).keep(JSON.stringify({...read, text: `${read.text} p {line-height: 40pt}`}))
  expect((await setPages()).pages.length).toBeGreaterThan(first.pages.length)
})

test('one whose kept file is cut short is read again', {timeout: 60_000}, async () => {
  const first = await setPages()
  const kept = await vi.waitUntil(() => stylesOf(css).recall())
  const [name = ''] = await readdir(join(userCacheFolder(), 'styles'))
  const path = join(userCacheFolder(), 'styles', name)
  await writeFile(path, (await readFile(path)).subarray(0, -9))
  expect(await stylesOf(css).recall()).toBeUndefined()
  expect(await setPages()).toEqual(first)
  await expect.poll(() => stylesOf(css).recall().then(normal)).toBe(normal(kept))
})

async function setPages() {
  await using press = await openTestPress()
  const words = 'The furniture of a page, as printers call it. '.repeat(6)
  const html = chapter(`<h2>Page</h2>${`<p>${words}</p>`.repeat(40)}`)
  return await press.layOut({id: 'a', html, language: 'en', side: 'recto', provisional: true})
}

/** Paged.js names what follows something by chance. */
function normal(kept: string | undefined): string | undefined {
  return kept?.replaceAll(/[\da-f]{8}-[\da-f-]{27}/gu, '')
}
