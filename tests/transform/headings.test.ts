import {toString as plain} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {nestHeadings} from '../../src/transform/headings.ts'
import {messagesOf, readingOf} from './reading.ts'

function levels(markdown: string): number[] {
  const reading = readingOf(markdown)
  nestHeadings(reading)
  const found: number[] = []
  visit(reading.tree, 'heading', heading => {
    found.push(heading.depth)
  })
  return found
}

describe('nestHeadings', () => {
  it.each([
    ['#### a\n##### b\n#### c', [2, 3, 2]],
    ['## a\n#### b\n#### c', [2, 3, 3]],
    ['# a\n## b', [2, 3]],
    ['### a\n## b\n### c', [2, 2, 3]],
    ['## a\n### b\n#### c\n## d\n#### e', [2, 3, 4, 2, 3]],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', [2, 3, 4, 5, 6, 6]]
  ])('leaves no gap in %j', (markdown, expected) => {
    expect(levels(markdown)).toEqual(expected)
  })

  it('keeps the headings of a block quote under the heading that it stands under', () => {
    expect(levels('## a\n\n### b\n\n> ## c\n>\n> ### d\n\n### e')).toEqual([2, 3, 4, 5, 3])
  })

  it('takes bold off whole headings and leaves other marks', () => {
    const reading = readingOf('## **Bold**\n\n## ***Both***\n\n## **Half** of it')
    nestHeadings(reading)
    const shapes = reading.tree.children.map(
      child => 'children' in child && child.children[0]?.type
    )
    expect(shapes).toEqual(['text', 'emphasis', 'strong'])
    expect(plain(reading.tree)).toBe('BoldBothHalf of it')
  })

  it('leaves empty headings out, and says where', () => {
    const reading = readingOf('## a\n\n##\n\n###\n\ntext')
    nestHeadings(reading)
    expect(reading.tree.children.map(child => child.type)).toEqual(['heading', 'paragraph'])
    expect(messagesOf(reading.file)).toEqual([
      'heading-has-text 3 Unexpected empty heading, expected words',
      'heading-has-text 5 Unexpected empty heading, expected words'
    ])
  })
})
