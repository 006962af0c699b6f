import {describe, expect, test} from 'vitest'
import {type Extent, foliate, roman} from '../../src/book/pages.ts'
import {randomOf} from '../random.ts'

describe('foliate', () => {
  test('numbers front matter in roman, the body from 1, and what is behind it on', () => {
    const pages = foliate([
      {matter: 'front', startsOn: 'recto', pages: 1},
      {matter: 'front', startsOn: 'recto', pages: 2},
      {matter: 'body', startsOn: 'page', pages: 2},
      {matter: 'back', startsOn: 'page', pages: 1}
    ])
    expect(pages.map(({folio}) => folio)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2', '3'])
    expect(pages.map(({page}) => page ?? 'blank')).toEqual([0, 'blank', 0, 1, 0, 1, 0])
  })

  test('of nothing is nothing', () => {
    expect(foliate([])).toEqual([])
  })

  test.each(Array.from({length: 200}, (_, seed) => seed))('holds for random extents, %i', seed => {
    const extents = randomExtents(seed)
    const pages = foliate(extents)
    const first = (section: number) =>
      pages.find(placed => placed.section === section && placed.page === 0)

    expect(pages.map(({number}) => number)).toEqual(pages.map((_, index) => index + 1))
    for (const [section, {matter, startsOn, pages: length}] of extents.entries()) {
      const own = pages.filter(placed => placed.section === section && placed.page !== undefined)
      expect(own.map(({page}) => page)).toEqual(Array.from({length}, (_, page) => page))
      const isRoman = matter === 'front'
      expect(own.every(({folio, count}) => folio === (isRoman ? roman(count) : `${count}`))).toBe(
        true
      )
      if (startsOn === 'recto' && length > 0) expect((first(section)?.number ?? 0) % 2).toBe(1)
    }
    const body = pages.filter(
      placed => extents[placed.section]?.matter !== 'front' && placed.page !== undefined
    )
    if (body[0]) expect([body[0].folio, body[0].number % 2]).toEqual(['1', 1])
    const arabic = pages.slice(body[0] ? body[0].number - 1 : pages.length)
    expect(arabic.map(({count}) => count)).toEqual(arabic.map((_, index) => index + 1))
    // Odd pages are rectos, by their folios as well.
    expect(pages.filter(({number, count}) => number % 2 !== count % 2)).toEqual([])
    for (const [index, placed] of pages.entries()) {
      if (placed.page !== undefined) continue
      expect(placed.number % 2).toBe(0)
      expect(pages[index + 1]?.page).toBe(0)
    }
  })
})

test('roman numerals read back as their numbers', () => {
  const values: Record<string, number> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}
  for (let number = 1; number < 2200; number++) {
    const digits = [...roman(number)].map(letter => values[letter] ?? 0)
    const read = digits.reduce(
      (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
      0
    )
    expect(read).toBe(number)
  }
  expect(['iv', 'ix', 'xiv', 'xl', 'xcix', 'mcmxc']).toEqual([4, 9, 14, 40, 99, 1990].map(roman))
})

/** Sections as `assemble` makes them: front matter first; a section has a page at least. */
function randomExtents(seed: number): Extent[] {
  const {below, pick} = randomOf(seed)
  const some = (matter: Extent['matter'], most: number): Extent[] =>
    Array.from({length: below(most)}, () => ({
      matter,
      startsOn: pick(['recto', 'page'] as const),
      pages: 1 + below(9)
    }))
  return [...some('front', 5), ...some('body', 8), ...some('back', 4)]
}
