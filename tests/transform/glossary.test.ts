import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import type {Glossary, GlossaryTerm} from '../../src/book/apparatus.ts'
import type {Manifest} from '../../src/book/manifest.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import type {GlossaryUse} from '../../src/book/nodes/back-matter.ts'
import {visit} from '../../src/book/visit.ts'
import {takeDirectives} from '../../src/transform/directives.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {markGlossary} from '../../src/transform/glossary.ts'
import {kramdownReading} from './kramdown.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

type Given = Partial<GlossaryTerm> & {term: string}

function bookWith(terms: readonly Given[], firstUse: Glossary['firstUse'] = 'reading'): Manifest {
  const manifest = manifestOf({backMatter: ['glossary']})
  const place = {start: {line: 7, column: 3}, end: {line: 7, column: 9}}
  const whole = terms.map(given => ({
    ...{id: given.term, variants: [], see: [], file: manifest.file, place},
    definition: parseEditorWords('A thing.', 'glossary', undefined),
    ...given
  }))
  const glossary = {terms: whole, firstUse}
  return {...manifest, apparatus: {epigraphs: [], abbreviations: [], lives: [], glossary}}
}

/** What is marked, `*` behind a first use. */
function usesIn(tree: Root): string[] {
  const uses: string[] = []
  visit(tree, 'glossaryUse', (node: GlossaryUse) => {
    uses.push(`${node.term}:${textOf(node)}${node.isFirst ? '*' : ''}`)
  })
  return uses
}

test('terms and variants are found as whole words, the first of each reading marked', () => {
  const one = readingOf('A folio. Folios are folios; a portfolio is none.\n\nThe folio.')
  const two = readingOf('A folio again.')
  markGlossary([one, two], bookWith([{term: 'folio', variants: ['folios']}]))
  expect(usesIn(one.tree)).toEqual(['folio:folio*', 'folio:Folios', 'folio:folios', 'folio:folio'])
  expect(usesIn(two.tree)).toEqual(['folio:folio*'])
})

test('the first use may be that of the book, or none', () => {
  const firsts = (firstUse: Glossary['firstUse']) => {
    const readings = [readingOf('A folio.'), readingOf('A folio.')]
    markGlossary(readings, bookWith([{term: 'folio'}], firstUse))
    return readings.flatMap(({tree}) => usesIn(tree)).filter(use => use.endsWith('*')).length
  }
  expect([firsts('book'), firsts('reading'), firsts('none')]).toEqual([1, 2, 0])
})

test('headings and code are left out, and no first use stands in a link', () => {
  const reading = readingOf('# A folio\n\n`folio` [a folio](http://a.b) and a folio.')
  markGlossary([reading], bookWith([{term: 'folio'}]))
  expect(usesIn(reading.tree)).toEqual(['folio:folio', 'folio:folio*'])
})

test('a directive names its term, in any case', () => {
  const reading = readingOf('The :term[gathered leaves]{of="Quire"} and a :term[quire].')
  const manifest = bookWith([{term: 'quire'}])
  takeDirectives(reading, manifest)
  markGlossary([reading], manifest)
  expect(usesIn(reading.tree)).toEqual(['quire:gathered leaves*', 'quire:quire'])
})

test('a directive without an entry is an error with its line', () => {
  const reading = readingOf('One.\n\nThe :term[qire].')
  const manifest = bookWith([{term: 'quire'}])
  takeDirectives(reading, manifest)
  markGlossary([reading], manifest)
  expect(textOf(reading.tree)).toBe('One.The qire.')
  expect(messagesOf(reading.file)).toEqual([
    'glossary-term-known 3 Cannot point to the glossary from “qire” without an entry for it'
  ])
  expect(String(reading.file.messages[0]?.note)).toContain('did you mean')
})

test('what no text uses, and a pointing to nothing, are told at the entry', () => {
  const manifest = bookWith([
    {term: 'folio', see: ['leaf', 'quire']},
    {term: 'quire', definition: undefined as never, see: ['folio']}
  ])
  const made = markGlossary([readingOf('Nothing of the kind.')], manifest)
  expect(messagesOf(manifest.file)).toEqual([
    'glossary-term-occurs 7 Cannot give “folio” pages in the glossary without a text that uses it',
    'glossary-see-resolves 7 Cannot send readers of the glossary from “folio” to “leaf” without an entry “leaf”'
  ])
  expect(made.apparatus?.glossary?.terms[0]?.see).toEqual(['quire'])
})

test('a list marked so by its author gives entries, and stays', () => {
  const text =
    'Deckle\n: The frame of the [^1] mould.\n\nQuire\n: Eight leaves.\n{: .glossary}\n\nThe deckle drips.\n\n[^1]: A note.'
  const reading = kramdownReading(text)
  takeElements(reading)
  const made = markGlossary([reading], bookWith([{term: 'Quire'}]))
  const terms = made.apparatus?.glossary?.terms ?? []
  expect(terms.map(({term}) => term)).toEqual(['Quire', 'Deckle'])
  expect(textOf(terms[1]?.definition)).toBe('The frame of the  mould.')
  expect(textOf(reading.tree)).toContain('The frame of the  mould.')
  expect(usesIn(reading.tree)).toEqual(['deckle:Deckle', 'Quire:Quire', 'deckle:deckle*'])
  expect(messagesOf(reading.file)).toEqual([
    'glossary-term-unique 4 Left the definition of “Quire” out of the glossary, which has one already: it stands in its text'
  ])
})
