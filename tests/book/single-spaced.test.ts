import {expect, test} from 'vitest'
import {singleSpaced} from '../../src/book/single-spaced.ts'

test('white space of every kind becomes one space, and none at the ends', () => {
  expect(singleSpaced(' one\ntwo \u00A0three\t\tfour five\u2003six  ')).toBe(
    'one two three four five six'
  )
})
