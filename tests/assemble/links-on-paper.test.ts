import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toString as textOf} from 'hast-util-to-string'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Book} from '../../src/book/book.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {compose} from '../../src/verbs/compose.ts'
import {elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-links-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const text = `# On Mills

The [river](https://example.org/river), the [wheel](https://example.org/wheel),[^1] the
[same river](http://www.example.org/river/), and <https://example.org/shown>.

## The [wheel](https://example.org/wheel)

It turned.

[^1]: So [the book](https://example.org/book) says.
`

async function bookOf(links: string, entry = ''): Promise<Book> {
  await writeFile(join(folder, 'mills.md'), text)
  await writeFile(
    join(folder, 'reader.yaml'),
    `title: A\ntemplate: coursepack\n${links}\nreadings:\n  - source: mills.md\n${entry}`
  )
  const {book} = await compose(await loadManifest(folder))
  return book
}

function told({manifest}: Book): string[] {
  return manifest.file.messages.map(({line, ruleId}) => `${line} ${ruleId}`)
}

describe('links in a list', () => {
  test('have one number for each address, in the order in which a reader comes upon them', async () => {
    const book = await bookOf(
      'links: list',
      '    headnote: See [a mill](https://example.org/mill).\n'
    )
    const section = sectionOf(book, 'mills')
    expect(wordsOf(elementsOf(section, 'li'))).toEqual([
      ...['[1] https://example.org/mill', '[2] https://example.org/river'],
      ...['[3] https://example.org/wheel', '[4] https://example.org/book']
    ])
    expect(textOf(section.tree)).toContain(
      'The river,[2] the wheel,[3]1 the\nsame river,[2] and https'
    )
    expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['The wheel[3]', 'Web Addresses'])
  })

  test('are tied to their calls in both directions', async () => {
    const section = sectionOf(await bookOf('links: list'), 'mills')
    const ids = elementsOf(section, 'li').map(({properties}) => properties['id'])
    expect(ids).toEqual(['mills--link-1', 'mills--link-2', 'mills--link-3'])
    const labels = elementsOf(section, 'a').filter(
      ({properties}) => String(properties['className']) === 'label'
    )
    const calls = labels.map(({properties}) => String(properties['href']).slice(1))
    for (const [at, id] of calls.entries()) {
      const [call] = elementsOf(section, 'id', id)
      expect(call?.properties['href']).toBe(`#${ids[at]}`)
    }
    const html = htmlOf(section)
    const all = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(all).size).toBe(all.length)
  })

  test('leave the words of headings, contents and references as they are', async () => {
    const book = await bookOf(
      'links: list\nfrontmatter: [contents]',
      '    headnote: Compare [](#the-wheel).\n'
    )
    expect(textOf(sectionOf(book, 'mills').tree)).not.toContain('“The wheel[')
  })
})

describe('links in the margin', () => {
  test('are codes with their addresses, with letters of their own', async () => {
    const section = sectionOf(await bookOf('links: margin-qr'), 'mills')
    const notes = elementsOf(section, 'dataPlace', 'margin')
    expect(wordsOf(notes)).toEqual(['a https://example.org/river', 'b https://example.org/wheel'])
    const codes = elementsOf(section, 'role', 'img').map(({properties}) => properties['ariaLabel'])
    expect(codes).toEqual([
      'QR code: https://example.org/river',
      'QR code: https://example.org/wheel'
    ])
    expect(textOf(section.tree)).toContain('the book (https://example.org/book) says')
  })

  test('stand where the manifest sets their series', async () => {
    const links = 'links: margin-qr\nnotes: {series: {link: {place: foot, marks: numbers}}}'
    const section = sectionOf(await bookOf(links), 'mills')
    expect(elementsOf(section, 'dataPlace', 'margin')).toEqual([])
    expect(elementsOf(section, 'role', 'img')).toHaveLength(2)
  })
})

describe('archived addresses', () => {
  const archived = `  archived:
    https://example.org/river/: https://archive.example/river
    https://example.org/gone: https://archive.example/gone`

  test('stand beside those that they are copies of; what no text links to is told', async () => {
    const book = await bookOf(`links:\n  as: list\n${archived}`)
    expect(wordsOf(elementsOf(sectionOf(book, 'mills'), 'li'))[0]).toBe(
      '[1] https://example.org/river (archived at https://archive.example/river)'
    )
    expect(told(book)).toEqual(['7 archived-link-is-used'])
  })

  test('stand in notes and in brackets too', async () => {
    const note = sectionOf(await bookOf(`links:\n  as: note\n${archived}`), 'mills')
    expect(wordsOf(elementsOf(note, 'dataType', 'footnote'))).toContain(
      '1 https://example.org/river (archived at https://archive.example/river)'
    )
    const inline = sectionOf(await bookOf(`links:\n  as: inline\n${archived}`), 'mills')
    expect(textOf(inline.tree)).toContain(
      'river (https://example.org/river; archived at https://archive.example/river)'
    )
    const none = await bookOf(`links:\n  as: none\n${archived}`)
    expect(textOf(sectionOf(none, 'mills').tree)).not.toContain('archive.example')
    expect(told(none)).toEqual(['7 archived-link-is-used'])
  })

  test('may stand in the text', async () => {
    await writeFile(
      join(folder, 'robust.md'),
      '# R\n\nSee <a href="https://example.org/a" data-versionurl="https://archive.example/a">it</a>.\n'
    )
    await writeFile(join(folder, 'reader.yaml'), 'title: A\nlinks: list\nreadings: [robust.md]\n')
    const {book} = await compose(await loadManifest(folder))
    expect(wordsOf(elementsOf(sectionOf(book, 'robust'), 'li'))).toEqual([
      '[1] https://example.org/a (archived at https://archive.example/a)'
    ])
  })

  test('that are no addresses are told', async () => {
    const book = await bookOf('links:\n  archived:\n    https://example.org/river: yesterday')
    expect(told(book)).toEqual(['5 manifest-value-valid'])
  })
})
