import {expect, test} from 'vitest'
import {bleedOf} from '../../src/render/bleed.ts'

const press = {bleed: 8.504, marks: [], profile: 'FOGRA39'} as const

test('a book gets room around its pages where it is cut and something runs to the edge', () => {
  const rules = '@page{bleed:12px}:root{--bleed:12px}'
  expect(bleedOf('@page bare { background: red }', press)).toEqual({rules, points: 9})
  expect(bleedOf('p { margin: calc(-1 * var( --bleed, 0px)) }', press)).toEqual({rules, points: 9})
})

test('another book does not', () => {
  expect(bleedOf('@page { margin: 0 } p { background: red }', press)).toBeUndefined()
  expect(bleedOf('@page { background: red }', undefined)).toBeUndefined()
  expect(bleedOf('@page { background: red }', {...press, bleed: 0})).toBeUndefined()
})
