import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from '../reading.ts'

const header =
  'From: "Ada Brook" <ada@example.org>\nTo: Ben\nDate: Tue, 5 Mar 2019 08:12:00 +0100\nSubject: Re: The clock\n'

describe('a mail', () => {
  test('has its subject, sender and date from its header', () => {
    const read = reading(`${header}\nDear Ben,\n\nThe key is with the pilot.\n`)
    expect(read.metadata).toMatchObject({
      ...{title: 'The clock', authors: ['Ada Brook'], date: '2019-03-05'}
    })
    expect(textOf(read.tree)).toBe('Dear Ben,The key is with the pilot.')
    expect(messages(read)[0]).toBe('1:1 mail-header-left-out')
  })

  test('quotes with its marks off, each line in its place', () => {
    const read = reading(
      `${header}\nHe wrote:\n> The clock has stopped again, and\n> nobody has the key.\n>\n> Who has it?\nI have it.\n`
    )
    expect(shape(read)).toEqual(['paragraph', 'blockquote', 'paragraph'])
    const [, quotation] = read.tree.children
    expect(quotation).toMatchObject({children: [{type: 'paragraph'}, {type: 'paragraph'}]})
    expect(textOf(quotation)).toBe(
      'The clock has stopped again, and\nnobody has the key.Who has it?'
    )
    expect(quotation?.position?.start).toMatchObject({line: 7, column: 3})
  })

  test.each([
    'From: a distance\n\nIt was seen from afar, and then no more.\n',
    'Time: six\nPlace: the harbour\nFrom: here\n\nIt is late in the day.\n'
  ])('%j is none', text => {
    expect(messages(reading(text)).join()).not.toContain('mail-header-left-out')
  })
})

describe('texts in other languages', () => {
  test.each([
    'Erstes Kapitel.',
    'Dritter Aufzug',
    '2. Kapitel',
    'CHAPITRE PREMIER',
    'Livre II',
    'Capítulo 4',
    'Première partie'
  ])('%s is a heading', line => {
    const prose = 'The harbour lay in the mist, and the boat had not come in at all that day.'
    expect(shape(reading(`A Title\n\n${prose}\n\n\n\n${line}\n\n${prose}\n`))).toContainEqual(
      expect.stringMatching(/^h\d$/u)
    )
  })

  test('speech behind a dash is no epigraph', () => {
    const read = reading(
      'Le Port\n\n\nI\n\nLe port était là. --Où est-elle? demanda le pilote.\n\n--Elle vient, dit Marthe, et elle vient toujours.\n\nIl se tut.\n\n\nII\n\nLe lendemain il fit beau.\n'
    )
    expect(shape(read)).not.toContain('blockquote')
  })
})

describe('verse and speech', () => {
  test('an answer of two lines is no verse', () => {
    const read = reading(
      'An Interview\n\nQ: How long have you been here, and what was it that you did in all of the time?\n\nA: The key is another matter.\nIt was never lost.\n\nQ: And who had it in all of these years, when nobody else would say where it might be?\n'
    )
    expect(shape(read)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  test('steps down the page are a stanza; the day under a poem makes no epigraph of it', () => {
    const read = reading(
      'The Key\n\nThe key lies in the drawer, it says,\n  And no one comes for it;\n\n    The days\n      go down\n        the stair\n\n\nTHE BELL\n\nSix.\nThe bell\nis not\na bell.\n\n               --March, 1919.\n'
    )
    expect(shape(read)).not.toContain('blockquote')
  })
})
