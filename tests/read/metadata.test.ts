import {describe, expect, test} from 'vitest'
import {splitAuthors} from '../../src/read/authors.ts'
import {isoDate} from '../../src/read/dates.ts'
import {readFileName} from '../../src/read/file-name.ts'
import {messages, reading} from './reading.ts'

describe('metadata of a post', () => {
  test('takes what Jekyll takes', () => {
    const {metadata} = reading(
      [
        '---',
        'layout: post',
        'title : "Margins: a history"',
        'author: Ada Lund and Ben O. Carr',
        'date  : 2021-03-04 23:30:00 +0800',
        '#image_caption:',
        'image : /card.png',
        'lang: de_at',
        'tags: paper ink',
        'categories: [history, "the page"]',
        'description: >',
        '  Two lines',
        '  folded.',
        'permalink: /margins/',
        '---',
        '',
        'Text.'
      ].join('\n'),
      'post.txt'
    )
    expect(metadata).toEqual({
      title: 'Margins: a history',
      authors: ['Ada Lund', 'Ben O. Carr'],
      date: '2021-03-04',
      image: '/card.png',
      language: 'de-AT',
      tags: ['paper', 'ink'],
      categories: ['history', 'the page'],
      description: 'Two lines folded.',
      url: '/margins/'
    })
  })

  test('keeps scalars as written: no year, no truth value', () => {
    const {metadata} = reading('---\ntitle: 1984\nauthor: Null\ndate: 2020\n---\n\nText.\n')
    expect(metadata).toMatchObject({title: '1984', authors: ['Null'], date: '2020'})
  })

  test('gives way to the entry’s own words', () => {
    const source =
      '---\ntitle: Theirs\nauthor: A B\ndate: 2020-01-01\nlang: fr\npermalink: /a\n---\n\nText.\n'
    const own = {
      title: 'Ours',
      authors: ['C D'],
      date: '1999',
      language: 'it',
      url: 'https://c.example/d'
    }
    expect(reading(source, 'a.md', own).metadata).toMatchObject(own)
  })

  test('reports malformed YAML at its line and reads on', () => {
    const read = reading('---\ntitle: "Half\nauthor: [A B\n---\n\nThe text stands.\n', 'a.md')
    expect(messages(read)[0]).toMatch(/^[234]:\d+ metadata-is-yaml$/)
    expect(read.file.messages[0]?.fatal).toBe(true)
    expect(read.tree.children).toHaveLength(1)
  })

  test('takes tabs and quoted values that go on at the margin, as Psych does', () => {
    const read = reading(
      '---\ntitle: A\ntags:\n-\tone\nexcerpt: "Of two\nlines"\ndate: 2020-02-29\n---\n\nText.\n',
      'a.md'
    )
    expect(read.file.messages).toEqual([])
    expect(read.metadata).toMatchObject({title: 'A', tags: ['one'], date: '2020-02-29'})
  })

  test('reports a date that is none, where it stands', () => {
    const read = reading('---\ntitle: A\ndate: next week\n---\n\nText.\n', 'a.md')
    expect(messages(read)).toEqual(['3:1 date-is-iso'])
    expect(read.metadata.date).toBeUndefined()
  })

  test('falls back on the file’s name, with a message for the title', () => {
    const read = reading(
      'lower case opens this text.\n\nAnd more.\n',
      '2019-11-05-a_short-title.txt'
    )
    expect(read.metadata).toMatchObject({
      title: 'A short title',
      date: '2019-11-05',
      language: 'en'
    })
    expect(messages(read)).toEqual(['1:1 title-is-given'])
  })

  test('reads dates in words and refuses days that are none', () => {
    const forms = {
      '2022-6-2': '2022-06-02',
      '2022-06-22T10:00:00Z': '2022-06-22',
      'June 22, 2022': '2022-06-22',
      '22 June 2022': '2022-06-22',
      'Jun 2022': '2022-06',
      '2023-02-29': undefined,
      '2022-13-01': undefined,
      soon: undefined
    }
    for (const [form, date] of Object.entries(forms)) expect(isoDate(form), form).toBe(date)
  })

  test('parts names, but not what is one name', () => {
    expect(splitAuthors('A One, B Two and C Three')).toEqual(['A One', 'B Two', 'C Three'])
    expect(splitAuthors('A One, B Two, and C Three')).toEqual(['A One', 'B Two', 'C Three'])
    expect(splitAuthors('By A One & B Two')).toEqual(['A One', 'B Two'])
    expect(splitAuthors('Sam King, Jr.')).toEqual(['Sam King, Jr.'])
    expect(splitAuthors('Doe, Jane')).toEqual(['Doe, Jane'])
    expect(splitAuthors('Ministry of Ink and Paper')).toEqual(['Ministry of Ink and Paper'])
  })

  test('reads file names', () => {
    expect(readFileName('/a/2020-01-02-on-notes.txt')).toEqual({
      title: 'On notes',
      date: '2020-01-02'
    })
    expect(readFileName('C:\\a\\Notes.md')).toEqual({title: 'Notes'})
  })
})
