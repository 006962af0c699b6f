import {describe, expect, it} from 'vitest'
import type {Entry, Manifest} from '../../src/book/manifest.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import {transform} from '../../src/transform/index.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const place = {line: 7, column: 5}

async function transformed(
  entry: Partial<Entry>,
  over: Partial<Manifest> = {},
  markdown = 'Text.',
  language?: string
) {
  const reading = readingOf(markdown, {place, ...entry})
  if (language) reading.metadata.language = language
  const given = manifestOf({index: {names: false, terms: []}, ...over})
  const {manifest} = await transform([reading, readingOf('# Rags', {id: 'mills'})], given)
  const [headnote = '', citation = ''] = [reading.headnote, reading.citation].map(
    root => root && plain(root)
  )
  const [source, ours] = [messagesOf(reading.file), messagesOf(given.file)]
  return {reading, manifest, headnote, citation, text: plain(reading.tree), source, ours}
}

describe('the headnote', () => {
  it('is set, its references lead to the book, and it calls notes', async () => {
    const {headnote, source, ours} = await transformed({
      headnote: 'It\'s "old", see [the mills](reading:mills#rags).[^a]\n\n[^a]: So they say...'
    })
    expect([...source, ...ours]).toEqual([])
    expect(headnote).toBe(
      'It’s “old”, see {text mills--rags: the mills}.[headnote a]\n\n[headnote a]: So they say…'
    )
  })

  it('has messages in the manifest, at its entry', async () => {
    const {source, ours} = await transformed({
      headnote: 'See [x](reading:mill), [y](lost.md).[^none]\n\n![a leaf](leaf.png)'
    })
    expect(source).toEqual([])
    expect(ours.map(line => line.split(' ', 2).join(' '))).toEqual([
      'note-has-body 7',
      'image-exists 7',
      'reference-resolves 7',
      'link-resolves 7'
    ])
  })

  it.each([
    ['note', '[house](https://a.example/).[link-1]'],
    ['inline', '[house](https://a.example/) ([https://a.example/](https://a.example/)).'],
    ['none', '[house](https://a.example/).']
  ] as const)('has web links by the policy %s', async (links, expected) => {
    const {headnote} = await transformed({headnote: 'The [house](https://a.example/).'}, {links})
    expect(headnote.startsWith(`The ${expected}`)).toBe(true)
  })

  it('and the text note an address once, with names that do not clash', async () => {
    const {headnote, text} = await transformed(
      {headnote: 'The [house](https://a.example/).'},
      {},
      'A [house](https://a.example) and a [mill](https://b.example).'
    )
    expect(headnote).toContain('[link-1]: ')
    expect(text).toContain('A [house](https://a.example) and a [mill](https://b.example).[link-2]')
  })

  it('takes paths from the folder of the manifest', async () => {
    const {headnote, ours} = await transformed({
      source: '/book/essays/one.md',
      headnote: 'See [it](mills.md).'
    })
    expect(ours).toEqual([])
    expect(headnote).toBe('See {text mills: it}.')
  })

  it('has index marks', async () => {
    const terms = [{term: 'paper', variants: [], seeAlso: []}]
    const {headnote} = await transformed({headnote: 'Of paper.'}, {index: {names: false, terms}})
    expect(headnote).toBe('Of {paper| paper}.')
  })

  it('and notes of the editor are set in the language of the book, the text in its own', async () => {
    const {headnote, citation, text} = await transformed(
      {
        headnote: 'The "old" one.',
        citation: 'In "Die Seite"',
        notes: [{at: {exact: 'alte'}, note: 'That is "old".'}]
      },
      {},
      'Der "alte" Text.',
      'de'
    )
    expect([headnote, citation]).toEqual(['The “old” one.', 'In “Die Seite”'])
    expect(text).toBe('Der „alte“[editor-1] Text.\n\n[editor-1]: That is “old”.')
  })
})

it('the source line has addresses in brackets, for it calls no notes', async () => {
  const {citation} = await transformed({citation: 'From [a page](https://a.example/)'})
  expect(citation).toBe(
    'From [a page](https://a.example/) ([https://a.example/](https://a.example/))'
  )
})

it('a note of the editor that calls a note which is not written is told in the manifest', async () => {
  const at = {exact: 'Text', place: {line: 9, column: 3}}
  const {ours} = await transformed({notes: [{at, note: 'See.[^b]'}]})
  expect(ours.map(line => line.split(' ', 2).join(' '))).toEqual(['note-has-body 9'])
})

describe('the edition', () => {
  it('has its titles, its terms and its copyright page set', async () => {
    const {manifest} = await transformed(
      {},
      {
        title: 'The Page: "Recto"',
        subtitle: "A Reader's Book",
        editors: ["Ada O'Leaf"],
        publisher: 'Leaf & Sons...',
        parts: [{title: "The Margin's Edge", entries: []}],
        index: {
          names: false,
          terms: [{term: "O'Leaf, Ada!life of", variants: [], see: "Leaf's", seeAlso: ["Quire's"]}]
        },
        copyright: [parseEditorWords('"All" [here](https://a.example/).', 'copyright', place)]
      }
    )
    expect(manifest).toMatchObject({
      title: 'The Page: “Recto”',
      subtitle: 'A Reader’s Book',
      editors: ['Ada O’Leaf'],
      publisher: 'Leaf & Sons…',
      parts: [{title: 'The Margin’s Edge'}],
      index: {terms: [{term: 'O’Leaf, Ada!life of', see: 'Leaf’s', seeAlso: ['Quire’s']}]}
    })
    expect(manifest.copyright.map(plain)).toEqual([
      '“All” [here](https://a.example/) ([https://a.example/](https://a.example/)).'
    ])
  })

  it('points to readings from its copyright page, or says that it cannot', async () => {
    const words = 'See [it](reading:mills) and [that](#nowhere).'
    const {manifest, ours} = await transformed(
      {},
      {copyright: [parseEditorWords(words, 'copyright', place)]}
    )
    expect(manifest.copyright.map(plain)).toEqual(['See {text mills: it} and that.'])
    expect(ours.map(line => line.split(' ', 2).join(' '))).toEqual(['reference-resolves 7'])
  })
})

it('heads of index marks are set as the terms of the manifest are', async () => {
  const {text} = await transformed(
    {indexTerms: [{at: {exact: 'ball'}, term: "printer's ball!use of"}]},
    {},
    'The ball.'
  )
  expect(text).toBe('The {printer’s ball!use of| ball}.')
})
