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

it('gives the place of the whole where the source is written otherwise', () => {
  const source = 'A &amp; B &amp; C'
  const node = textIn(source)
  const {position} = node
  expect(pointOf(node, 4, source)).toEqual(position?.start)
  expect(splitText(node, [4], source).map(part => part.position)).toEqual([position, position])
})
