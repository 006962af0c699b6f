import {expect, test} from 'vitest'
import {suggestTerms} from '../../src/transform/index-terms/suggest.ts'
import {manifestOf, readingOf} from './reading.ts'

function suggested(texts: Readonly<Record<string, string>>, language = 'en') {
  const readings = Object.entries(texts).map(([id, text]) => readingOf(text, {id}))
  return suggestTerms(readings, manifestOf({language, index: {names: false, terms: []}}))
}

test('people, places, bodies and terms are told apart, with their forms and first places', () => {
  const pulp =
    'The pulp tank stood there. A pulp tank is deep, and each pulp tank leaks. No pulp tank lasts.'
  const found = suggested({
    one: `They met Ada Leaf in Basel.\n\nThen Leaf went to the Paper Makers Society in Basel. ${pulp}`,
    two: 'The widow Ada Leaf lived in Basel, near Basel, and the Paper Makers Society paid.'
  })
  expect(
    found.map(({kind, head, variants, count, readings, first}) => [
      kind,
      head,
      variants,
      count,
      readings,
      first
    ])
  ).toEqual([
    ['person', 'Leaf, Ada', ['Ada Leaf', 'Leaf'], 3, 2, 'one.md:1'],
    ['place', 'Basel', [], 4, 2, 'one.md:1'],
    ['body', 'Paper Makers Society', [], 2, 2, 'one.md:3'],
    ['term', 'pulp tank', [], 4, 1, 'one.md:3']
  ])
})

test('what the manifest has is not proposed again', () => {
  const readings = [
    readingOf('They met Ada Leaf there. Then Ada Leaf met Ben Quire, and Ben Quire left.')
  ]
  const terms = [{term: 'Leaf', variants: ['Ada Leaf'], seeAlso: []}]
  const found = suggestTerms(readings, manifestOf({index: {names: false, terms}}))
  expect(found.map(({head}) => head)).toEqual(['Ben Quire'])
})

test('German nouns are no names, two capital words in a row are one', () => {
  const text =
    'Im Tal stand die Mühle von Anna Blatt. Die Mühle lief, und Anna Blatt kam. Das Papier der Mühle war gut.'
  expect(suggested({one: text}, 'de').map(({head}) => head)).toEqual(['Anna Blatt'])
})

test('French names are what stands in capitals within sentences', () => {
  const text =
    'Le papier de Jean de la Rive partait pour Lyon. Le moulin de Jean de la Rive était loin de Lyon. Le moulin.'
  expect(suggested({one: text}, 'fr').map(({head}) => head)).toEqual(['Jean de la Rive', 'Lyon'])
})
