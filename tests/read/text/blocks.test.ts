import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {reading, shape} from '../reading.ts'
import {outline} from './outline.ts'

const long =
  'A line that no editor has wrapped holds a whole paragraph, however long it may be, and the next line holds another one, as pages of the web do when they are saved as text.'
const wrapped =
  'The compositor sets the lines of a paragraph as full as they will go,\nand so a line that ends early, though the first word of the next one\nwould have fitted, tells that somebody meant it to end there, and did\nnot leave it to the measure.'

describe('title and byline', () => {
  test.each([
    ['On Notes\n\nBy Jane Doe and John Roe\n\nText here.', 'On Notes', ['Jane Doe', 'John Roe']],
    ['ON NOTES.\nBY JANE DOE\n\nText here.', 'ON NOTES', ['JANE DOE']],
    ['On Notes\nBy Jane van der Doe\n\nText here.', 'On Notes', ['Jane van der Doe']],
    ['What is a page?\n\nBy the time it was printed it was old.', 'What is a page?', []],
    ['“Quoted” words\r\n\r\nText here.', '“Quoted” words', []]
  ])('%j', (source, title, authors) => {
    expect(reading(source).metadata).toMatchObject({title, authors})
  })

  test.each([
    'A sentence opens this text.\n\nAnd more.',
    'two words\n\nAnd more.',
    `${wrapped}\n\nAnd more.`,
    `${long}\n\nAnd more.`,
    'Only one line'
  ])('is not %j', source => {
    const read = reading(source)
    expect(read.file.messages.map(message => message.ruleId)).toEqual(['title-is-given'])
    expect(textOf(read.tree).slice(0, 5)).toBe(source.slice(0, 5))
  })
})

describe('paragraphs', () => {
  test('are joined where they were wrapped', () => {
    expect(shape(reading(`Title\n\n${wrapped}\n\n${wrapped}\n`))).toEqual([
      'paragraph',
      'paragraph'
    ])
  })

  test('are lines where none was wrapped', () => {
    expect(shape(reading(`Title\n\n${long}\n${long}\nShort one.\n${long}\n`))).toEqual(
      Array(4).fill('paragraph')
    )
  })

  test('open with an indent without a blank line', () => {
    const indented = `   ${wrapped}`
    expect(shape(reading(`Title\n\n${indented}\n${indented}\n${indented}\n`))).toEqual(
      Array(3).fill('paragraph')
    )
  })

  test('join what a line’s end has parted', () => {
    const read = reading(
      'Title\n\nOf all who came to the house that winter the well-\nknown binder alone went home by the high road--\nwho bound perhaps a hundred books a year, and per-\nhaps not one--and never left the town again.\n\nEnd.\n',
      'a.txt'
    )
    expect(textOf(read.tree)).toMatch(
      /well-known binder.*road--who bound perhaps.*and perhaps not one--and/s
    )
  })

  test('keep what only looks like Markdown', () => {
    const source = 'a * b * c, # not a head, snake_case_name, 2_000, <b>, [x](y), ~~z~~ and \\_.'
    expect(textOf(reading(`Title\n\n${source}\n`).tree)).toBe(source)
  })

  test('hold emphasis, over a line’s end too', () => {
    const [paragraph] = reading('Title\n\nThe _Daily\npost_ and (_it_), not a_b_c or _ this _.\n')
      .tree.children
    expect(paragraph).toMatchObject({
      children: [
        {value: 'The '},
        {
          type: 'emphasis',
          children: [{value: 'Daily\npost'}],
          position: {start: {line: 3, column: 5}, end: {line: 4, column: 6}}
        },
        {value: ' and ('},
        {type: 'emphasis'},
        {value: '), not a_b_c or _ this _.'}
      ]
    })
  })
})

describe('other blocks', () => {
  test.each([
    ['Head\n====\n\nText of it.', ['h2', 'paragraph']],
    ['CHAPTER I\n\nLOOMINGS\n\nText of it.', ['h3', 'paragraph']],
    ['BOOK ONE\n\nChapter 2: Of Ink\n\nText of it.', ['h2', 'h3', 'paragraph']],
    ['THE MARGIN\n\nText of it.\n\nJ. D.', ['h4', 'paragraph', 'paragraph']],
    [
      '1. Of Ink\n\nText of it.\n\n1.1 Of Galls\n\nText of it.',
      ['h3', 'paragraph', 'h4', 'paragraph']
    ],
    ['I.\n\nText of it.\n\nII.\n\nText of it.', ['h3', 'paragraph', 'h3', 'paragraph']],
    [
      'Text of it.\n\n  *  *  *\n\nMore.\n\n-----\n\nMore.',
      ['paragraph', 'thematicBreak', 'paragraph', 'thematicBreak', 'paragraph']
    ],
    ['- one\n- two\n  goes on\n\nText.', ['list', 'paragraph']],
    [
      'Yours truly,\n\nJane Doe\n\nText of it that goes on.',
      ['paragraph', 'paragraph', 'paragraph']
    ]
  ])('%j', (source, types) => {
    expect(shape(reading(`Title\n\nBy Jane Doe\n\n${source}\n`))).toEqual(types)
  })

  test('a quotation is indented', () => {
    const quotation = wrapped.replace(/^/gm, '    ')
    const read = reading(`Title\n\n${wrapped}\n\n${quotation}\n\n${quotation}\n\n${wrapped}\n`)
    expect(shape(read)).toEqual(['paragraph', 'blockquote', 'paragraph'])
    expect(read.tree.children[1]).toMatchObject({
      children: [{type: 'paragraph'}, {type: 'paragraph'}]
    })
  })

  test('verse keeps its lines, indents and stanzas', () => {
    const read = reading(
      `Title\n\n${wrapped}\n\n  The page is turned,\n    _the lamp\n    is_ burned,\n\n  And we go home.\n  So ends the tome.\n\n${wrapped}\n`
    )
    expect(shape(read)).toEqual(['paragraph', 'verse', 'paragraph'])
    const [, verse] = read.tree.children
    expect(verse).toMatchObject({
      children: [
        {
          children: [
            {indent: 0},
            {indent: 1, children: [{type: 'emphasis'}]},
            {indent: 1, children: [{type: 'emphasis'}, {value: ' burned,'}]}
          ]
        },
        {children: [{indent: 0}, {indent: 0}]}
      ]
    })
  })

  test('a table keeps its columns', () => {
    const read = reading(
      'Title\n\nSize      Width     Height\nfolio     12        19\nquarto    9.5       12\noctavo    6         9\n'
    )
    const [table] = read.tree.children
    expect(table).toMatchObject({type: 'table', align: [null, 'right', 'right']})
    expect(outline(read)).toEqual([
      'table Size | Width | Height / folio | 12 | 19 / quarto | 9.5 | 12 / octavo | 6 | 9'
    ])
    expect(table && 'children' in table && table.children[2]).toMatchObject({
      children: [{}, {position: {start: {line: 5, column: 11}, end: {line: 5, column: 14}}}, {}]
    })
  })

  test('a table without a head, or with cells over columns, is kept as it was set', () => {
    const read = reading(
      'Title\n\nfolio     12        19\nquarto    9.5       12\n          and a half\noctavo    6         9\n'
    )
    expect(read.tree.children[0]).toMatchObject({
      type: 'code',
      value: expect.stringContaining('quarto    9.5       12')
    })
  })
})
