import {describe, expect, test} from 'vitest'
import {coversheetWordsOf} from '../../src/book/coversheet-words.ts'
import {linkListWordsOf} from '../../src/book/link-list-words.ts'
import {extentInWords, extentsOf, isOver, limitInWords} from '../../src/book/rights/extent.ts'
import type {LedgerRow} from '../../src/book/rights/ledger.ts'
import {pagesUsed} from '../../src/book/rights/pages-used.ts'
import {type Rights, statusOf, usualLimit} from '../../src/book/rights.ts'
import {fairUseIn, rightsWordsOf} from '../../src/book/rights-words.ts'

describe('pages that are used', () => {
  test.each([
    ['201-219', 19, '201', '219'],
    ['201–19', 19, '201', '219'],
    ['xii-xx, 3', 10, 'xii', '3'],
    ['p. 19', 1, '19', '19'],
    ['pp. 3-5, 9', 4, '3', '9']
  ])('%s are %i', (words, count, from, to) => {
    expect(pagesUsed(words)).toMatchObject({count, from, to})
  })

  test('a number alone says how many', () => {
    expect(pagesUsed('19')).toEqual({text: '19', count: 19})
    expect(pagesUsed('19 pages')).toEqual({text: '19 pages', count: 19})
  })

  test.each(['0', '219-201', 'some', '3-', '', '1-2-3', 'iix'])('“%s” are none', words => {
    expect(pagesUsed(words)).toBeUndefined()
  })
})

const none: Rights = {holders: [], places: new Map()}

function row(id: string, rights: Partial<Rights>, more: Partial<LedgerRow> = {}): LedgerRow {
  const whole = {...none, ...rights}
  const status = statusOf(whole)
  const entry = {id, source: `${id}.md`, notes: [], references: [], indexTerms: []}
  return {
    ...{id, title: id, authors: [], entry, rights: whole, source: {editors: []}},
    ...(status && {status}),
    ...more
  }
}

function pages(count: number, of: number): Partial<LedgerRow> {
  return {pagesUsed: {text: `${count} pages`, count}, sourcePages: of}
}

describe('the extent of a work', () => {
  const book = {source: {isbn: '978-1', editors: []}}
  const fair = {status: 'fair-use'} as const

  test('is that of all its readings together', () => {
    const rows = [
      row('one', fair, {...pages(15, 200), ...book}),
      row('two', fair, {...pages(15, 200), source: {isbn: '9781', editors: []}}),
      row('other', fair, pages(15, 200))
    ]
    const extents = extentsOf(rows, usualLimit)
    expect(extents.map(({rows}) => rows.map(({id}) => id))).toEqual([['one', 'two'], ['other']])
    expect(extents.map(isOver)).toEqual([true, false])
    expect(extents[0] && extentInWords(extents[0])).toBe('30 pages of 200 (15 %)')
  })

  test('is within the limit by the measure that allows most', () => {
    const [chapter] = extentsOf([row('one', fair, {...pages(60, 200), chapters: 1})], usualLimit)
    const [two] = extentsOf([row('one', fair, {...pages(60, 200), chapters: 2})], usualLimit)
    expect([chapter, two].map(extent => extent && isOver(extent))).toEqual([false, true])
  })

  test('cannot be told without numbers', () => {
    const [extent] = extentsOf([row('one', fair)], usualLimit)
    expect(extent && isOver(extent)).toBeUndefined()
  })

  test('does not matter where anybody may print the text, or its holder has given leave', () => {
    const open = {
      ...{id: 'CC-BY-4.0', name: 'CC BY 4.0', isOpen: true, isPublicDomain: false},
      ...{allowsChanges: true, isKnown: true}
    }
    const rows = [
      row('open', {licence: open}, pages(100, 100)),
      row('asked', {permission: '1'}, pages(100, 100)),
      row('old', {status: 'public-domain'}, pages(100, 100)),
      row('away', {status: 'withheld'}, pages(100, 100))
    ]
    expect(extentsOf(rows, usualLimit)).toEqual([])
    const own = row(
      'asked',
      {permission: '1', limit: [{amount: 20, unit: 'pages'}]},
      pages(21, 100)
    )
    expect(extentsOf([own], usualLimit).map(isOver)).toEqual([true])
  })

  test('is limited in words that people use', () => {
    expect(limitInWords(usualLimit)).toBe('no more than 10 % or 1 chapter')
    expect(limitInWords([{amount: 20, unit: 'pages'}])).toBe('no more than 20 pages')
  })
})

describe('the words of rights', () => {
  const languages = [
    ...['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'da', 'nb', 'fi', 'cs', 'hu'],
    ...['ro', 'tr', 'ca', 'la', 'uk', 'el', 'he', 'ar', 'fa', 'zh', 'zh-TW', 'ja', 'ko']
  ]

  test.each(languages)('are whole in %s', language => {
    const all = {
      ...rightsWordsOf(language),
      ...coversheetWordsOf(language),
      ...linkListWordsOf(language)
    }
    expect(Object.entries(all).filter(([, words]) => words.trim() === '')).toEqual([])
    const {licensed, permitted, qrCode} = rightsWordsOf(language)
    for (const words of [licensed, permitted, qrCode]) expect(words.split('%')).toHaveLength(2)
    if (language !== 'en')
      expect(rightsWordsOf(language).notPrinted).not.toBe(rightsWordsOf('en').notPrinted)
  })

  test('follow the law of English-speaking countries', () => {
    expect(fairUseIn('en-GB')).toBe('Reproduced as fair dealing.')
    expect(fairUseIn('en-US')).toBe('Reproduced as fair use.')
  })
})
