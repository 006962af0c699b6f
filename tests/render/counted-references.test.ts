import {expect, test} from 'vitest'
import type {PagePlace} from '../../src/book/pages.ts'
import {countedPlaceholder, countedReference} from '../../src/render/counted-references.ts'

const pages = new Map<string, PagePlace>([
  ['brook', {page: 3, folio: '3', line: 25}],
  ['end', {page: 4, folio: '4', line: 30}],
  ['second', {page: 4, folio: '4', paragraph: 2}]
])

test('lines are named by their numbers, and ranges of them', () => {
  expect(countedReference('line', {href: '#brook'}, pages, 'en')).toBe('l.\u00A025')
  expect(countedReference('line', {href: '#brook', dataTo: 'end'}, pages, 'en')).toBe(
    'll.\u00A025–30'
  )
  expect(countedReference('line', {href: '#brook', dataTo: 'brook'}, pages, 'de')).toBe(
    'Z.\u00A025'
  )
  expect(countedReference('paragraph', {href: '#second'}, pages, 'en')).toBe('¶\u00A02')
})

test('what is not counted is named by its page', () => {
  expect(countedReference('line', {href: '#second'}, pages, 'en')).toBe('p.\u00A04')
})

test('what is not known yet has as much room', () => {
  expect(countedReference('line', {href: '#none'}, pages, 'en')).toBeUndefined()
  expect(countedReference('line', {href: '#brook'}, undefined, 'en')).toBeUndefined()
  expect(countedPlaceholder('line', 'en')).toBe('l.\u00A0000')
})
