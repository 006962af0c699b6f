import {describe, expect, test} from 'vitest'
import {numberingFrom} from '../../src/manifest/numbering.ts'
import {numberingKeys} from '../../src/manifest/schema-numbering.ts'

describe('original pages', () => {
  test('are one word, or several', () => {
    expect(numberingFrom({'original pages': 'margin'})).toEqual({originalPages: {as: 'margin'}})
    expect(numberingFrom({'original pages': {pattern: '|#|', first: 'xii'}})).toEqual({
      originalPages: {pattern: '|#|', first: 'xii'}
    })
    expect(numberingFrom({})).toEqual({})
  })

  test.each([
    [{pattern: 'p. 12'}, 'the mark with `#` for its number, such as `|#|` or `{p. #}`'],
    [{pattern: '#'}, 'the mark with `#` for its number, such as `|#|` or `{p. #}`'],
    [{from: 'twelve'}, 'a page number such as `214` or `xii`']
  ])('%o is told what is expected', (words, expected) => {
    const {error} = numberingKeys['original pages'].safeParse(words)
    expect(JSON.stringify(error?.issues)).toContain(expected)
  })
})

test('steps are words or numbers', () => {
  const {data, error} = numberingKeys.numbering.safeParse({
    lines: 'fifth',
    paragraphs: 'all',
    by: 'page'
  })
  expect(error).toBeUndefined()
  expect(numberingFrom({numbering: data})).toEqual({
    numbering: {lines: 5, paragraphs: 1, by: 'page'}
  })
  expect(numberingFrom({numbering: {lines: '4', paragraphs: 'none'}})).toEqual({
    numbering: {lines: 4, paragraphs: 0}
  })
  expect(numberingKeys.numbering.safeParse({lines: 'some'}).success).toBe(false)
})
