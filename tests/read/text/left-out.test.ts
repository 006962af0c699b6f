import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from '../reading.ts'

const prose = 'The binder cuts the sheets and the reader, who has waited all the winter, cuts the'

/** The marks of original pages, in order. */
function pagesOf(read: ReturnType<typeof reading>): string[] {
  const pages: string[] = []
  visit(read.tree, 'originalPage', node => void pages.push(node.page))
  return pages
}

describe('what a plain text leaves out', () => {
  test('is told, line by line', () => {
    const read = reading(
      'Title\n\n.\n\nText.\n\nRELATED CONTENT:\n\nRelated Content\n\nShare\n\nOur own line\n',
      'a.txt',
      {},
      {
        boilerplate: ['our OWN  line']
      }
    )
    expect(messages(read)).toEqual([3, 7, 9, 11, 13].map(line => `${line}:1 boilerplate-left-out`))
    expect(read.file.messages.map(message => message.fatal)).toEqual([
      undefined,
      undefined,
      undefined,
      false,
      undefined
    ])
    expect(textOf(read.tree)).toBe('Text.')
  })

  test('is never part of a paragraph', () => {
    const read = reading(
      `Title\n\n${prose}, as\nread more\nthan once before.\n\nHe said: read more.\n`
    )
    expect(read.file.messages).toEqual([])
  })

  test('is page numbers that part sentences, whose halves are joined', () => {
    const page = (number: number) => `${prose}\n\n\n${number}\n\nleaves again. `
    const read = reading(`Title\n\n${page(116)}${page(117)}${page(118)}\n`)
    expect(shape(read)).toEqual(['paragraph'])
    expect(messages(read)).toEqual(['6:1 original-pages-are-kept'])
    expect(pagesOf(read)).toEqual(['116', '117', '118'])
  })

  test('is not years or numbers of sections', () => {
    const years = reading('Title\n\n1841\n\nBorn.\n\n1842\n\nSchooled.\n\n1843\n\nBound.\n')
    expect(years.file.messages).toEqual([])
    expect(textOf(years.tree)).toContain('1842')
    const sections = reading(
      'Title\n\n1\n\nOne begins.\n\n2\n\nTwo begins.\n\n3\n\nThree begins.\n'
    )
    expect(shape(sections)).toEqual(['h3', 'paragraph', 'h3', 'paragraph', 'h3', 'paragraph'])
  })

  test('is marks of pages in the text', () => {
    const read = reading('Title\n\nThe text [Pg 12] goes on.\n')
    expect(messages(read)).toEqual(['3:10 original-pages-are-kept'])
    expect(pagesOf(read)).toEqual(['12'])
    expect(textOf(read.tree).replace(/\s+/g, ' ')).toBe('The text goes on.')
  })

  test('is no citation: pages rise, and do not close sentences', () => {
    const cited = 'Title\n\nHe says so [p. 12]. She says [p. 13], and they [p. 14].\n'
    expect(pagesOf(reading(cited))).toEqual([])
    expect(textOf(reading(cited).tree)).toContain('[p. 12]')
    expect(pagesOf(reading('Title\n\nOne [p. 12] alone.\n'))).toEqual([])
    const paged = 'Title\n\nThe mill [p. xii] stood [p. 1] by a brook [p. 2] and turned.\n'
    expect(pagesOf(reading(paged))).toEqual(['xii', '1', '2'])
  })

  test('is what Project Gutenberg adds, and title and author are taken from it', () => {
    const read = reading(
      'The Project Gutenberg EBook of Inks\n\nTitle: Inks\n       A Treatise\n\nAuthor: Ada Lund\n\nLanguage: German\n\n*** START OF THIS PROJECT GUTENBERG EBOOK INKS ***\n\nProduced by A. Person and the\nProofreading Team\n\nINKS\n\nBY ADA LUND\n\nOak galls make ink.\n\n[Transcriber’s Note: [sic] kept.\n\nAll of it.]\n\n[Illustration]\n\n[Illustration: A gall]\n\nEnd of the Project Gutenberg EBook of Inks\n\n*** END OF THIS PROJECT GUTENBERG EBOOK INKS ***\nLicence\n'
    )
    expect(read.metadata).toMatchObject({
      title: 'Inks',
      subtitle: 'A Treatise',
      authors: ['Ada Lund'],
      language: 'de'
    })
    expect(shape(read)).toEqual(['paragraph', 'figure'])
    expect(messages(read)).toEqual([
      '1:1 boilerplate-left-out',
      '29:1 boilerplate-left-out',
      '12:1 boilerplate-left-out',
      '21:1 boilerplate-left-out',
      '15:1 title-page-left-out',
      '25:1 boilerplate-left-out',
      '27:1 picture-is-given'
    ])
  })
})
