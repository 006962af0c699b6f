import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {LaidLine} from '../../src/book/lines.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, layOut, openTestPress} from './press.ts'

const long = ['extra\u00ADordi\u00ADnary', 'com\u00ADposi\u00ADtion', 'type\u00ADset\u00ADting']
const short = ['mar\u00ADginal', 'of', 'and', 'the', 'paper', 'so', 'printer']

/** Paragraphs of words in orders that repeat only after long: of many long words and of none. */
const paragraphs = Array.from({length: 120}, (_, number) =>
  Array.from({length: 70 + (number % 19)}, (_, at) => {
    const chance = (at * at * 7 + at * (number + 3) + number * 11) % 23
    return chance < 11 && number % 2 === 0 ? long[chance % 3] : short[chance % 7]
  }).join(' ')
)

/** What a paragraph is not mended for: a formula, here an empty one. */
const formula = '<span role="math"></span>'

let press: Press

beforeAll(async () => {
  press = await openTestPress()
})

afterAll(() => press[Symbol.asyncDispose]())

/** The lines of each paragraph; none goes on over a page. */
async function linesOfAll(end: string): Promise<LaidLine[][]> {
  const html = paragraphs.map(
    (text, id) => `<p data-block="p${id}" style="break-inside:avoid">${text}.${end}</p>`
  )
  const {layout, messages} = await layOut(press, chapter(html.join('')), {provisional: false})
  expect(messages).toEqual([])
  const [, ...lines] = linesOf(layout.body ?? new Uint8Array())
  const all: LaidLine[][] = [[]]
  for (const line of lines) {
    all.at(-1)?.push(line)
    if (line.text.endsWith('.')) all.push([])
  }
  return all.slice(0, -1)
}

function longestLadder(lines: readonly LaidLine[]): number {
  let [longest, row] = [0, 0]
  for (const {isDivided} of lines) {
    row = isDivided ? row + 1 : 0
    longest = Math.max(longest, row)
  }
  return longest
}

function isRunt(lines: readonly LaidLine[]): boolean {
  return (lines.at(-1)?.text.replace(/\P{L}/gu, '').length ?? 9) < 5
}

function looseLines(lines: readonly LaidLine[]): number {
  return lines.slice(0, -1).filter(({gaps, size}) => {
    const widths = gaps.map(({width}) => width).sort((one, other) => one - other)
    return (widths[(widths.length - 1) >> 1] ?? 0) >= 0.6 * size
  }).length
}

describe('the lines of a paragraph', () => {
  let before: LaidLine[][]
  let after: LaidLine[][]
  beforeAll(async () => {
    before = await linesOfAll(formula)
    after = await linesOfAll('')
    expect(before).toHaveLength(paragraphs.length)
  })

  test('end with hyphens more than three times in a row where nothing else can be', () => {
    const [faulty, left] = [before, after].map(all => all.filter(lines => longestLadder(lines) > 3))
    expect(faulty?.length).toBeGreaterThan(4)
    expect(left?.length).toBeLessThan((faulty?.length ?? 0) / 3)
  })

  test('end in a few letters where nothing else can be', () => {
    const [faulty, left] = [before, after].map(all => all.filter(isRunt))
    expect(faulty?.length).toBeGreaterThan(1)
    expect(left?.length).toBeLessThan(faulty?.length ?? 0)
  })

  test('are as many as before, with the same words, and no looser', () => {
    const wordsOf = (lines: readonly LaidLine[]) =>
      lines.map(({text, isDivided}) => (isDivided ? text : `${text} `)).join('')
    for (const [index, lines] of after.entries()) {
      const old = before[index] ?? []
      expect(lines).toHaveLength(old.length)
      expect(wordsOf(lines)).toBe(wordsOf(old))
      expect(looseLines(lines)).toBeLessThanOrEqual(looseLines(old))
    }
  })

  test('stay as they are where there is no fault', () => {
    const isGood = (lines: readonly LaidLine[]) => longestLadder(lines) < 4 && !isRunt(lines)
    const good = before.flatMap((lines, index) => (isGood(lines) ? [index] : []))
    expect(good.length).toBeGreaterThan(20)
    const textsOf = (all: readonly LaidLine[][]) =>
      good.map(index => all[index]?.map(({text}) => text))
    expect(textsOf(after)).toEqual(textsOf(before))
  })
})
