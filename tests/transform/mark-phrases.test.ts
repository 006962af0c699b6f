import type {Root, Text} from 'mdast'
import {expect, test} from 'vitest'
import {markPhrases} from '../../src/transform/index-terms/mark.ts'
import {phraseBook} from '../../src/transform/index-terms/phrases.ts'

test('a paragraph with more words of the index than a call takes arguments', () => {
  const text: Text = {type: 'text', value: 'Lamp, '.repeat(150_000)}
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children: [text]}]}
  markPhrases(tree, phraseBook([{words: 'Lamp', heads: [['lamp']], anyCase: false}]), '')
  const [paragraph] = tree.children
  const children = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(children.filter(({type}) => type === 'indexMark')).toHaveLength(150_000)
})
