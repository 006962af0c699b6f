import {describe, expect, test} from 'vitest'
import {
  arrange,
  type Scheme,
  type Side,
  sheetsOfSignatures
} from '../../../src/export/impose/order.ts'

const counts = Array.from({length: 40}, (_, index) => index + 1)
const foldings: [string, Scheme][] = [
  ['a booklet', {kind: 'booklet'}],
  ['signatures of 4', {kind: 'signatures', pages: 4}],
  ['signatures of 8', {kind: 'signatures', pages: 8}],
  ['signatures of 16', {kind: 'signatures', pages: 16}]
]

describe.each(foldings)('%s', (_, scheme) => {
  test.each(counts)('of %i pages, folded, is read in order', count => {
    const read = leaves(arrange(count, scheme))
    expect(read.length % 4).toBe(0)
    expect(read.length - count).toBeLessThan(4)
    expect(read.slice(0, count)).toEqual(counts.slice(0, count).map(page => page - 1))
    expect(read.slice(count).every(page => page === undefined)).toBe(true)
  })

  test.each(counts)('of %i pages has each leaf’s two pages back to back', count => {
    for (const [front, back] of pairs(arrange(count, scheme))) {
      expect(front).toMatchObject({face: 'front', sheet: back.sheet})
      // Turned over along the fold, the left half lies behind the right one.
      for (const [recto, verso] of [
        [front.right, back.left],
        [back.right, front.left]
      ]) {
        if (recto !== undefined && verso !== undefined) expect(verso).toBe(recto + 1)
      }
    }
  })

  test.each(counts)('of %i pages bound on the right is its mirror image', count => {
    const sides = arrange(count, scheme, true)
    const mirrored = sides.map(side => ({...side, left: side.right, right: side.left}))
    expect(leaves(mirrored).slice(0, count)).toEqual(counts.slice(0, count).map(page => page - 1))
  })
})

test('a booklet of eight pages has the last and the first on its outer sheet', () => {
  expect(arrange(8, {kind: 'booklet'}).map(({left, right}) => [left, right])).toEqual([
    [7, 0],
    [1, 6],
    [5, 2],
    [3, 4]
  ])
})

test('signatures hold no more pages than asked for, and differ by one sheet at most', () => {
  for (const count of counts) {
    const sheets = sheetsOfSignatures(count * 7, 16)
    expect(sheets.reduce((sum, each) => sum + each, 0)).toBe(Math.ceil((count * 7) / 4))
    expect(Math.max(...sheets)).toBeLessThanOrEqual(4)
    expect(Math.max(...sheets) - Math.min(...sheets)).toBeLessThanOrEqual(1)
  }
})

test('depth counts from the outer sheet of each signature', () => {
  const fronts = arrange(32, {kind: 'signatures', pages: 16}).filter(({face}) => face === 'front')
  expect(fronts.map(({signature, depth}) => [signature, depth])).toEqual([
    ...[0, 1, 2, 3].map(depth => [0, depth]),
    ...[0, 1, 2, 3].map(depth => [1, depth])
  ])
})

test.each(counts)('spreads of %i pages have each page once, facing as in the book', count => {
  const sides = arrange(count, {kind: 'spreads'})
  expect(
    sides.flatMap(({left, right}) => [left, right]).filter(page => page !== undefined)
  ).toEqual(counts.slice(0, count).map(page => page - 1))
  expect(sides[0]).toMatchObject({left: undefined, right: 0})
  expect(sides.every(({left}) => left === undefined || left % 2 === 1)).toBe(true)
})

/** Fold the sheets and leaf through: of each signature first all right halves, front and back, then the left ones. */
function leaves(sides: readonly Side[]): (number | undefined)[] {
  const signatures = Map.groupBy(pairs(sides), ([{signature}]) => signature)
  return [...signatures.values()].flatMap(sheets => [
    ...sheets.flatMap(([front, back]) => [front.right, back.left]),
    ...sheets.toReversed().flatMap(([front, back]) => [back.right, front.left])
  ])
}

function pairs(sides: readonly Side[]): [Side, Side][] {
  return sides.flatMap((front, index): [Side, Side][] => {
    const back = sides[index + 1]
    return index % 2 === 0 && back ? [[front, back]] : []
  })
}
