import {expect, test} from 'vitest'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {readingOf} from './manuscript.ts'

const twice = 'One.[^a] Two.[^b] One again.[^a]\n\n[^a]: First.\n[^b]: Second.\n'

test('a note called twice has one body, which leads back to its first call', () => {
  const html = htmlOf(sectionOf(bookOf([readingOf('folio', twice)]), 'folio'))
  expect(html).toContain(
    '<p>One.<a id="folio--call-1" href="#folio--fn-1" data-type="noteref">1</a>' +
      ' Two.<a id="folio--call-2" href="#folio--fn-2" data-type="noteref">2</a>' +
      ' One again.<a id="folio--call-1b" href="#folio--fn-1" data-type="noteref">1</a></p>'
  )
  expect(html).toContain(
    '<section data-type="footnotes"><aside data-type="footnote" id="folio--fn-1" data-target-kind="note" data-target-number="1">' +
      '<p><a class="marker" href="#folio--call-1">1 </a>First.</p></aside>'
  )
})

test('notes are numbered as a reader comes upon them, those within notes too', () => {
  const markdown = 'A.[^z] B.[^a]\n\n[^a]: Last.\n[^m]: Deep.\n[^z]: First.[^m]\n'
  const section = sectionOf(bookOf([readingOf('folio', markdown)]), 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual(['1 First.2', '2 Deep.', '3 Last.'])
})

test('notes in heads, tables, captions, standfirst and headnote are of one sequence', () => {
  const reading = readingOf(
    'folio',
    '## Head[^h]\n\n| a[^t] |\n|--|\n| b |\n\n[^h]: Of the head.\n[^t]: Of the table.\n[^s]: Of the standfirst.\n[^c]: Of the caption.\n',
    {entry: {headnote: 'Before.[^h]\n\n[^h]: Of the headnote.\n'}}
  )
  const call = (identifier: string) => ({type: 'footnoteReference' as const, identifier})
  reading.tree.children.unshift({
    type: 'standfirst',
    children: [{type: 'paragraph', children: [{type: 'text', value: 'In short.'}, call('s')]}]
  })
  reading.tree.children.push({
    type: 'figure',
    children: [
      {type: 'missingImage', value: 'http://example.org/a.png', alt: 'A leaf'},
      {type: 'caption', children: [{type: 'text', value: 'A leaf.'}, call('c')]}
    ]
  })
  const section = sectionOf(bookOf([reading]), 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual([
    '1 Of the standfirst.',
    '2 Of the headnote.',
    '3 Of the head.',
    '4 Of the table.',
    '5 Of the caption.'
  ])
  expect(wordsOf(elementsOf(section, 'figcaption'))).toEqual(['A leaf.5'])
})

test('calls side by side are kept apart', () => {
  const html = htmlOf(
    sectionOf(bookOf([readingOf('folio', 'A.[^1][^2]\n\n[^1]: B.\n[^2]: C.\n')]), 'folio')
  )
  expect(html).toContain('>1</a>\u202F<a')
})

test('the marker opens a paragraph of its own where the body opens with another block', () => {
  const markdown = 'A.[^1]\n\n[^1]:\n    - one\n    - two\n'
  const html = htmlOf(sectionOf(bookOf([readingOf('folio', markdown)]), 'folio'))
  expect(html).toMatch(/<p><a class="marker" href="#folio--call-1">1 <\/a><\/p>\s*<ul>/u)
})

test('notes numbered through the book go on from reading to reading', () => {
  const book = bookOf([readingOf('folio', twice), readingOf('recto', twice)], {
    notes: {place: 'foot', numbering: 'book'}
  })
  expect(wordsOf(elementsOf(sectionOf(book, 'recto'), 'aside'))).toEqual(['3 First.', '4 Second.'])
  expect(elementsOf(sectionOf(book, 'recto'), 'id', 'recto--call-3b')).toHaveLength(1)
})

test('notes numbered by page wait for the pages', () => {
  const book = bookOf([readingOf('folio', twice)], {notes: {place: 'foot', numbering: 'page'}})
  const waiting = elementsOf(sectionOf(book, 'folio'), 'dataReference', 'note')
  const ids = waiting.map(({properties}) => properties['id'])
  expect(ids).toContain('folio--call-1')
  expect(ids).toContain('folio--fn-1--marker')
  expect(new Set(ids).size).toBe(ids.length)
  expect(book.manifest.file.messages).toEqual([])
})

test('notes at the end of the reading are a list with a heading', () => {
  const book = bookOf([readingOf('folio', twice)], {
    notes: {place: 'reading', numbering: 'reading'}
  })
  expect(htmlOf(sectionOf(book, 'folio'))).toContain(
    '<section data-type="endnotes"><h2>Notes</h2><div data-type="endnote" id="folio--fn-1" data-target-kind="note"'
  )
})

test('notes at the end of the book stand there by reading, asked for or not, and only where there are some', () => {
  const readings = [
    readingOf('folio', twice),
    readingOf('verso', 'None.'),
    readingOf('recto', twice)
  ]
  const book = bookOf(readings, {
    notes: {place: 'book', numbering: 'reading'},
    backMatter: ['colophon']
  })
  expect(book.sections.slice(-2).map(({id}) => id)).toEqual(['notes', 'colophon'])
  const notes = sectionOf(book, 'notes')
  expect(wordsOf(elementsOf(notes, 'h2'))).toEqual(['On folio', 'On recto'])
  expect(elementsOf(notes, 'dataType', 'endnote').map(({properties}) => properties['id'])).toEqual([
    'folio--fn-1',
    'folio--fn-2',
    'recto--fn-1',
    'recto--fn-2'
  ])
  expect(htmlOf(sectionOf(book, 'folio'))).not.toContain('endnote')
  expect(
    bookOf([readingOf('verso', 'None.')], {notes: {place: 'book', numbering: 'book'}}).sections.map(
      ({id}) => id
    )
  ).not.toContain('notes')
})

test('a call without a note stays as it was typed', () => {
  const reading = readingOf('folio', 'A.')
  reading.tree.children.push({
    type: 'paragraph',
    children: [{type: 'footnoteReference', identifier: 'lost', label: 'Lost'}]
  })
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain('<p>[^Lost]</p>')
})
