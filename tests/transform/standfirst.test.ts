import {expect, it} from 'vitest'
import type {Standfirst} from '../../src/book/tree.ts'
import {unwrapStandfirst} from '../../src/transform/standfirst.ts'
import {plain} from './plain.ts'
import {readingOf} from './reading.ts'

function unwrapped(markdown: string): string {
  const reading = readingOf(markdown)
  const isNote = ({type}: {type: string}) => type === 'footnoteDefinition'
  const all = reading.tree.children
  const children = all.filter(child => !isNote(child)) as Standfirst['children']
  reading.tree.children = [{type: 'standfirst', children}, ...all.filter(isNote)]
  unwrapStandfirst(reading)
  return plain({type: 'root', children: reading.tree.children.slice(0, 1)})
}

it.each([
  ['_All of it._', 'All of it.'],
  ['_All of **it** and *this*._', 'All of **it** and *this*.'],
  ['_One._ _Two._[^1]\n\n[^1]: Note.', 'One. Two.[1]'],
  ['_One._\n\n_Two._', 'One.Two.'],
  ['_One._ Two.', '*One.* Two.'],
  ['_One._\n\nTwo.', '*One.*Two.'],
  ['Plain.', 'Plain.']
])('takes the emphasis off %j if it is on all', (markdown, expected) => {
  expect(unwrapped(markdown)).toBe(expected)
})

it('leaves text that is no standfirst', () => {
  const reading = readingOf('_All of it._')
  unwrapStandfirst(reading)
  expect(plain(reading.tree)).toBe('*All of it.*')
})
