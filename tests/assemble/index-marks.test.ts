import type {PhrasingContent} from 'mdast'
import {describe, expect, it, test} from 'vitest'
import type {IndexPointing, IndexPolicy, IndexTerm} from '../../src/book/index-marks.ts'
import type {Reading} from '../../src/book/reading.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {readingOf} from './manuscript.ts'

type Mark = IndexPointing & {head: string; words?: string}

/** Each mark on a line of its own, from line 3. */
function marked(id: string, ...marks: Mark[]): Reading {
  const reading = readingOf(id, '')
  reading.tree.children = [
    {
      type: 'paragraph',
      children: marks.map(({head, words = head, ...pointing}, index): PhrasingContent => {
        const point = {line: index + 3, column: 1}
        return {
          type: 'indexMark',
          head: head.split('!'),
          ...pointing,
          children: words ? [{type: 'text', value: words}] : [],
          position: {start: point, end: point}
        }
      })
    }
  ]
  return reading
}

function indexOf(readings: Reading[], index: Partial<IndexPolicy> = {}, language = 'en') {
  const book = bookOf(readings, {language, index: {names: false, terms: [], ...index}})
  const messages = [book.manifest.file, ...readings.map(({file}) => file)].flatMap(file =>
    file.messages.map(
      ({ruleId, line, reason}) => `${file.path ?? ''}:${line ?? ''} ${ruleId} ${reason}`
    )
  )
  return {book, messages, section: sectionOf(book, 'index')}
}

function term(words: string, more: Partial<IndexTerm> = {}): IndexTerm {
  return {term: words, variants: [], seeAlso: [], ...more}
}

function targets(section: ReturnType<typeof sectionOf>): string[] {
  return elementsOf(section, 'dataReference', 'locators').map(({properties}) =>
    String(properties['dataTargets'])
  )
}

describe('passages', () => {
  it('go from their beginning to their end, over readings', () => {
    const {section, messages} = indexOf([
      marked('one', {head: 'ink', range: 'start'}, {head: 'ink', main: true}),
      marked('two', {head: 'ink', range: 'end', words: ''})
    ])
    expect(targets(section)).toEqual(['one--ix-1|to=two--ix-1 one--ix-2|main'])
    expect(messages).toEqual([])
  })

  it('of one head are told apart by name', () => {
    const {section} = indexOf([
      marked(
        'one',
        ...[
          {head: 'ink', range: 'start', name: 'a'} as const,
          {head: 'ink', range: 'start', name: 'b'} as const
        ],
        ...[
          {head: 'ink', range: 'end', name: 'a'} as const,
          {head: 'ink', range: 'end', name: 'b'} as const
        ]
      )
    ])
    expect(targets(section)).toEqual(['one--ix-1|to=one--ix-3 one--ix-2|to=one--ix-4'])
  })

  it.each([
    [
      [{head: 'ink', range: 'start'}],
      'one.md:3 index-range-closes Cannot print the passage on “ink” in the index without its end'
    ],
    [
      [{head: 'ink', range: 'end'}],
      'one.md:3 index-range-closes Unexpected end of a passage on “ink”, expected its beginning before it'
    ],
    [
      [
        {head: 'ink', range: 'end'},
        {head: 'ink', range: 'start'}
      ],
      'one.md:3 index-range-closes Unexpected end of the passage on “ink” before its beginning (one.md:4), expected it behind'
    ]
  ] as [Mark[], string][])('that are not whole are told of', (marks, message) => {
    expect(indexOf([marked('one', ...marks)]).messages).toEqual([message])
  })
})

test('marks say where to look instead, and as well', () => {
  const {section, messages} = indexOf([
    marked(
      'one',
      {head: 'sheet', see: ['leaf']},
      {head: 'leaf', seeAlso: ['page!of a book']},
      {head: 'page!of a book'}
    )
  ])
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'leaf, . See also page, of a book',
    'page',
    'of a book,',
    'sheet. See leaf'
  ])
  expect(messages).toEqual([])
})

describe('pointings', () => {
  it.each([
    [
      [{head: 'sheet', see: ['leave']}, {head: 'leaf'}],
      'one.md:3 see-resolves Cannot send readers of the index from “sheet” to “leave” without a head “leave”'
    ],
    [
      [{head: 'sheet', see: ['page']}, {head: 'page', see: ['leaf']}, {head: 'leaf'}],
      'one.md:3 see-leads-to-pages Cannot send readers of the index from “sheet” to “page” without pages there: it sends them on to “leaf”'
    ],
    [
      [{head: 'sheet', see: ['sheet']}, {head: 'leaf'}],
      'one.md:3 see-leads-to-pages Unexpected pointing from “sheet” to itself in the index, expected another head'
    ]
  ] as [Mark[], string][])('that lead to no page are told of', (marks, message) => {
    expect(indexOf([marked('one', ...marks)]).messages).toEqual([message])
  })

  it('that lead in a circle are told of, both', () => {
    const {messages} = indexOf([
      marked('one', {head: 'sheet', see: ['page']}, {head: 'page', see: ['sheet']}, {head: 'leaf'})
    ])
    expect(messages.map(message => message.replace(/ Cannot.*: /u, ' '))).toEqual([
      'one.md:3 see-leads-to-pages it sends them back',
      'one.md:4 see-leads-to-pages it sends them back'
    ])
  })
})

describe('heads that are likely one', () => {
  it.each([
    ['Caxton', 'caxton', 'capitals, accents and punctuation', 'warning'],
    ['Élan', 'elan', 'capitals, accents and punctuation', 'warning'],
    ['title page', 'title-page', 'capitals, accents and punctuation', 'warning'],
    ['paper mill', 'paper mills', 'singular and plural', 'warning'],
    ['library', 'libraries', 'singular and plural', 'warning'],
    ['Gutenberg, Johannes', 'Guttenberg, Johannes', 'a letter', 'info']
  ])('%s and %s are told of', (one, other, difference) => {
    expect(indexOf([marked('one', {head: one}, {head: other})]).messages).toEqual([
      `one.md:4 index-heads-differ Unexpected heads “${one}” and “${other}” in the index, expected heads that differ in more than ${difference}`
    ])
  })

  it.each([
    ['Iran', 'Iraq'],
    ['1848 revolution', '1849 revolution'],
    ['Smith, Anna', 'Smith, Anne'],
    ['glass', 'glas'],
    ['printing', 'painting']
  ])('%s and %s are two', (one, other) => {
    expect(indexOf([marked('one', {head: one}, {head: other})]).messages).toEqual([])
  })

  it('are not looked for among what the program found', () => {
    const found = [
      {head: 'Caxton', found: true},
      {head: 'caxton', found: true}
    ]
    expect(indexOf([marked('one', ...found)]).messages).toEqual([])
  })
})

test('indexes of their own stand before the general one', () => {
  const lists = [{name: 'people', title: 'Index of Names'}]
  const {book, messages} = indexOf(
    [marked('one', {head: 'Ada', list: 'people'}, {head: 'ink'}, {head: 'Bo', list: 'persons'})],
    {lists}
  )
  const indexes = book.sections.filter(({type}) => type === 'index')
  expect(indexes.map(({id, title}) => [id, title])).toEqual([
    ['index-people', 'Index of Names'],
    ['index', 'Index']
  ])
  expect(indexes.map(section => wordsOf(elementsOf(section, 'p')))).toEqual([
    ['Ada,'],
    ['Bo,', 'ink,']
  ])
  expect(messages).toEqual([
    'one.md:5 index-list-is-known Unexpected index “persons” for the head “Bo”, expected “people”'
  ])
})

test('run-in sub-entries stand behind one another, the third level in brackets', () => {
  const marks = ['paper', 'paper!sizes', 'paper!sizes!folio', 'paper!rag'].map(head => ({head}))
  const {section} = indexOf([marked('one', ...marks)], {
    style: 'run-in',
    letters: false,
    columns: 3
  })
  expect(wordsOf(elementsOf(section, 'p'))).toEqual(['paper, ; rag, ; sizes, (folio, )'])
  expect(elementsOf(section, 'h2')).toEqual([])
  expect(htmlOf(section)).toContain('<div class="letters" data-columns="3" data-style="run-in">')
})

test('notes are told by their numbers', () => {
  const reading = readingOf('one', 'A.[^1]\n\n[^1]: B.\n')
  const definition = reading.tree.children.find(({type}) => type === 'footnoteDefinition')
  if (definition?.type === 'footnoteDefinition') {
    const mark: PhrasingContent = {type: 'indexMark', head: ['depth'], children: []}
    definition.children.push({type: 'paragraph', children: [mark]})
  }
  expect(targets(indexOf([reading]).section)).toEqual(['one--ix-1|note=1'])
})

test('terms of the manifest may stand in their own index', () => {
  const lists = [{name: 'things', title: 'Things'}]
  const terms = [term('ink', {list: 'things', sortAs: 'zink'})]
  const {book} = indexOf([marked('one', {head: 'ink', list: 'things'}, {head: 'Ada'})], {
    lists,
    terms
  })
  expect(wordsOf(elementsOf(sectionOf(book, 'index-things'), 'h2'))).toEqual(['Z'])
})
