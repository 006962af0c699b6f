import {expect, test} from 'vitest'
import {latin1, putText} from '../../../../src/export/pdf/bytes.ts'
import {rewriteContent} from '../../../../src/export/pdf/content/rewrite.ts'
import {
  nextOperation,
  numberAt,
  openScanner,
  operator,
  wordAt
} from '../../../../src/export/pdf/content/scanner.ts'

function operations(text: string): string[][] {
  const data = Buffer.from(text, 'latin1')
  const scanner = openScanner(data)
  const found: string[][] = []
  while (nextOperation(scanner)) {
    const operands = Array.from({length: scanner.count}, (_, index) => wordAt(scanner, index))
    found.push([...operands, text.slice(scanner.from, scanner.at)])
  }
  return found.map(words => [
    ...words.slice(0, -1),
    /[\w*'"]+$/u.exec(words.at(-1) ?? '')?.[0] ?? ''
  ])
}

test('operands are told from operators', () => {
  expect(operations("q 1 0 0 -1 .5 +3 cm /F5 12 Tf (a) ' true /X gs null false d0 f* T*")).toEqual([
    ['q'],
    ['1', '0', '0', '-1', '.5', '+3', 'cm'],
    ['/F5', '12', 'Tf'],
    ['(a)', "'"],
    ['true', '/X', 'gs'],
    ['null', 'false', 'd0'],
    ['f*'],
    ['T*']
  ])
})

test('strings, arrays and dictionaries are one operand, whatever is in them', () => {
  expect(operations('(a \\) (b) Tj)Tj [(]) -3 <0a0B>]TJ/P<</A[1]/T(>>)/H<00>>>BDC')).toEqual([
    ['(a \\) (b) Tj)', 'Tj'],
    ['[(]) -3 <0a0B>]', 'TJ'],
    ['/P', '<</A[1]/T(>>)/H<00>>>', 'BDC']
  ])
})

test('comments are passed over, and an image in the stream is one operation', () => {
  expect(operations('% Tj ( \nBT BI /W 1 ID \x00EIQ\x01 EI Q').map(words => words.at(-1))).toEqual([
    'BT',
    'BI',
    'EI',
    'Q'
  ])
})

test('what a stream breaks off in is no operation', () => {
  expect(operations('q 1 0')).toEqual([['q']])
  expect(operations('q [1 <00')).toEqual([['q']])
  expect(operations('')).toEqual([])
})

test('numbers are read exactly', () => {
  const scanner = openScanner(Buffer.from('13.3299999 -.24 +7 0.001 -12 re'))
  expect(nextOperation(scanner)).toBe(true)
  const numbers = [0, 1, 2, 3, 4].map(index => numberAt(scanner, index))
  expect(numbers).toEqual([13.3299999, -0.24, 7, 0.001, -12])
  expect(numberAt(scanner, 5)).toBe(0)
})

test('some operations change, the others stay byte for byte', () => {
  const black = operator('rg')
  const made = rewriteContent(Buffer.from('0 0 0 rg\n(rg) Tj 1 0 0 rg'), (scanner, out) => {
    if (scanner.operator !== black || numberAt(scanner, 0) > 0) return false
    putText(out, '0 0 0 1 k\n')
    return true
  })
  expect(latin1(made)).toBe('0 0 0 1 k\n(rg) Tj\n1 0 0 rg\n')
})
