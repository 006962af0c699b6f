import type {PhrasingContent} from 'mdast'
import {expect, test} from 'vitest'
import type {IndexTerm} from '../../src/book/manifest.ts'
import type {Reading} from '../../src/book/reading.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {readingOf} from './manuscript.ts'

function marked(id: string, ...heads: string[]): Reading {
  const reading = readingOf(id, '')
  const children = heads.map((head): PhrasingContent => {
    return {type: 'indexMark', head: head.split('!'), children: [{type: 'text', value: head}]}
  })
  reading.tree.children = [{type: 'paragraph', children}]
  return reading
}

function term(words: string, more: Partial<IndexTerm> = {}): IndexTerm {
  return {term: words, variants: [], seeAlso: [], ...more}
}

function indexOf(readings: Reading[], terms: IndexTerm[] = [], language = 'en') {
  const book = bookOf(readings, {language, index: {names: true, terms}})
  return {book, section: sectionOf(book, 'index')}
}

test('heads stand by letter, without regard to articles, quotes and case', () => {
  const {section} = indexOf([
    marked('folio', 'recto', 'The Hague', '“Quire”', 'rag paper', 'Zeit', '1499', 'Élan', 'errata')
  ])
  expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['E', 'H', 'Q', 'R', 'Z'])
  expect(wordsOf(elementsOf(section, 'p'))).toEqual(
    ['1499', 'Élan', 'errata', 'The Hague', '“Quire”', 'rag paper', 'recto', 'Zeit'].map(
      word => `${word},`
    )
  )
})

test.each([
  ['en', ['A', 'O']],
  ['da', ['A', 'O', 'Æ']]
])('heads with a ligature stand by the alphabet of the language: %s', (language, letters) => {
  const {section} = indexOf([marked('folio', 'Acid', 'Œuvre', 'Æther', 'Axis')], [], language)
  expect(wordsOf(elementsOf(section, 'h2'))).toEqual(letters)
})

test('all marks of a head are its locators, sub-entries stand under it', () => {
  const {section} = indexOf([
    marked('folio', 'paper', 'paper!sizes', 'ink'),
    marked('recto', 'paper')
  ])
  expect(htmlOf(section)).toContain(
    '<li class="head" id="index--paper"><p class="entry opens"><span class="term">paper</span>, ' +
      '<span data-reference="locators" data-targets="folio--ix-1 recto--ix-1" id="index--paper--pages"></span></p>' +
      '<ul class="sub" data-continued="paper (continued)"><li id="index--paper-sizes"><p class="entry"><span class="term">sizes</span>'
  )
})

test('marks in notes count, those in pull quotes do not', () => {
  const reading = readingOf('folio', 'A.[^1]\n\n[^1]: B.\n')
  const mark = (word: string): PhrasingContent => ({type: 'indexMark', head: [word], children: []})
  reading.tree.children.push({
    type: 'pullQuote',
    children: [{type: 'paragraph', children: [mark('display')]}]
  })
  const definition = reading.tree.children.find(({type}) => type === 'footnoteDefinition')
  if (definition?.type === 'footnoteDefinition') {
    definition.children.push({type: 'paragraph', children: [mark('depth')]})
  }
  expect(wordsOf(elementsOf(indexOf([reading]).section, 'p'))).toEqual(['depth,'])
})

test('see stands alone, see also behind the pages; both link', () => {
  const {section} = indexOf(
    [marked('folio', 'leaf', 'folio', 'page')],
    [term('sheet', {see: 'leaf'}), term('leaf', {seeAlso: ['page', 'folio']})]
  )
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'folio,',
    'leaf, . See also folio; page',
    'page,',
    'sheet. See leaf'
  ])
  expect(htmlOf(section)).toContain(
    '<span class="cross"><em>See</em> <a href="#index--leaf">leaf</a></span>'
  )
})

test('what leads to a head that says see leads to the head that it names', () => {
  const {book, section} = indexOf(
    [marked('folio', 'leaf', 'sheet', 'paper!of rags', 'paper')],
    [term('sheet', {see: 'leaf'}), term('paper', {see: 'rag paper'})]
  )
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'leaf,',
    'paper. See also rag paper',
    'of rags,',
    'rag paper,',
    'sheet. See leaf'
  ])
  expect(htmlOf(section)).toContain('data-targets="folio--ix-1 folio--ix-2"')
  expect(book.manifest.file.messages).toEqual([])
})

test('a pointing to a head that is not there is left out with a warning', () => {
  const {book, section} = indexOf([marked('folio', 'leaf')], [term('sheet', {see: 'leave'})])
  expect(wordsOf(elementsOf(section, 'p'))).toEqual(['leaf,'])
  expect(book.manifest.file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
    ['see-resolves', false]
  ])
})

test('sort as says where a head stands', () => {
  const {section} = indexOf([marked('folio', 'α', 'beta')], [term('α', {sortAs: 'alpha'})])
  expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['A', 'B'])
})

test('the alphabet is that of the book’s language', () => {
  const heads = ['zon', 'ål', 'apa']
  expect(wordsOf(elementsOf(indexOf([marked('folio', ...heads)], [], 'sv').section, 'h2'))).toEqual(
    ['A', 'Z', 'Å']
  )
  expect(wordsOf(elementsOf(indexOf([marked('folio', ...heads)]).section, 'h2'))).toEqual([
    'A',
    'Z'
  ])
})

test('without marks there is no index', () => {
  expect(bookOf([readingOf('folio', 'A.')]).sections.map(({id}) => id)).not.toContain('index')
})
