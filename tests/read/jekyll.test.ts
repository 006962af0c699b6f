import {toString as textOf} from 'mdast-util-to-string'
import {inspectNoColor as inspect} from 'unist-util-inspect'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from './reading.ts'

function post(body: string, separator = '<excerpt/>'): ReturnType<typeof reading> {
  return reading(`---\ntitle: A\nexcerpt_separator: ${separator}\n---\n\n${body}\n`, 'post.txt')
}

describe('the excerpt', () => {
  test('that ends inside a paragraph takes the whole paragraph', () => {
    const read = post('_One._ <excerpt/> _Two._\n\nThree.')
    expect(shape(read)).toEqual(['standfirst', 'paragraph'])
    expect(textOf(read.tree)).toBe('One. Two.Three.')
    expect(inspect(read.tree)).not.toContain('excerpt')
  })

  test('takes the paragraphs before it', () => {
    const read = post('One.\n\nTwo.\n\n<!--more-->\n\nThree.', '<!--more-->')
    expect(shape(read)).toEqual(['standfirst', 'paragraph'])
    expect(read.tree.children[0]).toMatchObject({
      children: [{type: 'paragraph'}, {type: 'paragraph'}]
    })
  })

  test.each([
    ['before a word', '_One._<excerpt/>_Two._\n\nThree.', 'One.          Two.'],
    ['at a line’s start', '_One._\n<excerpt/> two.\n\nThree.', 'One.\ntwo.'],
    ['at a line’s end', '_One._ <excerpt/>\ntwo.\n\nThree.', 'One. \ntwo.'],
    ['on a line of its own', 'One\n<excerpt/>\ntwo.\n\nThree.', 'One\n\ntwo.']
  ])('%s cuts no paragraph in two and leaves no trace', (_, body, words) => {
    const read = post(body)
    expect(shape(read)).toEqual(['standfirst', 'paragraph'])
    expect(textOf(read.tree).replace(/\s+/g, ' ')).toBe(`${words.replace(/\s+/g, ' ')}Three.`)
    expect(inspect(read.tree)).not.toMatch(/code|break|html/)
  })

  test('that opens a paragraph makes it no code', () => {
    expect(shape(post('One.\n\n<excerpt/> Two.'))).not.toContain('code')
  })

  test('with a heading in it stays in the text, with a message', () => {
    const read = post('#### Head\n\n<excerpt/>\n\nText.')
    expect(shape(read)).toEqual(['h4', 'paragraph'])
    expect(messages(read)).toEqual(['6:1 excerpt-is-standfirst'])
  })

  test('is none without a separator', () => {
    expect(shape(reading('---\ntitle: A\n---\n\nOne.\n\nTwo.\n', 'a.md'))).toEqual([
      'paragraph',
      'paragraph'
    ])
  })
})

describe('a post', () => {
  test('has the places of the whole file', () => {
    const source =
      '---\ntitle: A\nexcerpt_separator: <excerpt/>\n---\n\nOne <excerpt/> two.\n\n#### Three\n'
    const [, heading] = reading(source, 'a.txt').tree.children
    expect(heading?.position?.start).toEqual({line: 8, column: 1, offset: source.indexOf('####')})
  })

  test('runs Liquid in code too, as Jekyll does, and tells what it cannot run', () => {
    const read = post(
      'Say {{ site.name }} and\n{% include a.html\nb="_c_" %}.\n\n`{{ code }}`\n\n    {% code %}\n\nOpen {% end'
    )
    expect(messages(read)).toEqual([
      '14:6 liquid-is-sound',
      '6:5 liquid-has-value',
      '7:1 include-exists',
      '10:2 liquid-has-value',
      '12:5 liquid-tag-is-known'
    ])
  })

  test('gives its only h1 as the title', () => {
    const read = reading('# The *Page*\n\nText.\n\n## Head\n', 'a.md')
    expect(read.metadata.title).toBe('The Page')
    expect(shape(read)).toEqual(['paragraph', 'h2'])
  })

  test('keeps an h1 that is another title, or one of several', () => {
    expect(shape(reading('---\ntitle: B\n---\n# A\n\nText.\n', 'a.md'))).toEqual([
      'h1',
      'paragraph'
    ])
    expect(shape(reading('---\ntitle: A\n---\n# A!\n\nText.\n', 'a.md'))).toEqual(['paragraph'])
    const parts = reading('# A\n\nText.\n\n# B\n', 'a.md')
    expect([parts.metadata.title, ...shape(parts)]).toEqual(['A', 'h1', 'paragraph', 'h1'])
  })

  test('reads notes as GFM has them', () => {
    expect(shape(reading('# A\n\nText.[^1]\n\n[^1]: Note.\n', 'a.md'))).toEqual([
      'paragraph',
      'footnoteDefinition'
    ])
  })
})
