import {expect, test} from 'vitest'
import type {PageMap} from '../../src/book/pages.ts'
import {loadReference} from '../../src/render/load-references.ts'

const pages: PageMap = new Map([
  ['one', {page: 9, folio: '3', extent: 12}],
  ['two', {page: 21, folio: '15', extent: 1}],
  ['front', {page: 5, folio: 'v', extent: 2}]
])
const words = {page: 'p.', pages: 'pp.'}

function said(kind: string, targets: string, more = {}): string | undefined {
  const properties = {dataReference: kind, dataTargets: targets, ...more}
  return loadReference(properties, pages, words, 'en')
}

test('pages of sections are counted together', () => {
  expect(said('extent', 'one two')).toBe('13')
  expect(said('extent', 'one three')).toBeUndefined()
})

test('minutes are those of the words, and so many for each page of what has none', () => {
  expect(said('minutes', 'one two', {dataMinutes: 1000, dataPageMinutes: 2.5})).toBe('1,033')
  expect(said('minutes', 'three', {dataMinutes: 10, dataPageMinutes: 2})).toBeUndefined()
})

test('pages are named from the first to the last of each section', () => {
  expect(said('section-pages', 'one two')).toBe('pp.\u00A03–14, 15')
  expect(said('section-pages', 'two')).toBe('p.\u00A015')
  expect(said('section-pages', 'one')).toBe('pp.\u00A03–14')
  expect(said('section-pages', 'three')).toBeUndefined()
})
