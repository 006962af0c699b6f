import {describe, expect, test} from 'vitest'
import type {Entry} from '../../src/book/manifest.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {takeOriginalPages} from '../../src/transform/original-pages.ts'
import {manifestOf, messagesOf, readingOf} from '../transform/reading.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'

const text = 'The mill [p. 12] stood by a brook. Its wheel [p. 13] turned all day [p. 14] long.'

function reading(entry: Partial<Entry> = {}, words = text) {
  const made = readingOf(words, entry)
  takeElements(made)
  takeOriginalPages(made, manifestOf())
  return made
}

describe('original pages', () => {
  test('are places that references and page lists can name, whatever is printed', () => {
    const section = sectionOf(bookOf([reading()]), 'essay')
    expect(section.tree.properties['dataOriginalPages']).toBeUndefined()
    const marks = elementsOf(section, 'dataTargetKind', 'page')
    expect(marks.map(({properties}) => properties)).toMatchObject([
      {
        ...{id: 'essay--page-12', dataOriginalPage: '12', dataTargetNumber: '12'},
        ...{role: 'doc-pagebreak', ariaLabel: '12'}
      },
      {id: 'essay--page-13'},
      {id: 'essay--page-14'}
    ])
    expect(wordsOf(elementsOf(section, 'p'))).toEqual([text.replace(/ \[p\. \d+\]/gu, '')])
  })

  test('in the margin are for the template to print, in words of the language', () => {
    const made = reading({originalPages: {as: 'margin'}})
    made.metadata.language = 'de'
    const {properties} = sectionOf(bookOf([made]), 'essay').tree
    expect(properties['dataOriginalPages']).toBe('margin')
    expect(properties['dataOriginalWords']).toBe('Orig. S. %|Orig. S. %')
  })

  test('inline are words of the text', () => {
    const made = reading(
      {originalPages: {as: 'inline'}},
      'The mi[p. 12]ll [p. 13] *stood* [p. 14] there.'
    )
    const section = sectionOf(bookOf([made]), 'essay')
    expect(wordsOf(elementsOf(section, 'p'))).toEqual(['The mi[12]ll [13] stood [14] there.'])
  })

  test('are found in raw HTML, which goes through as it is', () => {
    const html =
      '<div>\n<p>The mill <span class="pagenum">[Pg 12]</span> stood <a id="Page_13"></a>there.</p>\n</div>'
    const section = sectionOf(bookOf([reading({}, html)]), 'essay')
    const marks = elementsOf(section, 'dataTargetKind', 'page')
    expect(marks.map(({properties}) => [properties['id'], properties['dataTargetNumber']])).toEqual(
      [
        ['essay--page-12', '12'],
        ['essay--Page_13', '13']
      ]
    )
    expect(wordsOf(elementsOf(section, 'p'))).toEqual(['The mill stood there.'])
  })

  test('a mark that a source has written itself is none', () => {
    const section = sectionOf(
      bookOf([reading({}, 'A <i data-original-page="9" role="doc-pagebreak">word</i> here.')]),
      'essay'
    )
    expect(htmlOf(section)).not.toMatch(/data-original-page|doc-pagebreak/u)
  })
})

describe('the concordance of pages', () => {
  test('leads from each page of another edition to its page here, reading by reading', () => {
    const book = bookOf([reading(), reading({id: 'other'}, 'No marks here.')], {
      backMatter: ['page-concordance']
    })
    const section = sectionOf(book, 'page-concordance')
    expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['An Essay'])
    expect(wordsOf(elementsOf(section, 'li'))).toEqual(['12', '13', '14'])
    const links = elementsOf(section, 'dataReference', 'page')
    expect(links.map(({properties}) => properties['href'])).toEqual([
      '#essay--page-12',
      '#essay--page-13',
      '#essay--page-14'
    ])
  })

  test('is left out with a message where there are no pages', () => {
    const manifest = manifestOf()
    const {sections} = bookOf([reading({}, 'No marks.')], {
      file: manifest.file,
      places: {sections: new Map([['page-concordance', {line: 7, column: 3}]])},
      backMatter: ['page-concordance']
    })
    expect(sections.at(-1)?.id).toBe('essay')
    expect(messagesOf(manifest.file)).toEqual([
      'concordance-has-pages 7 Cannot make a `page-concordance` without original pages in any reading'
    ])
  })
})

describe('numbers beside the text', () => {
  test('are asked for on the section: the entry’s words over the book’s', () => {
    const made = readingOf('One.\n\nTwo.', {numbering: {lines: 5}})
    const book = bookOf([made], {numbering: {paragraphs: 1, lines: 10}})
    const {properties} = sectionOf(book, 'essay').tree
    expect(properties).toMatchObject({dataParagraphs: 1, dataLines: 5})
    expect(properties['dataNumbersBy']).toBeUndefined()
  })

  test('go to the inner margin where notes have the outer one', () => {
    const notes = {...manifestOf().notes, place: 'margin'} as const
    const book = bookOf([reading({originalPages: {as: 'margin'}})], {notes})
    expect(sectionOf(book, 'essay').tree.properties['dataNumbersAt']).toBe('inner')
  })

  test('of paragraphs by page come with the layout: they can be pointed at, and have none yet', () => {
    const made = readingOf('One.\n\nTwo.', {numbering: {paragraphs: 1, by: 'page'}})
    const section = sectionOf(bookOf([made]), 'essay')
    expect(section.tree.properties['dataNumbersBy']).toBe('page')
    expect(elementsOf(section, 'p').map(({properties}) => properties)).toMatchObject([
      {id: 'essay--paragraph-1', dataTargetKind: 'paragraph'},
      {id: 'essay--paragraph-2', dataTargetKind: 'paragraph'}
    ])
    expect(elementsOf(section, 'p')[0]?.properties['dataNumber']).toBeUndefined()
  })
})
