import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it, test} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import type {IndexMark} from '../../src/book/tree.ts'
import {visit} from '../../src/book/visit.ts'
import {readHtml} from '../../src/read/html/index.ts'
import {annotate} from '../../src/transform/annotations.ts'
import {takeDirectives} from '../../src/transform/directives.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {transform} from '../../src/transform/index.ts'
import {takeIndexDirectives} from '../../src/transform/index-terms/directives.ts'
import {takeIndexElements} from '../../src/transform/index-terms/elements.ts'
import {kramdownReading} from './kramdown.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

function marksIn(reading: Reading): unknown[] {
  const found: unknown[] = []
  visit(
    reading.tree as Nodes,
    'indexMark',
    ({type: _, position, data, children, ...mark}: IndexMark) => {
      found.push({words: children.map(plain).join(''), ...mark})
    }
  )
  return found
}

function taken(reading: Reading): Reading {
  takeIndexElements(reading)
  takeElements(reading)
  takeDirectives(reading, manifestOf())
  takeIndexDirectives(reading, manifestOf())
  return reading
}

describe('a directive', () => {
  it.each([
    ['The :index[NATO].', {words: 'NATO', head: ['NATO']}],
    ['Of :index[*laid* paper]{main}.', {words: '*laid* paper', head: ['laid paper'], main: true}],
    [
      'At :index[A4]{head="paper!sizes!of office"}.',
      {words: 'A4', head: ['paper', 'sizes', 'of office']}
    ],
    ['At :index[A4]{head="a!b!c!d"}.', {words: 'A4', head: ['a', 'b', 'c, d']}],
    [
      'At :index[é]{sort=e see="a!b; c" seealso=d list=names}.',
      {words: 'é', head: ['é'], sort: ['e'], see: ['a!b', 'c'], seeAlso: ['d'], list: 'names'}
    ],
    [
      'At :index[here]{head=x range=start id=one}.',
      {words: 'here', head: ['x'], range: 'start', name: 'one'}
    ],
    [
      'At\\index{alpha@Alpha!beta\\|textbf}.',
      {words: '', head: ['Alpha', 'beta'], sort: ['alpha', ''], main: true}
    ]
  ])('%s is a mark', (markdown, mark) => {
    expect(marksIn(taken(readingOf(markdown)))).toEqual([mark])
  })

  it.each([
    [
      'A.\n\nAt :index[]{main}.',
      'index-mark-has-head 3 Cannot put `:index` into the index without words for its head'
    ],
    [
      'At :index[x]{rang=start}.',
      'index-mark-is-read 1 Unexpected `rang` in `:index`, expected `head`, `see`, `seealso`, `sort`, `main`, `range`, `id` or `list`'
    ],
    [
      'At :index[x]{range=from}.',
      'index-mark-is-read 1 Unexpected range “from” in `:index`, expected `start` or `end`'
    ]
  ])('%j is told of', (markdown, message) => {
    expect(messagesOf(taken(readingOf(markdown)).file)).toEqual([message])
  })
})

describe('an element of HTMLBook', () => {
  const text =
    'Of <span data-type="indexterm" data-primary="paper" data-secondary="sizes" data-secondary-sortas="size">sheets</span> here.'
  const mark = {words: 'sheets', head: ['paper', 'sizes'], sort: ['', 'size', '']}
  it('is a mark in kramdown', () => {
    expect(marksIn(taken(kramdownReading(text)))).toEqual([mark])
  })
  it('is a mark in CommonMark', () => {
    expect(marksIn(taken(readingOf(text)))).toEqual([mark])
  })
  it('may begin and end a passage', () => {
    const passage =
      'A <a data-type="indexterm" data-primary="ink" id="ink"></a>b <a data-type="indexterm" data-startref="ink"></a>c.'
    expect(marksIn(taken(kramdownReading(passage)))).toEqual([
      {words: '', head: ['ink'], range: 'start', name: 'ink'},
      {words: '', head: ['ink'], range: 'end', name: 'ink'}
    ])
  })
  it('that ends what never began is told of', () => {
    const reading = taken(
      kramdownReading('A.\n\nB <a data-type="indexterm" data-startref="ink"></a>c.')
    )
    expect(messagesOf(reading.file)).toContain(
      'index-range-closes 3 Unexpected end of a passage on “ink”, expected its beginning before it'
    )
  })
})

test('the manifest marks words and passages', () => {
  const reading = readingOf('One rag. Two felts are here.\n\nAnd the last words.', {
    indexTerms: [
      {at: {exact: 'rag'}, term: 'paper!of rags', main: true, sortAs: 'rag'},
      {at: {exact: 'Two felts'}, to: {exact: 'last words'}, term: 'felt'}
    ]
  })
  annotate(reading, manifestOf())
  expect(marksIn(reading)).toEqual([
    {words: 'rag', head: ['paper', 'of rags'], main: true, sort: ['', 'rag']},
    {words: 'Two felts', head: ['felt'], range: 'start', name: 'essay 1'},
    {words: 'last words', head: ['felt'], range: 'end', name: 'essay 1'}
  ])
})

test('the editor’s notes may hold marks', async () => {
  const note = 'Of :index[rags]{main} and :index[of]{.x'
  const reading = readingOf('One rag.', {notes: [{at: {exact: 'rag'}, note}]})
  const manifest = manifestOf({index: {names: false, terms: []}})
  manifest.file.value = `note: ${note}`
  await transform([reading], manifest)
  expect(marksIn(reading)).toEqual([{words: 'rags', head: ['rags'], main: true}])
  expect(messagesOf(manifest.file)).toEqual([
    'directive-is-read - Unexpected `:index{` without an end, expected `}` in the same paragraph'
  ])
})

test.each(['a', 'span'])('a saved page may have marks of HTMLBook: %s', tag => {
  const file = new VFile({path: 'page.html'})
  const text =
    'Words enough to be read as an article, with more of them to come, and more. '.repeat(4)
  const html = `<article><h1>T</h1><p>${text}<${tag} data-type="indexterm" data-primary="ink"></${tag}></p></article>`
  file.value = html
  const {tree} = readHtml(html, file)
  const reading = {...readingOf(''), tree, file}
  expect(marksIn(taken(reading))).toEqual([{words: '', head: ['ink']}])
})
