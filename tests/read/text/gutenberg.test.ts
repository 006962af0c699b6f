import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {reading} from '../reading.ts'

const body =
  'Oak galls make ink. The gall is broken and left in rain water for a week, and\nthen copperas and gum are put to it, and it is black by the second day.\n'

describe('Project Gutenberg’s frame', () => {
  test('gives title, author, translator and language', () => {
    const {metadata} = reading(
      `The Project Gutenberg eBook of Inks\n\nTitle: Inks\n\nAuthor: Ada Lund\n        Bo Falk\n\nTranslator: Cy Grey\n\nLanguage: Danish\n\n*** START OF THE PROJECT GUTENBERG EBOOK INKS ***\n\n${body}`
    )
    expect(metadata).toMatchObject({
      title: 'Inks',
      translators: ['Cy Grey'],
      language: 'da'
    })
    expect(metadata.authors.join(' ')).toContain('Ada Lund')
  })

  test('of the nineties ends with the small print', () => {
    const read = reading(
      `***The Project Gutenberg Etext of Inks, by Ada Lund***\n\nPlease take a look at the important information.\n\n**START**THE SMALL PRINT!**START**\n\nMoney is paid.\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n${body}\nEnd of The Project Gutenberg Etext of Inks\n`
    )
    expect(read.metadata).toMatchObject({title: 'Inks', authors: ['Ada Lund']})
    expect(textOf(read.tree)).toBe(body.trim())
  })

  test('may run over two lines of stars, with credits in several blocks', () => {
    const read = reading(
      `Title: Inks\n\n*** START OF THIS PROJECT GUTENBERG EBOOK INKS AND THEIR\nMAKERS ***\n\nE-text prepared by A. Person and the Project Gutenberg Proofreading Team\n\nNote: Project Gutenberg also has an HTML version of this file\n      with pictures.\n\n${body}`
    )
    expect(textOf(read.tree)).toBe(body.trim())
    expect(read.file.messages.map(message => message.ruleId)).toEqual(
      Array(3).fill('boilerplate-left-out')
    )
  })
})

describe('transcribers’ notes', () => {
  const start = '*** START OF THE PROJECT GUTENBERG EBOOK INKS ***\n\n'

  test.each([
    [
      'a box between stars',
      `* * * * *\n\n+-----+\n| Transcriber's Note: |\n| kept |\n+-----+\n\n* * * * *\n\n${body}`
    ],
    ['a label', `${body}\nTranscriber's note: errors of the press are mended.\n\n${body}`],
    ['brackets', `${body}\n[Transcriber’s Note: [sic] kept.\n\nAll of it.]\n\n${body}`],
    [
      'the first section',
      `TRANSCRIBER'S NOTES\n\nErrors are mended.\n\nOthers are kept.\n\n\n\n${body}`
    ],
    ['the last section', `${body.repeat(9)}\nTranscriber's Notes\n\nErrors are mended.\n`]
  ])('in %s are left out with a warning', (_, text) => {
    const read = reading(start + text, 'a.txt', {title: 'Inks'})
    expect(textOf(read.tree)).not.toMatch(/Transcriber|mended|kept/i)
    expect(textOf(read.tree)).toContain('Oak galls')
    expect(read.file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toContainEqual([
      'boilerplate-left-out',
      false
    ])
  })
})
