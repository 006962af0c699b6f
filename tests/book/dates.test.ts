import {describe, expect, test} from 'vitest'
import {momentInWords, momentOf} from '../../src/book/dates.ts'

describe('dates of a chronology', () => {
  test.each([
    ['1899', '1899'],
    ['1899-03', 'March 1899'],
    ['1899-03-07', 'March 7, 1899'],
    ['-0044', '44 BC'],
    ['44 BC', '44 BC'],
    ['44 BCE', '44 BC'],
    ['AD 1', undefined],
    ['79 AD', '79'],
    ['c. 1450', 'c.\u00A01450'],
    ['1450~', 'c.\u00A01450'],
    ['1914/1918', '1914–1918'],
    ['1914–1918', '1914–1918'],
    ['1914-1918', '1914–1918'],
    ['1914-07-28/1918-11-11', 'July 28, 1914 – November 11, 1918'],
    ['-0100/-0044', '100 BC – 44 BC'],
    ['0000', undefined],
    ['1899-02-30', undefined],
    ['1918/1914', undefined],
    ['1914/1916/1918', undefined],
    ['long ago', undefined],
    ['1920s', undefined]
  ])('%s is printed as %s', (date, printed) => {
    const moment = momentOf(date)
    expect(moment && momentInWords(moment, 'en')).toBe(printed)
  })

  test.each([
    ['de', 'um\u00A01450', '7. März 1899'],
    ['fr', 'vers\u00A01450', '7 mars 1899'],
    ['ru', 'ок.\u00A01450', '7 марта 1899 г.'],
    ['xx', 'c.\u00A01450', 'March 7, 1899']
  ])('in the words of %s', (language, about, day) => {
    const [one, other] = [momentOf('c. 1450'), momentOf('1899-03-07')]
    expect(one && momentInWords(one, language)).toBe(about)
    expect(other && momentInWords(other, language).replace(/\s/gu, ' ')).toBe(day)
  })

  test('a year comes before its months, and what begins before what ends later', () => {
    const dates = ['1899', '1899-03', '-0044', '-0100', '1450/1460', 'c. 1450']
    const orders = dates.map(date => ({date, order: momentOf(date)?.order ?? []}))
    const sorted = orders.toSorted((a, b) => {
      const at = a.order.findIndex((number, index) => number !== (b.order[index] ?? 0))
      return at < 0 ? a.order.length - b.order.length : (a.order[at] ?? 0) - (b.order[at] ?? 0)
    })
    expect(sorted.map(({date}) => date)).toEqual([
      ...['-0100', '-0044', 'c. 1450', '1450/1460', '1899', '1899-03']
    ])
  })
})
