import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Built, buildBook, printedText} from './book.ts'
import {standsOn} from './entries.ts'

const filling = `${'The leaf is turned and the number is read, and whoever reads it knows where he is. '.repeat(12)}\n\n`

const files = {
  'folio.md': `# On the Leaf

${filling.repeat(5)}Nobody counts a folio twice. It bears a number.

${filling.repeat(6)}The deckle drips on the floor of the mill.
`,
  'quire.md': `# On Sewing

${filling.repeat(7)}Eight leaves make a quire, and a folio is one of them.
`,
  'preface.md':
    '# Before the Leaf\n\nThis preface has a folio.[^1]\n\n[^1]: Its number is small.\n',
  'reader.yaml': `title: Leaves
editor: Mara Setzer
dedication: For the apprentices
preface: preface.md
readings:
  - source: folio.md
    author: Ada Binder
    copyright: © 1921 Ada Binder
    questions: [What does a folio count?]
  - {source: quire.md, author: Jan Vel, permission: By leave of the mill.}
glossary:
  - {term: folio, definition: A leaf with a number.}
  - {term: quire, definition: Eight leaves.}
  - {term: deckle, definition: A frame.}
chronology:
  - {date: 1470, event: A number is born., at: It bears a number}
  - {date: 1700, event: A mill drips., at: drips on the floor}
  - {date: 1800, event: Leaves are sewn., at: quire}
contributors: [{name: Ada Binder, about: binds.}, {name: Jan Vel, about: sews.}]
backmatter: [chronology, glossary, contributors, permissions, index]
index: {names: false}
rules: {section-has-words: off}
`
}

let folder = ''
let book: Built
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-sections-'))
  await mkdir(folder, {recursive: true})
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  book = await buildBook(folder)
}, 120_000)
afterAll(async () => {
  await book?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

/** The text from one title of a section to the next. */
function sectionText(title: string, next: string): string {
  const text = printedText(book.pages, ({part}) => part === 'text').replace(/\s+/gu, ' ')
  const from = text.lastIndexOf(title)
  const to = text.indexOf(next, from + title.length)
  return to < 0 ? text.slice(from) : text.slice(from, to)
}

test('it is built without a message', () => {
  expect(book.files.flatMap(({messages}) => messages.map(String))).toEqual([])
})

test('the pages of the glossary are those of its words', () => {
  const text = sectionText('Glossary', 'Contributors')
  const lines = [...text.matchAll(/(deckle|folio|quire) .*?\. ([\divx, –]+)/gu)]
  const pages = lines.map(([, term = '', labels = '']) => ({
    term,
    labels: labels.split(',').map(label => label.trim())
  }))
  expect(pages.map(({term}) => term)).toEqual(['deckle', 'folio', 'quire'])
  // The preface, the text, the question behind it, the other reading.
  expect(pages[1]?.labels).toHaveLength(4)
  for (const {term, labels} of pages) {
    for (const label of labels)
      expect([term, label, standsOn(book.pages, label, term)]).toContain(true)
  }
})

test('the pages of the chronology are those that tell of its events', () => {
  const text = sectionText('Chronology', 'Glossary')
  const page = (event: string) =>
    new RegExp(`${event}\\. \\(p\\.\\s(\\d+)\\)`, 'u').exec(text)?.[1] ?? ''
  expect(standsOn(book.pages, page('A number is born'), 'It bears a number')).toBe(true)
  expect(standsOn(book.pages, page('A mill drips'), 'drips on the floor')).toBe(true)
  expect(standsOn(book.pages, page('Leaves are sewn'), 'On Sewing')).toBe(true)
})

test('contributors and permissions name the first pages of their readings', () => {
  const text = sectionText('Contributors', 'Index')
  const [, ada = '', jan = ''] = /binds\. \(p\.\s(\d+)\).*sews\. \(p\.\s(\d+)\)/u.exec(text) ?? []
  expect(standsOn(book.pages, ada, 'On the Leaf')).toBe(true)
  expect(standsOn(book.pages, jan, 'On Sewing')).toBe(true)
  expect(text).toMatch(/On the Leaf Ada Binder \d+ © 1921 Ada Binder/u)
  expect(text).toContain('By leave of the mill.')
})

test('outline and contents list the sections, and the preface has a roman folio', () => {
  const titles = book.found.outline.map(({title}) => title)
  expect(titles).toEqual([
    ...['Before the Leaf', 'On the Leaf', 'On Sewing', 'Chronology', 'Glossary', 'Contributors'],
    'Permissions'
  ])
  const contents = sectionText('Contents', 'Before the Leaf This')
  const label = /Before the Leaf ([ivxl]+)/u.exec(contents)?.[1] ?? ''
  expect(standsOn(book.pages, label, 'This preface has a folio')).toBe(true)
})
