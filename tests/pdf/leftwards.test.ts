import {readFile} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {dictOf, openFile} from '../../src/export/file/open.ts'
import {impose} from '../../src/export/impose/index.ts'
import {readSheets} from '../export/impose/pages.ts'
import {type Built, buildBook} from './book.ts'
import {type Item, type PrintedPage, textOf} from './reader.ts'

/*
 * A book in Hebrew: bound on the right, its rectos on the left of each spread.
 */
let book: Built
beforeAll(async () => {
  book = await buildBook('tests/fixtures/leftwards/reader.yaml')
}, 120_000)
afterAll(() => book[Symbol.asyncDispose]())

const inch = 72
const lines = ({items}: PrintedPage): Item[] => items.filter(item => item.part && item.text.trim())
const left = (page: PrintedPage) => Math.min(...lines(page).map(({x}) => x))
const right = (page: PrintedPage) => Math.max(...lines(page).map(({x, width}) => x + width))
const at = (label: string): PrintedPage => {
  const page = book.pages.find(one => one.label === label)
  if (!page) throw new Error(`Cannot find page ${label}`)
  return page
}
const heads = ({items}: PrintedPage): Item[] =>
  items.filter(({part, text, y}) => !part && text.trim() && y > 8 * inch)

describe('its pages', () => {
  test('have the inner margin on the right of rectos and on the left of versos', () => {
    // The template: 0.75 inches inside, 1 inch outside, 6 inches wide.
    for (const label of ['1', '3', '5']) {
      expect(left(at(label))).toBeGreaterThan(inch - 1)
      expect(right(at(label))).toBeCloseTo(6 * inch - 0.75 * inch, -0.5)
    }
    for (const label of ['2', '6']) {
      expect(left(at(label))).toBeGreaterThan(0.75 * inch - 1)
      expect(right(at(label))).toBeCloseTo(6 * inch - inch, -0.5)
    }
  })

  test('say the book on versos and the reading on rectos', () => {
    const bare = (page: PrintedPage) => textOf(heads(page)).replace(/\s/gu, '')
    expect([bare(at('2')), bare(at('4'))]).toEqual([bare(at('2')), bare(at('2'))])
    expect(bare(at('3'))).not.toBe(bare(at('2')))
    expect(bare(at('3'))).not.toBe('')
    expect(bare(at('1'))).toBe('')
  })

  test('begin paragraphs, lists and notes on the right, and words of another direction on the left', () => {
    const english = lines(at('5')).filter(({text}) => /[A-Z]/u.test(text))
    expect(english.map(({text}) => text).join('')).toContain('A window, said the carpenter')
    expect(Math.max(...english.map(({x}) => x))).toBeGreaterThan(inch)
    const marks = lines(at('2')).filter(({part, text}) => part === 'notes' && /^\s*2/u.test(text))
    expect(marks[0]?.x).toBeGreaterThan(4.8 * inch)
    const dashes = lines(at('2')).filter(({text}) => text.trim() === '–')
    expect(dashes[0]?.x).toBeGreaterThan(4.5 * inch)
  })

  test('have their numbers at the left of the contents', () => {
    const numbers = lines(at('v')).filter(({text}) => /^[15]\s*$/u.test(text))
    const titles = lines(at('v')).filter(({text}) => /[א-ת]/u.test(text))
    expect(numbers).toHaveLength(2)
    const first = Math.min(...titles.map(({x}) => x))
    for (const {x} of numbers) expect(x).toBeLessThan(first)
  })
})

test('the words of the program are Hebrew', () => {
  const said = book.pages.map(({items}) => textOf(items)).join('\n')
  expect(said).not.toMatch(/Contents|Colophon|Edited by|Notes|facing/u)
})

test('viewers and sheets know that it is bound on the right', async () => {
  const data = await readFile(book.path)
  const file = openFile(data)
  expect(dictOf(file, file.root.get('ViewerPreferences')).get('Direction')).toBe('/R2L')
  const {bytes} = impose(data, {scheme: {kind: 'booklet'}, paper: 'fit', program: 'test'})
  const [front] = await readSheets(bytes)
  // The half title is the outermost page of the booklet: it lies on the left of the fold, its last page is blank.
  const title = front?.words.find(({text}) => /[א-ת]/u.test(text))
  expect(title?.x).toBeLessThan((front?.width ?? 0) / 2)
})

test('poppler sets its letters beside each other: no usual width is a fraction', async () => {
  const file = openFile(await readFile(book.path))
  const usual = [...file.places.keys()].flatMap(number => {
    const found = dictOf(file, {ref: number}).get('DW')
    return found === undefined ? [] : [found]
  })
  expect(usual.length).toBeGreaterThan(3)
  expect(usual.filter(width => !Number.isInteger(width))).toEqual([])
})
