import type {Paragraph, Text} from 'mdast'
import {expect, it} from 'vitest'
import {parseMarkdown} from '../../src/book/markdown.ts'
import {pointOf, splitText} from '../../src/transform/positions.ts'

function textIn(source: string): Text {
  const paragraph = parseMarkdown(source).children.at(-1) as Paragraph
  return paragraph.children[0] as Text
}

it('gives the parts of a text their places in the source, over line ends', () => {
  const source = 'One.\n\nTwo words\non lines.'
  const parts = splitText(textIn(source), [4, 12], source)
  expect(parts.map(({value}) => value)).toEqual(['Two ', 'words\non', ' lines.'])
  expect(
    parts.map(({position}) => source.slice(position?.start.offset, position?.end.offset))
  ).toEqual(parts.map(({value}) => value))
  expect(parts[2]?.position?.start).toEqual({line: 4, column: 3, offset: 18})
})

it('finds its way past escapes and references', () => {
  const source = 'A &amp; B \\* C'
  const node = textIn(source)
  expect(pointOf(node, 4, source)?.offset).toBe(source.indexOf('B'))
  const parts = splitText(node, [4], source)
  expect(parts.map(({position}) => position?.start.offset)).toEqual([0, source.indexOf('B')])
  expect(parts[1]?.position?.end.offset).toBe(source.length)
})

it('gives the line of the whole, without offsets, where the source is written otherwise', () => {
  const node: Text = {...textIn('Some words.'), value: 'Other words.'}
  expect(pointOf(node, 6, 'Some words.')).toEqual(node.position?.start)
  const parts = splitText(node, [6], 'Some words.')
  expect(parts[1]?.position?.start).toEqual({line: 1, column: 1})
})
