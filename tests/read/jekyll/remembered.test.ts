import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {read} from '../../../src/read/index.ts'
import {defaultManifest} from '../../default-manifest.ts'
import {entryOf} from './site.ts'

/** A store in memory that counts what it gives back. */
function memory() {
  const texts = new Map<string, string>()
  let made = 0
  return {
    made: () => made,
    store: {
      recall: async (key: string) => texts.get(key),
      remember: async (key: string, text: string) => {
        made++
        texts.set(key, text)
      }
    }
  }
}

test('a post is made anew when a file that it looked up has changed, and only then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-kept-'))
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  write('_config.yml', 'title: One\n')
  write('_includes/x.md', 'included')
  write(
    '_posts/2021-01-01-a.md',
    '---\ntitle: A\n---\n{{ site.title }} {% include x.md %} {{ site.data.d.v }}\n'
  )
  write('_data/d.yml', 'v: data\n')
  const source = join(folder, '_posts/2021-01-01-a.md')
  const {store, made} = memory()
  const words = async (): Promise<string> => {
    const manifest = defaultManifest({folder, parts: [{entries: [entryOf(source)]}]})
    const [reading] = await read(manifest, store)
    return reading ? textOf(reading.tree) : ''
  }
  expect([await words(), await words(), made()]).toEqual([
    'One included data',
    'One included data',
    1
  ])
  write('_includes/x.md', 'changed')
  expect([await words(), made()]).toEqual(['One changed data', 2])
  write('_config.yml', 'title: Two\n')
  expect([await words(), made()]).toEqual(['Two changed data', 3])
  write('_data/d.yml', 'v: other\n')
  expect([await words(), await words(), made()]).toEqual([
    'Two changed other',
    'Two changed other',
    4
  ])
  rmSync(join(folder, '_includes/x.md'))
  expect([await words(), made()]).toEqual(['Two  other', 5])
  write('unread.md', 'nothing')
  expect([await words(), made()]).toEqual(['Two  other', 5])
  rmSync(folder, {recursive: true})
})

test('a post that is not published is left out, with a message', async () => {
  const folder = join(import.meta.dirname, 'site')
  const source = join(folder, '_posts/2022-11-05-hidden.md')
  const manifest = defaultManifest({folder, parts: [{entries: [entryOf(source)]}]})
  expect(await read(manifest)).toEqual([])
  expect(manifest.file.messages.map(({ruleId}) => ruleId)).toEqual(['post-is-published'])
})
