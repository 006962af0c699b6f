import {describe, expect, test} from 'vitest'
import {momentFrom} from '../../../src/read/jekyll/moments.ts'
import {messages, reading} from '../reading.ts'
import {readPost, said} from './site.ts'

describe('a post of a site', () => {
  const {metadata, file} = readPost('_posts/2021-03-14-on-glue.md')

  test('has the address that Jekyll gives it, and all that lead to it', () => {
    expect(metadata.url).toBe('/notes/craft/paste/2021/03/on-glue/')
    expect(metadata.addresses).toEqual([
      'https://bindery.example/notes/craft/paste/2021/03/on-glue/',
      '/craft/paste/2021/03/on-glue/',
      '/old/glue/',
      '/notes/old/glue/'
    ])
    expect(metadata.site).toMatchObject({base: '/notes', origin: 'https://bindery.example'})
  })

  test('has authors of the site’s list, defaults of its settings, and the day that it writes', () => {
    expect(metadata).toMatchObject({
      authors: ['Ada Lund'],
      language: 'en-GB',
      date: '2021-03-14',
      categories: ['craft', 'paste'],
      tags: ['glue', 'hide']
    })
    expect(file.messages).toEqual([])
  })

  test('has its excerpt by the mark of the settings', () => {
    const {tree} = readPost('_posts/2021-03-14-on-glue.md')
    expect(tree.children.map(({type}) => type)).toEqual(['standfirst'])
  })

  test('may have several authors, keys and names', () => {
    expect(readPost('_posts/2020-02-29-leap-day.md').metadata.authors).toEqual([
      'Ben Carr',
      'Cy Twine'
    ])
  })

  test('is by the author of the site where it names none', () => {
    expect(readPost('_posts/2019-1-2-no-title_here.md').metadata.authors).toEqual([
      'The Bindery Press'
    ])
  })

  test('has a word for a key that leads nowhere', () => {
    const read = readPost('_posts/2021-01-01-a.md', '---\ntitle: A\nauthor: nobody\n---\nText.\n')
    expect(read.metadata.authors).toEqual(['nobody'])
    expect(said(read.file)).toEqual(['3:1 author-is-known'])
  })

  test('that is not published, and one that is a draft, say so', () => {
    expect(readPost('_posts/2022-11-05-hidden.md').metadata.unpublished).toBe(true)
    const draft = readPost('_drafts/not-yet.md')
    expect(draft.metadata.unpublished).toBeUndefined()
    expect(said(draft.file)).toEqual(['1:1 post-is-no-draft'])
  })

  test.each([
    ['_recipes/paste.md', '/notes/kitchen/paste/'],
    ['about/index.md', '/notes/about/'],
    ['colophon.md', '/notes/colophon/'],
    ['essays/_posts/2018-07-01-in-a-folder.md', '/notes/2018/07/01/in-a-folder.html']
  ])('%s has the address %s', (path, url) => {
    expect(readPost(path).metadata.url).toBe(url)
  })
})

describe('metadata', () => {
  test('that is never closed is told, and the text is read whole', () => {
    const read = reading('---\ntitle: A\nauthor: B\n\nThe text.\n', 'a.md')
    expect(messages(read)[0]).toBe('1:1 metadata-is-closed')
    expect(JSON.stringify(read.tree)).toContain('The text.')
  })

  test('with aliases that grow without end is told in bounded time', () => {
    const lines = ['a0: &a0 [x, x]']
    for (let at = 1; at < 40; at++) lines.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
    const read = reading(`---\ntitle: A\n${lines.join('\n')}\n---\n\nThe text.\n`, 'a.md')
    expect(messages(read)).toContain('2:1 metadata-is-yaml')
    expect(read.tree.children).toHaveLength(1)
  })

  test('with a key twice is told at its line, and the text is read', () => {
    const read = reading('---\ntitle: A\nlang: en\ntitle: B\n---\n\nThe text.\n', 'a.md')
    expect(messages(read)[0]).toMatch(/^4:\d+ metadata-is-yaml$/)
    expect(read.tree.children).toHaveLength(1)
  })

  test('may have spaces before colons, comments, and nothing behind a colon', () => {
    const read = reading('---\n# note\ntitle : A\nimage :\ndescription:\n---\n\nText.\n', 'a.md')
    expect(read.metadata).toMatchObject({title: 'A'})
    expect(read.metadata.image).toBeUndefined()
    expect(read.file.messages).toEqual([])
  })
})

test.each([
  ['2021-03-14', '2021-03-14'],
  ['2021-3-4 5:06', '2021-03-04 05:06:00 +0000'],
  ['2021-03-14 23:30:00 +0800', '2021-03-14 23:30:00 +0800'],
  ['2021-03-14T23:30:00Z', '2021-03-14 23:30:00 +0000'],
  ['2021-03-14 23:30 -05:30', '2021-03-14 23:30:00 -0530'],
  ['2021/03/14 10:00', '2021-03-14 10:00:00 +0000'],
  ['Sun, 14 Mar 2021 10:00:00 +0100', '2021-03-14 10:00:00 +0100'],
  ['March 14, 2021', '2021-03-14']
])('the time “%s” is %s', (written, wanted) => {
  expect(String(momentFrom(written))).toBe(wanted)
})

test.each(['2021-02-30 10:00', 'soon', '2021-13-01', ''])('“%s” is no time', written => {
  expect(momentFrom(written)).toBeUndefined()
})

test('a post names its translators like its authors', () => {
  const {metadata} = reading(
    '---\ntitle: A\nauthor: Ada\ntranslator: Rosa Drukker and Jan Vel\n---\n\nB.\n',
    'a.md'
  )
  expect(metadata.translators).toEqual(['Rosa Drukker', 'Jan Vel'])
  const plain = reading('---\ntitle: A\n---\n\nB.\n', 'a.md', {translators: ['Rosa Drukker']})
  expect(plain.metadata.translators).toEqual(['Rosa Drukker'])
})
