import {expect, it} from 'vitest'
import type {IndexTerm} from '../../src/book/manifest.ts'
import {markIndexTerms} from '../../src/transform/index-terms.ts'
import {plain} from './plain.ts'
import {manifestOf, readingOf} from './reading.ts'

function marked(markdown: string, term: Partial<IndexTerm> & {term: string}): string {
  const reading = readingOf(markdown, {headnote: 'A mill.'})
  const terms = [{variants: [], seeAlso: [], ...term}]
  markIndexTerms([reading], manifestOf({index: {names: false, terms}}))
  return [reading.headnote, reading.tree].map(tree => tree && plain(tree)).join(' / ')
}

it.each([
  [{term: 'mill', every: false}, 'A {mill| mill}. / Mills and mill; *mill*.'],
  [
    {term: 'mill', isStem: true},
    'A {mill| mill}. / {mill| Mills} and {mill| mill}; *{mill| mill}*.'
  ],
  [{term: 'Mill', isCased: false}, 'A {Mill| mill}. / Mills and {Mill| mill}; *{Mill| mill}*.'],
  [{term: 'mill', isCased: true}, 'A {mill| mill}. / Mills and {mill| mill}; *{mill| mill}*.'],
  [
    {term: 'mill', variants: ['Mills'], except: ['Mills and mill']},
    'A {mill| mill}. / Mills and mill; *{mill| mill}*.'
  ]
] as [Partial<IndexTerm> & {term: string}, string][])(
  'takes words as %j says',
  (term, expected) => {
    expect(marked('Mills and mill; *mill*.', term)).toBe(expected)
  }
)
