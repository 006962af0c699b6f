import {inspectNoColor as inspect} from 'unist-util-inspect'
import {describe, expect, it} from 'vitest'
import type {Entry} from '../../src/book/manifest.ts'
import {annotate} from '../../src/transform/annotations.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

function annotated(markdown: string, entry: Partial<Entry>) {
  const reading = readingOf(markdown, entry)
  const manifest = manifestOf()
  annotate(reading, manifest)
  return {reading, manifest, text: plain(reading.tree), messages: messagesOf(manifest.file)}
}

function note(exact: string, more: {prefix?: string; suffix?: string; call?: string} = {}) {
  const {call, ...quotation} = more
  return {at: {exact, ...quotation}, note: 'A *word*.', ...(call !== undefined && {call})}
}

it('tells of a note without a text', () => {
  const empty = {at: {exact: 'the words'}, note: ' '}
  const {messages} = annotated('Here the words stand.', {notes: [empty]})
  expect(messages).toContain('note-is-written - Cannot put a note at “the words” without a text')
})

describe('annotate', () => {
  it.each([
    ['the words', 'Here the words stand.', 'Here the words[editor-1] stand.'],
    ['the words', 'Here stand the words. More.', 'Here stand the words.[editor-1] More.'],
    ['the words', 'He said “the words.” More.', 'He said “the words.”[editor-1] More.'],
    ["“Don't -- stop”", 'He said ‘Don’t—stop’ twice.', 'He said ‘Don’t—stop’[editor-1] twice.'],
    [
      'the fine art',
      'It is the *fine* **art** of it.',
      'It is the *fine* **art**[editor-1] of it.'
    ],
    ['the *fine* art', 'It is the _fine_ art of it.', 'It is the *fine* art[editor-1] of it.'],
    ['a b', 'An a\n  b line.', 'An a\nb[editor-1] line.'],
    [
      'two words',
      'On [two words](https://a.example) more.',
      'On [two words](https://a.example)[editor-1] more.'
    ],
    [
      'two',
      'On [two words](https://a.example) more.',
      'On [two words](https://a.example)[editor-1] more.'
    ],
    ['China', 'It is China’s turn.', 'It is China’s[editor-1] turn.'],
    ['war', 'A warning of war!', 'A warning of war![editor-1]'],
    ['cafe\u0301', 'A café here.', 'A café[editor-1] here.'],
    ['wait...', 'No, wait… now.', 'No, wait…[editor-1] now.'],
    ['中文', '這是中文的書。', '這是中文[editor-1]的書。'],
    [
      'end of one. The start',
      'The end of one.\n\nThe start of two.',
      'The end of one.\n\nThe start[editor-1] of two.'
    ]
  ])('calls a note behind %j', (exact, source, expected) => {
    const {text, messages} = annotated(source, {notes: [note(exact)]})
    expect(messages).toEqual([])
    expect(text).toBe(`${expected}\n\n[editor-1]: A *word*.`)
  })

  it('chooses by prefix and suffix', () => {
    const source = 'The page of a book, the page of a paper.'
    const behind = annotated(source, {notes: [note('page', {suffix: 'of a paper'})]})
    expect(behind.text).toContain('the page[editor-1] of a paper')
    const before = annotated(source, {notes: [note('page', {prefix: 'The '})]})
    expect(before.text).toContain('The page[editor-1] of a book')
  })

  it('takes the running text before a block quote that repeats it', () => {
    const source = '> A page is a room.\n\nMan lives so: a page is a room. A page is a room.'
    const {text, messages} = annotated(source, {notes: [note('A page is a room')]})
    expect(messages).toEqual([])
    expect(text).toMatch(/^> A page is a room\.\n\n.* A page is a room\.\[editor-1\]/u)
  })

  it('does not match in code', () => {
    const {messages} = annotated('A `page` and\n\n    page\n', {notes: [note('page')]})
    expect(messages).toEqual([
      'quotation-found - Cannot annotate “page” without these words in essay.md'
    ])
  })

  it('reports words that are not there, with the nearest', () => {
    const source = 'One.\n\nThe margin is where a reader answers back in ink.'
    const {manifest, messages} = annotated(source, {
      notes: [
        {
          at: {
            exact: 'the margin is what a bold reader answers in ink',
            place: {line: 7, column: 5}
          },
          note: 'x'
        },
        {at: {exact: 'margim'}, note: 'x'}
      ]
    })
    expect(messages).toEqual([
      'quotation-found 7 Cannot annotate “the margin is what a bold reader answers in ink” without these words in essay.md',
      'quotation-found - Cannot annotate “margim” without these words in essay.md'
    ])
    expect(manifest.file.messages.map(message => message.note)).toEqual([
      'the text has “The margin is where a reader answers back”: copy the words as they stand there',
      'the text has “margin”: copy the words as they stand there'
    ])
  })

  it('reports words that are there twice, with their lines', () => {
    const {messages, text} = annotated('One page\nand page.\n\nA page.', {notes: [note('page')]})
    expect(messages).toEqual([
      'quotation-is-unique - Unexpected “page” in several places, essay.md:1, essay.md:2, essay.md:4, expected one'
    ])
    expect(text).not.toContain('editor')
  })

  it('reports words that do not stand between prefix and suffix', () => {
    const {messages, manifest} = annotated('One.\n\nA page.', {
      notes: [note('page', {prefix: 'the'})]
    })
    expect(messages).toHaveLength(1)
    expect(manifest.file.messages[0]?.note).toContain('essay.md:3')
  })

  it('gives a lost note call its text', () => {
    const source = 'On affairs.1 Much “help.”37 More'
    const {text, messages, reading} = annotated(source, {
      notes: [note('On affairs', {call: '1'}), note('help.”37', {call: '37'})]
    })
    expect(messages).toEqual([])
    expect(text).toContain('On affairs.[editor-1] Much “help.”[editor-2] More')
    expect(inspect(reading.tree)).toContain('data: {"series":"author"}')
  })

  it('reports a lost note call that is not there', () => {
    const {messages} = annotated('On affairs. Much', {notes: [note('affairs', {call: '1'})]})
    expect(messages).toEqual([
      'note-call-found - Cannot give note call “1” a text without that call behind “affairs”'
    ])
  })

  it('adds references before the stop of the sentence', () => {
    const {text} = annotated('See the margin. It “was so.” End', {
      references: [
        {at: {exact: 'the margin'}, see: 'margins'},
        {at: {exact: 'was so.'}, see: 'margins#top', text: 'elsewhere'}
      ]
    })
    expect(text).toBe('See the margin {see margins}. It “was so {see margins#top: elsewhere}.” End')
  })

  it('marks words for the index over inline nodes', () => {
    const {text} = annotated('The *laid* paper of *old mills* and\n\nits sizes.', {
      indexTerms: [
        {at: {exact: 'laid paper'}, term: 'paper!laid'},
        {at: {exact: 'paper of old'}, term: 'mills'},
        {at: {exact: 'and its sizes'}, term: 'sizes'}
      ]
    })
    expect(text).toContain('{sizes| and}')
    expect(text.replaceAll(/\{[^|]*\| ?|\}/gu, '')).toBe(
      'The *laid* paper of *old mills* and\n\nits sizes.'
    )
  })

  it('keeps several notes at one place in order, and clear of the names of the source', () => {
    const source = 'Words.[^editor-1] End\n\n[^editor-1]: Own.'
    const {text} = annotated(source, {notes: [note('Words'), note('Words')]})
    expect(text).toContain('Words.[editor-2][editor-3][editor-1] End')
  })

  it('keeps notes and links inside a note apart from those of the source', () => {
    const reading = readingOf('Words [a] end[^a].\n\n[a]: /source\n\n[^a]: Own.', {
      notes: [
        {at: {exact: 'Words'}, note: 'See [a].[^a]\n\n[a]: https://b.example\n\n[^a]: Inner.'}
      ]
    })
    annotate(reading, manifestOf())
    expect(plain(reading.tree)).toContain('[editor-1]: See [a](https://b.example).[editor-1 a]')
    expect(plain(reading.tree)).toContain('[editor-1 a]: Inner.')
  })
})
