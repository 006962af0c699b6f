import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {unconserved} from './conserved.ts'
import {lostWords} from './post-words.ts'
import {reading} from './reading.ts'

/* Words in = words out: exactly for plain texts (see `conserved.ts`); for posts no word is lost (see `post-words.ts`). */

const folders = [
  'tests/read/fixtures',
  'manuscripts/quick',
  'manuscripts/starter/essays',
  'manuscripts/the-page/essays',
  '../shared/corpora/plain',
  '../shared/seeds'
]

for (const folder of folders) {
  const names = namesIn(folder, /\.txt$/)
  test.skipIf(names.length === 0).each(names)(`${folder}/%s keeps its words`, name => {
    const read = reading(readFileSync(join(folder, name)), name, {format: 'text'})
    if (read.file.value === '') throw new Error('nothing was read')
    expect(unconserved(read)).toEqual([])
  })
}

for (const folder of ['manuscripts', '../shared/corpora/jekyll']) {
  const names = namesIn(folder, /\.md$/)
  test.skipIf(names.length === 0).each(names)(`${folder}/%s loses no word`, name => {
    const path = join(folder, name)
    const source = readFileSync(path, 'utf8')
    expect(lostWords(source, reading(source, resolve(path)))).toEqual([])
  })
}

function namesIn(folder: string, pattern: RegExp): string[] {
  const all = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : []
  const names = all.filter(name => pattern.test(name))
  if (names.length === 0)
    console.warn(`${folder} is absent: the words of its texts are not counted`)
  return names.sort()
}

test('the count tells a lost word, a doubled one and a changed one', () => {
  const source = 'The Press\n\nThe sheet is wet, and the sheet is dry; the press is cold.\n'
  const read = reading(source, 'a.txt', {format: 'text'})
  expect(unconserved(read)).toEqual([])
  const [paragraph] = read.tree.children
  if (paragraph?.type !== 'paragraph') throw new Error('expected a paragraph')
  const text = textOf(paragraph)
  const told = (value: string): string[] => {
    const {position} = paragraph
    const children = [{type: 'text' as const, value, position}]
    const tree = {...read.tree, children: [{...paragraph, children}]}
    return unconserved({...read, tree}).sort()
  }
  expect(told(text)).toEqual([])
  expect(told(text.replace('wet, ', ''))).toEqual(['-wet 1'])
  expect(told(text.replace('dry', 'dry dry'))).toEqual(['+dry 1'])
  expect(told(text.replace('cold', 'gold'))).toEqual(['+gold 1', '-cold 1'])
})
