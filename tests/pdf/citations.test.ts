import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildBook} from './book.ts'
import {textOf} from './reader.ts'

const files = {
  'reader.yaml': `title: Cited
readings:
  - {source: one.md, csl: roe}
  - {source: two.md, bibliography: true}
bibliography:
  sources: refs.yaml
  style: chicago-notes-ibid
frontmatter: [contents]
backmatter: [bibliography, sources]
`,
  'refs.yaml': `- {id: doe, type: book, author: "Doe, Jane", title: The Whole, publisher: Quire, issued: 1999}
- {id: roe, type: book, author: "Roe, Rob", title: The Half, publisher: Quire, issued: 2001, URL: "https://half.example/"}
`,
  'one.md': '# One\n\nWords of one [@doe, p. 7]. And more [@doe, p. 8].\n',
  'two.md': '# Two\n\nWords of two [@doe, p. 9].\n'
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cited-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, {recursive: true, force: true}))

test('notes, works cited, bibliography and sources stand on their pages', {
  timeout: 120_000
}, async () => {
  await using book = await buildBook(folder)
  expect(book.files.flatMap(({messages}) => messages.map(String))).toEqual([])
  const pages = book.pages.map(({items}) => textOf(items).replace(/\s+/gu, ' '))
  const page = (words: string) => pages.find(text => text.includes(words)) ?? ''
  expect(page('Words of one')).toContain('Jane Doe, The Whole (Quire, 1999), 7.')
  expect(page('Words of one')).toContain('Ibid., 8.')
  expect(page('Words of one')).toContain('Roe, Rob. The Half. Quire, 2001.')
  expect(page('Words of two')).toContain('Doe, The Whole, 9.')
  expect(page('Words of two')).toContain('Works Cited')
  const contents = page('Contents')
  expect(contents).toMatch(/Bibliography\s*\d.*Sources\s*\d/u)
  const list = pages.filter(text => /^\s*Bibliography/u.test(text))
  expect(list.join(' ')).toContain('Doe, Jane. The Whole. Quire, 1999.')
})
