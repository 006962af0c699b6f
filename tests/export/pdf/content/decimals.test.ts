import {expect, test} from 'vitest'
import {emptyBytes, takeBytes} from '../../../../src/export/pdf/bytes.ts'
import {putDecimal} from '../../../../src/export/pdf/content/decimals.ts'

function written(value: number): string {
  const out = emptyBytes()
  putDecimal(out, value)
  return Buffer.from(takeBytes(out)).toString('latin1')
}

test.each([
  [0, '0 '],
  [-0, '0 '],
  [1, '1 '],
  [-12.5, '-12.5 '],
  [0.000004, '0 '],
  [0.00001, '0.00001 '],
  [10.1, '10.1 '],
  [99.999999, '100 '],
  [612.00005, '612.00005 '],
  [-0.75, '-0.75 ']
])('writes %d as %s', (value, expected) => {
  expect(written(value)).toBe(expected)
})

test('writes what the engine would, to the last digit', () => {
  for (let index = 1; index < 20_000; index++) {
    const value = Math.sin(index) * 10 ** (index % 9) - (index % 7)
    const halfway = Math.round(value * 1e5) / 1e5 + 0.000005
    for (const each of [value, halfway, -halfway, Math.fround(value)]) {
      const expected = each.toFixed(5).replace(/\.?0+$/u, '')
      expect(written(each)).toBe(`${expected} `)
    }
  }
})
