import {join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {failure, ids, sources} from './outcome.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('a bare folder', () => {
  test('gives its texts in file-name order, then those of the folders in it', async () => {
    const manifest = await loadManifest(join(fixtures, 'bare'))
    expect(sources(manifest)).toEqual([
      '1-first.txt',
      '2-second.txt',
      '10-third.txt',
      'letter',
      '_posts/2022-10-05-post.md',
      '_posts/deep/2021-01-01-deep.md',
      'essays/essay.txt'
    ])
    expect(ids(manifest)).toEqual(['first', 'second', 'third', 'letter', 'post', 'deep', 'essay'])
  })

  test('leaves out what is about the folder, with a message for each', async () => {
    const {file} = await loadManifest(join(fixtures, 'bare'))
    expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
      ['manifest-lists-readings', undefined],
      ['manifest-lists-readings', undefined]
    ])
    expect(file.messages.map(({reason}) => /`(.*?)`/.exec(reason)?.[1])).toEqual([
      'LICENSE',
      'README.md'
    ])
  })

  test('has every default', async () => {
    const {file, folder, parts, ...rest} = await loadManifest(join(fixtures, 'bare'))
    expect(folder).toBe(join(fixtures, 'bare'))
    expect(file.value).toBe('')
    expect(rest).toEqual({
      title: 'Bare',
      subtitle: 'A Reader',
      isProposing: true,
      editors: [],
      copyright: [],
      language: 'en',
      template: 'classic',
      page: {},
      frontMatter: ['half-title', 'title-page', 'copyright-page', 'contents'],
      backMatter: ['contributors', 'index', 'colophon'],
      notes: {place: 'foot', numbering: 'reading'},
      links: 'note',
      index: {names: true, terms: []},
      images: {card: false},
      boilerplate: [],
      rules: new Map(),
      outputs: ['pdf']
    })
  })
})

describe('texts named by themselves', () => {
  test('one gives the title', async () => {
    const manifest = await loadManifest(join(fixtures, 'bare/README.md'))
    expect(sources(manifest)).toEqual(['README.md'])
    expect(manifest.title).toBe('README')
    expect(manifest.subtitle).toBeUndefined()
  })

  test('several stand in the order given, each once, from the folder that they share', async () => {
    const paths = ['bare/letter', 'bare/essays', 'bare/letter', 'full/essays/beta.txt']
    const manifest = await loadManifest(paths.map(path => join(fixtures, path)))
    expect(manifest.folder).toBe(fixtures)
    expect(sources(manifest)).toEqual([
      'bare/letter',
      'bare/essays/essay.txt',
      'full/essays/beta.txt'
    ])
  })

  test('a manifest does not go with others', async () => {
    const error = await failure([join(fixtures, 'full'), join(fixtures, 'bare')])
    expect(error.file.messages.map(({ruleId}) => ruleId)).toEqual(['manifest-stands-alone'])
  })
})

describe('reader.yaml', () => {
  let manifest: Manifest
  beforeAll(async () => {
    manifest = await loadManifest(join(fixtures, 'full'))
  })

  test('gives what it says', () => {
    const {file, folder, parts, index, copyright, ...rest} = manifest
    expect(file.messages).toEqual([])
    expect(copyright.flatMap(({children}) => children).map(line => textOf(line))).toEqual([
      '© 2026 the authors.',
      'Set in Source Serif.'
    ])
    expect(copyright.map(({data}) => data?.inManifest)).toMatchObject([{start: {line: 8}}])
    expect(rest).toEqual({
      title: '1984 and after',
      editors: ['Ada Reader', 'Ben Author'],
      publisher: 'The Press',
      edition: '2',
      isbn: '978-0-306-40615-7',
      language: 'en-GB',
      date: '2026-11-21',
      template: 'coursepack',
      page: {size: 'A5', margins: {inner: '0.8in'}},
      frontMatter: ['title-page'],
      backMatter: ['notes', 'contributors', 'index', 'colophon'],
      notes: {place: 'book', numbering: 'book'},
      links: 'inline',
      images: {card: true},
      boilerplate: ['Read it all'],
      rules: new Map([
        ['image-has-alt', 'error'],
        ['quotation-found', 'warning']
      ]),
      outputs: ['pdf'],
      places: {
        template: expect.objectContaining({start: {line: 14, column: 11, offset: 282}}),
        page: expect.objectContaining({start: {line: 15, column: 7, offset: 299}}),
        notes: expect.objectContaining({start: {line: 46, column: 8, offset: 1077}}),
        sections: expect.any(Map)
      }
    })
  })

  test('gives the entries, with places', () => {
    const [, post] = manifest.parts[0]?.entries ?? []
    const {place, notes, references, indexTerms, ...rest} = post ?? never()
    expect(rest).toEqual({
      id: 'the-post',
      source: join(fixtures, 'full/_posts/2022-10-05-post.md'),
      title: 'A Title',
      shortTitle: 'Title',
      authors: ['Cy Writer'],
      date: '1899-03',
      language: 'fr',
      citation: 'From *A Journal*.',
      url: 'https://example.org/post',
      headnote: 'Read this.'
    })
    expect(place).toMatchObject({start: {line: 20, column: 9}, end: {line: 43}})
    expect(notes).toMatchObject([
      {
        at: {exact: 'exact words', place: {start: {line: 32, column: 17}}},
        note: 'A note.',
        call: '1'
      },
      {at: {exact: 'more', prefix: 'some ', suffix: ' words'}, note: 'Another.'}
    ])
    expect(references).toMatchObject([{at: {exact: 'there'}, see: 'gamma', text: 'a text'}])
    expect(indexTerms).toMatchObject([{at: {exact: 'here'}, term: 'paper!sizes'}])
  })

  test('opens patterns out to the texts that are not named elsewhere', () => {
    expect(manifest.parts.map(({title}) => title)).toEqual(['Firsts', undefined])
    expect(manifest.parts.map(({entries}) => entries.map(({id}) => id))).toEqual([
      ['gamma', 'the-post'],
      // `index` is a section of the book.
      ['alpha', 'beta', 'index-2']
    ])
  })

  test('gives the index terms', () => {
    expect(manifest.index.names).toBe(false)
    expect(manifest.index.terms).toMatchObject([
      {term: 'paper', variants: [], seeAlso: [], place: {start: {line: 51}}},
      {term: 'size', variants: ['sizes'], seeAlso: ['paper', 'format'], sortAs: 'seize'},
      {term: 'sheet', see: 'paper'}
    ])
  })
})

describe('a broken reader.yaml', () => {
  test('has all its problems reported at their places in one run', async () => {
    const {file} = await loadManifest(join(fixtures, 'broken'))
    const found = file.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
    expect(
      found.sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    ).toEqual([
      '1:1 manifest-key-known',
      '2:8 manifest-value-valid',
      '4:10 manifest-value-valid',
      '5:7 manifest-value-valid',
      '6:7 manifest-value-valid',
      '7:14 manifest-value-valid',
      '7:32 manifest-key-known',
      '8:16 manifest-value-valid',
      '9:23 manifest-value-valid',
      '9:30 manifest-rule-known',
      '10:11 manifest-value-valid',
      '13:5 manifest-source-once',
      '14:5 manifest-key-known',
      '16:9 manifest-key-given',
      '18:26 manifest-key-known',
      '20:9 manifest-key-given',
      '21:5 manifest-key-given',
      '22:5 manifest-value-valid',
      '23:4 manifest-value-valid',
      '24:5 manifest-pattern-matches',
      '25:5 manifest-source-local',
      '27:5 manifest-source-once',
      '27:5 manifest-id-unique',
      '28:5 manifest-source-once',
      '28:5 manifest-id-unique',
      '29:34 manifest-value-valid',
      '29:5 manifest-source-once'
    ])
  })

  test('has hints', async () => {
    const {file} = await loadManifest(join(fixtures, 'broken'))
    const notes = new Map(file.messages.map(({reason, note}) => [reason, note]))
    expect(notes.get('Unexpected key `titel`, expected `title`')).toBe('did you mean `title`?')
    expect(notes.get('Unexpected key `autor`, expected `author`')).toBe('did you mean `author`?')
    expect([...notes.keys()]).toContain('Cannot use this reading without `source`')
    expect([...notes.keys()]).toContain(
      'Unexpected `2026-13-41` for `date`, expected a day such as `2026-11-21`'
    )
  })

  test('still gives what is sound, the missing source too: that is for the reader to report', async () => {
    const manifest = await loadManifest(join(fixtures, 'broken'))
    expect(manifest.editors).toEqual(['Ann'])
    expect(sources(manifest)).toContain('essays/absent.txt')
    expect(new Set(ids(manifest)).size).toBe(ids(manifest).length)
  })
})

function never(): never {
  throw new Error('Expected an entry')
}
