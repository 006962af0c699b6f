import type {Nodes, Parents} from 'mdast'
import {describe, expect, it, test} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import type {TextDirective} from '../../src/book/tree.ts'
import {visit} from '../../src/book/visit.ts'
import {checkDirectives} from '../../src/transform/directives/check.ts'
import {takeDirectives} from '../../src/transform/directives.ts'
import {processorTime} from '../processor-time.ts'
import {kramdownReading} from './kramdown.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

function directivesIn(reading: Reading): TextDirective[] {
  const found: TextDirective[] = []
  takeDirectives(reading, manifestOf())
  visit(reading.tree, 'textDirective', node => {
    found.push(node)
  })
  return found
}

function shown({name, attributes, children}: TextDirective): unknown[] {
  return [name, children.map(plain).join(''), attributes]
}

const dialects = [
  ['CommonMark', readingOf],
  ['kramdown', kramdownReading]
] as const

describe.each(dialects)('in %s', (_, read) => {
  it.each([
    ['The :index[NATO] of old.', ['index', 'NATO', {}]],
    [
      'Of :index[*laid* paper]{head="paper!laid" main} here.',
      ['index', '*laid* paper', {head: 'paper!laid', main: ''}]
    ],
    ['See :ref{#mills}.', ['ref', '', {id: 'mills'}]],
    [
      'See :ref[the mills]{#mills .see .page as=all}.',
      ['ref', 'the mills', {id: 'mills', class: 'see page', as: 'all'}]
    ],
    ["On :page{n='214'} of it.", ['page', '', {n: '214'}]],
    ['On :index[brackets [in] it]{sort="a } b"}.', ['index', 'brackets [in] it', {sort: 'a } b'}]],
    ['At :index[one\nline]{head="two\nlines"}.', ['index', 'one\nline', {head: 'two\nlines'}]],
    [
      'In\\index{paper@Paper!sizes\\|textbf} it.',
      ['index', '', {head: 'Paper!sizes', sort: 'paper!', main: ''}]
    ],
    ['In\\index{rags\\|(} it.', ['index', '', {head: 'rags', range: 'start'}]],
    ['In\\index{sheet\\|see{leaf, small}} it.', ['index', '', {head: 'sheet', see: 'leaf!small'}]],
    ['In\\index{a"!b} it.', ['index', '', {head: 'a!b'}]]
  ])('reads %j', (markdown, expected) => {
    expect(directivesIn(read(markdown)).map(shown)).toEqual([expected])
  })

  it.each([
    'A time:index[1] of it.',
    'The `:index[code]` of it.',
    'A \\:index[NATO] of it.',
    'The :other[name] and :index alone, ::index[x].'
  ])('leaves %j', markdown => {
    expect(directivesIn(read(markdown))).toEqual([])
  })

  it('keeps the words around, with their places', () => {
    const reading = read('A :index[b]{main} c :term[d] e.')
    takeDirectives(reading, manifestOf())
    const [paragraph] = reading.tree.children as [Parents]
    expect(paragraph.children.map(place)).toEqual([
      'text A  1-3',
      'textDirective b 3-18',
      'text  c  18-21',
      'textDirective d 21-29',
      'text  e. 29-32'
    ])
  })
})

function place(node: Nodes): string {
  const words = 'children' in node ? node.children.map(plain).join('') : plain(node)
  return `${node.type} ${words} ${node.position?.start.column}-${node.position?.end.column}`
}

test('words that are a link elsewhere are a label here', () => {
  const reading = readingOf('The :index[NATO]{main} and [NATO].\n\n[NATO]: https://nato.example\n')
  expect(directivesIn(reading).map(shown)).toEqual([['index', 'NATO', {main: ''}]])
})

test('a label may hold notes, links and other directives', () => {
  const reading = readingOf('A :index[b[^1] [c](d) :term[e]]{main}.\n\n[^1]: Note.\n')
  expect(directivesIn(reading).map(shown)).toEqual([
    ['index', 'b[1] [c](d) e', {main: ''}],
    ['term', 'e', {}]
  ])
})

test('editor’s words have directives', () => {
  const reading = readingOf('Plain.', {headnote: 'See :ref{#mills}.'})
  const manifest = manifestOf()
  manifest.file.value = 'headnote: See :ref{#mills}.'
  takeDirectives(reading, manifest)
  checkDirectives(reading, manifest)
  expect(messagesOf(manifest.file)).toEqual([
    'directive-is-known - Unexpected `:ref`, expected one that has a meaning here'
  ])
})

test.each([
  [
    'A.\n\nThe :index[NATO of old.',
    'directive-is-read 3 Unexpected `:index[` without an end, expected `]` in the same paragraph',
    'A.\n\nThe :index[NATO of old.'
  ],
  [
    'A :index[b]{head="c}.',
    'directive-is-read 1 Unexpected `:index{` without an end, expected `}` in the same paragraph',
    'A :index[b]{head="c}.'
  ],
  [
    'A :index[b]{head= c, d}.',
    'directive-is-read 1 Unexpected words in the braces of `:index`, expected `key="value"`, `#id` or `.class`',
    'A b.'
  ],
  [
    'A :line[b].',
    'directive-is-known 1 Unexpected `:line`, expected one that has a meaning here',
    'A b.'
  ]
])('tells of %j', (markdown, message, printed) => {
  const reading = readingOf(markdown)
  takeDirectives(reading, manifestOf())
  checkDirectives(reading, manifestOf())
  expect(messagesOf(reading.file)).toEqual([message])
  expect(plain(reading.tree)).toBe(printed)
})

test('many open brackets take time by their number', () => {
  const reading = readingOf(':index[a '.repeat(20_000))
  const time = processorTime(() => expect(directivesIn(reading)).toHaveLength(20_000))
  expect(time).toBeLessThan(5000)
})
