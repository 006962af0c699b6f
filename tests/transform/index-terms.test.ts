import {describe, expect, it} from 'vitest'
import type {IndexTerm} from '../../src/book/manifest.ts'
import {markIndexTerms} from '../../src/transform/index-terms.ts'
import {plain} from './plain.ts'
import {manifestOf, readingOf} from './reading.ts'

function marked(markdown: string, terms: (Partial<IndexTerm> & {term: string})[]) {
  const reading = readingOf(markdown)
  const whole = terms.map(term => ({variants: [], seeAlso: [], ...term}))
  markIndexTerms([reading], manifestOf({index: {names: false, terms: whole}}))
  return plain(reading.tree)
}

it('takes no name for one that the manifest sends on', () => {
  const markdown = 'We saw Ada Leaf. Then Ada Leaf saw Ben Quire, and Ben Quire went.'
  const terms = [{term: 'Ada Leaf', see: 'Ben', variants: [], seeAlso: []}]
  const reading = readingOf(markdown)
  markIndexTerms([reading], manifestOf({index: {names: true, terms}}))
  expect(plain(reading.tree)).toBe(
    'We saw Ada Leaf. Then Ada Leaf saw {Ben Quire| Ben Quire}, and {Ben Quire| Ben Quire} went.'
  )
})

describe('the concordance', () => {
  it.each([
    ['A page, Page and pages; homepage.', 'A {page| page}, {page| Page} and pages; homepage.'],
    ['A page’s *page*.', 'A {page| page}’s *{page| page}*.'],
    [
      '`page` and <https://page.example/page>.',
      '<code> and [https://page.example/page](https://page.example/page).'
    ],
    ['# A page', '# A page']
  ])('marks whole words of %j', (markdown, expected) => {
    expect(marked(markdown, [{term: 'page'}]).replace('`page`', '<code>')).toBe(expected)
  })

  it('counts case where the term does', () => {
    expect(marked('Caxton, caxton, CAXTON.', [{term: 'Caxton'}])).toBe(
      '{Caxton| Caxton}, caxton, CAXTON.'
    )
  })

  it('takes variants, the longest first, over line ends and in other dashes', () => {
    const terms = [
      {term: 'paper', variants: ['papers']},
      {term: 'paper sizes', variants: ['size of the paper', 'two-up']}
    ]
    expect(marked('Paper\nsizes, papers, size of the paper, two‑up.', terms)).toBe(
      '{paper sizes| Paper\nsizes}, {paper| papers}, {paper sizes| size of the paper}, {paper sizes| two‑up}.'
    )
  })

  it('puts words under several heads and levels', () => {
    const terms = [
      {term: 'paper!laid', variants: ['laid']},
      {term: 'moulds', variants: ['laid']}
    ]
    expect(marked('A laid paper.', terms)).toBe('A {paper!laid| {moulds| laid}} paper.')
  })

  it('leaves terms alone that only send on', () => {
    expect(marked('A folio.', [{term: 'folio', see: 'page numbers'}])).toBe('A folio.')
  })

  it('finds words in scripts without spaces', () => {
    expect(marked('這是中文書。', [{term: '中文'}])).toBe('這是{中文| 中文}書。')
  })
})
