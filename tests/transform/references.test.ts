import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Entry} from '../../src/book/manifest.ts'
import type {Reference} from '../../src/book/tree.ts'
import {visit} from '../../src/book/visit.ts'
import {annotate} from '../../src/transform/annotations.ts'
import {takeDirectives} from '../../src/transform/directives.ts'
import {resolveLinks} from '../../src/transform/links.ts'
import {readAs, readTargets} from '../../src/transform/references/words.ts'
import {takeReferences} from '../../src/transform/references.ts'
import {markTargets} from '../../src/transform/targets.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const other = `# Laid Paper {#laid}

Text.[^size]

# The Vat

![](vat.svg){#fig-vat}

[^size]: A note.`

function referring(markdown: string, entry: Partial<Entry> = {}) {
  const manifest = manifestOf({file: new VFile({value: 'note: :ref{…}', path: 'reader.yaml'})})
  const third = '# The Vat\n\n# Only Here'
  const readings = [
    readingOf(markdown, entry),
    readingOf(other, {id: 'mills', url: 'https://paper.example/mills/'}),
    readingOf(third, {id: 'vats'})
  ]
  const [reading] = readings
  if (!reading) throw new Error('no reading')
  takeDirectives(reading, manifest)
  annotate(reading, manifest)
  const targets = markTargets(readings)
  takeReferences(reading, targets, manifest)
  resolveLinks(reading, targets, manifest)
  return {
    text: plain(reading.tree),
    references: referencesIn(reading.tree),
    messages: messagesOf(reading.file),
    notes: reading.file.messages.map(({note}) => note),
    ofManifest: messagesOf(manifest.file)
  }
}

function referencesIn(tree: Nodes): Omit<Reference, 'type' | 'children' | 'position'>[] {
  const found: Omit<Reference, 'type' | 'children' | 'position'>[] = []
  visit(tree, 'reference', ({target, targets, form, as}) => {
    found.push({target, form, ...(targets && {targets}), ...(as && {as})})
  })
  return found
}

describe('the directive', () => {
  it.each([
    ['See :ref{to="#end"}.\n\n# The End {#end}', {target: 'essay--end', form: 'page'}],
    ['See :ref[it]{to=mills}.', {target: 'mills', form: 'text'}],
    ['See :ref{to="mills#laid"}.', {target: 'mills--laid', form: 'page'}],
    ['See :ref{to="reading:mills#laid"}.', {target: 'mills--laid', form: 'page'}],
    ['See :ref{to="only-here"}.', {target: 'vats--only-here', form: 'page'}],
    [
      'See :ref{to="mills#laid" as="number page"}.',
      {target: 'mills--laid', form: 'page', as: ['number', 'page']}
    ],
    [
      'See :ref{to=mills as=all}.',
      {target: 'mills', form: 'page', as: ['number', 'title', 'page']}
    ],
    ['Words :ref{to=mills as="see"}.', {target: 'mills', form: 'see'}],
    [
      'See :ref{to="mills#laid, mills"}.',
      {target: 'mills--laid', form: 'page', targets: [{id: 'mills--laid'}, {id: 'mills'}]}
    ],
    [
      'See :ref{to="mills#laid..mills#the-vat"}.',
      {
        target: 'mills--laid',
        form: 'page',
        targets: [{id: 'mills--laid', to: 'mills--the-vat'}]
      }
    ],
    ['See :ref{to="mills#note-size"}.', {target: 'mills--label:size', form: 'page'}],
    ['See :ref{to="#paragraph-4"}.', {target: 'essay--paragraph:4', form: 'page'}],
    ['See :ref{to="mills#page-xiv"}.', {target: 'mills--page:xiv', form: 'page'}]
  ])('%j leads where it says', (markdown, expected) => {
    const {references, messages} = referring(markdown)
    expect(messages).toEqual([])
    expect(references).toEqual([expected])
  })

  it('keeps its words, with what they hold', () => {
    const {text} = referring('See :ref[the *mills*]{to=mills}.')
    expect(text).toBe('See {text mills: the *mills*}.')
  })

  it('stands in headings, notes, tables and quotations', () => {
    const {references, messages} = referring(
      '# A :ref{to=mills}\n\n| a |\n|---|\n| :ref{to=mills} |\n\n> :ref{to=mills}[^1]\n\n[^1]: :ref{to=mills}'
    )
    expect(messages).toEqual([])
    expect(references).toHaveLength(4)
  })

  it('that leads nowhere is told with its line and a guess, and its words stay', () => {
    const {text, messages, notes} = referring(
      'One.\n\n:ref[Words]{to="#the-emd"}, :ref{to=mill}, :ref{to="mills#lied"}, :ref{to="only-hare"}.\n\n# The End'
    )
    expect(messages).toEqual([
      'reference-resolves 3 Cannot refer to “the-emd” without such a place in the book',
      'reference-resolves 3 Cannot refer to “mill” without such a place in the book',
      'reference-resolves 3 Cannot refer to “lied” without such a place in the book',
      'reference-resolves 3 Cannot refer to “only-hare” without such a place in the book'
    ])
    expect(notes).toEqual([
      'did you mean “the-end”?',
      'did you mean “mills”?',
      'did you mean “laid”?',
      'did you mean “vats#only-here”?'
    ])
    expect(text).toContain('Words, , , .')
  })

  it('that loses one of several places keeps the others', () => {
    const {references, messages} = referring(':ref{to="mills nowhere vats"}')
    expect(messages).toHaveLength(1)
    expect(references).toEqual([
      {target: 'mills', form: 'page', targets: [{id: 'mills'}, {id: 'vats'}]}
    ])
  })

  it('with a name that two places have is told, with both', () => {
    const {messages, notes} = referring(':ref{to=the-vat}\n\n:ref{to=mills}\n\n# Mills')
    expect(messages).toEqual([
      'reference-is-unambiguous 1 Unexpected “the-vat”, the name of 2 places, expected of one',
      'reference-is-unambiguous 3 Unexpected “mills”, the name of 2 places, expected of one'
    ])
    expect(notes).toEqual([
      'write which is meant: `mills#the-vat`, `vats#the-vat`',
      'write which is meant: `reading:mills`, `#mills`'
    ])
  })

  it('without a target, or with a word that it does not know, is told', () => {
    const {messages} = referring('One.\n\n:ref[words] and :ref{to=mills as="nmber page"}')
    expect(messages).toEqual([
      'reference-names-target 3 Cannot refer without a `to`',
      'reference-as-known 3 Unexpected “nmber” in `as`, expected `number`, `title`, `page`, `relative`, `all` or `see`'
    ])
  })

  it('in a note of the manifest is told there', () => {
    const {ofManifest, messages} = referring('Some words.', {
      notes: [{at: {exact: 'words', place: {line: 9, column: 3}}, note: 'See :ref{to=nowhere}.'}]
    })
    expect(messages).toEqual([])
    expect(ofManifest).toEqual([
      'reference-resolves 9 Cannot refer to “nowhere” without such a place in the book'
    ])
  })
})

describe('the ways of other programs', () => {
  const figure = '\n\n![](a.svg){#fig-a}\n\n# B {#sec:b}\n\n| c |\n|---|\n| d |\n'
  it.each([
    ['See @sec:b.', ['essay--sec:b'], ''],
    ['See [@sec:b].', ['essay--sec:b'], ''],
    ['See {ref}`mills`.', ['mills'], ''],
    ['See {ref}`the mills <mills>`.', ['mills'], 'the mills'],
    ['See {numref}`sec:b`, {ref}`vats`.', ['essay--sec:b', 'vats'], '']
  ])('%j is a reference', (markdown, targets, words) => {
    const {references, messages, text} = referring(markdown + figure)
    expect(messages).toEqual([])
    expect(references.map(({target}) => target)).toEqual(targets)
    expect(text).toContain(words)
    expect(text).not.toMatch(/[@`]/u)
  })

  it('are names on the web, addresses and citations where no place has the name', () => {
    const {text, references, messages} = referring(
      'Mail me@fig-tree.example, ask @figtree or [@smith2004, p. 4].\n\nBut @fig-tree?'
    )
    expect(references).toEqual([])
    expect(text).toContain('ask @figtree or [@smith2004, p. 4]')
    expect(messages).toEqual([
      'reference-resolves 3 Cannot refer to “fig-tree” without such a place in the book'
    ])
  })
})

describe('links', () => {
  it('from the web to a place that the reading does not have lead to the reading, and say so', () => {
    const {references, messages} = referring('A [link](https://paper.example/mills#comments).')
    expect(references).toEqual([{target: 'mills', form: 'text'}])
    expect(messages).toEqual([
      'link-finds-place 1 Cannot find “#comments” of the link in “https://paper.example/mills”, which it leads to as a whole'
    ])
  })
})

describe('references of the manifest', () => {
  it('may lead to several places and ranges, and say what is printed', () => {
    const {references, ofManifest} = referring('Some words.', {
      references: [
        {at: {exact: 'words'}, see: 'mills', to: ['mills', 'mills#laid..vats'], as: 'title, page'}
      ]
    })
    expect(ofManifest).toEqual([])
    expect(references).toEqual([
      {
        target: 'mills',
        form: 'see',
        targets: [{id: 'mills'}, {id: 'mills--laid', to: 'vats'}],
        as: ['title', 'page']
      }
    ])
  })
})

describe('words', () => {
  it('of targets are parted by spaces and commas', () => {
    expect(readTargets('a#b, c  d ..e;f')).toEqual([
      {id: 'a#b'},
      {id: 'c'},
      {id: 'd', to: 'e'},
      {id: 'f'}
    ])
    expect(readTargets('  ')).toEqual([])
  })

  it('of parts may be several', () => {
    expect(readAs('see number, page')).toEqual({as: ['number', 'page'], form: 'see', unknown: []})
    expect(readAs('')).toEqual({as: undefined, form: undefined, unknown: []})
  })
})
