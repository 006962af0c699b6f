import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {read} from '../../src/read/index.ts'
import {manifestOf, messages, reading, shape} from './reading.ts'

test('reads sources in the manifest’s order and leaves out one that is missing, with a message there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-read-'))
  try {
    await writeFile(join(folder, 'a.txt'), 'First\n\nText of a.\n')
    await writeFile(join(folder, 'b.txt'), 'Second\n\nText of b.\n')
    const place = {line: 7, column: 5, offset: 90}
    const entry = {notes: [], references: [], indexTerms: [], place}
    const manifest = manifestOf(
      {},
      {
        parts: [
          {entries: [{...entry, id: 'b', source: join(folder, 'b.txt')}]},
          {
            entries: [
              {...entry, id: 'c', source: join(folder, 'c.txt')},
              {...entry, id: 'a', source: join(folder, 'a.txt')}
            ]
          }
        ]
      }
    )
    const readings = await read(manifest)
    expect(readings.map(one => [one.id, one.metadata.title])).toEqual([
      ['b', 'Second'],
      ['a', 'First']
    ])
    expect(readings[0]?.file.path).toBe(relative(process.cwd(), join(folder, 'b.txt')))
    expect(manifest.file.messages).toMatchObject([
      {ruleId: 'source-exists', line: 7, column: 5, fatal: true}
    ])
  } finally {
    await rm(folder, {recursive: true})
  }
})

test.each([
  ['a post by its YAML block', 'a.html', '---\ntitle: A\n---\n\n**b**\n', 'strong'],
  ['a page by its first tag', 'a.txt', '<!DOCTYPE html><p>One <b>b</b></p>', 'strong'],
  ['a page that is mostly tags', 'a.txt', '<p>One</p>\n<p>Two <b>b</b></p>', 'strong'],
  ['Markdown by its name', 'a.md', 'One **b**', 'strong'],
  ['Markdown by two of its marks', 'a.txt', '# Title\n\nOne **b**\n', 'strong'],
  ['what the manifest says', 'a.txt', 'One **b**', 'strong', 'markdown' as const],
  ['plain text else', 'a.txt', 'A\n\nOne **b** and --- two\n', 'paragraph']
])('knows %s', (_, path, source, type, format?: 'markdown') => {
  const read = reading(source, path, format ? {format} : {})
  expect(JSON.stringify(read.tree)).toContain(`"type":"${type}"`)
  expect(read.tree.children[0]?.type).toBe('paragraph')
})

test('a rule at the start of a plain text is no metadata', () => {
  const read = reading('---\nAn old song\n---\n\nText.\n')
  expect(textOf(read.tree)).toContain('An old song')
})

test('names the first byte that is no UTF-8, by line and byte, and reads on', () => {
  const bytes = Buffer.from(
    'Title\n\nOne word.\n\nCaf\xe9 and \x93quoted\x94.\n\nRelated Content\n',
    'latin1'
  )
  const read = reading(bytes)
  expect(messages(read)).toEqual(['5:4 source-is-utf-8', '7:1 boilerplate-left-out'])
  expect(read.file.messages[0]?.reason).toContain('0xe9 at byte 21')
  expect(textOf(read.tree)).toContain('Café and “quoted”.')
})

test('names the first byte of a sequence that breaks off', () => {
  const read = reading(Buffer.concat([Buffer.from('Title\n\nÉté '), Buffer.from([0xe2, 0x80])]))
  expect(read.file.messages[0]).toMatchObject({ruleId: 'source-is-utf-8'})
  expect(read.file.messages[0]?.reason).toContain('0xe2 at byte 13')
})

test('counts places from behind a byte order mark', () => {
  const read = reading(Buffer.from('\uFEFFTitle\n\nText.\n'))
  expect(read.metadata.title).toBe('Title')
  expect(read.tree.children[0]?.position?.start).toEqual({line: 3, column: 1, offset: 7})
  expect(read.file.value).toBe('Title\n\nText.\n')
})

test.each([
  ['', 'a.txt'],
  [' \n\t\n', 'a.md'],
  ['---\ntitle: A\n---\n', 'a.md'],
  ['.\n\nRelated Content\n', 'a.txt'],
  ['<html><body><nav>Home</nav></body></html>', 'a.html']
])('an empty text is an error (%j)', (source, path) => {
  const read = reading(source, path)
  expect(
    read.file.messages.filter(message => message.fatal).map(message => message.ruleId)
  ).toEqual(['text-is-not-empty'])
})

test('binary data is an error, and not an empty text besides', () => {
  const read = reading(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe]))
  expect(
    read.file.messages.filter(message => message.fatal).map(message => message.ruleId)
  ).toEqual(['source-is-text'])
})

test.each(['a.txt', 'a.md', 'a.html'])(
  'a line of 10 MB is read in seconds (%s)',
  path => {
    const words = 'words _of a_ very long line, [1] and *stars* and so on. '
    const read = reading(words.repeat(Math.ceil(1e7 / words.length)), path)
    expect(textOf(read.tree).length).toBeGreaterThan(9e6)
  },
  30_000
)

test('what nests too deep for a parser is read as text, with a message', () => {
  const read = reading(`<p>${'<div>'.repeat(50_000)}deep`, 'a.html')
  expect(messages(read)).toContain('1:1 source-is-readable')
  expect(textOf(read.tree)).toContain('deep')
  expect(messages(reading('>'.repeat(5000), 'a.md'))).toContain('1:1 source-is-readable')
})

test('an article is read without its site', () => {
  const page = `<!doctype html>
<html lang="fr"><head><title>T | Site</title><meta name="author" content="A B and C D">
<link rel="canonical" href="https://site.example/t"><style>p {}</style></head>
<body><header>Site <nav>Home</nav></header>
<article><header><h1>The <em>Title</em></h1></header><p>One <em>two</em>.</p><script>no()</script>
<h2>Three</h2><blockquote><p>Four</p></blockquote></article>
<aside>Other</aside><footer>Imprint</footer></body></html>`
  const read = reading(page, 'a.html')
  expect(shape(read)).toEqual(['paragraph', 'h2', 'blockquote'])
  expect(textOf(read.tree)).toBe('One two.ThreeFour')
  expect(read.metadata).toMatchObject({
    title: 'The Title',
    authors: ['A B', 'C D'],
    language: 'fr',
    url: 'https://site.example/t'
  })
  expect(read.tree.children[0]?.position?.start.line).toBe(5)
})

describe('a text that opens with a rule', () => {
  const opening = (kind: string) => (kind === 'kramdown' ? '---\ntitle: A\nauthor: B\n' : '---\n')

  test.each(['kramdown', 'commonmark'])('keeps its lists and quotations: %s', kind => {
    const read = reading(`${opening(kind)}\nOne.\n\n* two\n\n> three\n`, 'essay.md')
    expect(shape(read).slice(-3)).toEqual(['paragraph', 'list', 'blockquote'])
  })

  test('keeps what stands before a second one', () => {
    const read = reading('---\n\nOne, two.\n\n---\n\nThree.\n', 'essay.md')
    expect(shape(read)).toEqual(['thematicBreak', 'paragraph', 'thematicBreak', 'paragraph'])
  })
})
