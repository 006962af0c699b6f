import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from '../reading.ts'

/** Text with each emphasis in `_`, each strong in `=`, a page in `|`. */
function marked(node: Nodes | undefined): string {
  if (!node) return ''
  if (node.type === 'originalPage') return `|${node.page}|`
  if (!('children' in node)) return 'value' in node ? node.value : ''
  const inner = node.children.map(marked).join('')
  return node.type === 'emphasis' ? `_${inner}_` : node.type === 'strong' ? `=${inner}=` : inner
}

const tail = 'so that the reader who waits for the sheets has time to cut them all by hand.'

function paragraph(text: string): string {
  return marked(reading(`Title\n\n${text}, ${tail}\n\nEnd.\n`).tree.children[0]).replace(
    /, so that.*/,
    ''
  )
}

describe('marks of emphasis', () => {
  test.each([
    ['=bold= and _soft_', '=bold= and _soft_'],
    ['_one =in= the other_', '_one =in= the other_'],
    ['=one _in_ the other=', '=one _in_ the other='],
    ['rays N_p_, 3_t_T and _t_E', 'rays N_p_, 3_t_T and _t_E']
  ])('%s', (text, expected) => {
    expect(paragraph(text)).toBe(expected)
  })

  test.each(['a = b = c', 'x=y=z', '?a=1&b=2&c=', 'a_b_c and __init__', '== and =='])(
    'are none in %s',
    text => {
      const [block] = reading(`Title\n\n${text}, ${tail}\n\nEnd.\n`).tree.children
      expect(block).toMatchObject({children: [{type: 'text'}]})
    }
  )
})

describe('original pages', () => {
  test.each([
    ['of a word', 'the wo[Pg 12]rd', 'the wo|12|rd'],
    ['at a line’s start', 'the\n[Pg 12] word', 'the\n|12|word'],
    ['at a line’s end', 'the word [Pg xii]\ngoes', 'the word|xii|\ngoes'],
    ['in an emphasis', 'the _wo [Pg 12] rd_', 'the _wo |12| rd_'],
    ['before one', '[Pg 3] _word_ of', '|3|_word_ of']
  ])('amid %s', (_, text, expected) => {
    expect(paragraph(text)).toBe(expected)
  })

  test('in braces rise through the text; braces that do not are text', () => {
    expect(paragraph('a {3} b {4} c {5} d')).toBe('a |3| b |4| c |5| d')
    expect(paragraph('a {3} b {4} c {9} d')).toBe('a {3} b {4} c {9} d')
  })

  test('on lines of their own go to the next words, a word that they part is joined', () => {
    const page = (number: number, end: string) =>
      `The sheets are wet when they leave the press and have to hang for a day or ${end}\n\n${number}\n\n`
    const read = reading(
      `Title\n\n${page(7, 'in-')}deed for two. ${page(8, 'so')}at least. ${page(9, 'so')}at most.\n`
    )
    expect(shape(read)).toEqual(['paragraph'])
    expect(marked(read.tree.children[0])).toMatch(/or in\|7\|deed for two\..*so\n\|8\|at least/s)
    expect(messages(read)).toEqual([
      '5:1 original-pages-are-kept',
      '3:76 line-end-hyphen-is-a-break'
    ])
  })

  test('are empty elements with their number in HTML', () => {
    const [block] = reading(`Title\n\nA word [Pg 12] here, ${tail}\n`).tree.children
    expect(block).toMatchObject({
      children: [
        {type: 'text'},
        {
          data: {hName: 'span', hProperties: {className: ['original-page'], dataOriginalPage: '12'}}
        },
        {type: 'text'}
      ]
    })
  })
})

describe('words parted by line ends', () => {
  test('are joined where the text has the whole, kept with a word where it has neither', () => {
    const read = reading(
      `Title\n\nPerhaps the old binder was right when he told them that per-\nhaps the gilt should wait for the spring, and that the over-\nsewn sheets would not lie flat, ${tail}\n`
    )
    expect(textOf(read.tree)).toMatch(/that perhaps the gilt.*the over-sewn sheets/s)
    expect(messages(read)).toEqual([
      '3:57 line-end-hyphen-is-a-break',
      '4:56 line-end-hyphen-is-kept'
    ])
  })

  test('by a soft hyphen are always joined, lines of verse never', () => {
    expect(paragraph('the sheets are in\u00ad\ndeed wet')).toBe('the sheets are indeed wet')
    const verse = reading(
      'Title\n\nIndeed the sheet,\n  In-\n  Deed wet,\nThe press,\n  In-\n  Deed cold.\n'
    )
    expect(textOf(verse.tree)).toContain('In-')
  })
})

describe('pictures', () => {
  test('stand close to text, and have captions of several paragraphs', () => {
    const read = reading(
      `Title\n\nThe press, ${tail}\n[Illustration: A [small] press\n\nin use]\nThe sheet, ${tail}\n\n[Illustration]\n\nThe [Illustration: x] end, ${tail}\n`
    )
    expect(shape(read)).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph'])
    expect(textOf(read.tree.children[1])).toBe('A [small] press\nin use')
    expect(textOf(read.tree)).toContain('The [Illustration: x] end')
  })
})
