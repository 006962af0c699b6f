import {expect, test} from 'vitest'
import type {ImageFile} from '../../src/book/book.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {manifestOf, readingOf} from './manuscript.ts'

test('the sections stand in the order of the volume, each with its type, matter and side', () => {
  const readings = [readingOf('folio', 'One.'), readingOf('recto', 'Two.')]
  const [first, second] = manifestOf(readings).parts[0]?.entries ?? []
  const book = bookOf(readings, {
    parts: [
      {title: 'Part One', entries: first ? [first] : []},
      {title: 'Part Two', entries: second ? [second] : []}
    ]
  })
  const plan = book.sections.map(({id, type, matter, startsOn}) => [id, type, matter, startsOn])
  expect(plan).toEqual([
    ['half-title', 'halftitlepage', 'front', 'recto'],
    ['title-page', 'titlepage', 'front', 'recto'],
    ['copyright-page', 'copyright-page', 'front', 'page'],
    ['contents', 'toc', 'front', 'recto'],
    ['part-1', 'part', 'body', 'recto'],
    ['folio', 'chapter', 'body', 'recto'],
    ['part-2', 'part', 'body', 'recto'],
    ['recto', 'chapter', 'body', 'recto'],
    ['colophon', 'colophon', 'back', 'page']
  ])
})

test('the frame of a section names the book and what runs at the head of its pages', () => {
  const reading = readingOf('folio', 'One.', {
    title: 'A Long Title about Folios',
    shortTitle: 'Folios'
  })
  const section = sectionOf(bookOf([reading], {title: 'The Page'}), 'folio')
  expect(section.title).toBe('A Long Title about Folios')
  expect(section.tree.properties).toEqual({
    dataType: 'chapter',
    id: 'folio',
    lang: 'en',
    dataBook: 'The Page',
    dataRunning: 'Folios'
  })
})

test('a reading whose id is a word of ours keeps it', () => {
  const book = bookOf([readingOf('contents', 'One.'), readingOf('colophon', 'Two.')])
  const ids = book.sections.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(sectionOf(book, 'contents').type).toBe('chapter')
  expect(sectionOf(book, 'contents-2').type).toBe('toc')
})

test('the opener has title, subtitle, byline, source, standfirst and headnote', () => {
  const reading = readingOf('folio', 'Text.', {
    subtitle: 'A Number',
    authors: ['Ann Bee', 'Cy Dee'],
    date: '2022-06-22',
    entry: {citation: 'First in *The Leaf*.', headnote: 'The **first** of two.'}
  })
  reading.tree.children.unshift({
    type: 'standfirst',
    children: [{type: 'paragraph', children: [{type: 'text', value: 'In short.'}]}]
  })
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain(
    '<header class="opener"><h1 class="title">On folio</h1><p class="subtitle">A Number</p>' +
      '<p class="byline">Ann Bee and Cy Dee</p>' +
      '<p class="source">First in <em>The Leaf</em>. June 22, 2022.</p>' +
      '<div class="standfirst"><p>In short.</p></div>' +
      '<div class="headnote"><p>The <strong>first</strong> of two.</p></div></header><p>Text.</p>'
  )
})

test.each([
  ['2022-06-22', 'June 22, 2022'],
  ['2022-06', 'June 2022'],
  ['2022', '2022']
])('the date %s is printed as %s', (date, printed) => {
  const section = sectionOf(bookOf([readingOf('folio', 'Text.', {date})]), 'folio')
  expect(htmlOf(section)).toContain(`<p class="source">${printed}</p>`)
})

test('a citation that says the year is left as it is', () => {
  const entry = {citation: 'In *The Leaf*, 2022.'}
  const section = sectionOf(
    bookOf([readingOf('folio', 'Text.', {date: '2022-06-22', entry})]),
    'folio'
  )
  expect(htmlOf(section)).toContain('<p class="source">In <em>The Leaf</em>, 2022.</p>')
})

test('the copyright page has the data of the edition', () => {
  const section = sectionOf(
    bookOf([readingOf('folio', 'One.', {authors: ['Ann Bee']})], {
      title: 'The Page',
      editors: ['Eve Fox'],
      publisher: 'Leaf Press',
      edition: 'Second edition',
      isbn: '978-3-16-148410-0',
      date: '2026-11-21',
      copyright: [parseEditorWords('© the *authors*.', 'copyright', undefined)]
    }),
    'copyright-page'
  )
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'The Page',
    'Edited by Eve Fox',
    'Texts by Ann Bee',
    'Second edition, November 21, 2026',
    'Leaf Press',
    'ISBN 978-3-16-148410-0',
    '© the authors.'
  ])
})

test('the title page does not give all texts to those who wrote some', () => {
  const readings = [readingOf('folio', 'One.', {authors: ['Ann Bee']}), readingOf('recto', 'Two.')]
  const page = (some: typeof readings) =>
    wordsOf(elementsOf(sectionOf(bookOf(some), 'title-page'), 'p'))
  expect(page(readings)).toEqual(['With texts by Ann Bee'])
  expect(page(readings.slice(0, 1))).toEqual(['Texts by Ann Bee'])
})

test('the contents have a row for each listed section, readings within their part', () => {
  const readings = [readingOf('folio', 'One.', {authors: ['Ann Bee']}), readingOf('recto', 'Two.')]
  readings[1]?.contributors.push({
    name: 'Cy Dee',
    children: [{type: 'paragraph', children: [{type: 'text', value: 'Cy Dee is a printer.'}]}]
  })
  const parts = [{title: 'Numbers', entries: manifestOf(readings).parts[0]?.entries ?? []}]
  const section = sectionOf(bookOf(readings, {parts}), 'contents')
  const [list] = elementsOf(section, 'ol')
  const top = list?.children.filter(child => child.type === 'element') ?? []
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'Numbers',
    'On folio Ann Bee',
    'On recto',
    'Contributors'
  ])
  expect(top.map(({properties}) => properties['dataType'])).toEqual(['part', 'contributors'])
  expect(
    elementsOf(section, 'dataReference', 'page').map(({properties}) => properties['href'])
  ).toEqual(['#part-1', '#folio', '#recto', '#contributors'])
})

test('contributors stand by surname, and what two readings say of one is said once', () => {
  const person = (name: string) => ({
    name,
    children: [
      {
        type: 'paragraph' as const,
        children: [{type: 'text' as const, value: `${name} is a printer.`}]
      }
    ]
  })
  const readings = [readingOf('folio', 'One.'), readingOf('recto', 'Two.')]
  readings[0]?.contributors.push(person('Zoe Adams'), person('Ann Yule'))
  readings[1]?.contributors.push(person('Bo Miller'), person('Ann Yule'))
  const section = sectionOf(bookOf(readings), 'contributors')
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'Zoe Adams is a printer.',
    'Bo Miller is a printer.',
    'Ann Yule is a printer.'
  ])
})

test('a book in German has German words', () => {
  const book = bookOf([readingOf('folio', 'Eins.')], {
    language: 'de',
    editors: ['Eve Fox'],
    date: '2026-11-21'
  })
  expect(sectionOf(book, 'contents').title).toBe('Inhalt')
  expect(htmlOf(sectionOf(book, 'copyright-page'))).toContain('Herausgegeben von Eve Fox')
  expect(htmlOf(sectionOf(book, 'copyright-page'))).toContain('21. November 2026')
})

test('the language stands on the section, and on the editor’s words where they are in another', () => {
  const reading = readingOf('folio', 'Eins.', {language: 'de', entry: {headnote: 'First.'}})
  const section = sectionOf(bookOf([reading]), 'folio')
  expect(section.tree.properties['lang']).toBe('de')
  expect(htmlOf(section)).toContain('<div class="headnote" lang="en"><p>First.</p></div>')
})

test('headings leave no level out, heads of tables say what they head, breaks in headings keep words apart', () => {
  const markdown = '<h1>Raw</h1>\n\n#### Deep<br>er\n\n## Up\n\n| a | b |\n|--|--|\n| 1 | 2 |\n'
  const section = sectionOf(bookOf([readingOf('folio', markdown)]), 'folio')
  const headings = ['h1', 'h2', 'h3', 'h4'].flatMap(name => elementsOf(section, name))
  expect(headings.map(({tagName}) => tagName)).toEqual(['h1', 'h2', 'h2', 'h3'])
  expect(htmlOf(section)).toContain('<h3>Deep <br>er</h3>')
  expect(elementsOf(section, 'th').map(({properties}) => properties['scope'])).toEqual([
    'col',
    'col'
  ])
})

test('images of the book have their size; any other is a message and its address', () => {
  const url = '/image/0123456789abcdef.png'
  const image: ImageFile = {url, path: 'x.png', width: 300, height: 200, type: 'png'}
  const reading = readingOf('folio', `![A leaf](${url})\n\n<img src="lost.png" alt="A root">\n`)
  const section = sectionOf(bookOf([reading], {}, new Map([[url, image]])), 'folio')
  expect(htmlOf(section)).toContain(`<img src="${url}" alt="A leaf" width="300" height="200">`)
  expect(htmlOf(section)).toContain('<span class="missing-image">[A root lost.png]</span>')
  expect(reading.file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
    ['html-image-prints', 3]
  ])
})

test('each element that directly holds text has a block number, unique in the section', () => {
  const markdown = 'One *two* three.\n\n- four\n  - five\n\n> six\n\n```\nseven\n```\n'
  const section = sectionOf(bookOf([readingOf('folio', markdown)]), 'folio')
  const blocks = ['p', 'li', 'pre', 'h1'].flatMap(name => elementsOf(section, name))
  const numbers = blocks.map(({properties}) => properties['dataBlock'])
  expect(numbers.filter(Boolean)).toHaveLength(6)
  expect(new Set(numbers).size).toBe(blocks.length)
  expect(elementsOf(section, 'blockquote')[0]?.properties['dataBlock']).toBeUndefined()
  expect(elementsOf(section, 'em')[0]?.properties['dataBlock']).toBeUndefined()
})

test('a book without readings is a book', () => {
  expect(bookOf([]).sections.map(({type}) => type)).toContain('titlepage')
})

test('the paragraphs right in a reading are numbered', () => {
  const markdown = 'One.\n\n> Quoted.\n\n## Head\n\nTwo.[^a]\n\n- item\n\n[^a]: Note.\n'
  const section = sectionOf(bookOf([readingOf('folio', markdown)]), 'folio')
  const numbers = elementsOf(section, 'p').map(({properties}) => properties['dataNumber'])
  expect(numbers).toEqual(['1', undefined, '2', undefined])
})

test('what the editor says in a reading of another language has the book’s', () => {
  const reading = readingOf('folio', 'Eins.[^a] Zwei.[^b]\n\n[^b]: Autor.\n', {language: 'de'})
  const note = parseEditorWords('[^a]: Editor.', 'x', undefined)
  reading.tree.children.push(...note.children)
  for (const child of reading.tree.children) {
    if (child.type === 'footnoteDefinition') child.identifier = child.identifier.replace('x ', '')
  }
  const [first] = reading.tree.children
  if (first?.type === 'paragraph') {
    first.children.unshift({type: 'footnoteReference', identifier: 'a'})
  }
  const section = sectionOf(bookOf([reading]), 'folio')
  expect(elementsOf(section, 'aside').map(({properties}) => properties['lang'])).toEqual([
    'en',
    undefined
  ])
})
