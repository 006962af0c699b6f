import {expect, test} from 'vitest'
import {MM, paperNamed, pointsOf, usualPapers} from '../../src/book/paper.ts'

test.each([
  ['A4', 'A4', 297, 210],
  ['sra3', 'SRA3', 450, 320],
  ['ledger', 'tabloid', 431.8, 279.4],
  ['320x450mm', '320 × 450 mm', 450, 320],
  ['12in 18in', '304.8 × 457.2 mm', 457.2, 304.8],
  ['45 cm × 320 mm', '320 × 450 mm', 450, 320]
])('%s is a paper', (words, name, width, height) => {
  const paper = paperNamed(words)
  expect(paper?.name).toBe(name)
  expect(paper?.width).toBeCloseTo(width * MM)
  expect(paper?.height).toBeCloseTo(height * MM)
})

test.each(['A9', '', 'large', '4mm 5mm', '10 20'])('“%s” is none', words => {
  expect(paperNamed(words)).toBe(undefined)
})

test('lengths are in points', () => {
  expect(pointsOf('1in')).toBeCloseTo(72)
  expect(pointsOf('0.1mm')).toBeCloseTo(0.2835, 3)
  expect(pointsOf('thin')).toBe(undefined)
})

test('usual papers are known, and grow by more than a tenth or stay alike', () => {
  const areas = usualPapers().map(({width, height}) => width * height)
  expect(areas).toHaveLength(6)
  for (const [index, area] of areas.entries())
    expect(area).toBeGreaterThan((areas[index - 1] ?? 0) * 0.9)
})
