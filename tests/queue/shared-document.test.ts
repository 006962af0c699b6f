import {describe, expect, test} from 'vitest'
import type {Layout, SectionDocument} from '../../src/book/pages.ts'
import {shareDocument} from '../../src/queue/shared-document.ts'

function documentOf(book: string, over: Partial<SectionDocument> = {}): SectionDocument {
  return {
    id: 'a',
    html: `<section data-type="chapter" id="a" lang="en" data-book="${book}" data-running="A"><p data-book="${book}">x</p></section>`,
    language: 'en',
    side: 'recto',
    provisional: false,
    ...over
  }
}

/** As the page records it: a string for the margin boxes, with its quotation marks escaped. */
function layoutOf(title: string): Layout {
  const strings = {
    '--pagedjs-string-first-book': `"${title}"`,
    '--pagedjs-string-first-running': '"A"'
  }
  return {
    pages: [{classes: 'pagedjs_page', strings}],
    anchors: {},
    blocks: [],
    notes: [],
    overflows: [],
    warnings: []
  }
}

describe('a section shared by books', () => {
  test('is the same document in each, and its pages get back the title of the book', () => {
    const one = shareDocument(documentOf('Pack One'))
    const other = shareDocument(documentOf('Pack Two'))
    expect(one.document.html.startsWith('<section')).toBe(true)
    expect(one.document.html.split('data-running')[0]).toBe(
      other.document.html.split('data-running')[0]
    )
    const [, placeholder = ''] = /data-book="([^"]*)"/u.exec(one.document.html) ?? []
    const laid = layoutOf(placeholder)
    expect(one.restore(laid)).toEqual(layoutOf('Pack One'))
    expect(other.restore(laid)).toEqual(layoutOf('Pack Two'))
  })

  test('its references stand where they stood', () => {
    const {html} = documentOf('Pack One')
    const start = html.indexOf('x</p>')
    const references = [{id: 'r', start, end: start + 1}]
    const {document} = shareDocument(documentOf('Pack One', {references}))
    const [moved] = document.references ?? []
    expect(document.html.slice(moved?.start, moved?.end)).toBe('x')
  })

  test('only its own title is taken out, not what stands in the text', () => {
    expect(shareDocument(documentOf('Pack One')).document.html).toContain(
      '<p data-book="Pack One">'
    )
  })

  test('titles with quotation marks, ampersands and dollars come back as they were', () => {
    const {document, restore} = shareDocument(documentOf('A &#x22;B&#x22; &#x26; C’s $&#x26; D'))
    const [, placeholder = ''] = /data-book="([^"]*)"/u.exec(document.html) ?? []
    expect(restore(layoutOf(placeholder))).toEqual(layoutOf(String.raw`A \"B\" & C’s $& D`))
  })

  test.each(['Back\\slash', '&#x22;Quoted&#x22;', ' spaced', '&unknown;', ''])(
    'a title that the page would change is left where it is: %s',
    title => {
      const given = documentOf(title)
      expect(shareDocument(given).document).toEqual(given)
      const laid = layoutOf('anything')
      expect(shareDocument(given).restore(laid)).toBe(laid)
    }
  )

  test('one that lacks its side alone is laid out whole', () => {
    const given = documentOf('Pack One', {provisional: true, lacks: 'side'})
    const {document} = shareDocument(given)
    expect(document).toEqual(shareDocument(documentOf('Pack One')).document)
    const unknown = shareDocument(documentOf('Pack One', {provisional: true})).document
    expect(unknown.provisional).toBe(true)
  })
})
