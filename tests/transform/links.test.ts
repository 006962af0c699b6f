import {describe, expect, it} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {annotate} from '../../src/transform/annotations.ts'
import {resolveLinks} from '../../src/transform/links.ts'
import {markTargets} from '../../src/transform/targets.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const other = '# Laid Paper {#laid}\n\n## The Mill\n\nText.'

function linked(markdown: string, over: Partial<Manifest> = {}) {
  const manifest = manifestOf(over)
  const readings = [
    readingOf(markdown),
    readingOf(other, {
      id: 'mills',
      source: '/book/old/mills.md',
      url: 'https://Paper.example/mills/'
    })
  ]
  const [reading] = readings
  if (!reading) throw new Error('no reading')
  const targets = markTargets(readings)
  for (const each of readings) resolveLinks(each, targets, manifest)
  const notes = reading.file.messages.map(message => message.note)
  return {text: plain(reading.tree), messages: messagesOf(reading.file), notes}
}

describe('references', () => {
  it.each([
    ['See [](#the-end).\n\n# The End', 'See {page essay--the-end}.\n\n# The End'],
    ['See [it](#end).\n\n# Fin {#end}', 'See {text essay--end: it}.\n\n# Fin'],
    [
      'See [whats next](#whats-next).\n\n# What’s “next”?',
      'See {text essay--whats-next: whats next}.\n\n# What’s “next”?'
    ],
    ['See [mills](reading:mills).', 'See {text mills: mills}.'],
    ['See [](reading:mills#the-mill).', 'See {page mills--the-mill}.'],
    ['See [laid](reading:mills#laid).', 'See {text mills--laid: laid}.'],
    ['See [mills](http://paper.example/mills).', 'See {text mills: mills}.'],
    ['See [mills](https://paper.example/mills/index.html#laid).', 'See {text mills--laid: mills}.'],
    ['See [mills](old/mills.md).', 'See {text mills: mills}.'],
    ['See [mills](./old/mills.html#laid).', 'See {text mills--laid: mills}.'],
    ['See [mills][m].\n\n[m]: reading:mills', 'See {text mills: mills}.'],
    [
      'See [top](#top) <a href="reading:mills">the *mills*</a>.',
      'See top {text mills: the *mills*}.'
    ]
  ])('resolves %j', (markdown, expected) => {
    const {text, messages} = linked(markdown)
    expect(messages).toEqual([])
    expect(text).toBe(expected)
  })

  it('reports what leads nowhere, with the place and a guess', () => {
    const {text, messages, notes} = linked(
      'One.\n\nSee [a](#the-emd), [b](reading:mill) and [c](reading:mills#x).\n\n# The End'
    )
    expect(messages).toEqual([
      'reference-resolves 3 Cannot refer to “the-emd” without such a place in the book',
      'reference-resolves 3 Cannot refer to “mill” without such a place in the book',
      'reference-resolves 3 Cannot refer to “x” without such a place in the book'
    ])
    expect(notes).toEqual([
      'did you mean “the-end”?',
      'did you mean “mills”?',
      '“mills” has laid, laid-paper, the-mill'
    ])
    expect(text).toContain('See a, b and c.')
  })

  it('reports a link to a file that is not in the book, and keeps its words', () => {
    const {text, messages} = linked('See [this](../other.md).')
    expect(messages).toEqual([
      'link-resolves 1 Unexpected link to “../other.md”, expected a text of the book or a web address'
    ])
    expect(text).toBe('See this.')
  })

  it('takes a relative path from the web address of the reading', () => {
    const reading = readingOf('See [this](../c/?d#e) and [that](/mills/).', {
      url: 'https://a.example/b/x'
    })
    resolveLinks(reading, markTargets([reading]), manifestOf())
    expect(messagesOf(reading.file)).toEqual([])
    expect(plain(reading.tree)).toContain('[this](https://a.example/c/?d#e)[link-1]')
    expect(plain(reading.tree)).toContain('[that](https://a.example/mills/).[link-2]')
  })

  it('reports references of the manifest in the manifest', () => {
    const reading = readingOf('Some words.', {
      references: [{at: {exact: 'words', place: {line: 9, column: 3}}, see: 'esay'}],
      notes: [{at: {exact: 'Some', place: {line: 4, column: 3}}, note: 'See [x](#nowhere).'}]
    })
    const manifest = manifestOf()
    annotate(reading, manifest)
    resolveLinks(reading, markTargets([reading]), manifest)
    expect(messagesOf(reading.file)).toEqual([])
    expect(messagesOf(manifest.file)).toEqual([
      'reference-resolves 9 Cannot refer to “esay” without such a place in the book',
      'reference-resolves 4 Cannot refer to “nowhere” without such a place in the book'
    ])
  })

  it('resolves references of the manifest to a place in a reading', () => {
    const reading = readingOf('Some words.\n\n# The End', {
      references: [{at: {exact: 'words'}, see: 'essay#the-end'}]
    })
    const manifest = manifestOf()
    annotate(reading, manifest)
    resolveLinks(reading, markTargets([reading]), manifest)
    expect(plain(reading.tree)).toContain('Some words {see essay--the-end}.')
  })
})

describe('web links', () => {
  it.each([
    ['A [page](https://a.example/b).', 'A [page](https://a.example/b).[link-1]'],
    ['A *[page](https://a.example/b)*, so.', 'A *[page](https://a.example/b)*,[link-1] so.'],
    ['(A [page](https://a.example/b))', '(A [page](https://a.example/b)[link-1])'],
    ['[A](https://a.example/b)’s', '[A](https://a.example/b)[link-1]’s']
  ])('notes the address of %j', (markdown, expected) => {
    expect(linked(markdown).text).toBe(
      `${expected}\n\n[link-1]: [https://a.example/b](https://a.example/b)`
    )
  })

  it.each([
    ['<https://a.example/b>'],
    ['https://a.example/b/'],
    ['[a.example/b](https://www.a.example/b/)'],
    ['[mail](mailto:a@b.example)']
  ])('leaves %j', markdown => {
    expect(linked(`See ${markdown} now.`).text).not.toContain('link-')
  })

  it('notes an address once a reading', () => {
    const {text} = linked(
      'A [one](https://a.example/) and [two](http://a.example), [three](https://b.example).'
    )
    expect(text.match(/\[link-\d\](?!:)/gu)).toEqual(['[link-1]', '[link-2]'])
  })

  it('prints the address inline in notes', () => {
    const {text} = linked('Text.[^1]\n\n[^1]: See [this](https://a.example/).')
    expect(text).toContain(
      '[1]: See [this](https://a.example/) ([https://a.example/](https://a.example/)).'
    )
  })

  it('follows the manifest', () => {
    expect(linked('A [page](https://a.example).', {links: 'none'}).text).toBe(
      'A [page](https://a.example).'
    )
    expect(linked('A [page](https://a.example).', {links: 'inline'}).text).toBe(
      'A [page](https://a.example) ([https://a.example](https://a.example)).'
    )
  })

  it('leaves names of the source alone', () => {
    const {text} = linked('A [page](https://a.example).[^link-1]\n\n[^link-1]: Own.')
    expect(text).toContain('[link-2]: ')
  })
})
