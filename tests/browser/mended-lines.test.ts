import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {LaidLine} from '../../src/book/lines.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, layOut, openTestPress} from './press.ts'
import {prose} from './prose.ts'

/** In each a word that is marked in the tag tree, which may set it a little wider: the lines must bear that too. */
const paragraphs = Array.from({length: 240}, (_, number) => {
  const words = prose(number, 60 + (number % 29))
  // In some of them one word comes again and again.
  const same =
    number % 2 === 0 ? words : words.replace(/\b(?:and|is|with|for|by|from|a|in|of|to)\b/gu, 'the')
  return `The <em>printer</em> says ${same}`
})

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

/** Lines beyond two in a row that end with the same word. */
function stacked(lines: readonly LaidLine[]): number {
  const words = lines.map(({text, isDivided}) => (isDivided ? '' : text.split(' ').at(-1)))
  return words.filter((word, at) => word && word === words[at - 1] && word === words[at - 2]).length
}

/** At either end, as the eye takes it: without points, and in parts of words too. */
function mayBeStacked(lines: readonly LaidLine[]): boolean {
  return [0, -1].some(end => {
    const words = lines.map(({text}) => text.replace('.', '').split(' ').at(end))
    return words.some((word, at) => word === words[at - 1] && word === words[at - 2])
  })
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

  test('end with one word three times in a row where nothing else can be', () => {
    const [faulty, left] = [before, after].map(all => all.filter(lines => stacked(lines) > 0))
    expect(faulty?.length).toBeGreaterThan(2)
    expect(left?.length).toBeLessThanOrEqual((faulty?.length ?? 0) / 2)
  })

  test('are as many as before, with the same words, and no looser but for a ladder', () => {
    const wordsOf = (lines: readonly LaidLine[]) =>
      lines.map(({text, isDivided}) => (isDivided ? text : `${text} `)).join('')
    for (const [index, lines] of after.entries()) {
      const old = before[index] ?? []
      expect(lines).toHaveLength(old.length)
      expect(wordsOf(lines)).toBe(wordsOf(old))
      const price = longestLadder(old) > 3 ? 1 : 0
      expect(looseLines(lines)).toBeLessThanOrEqual(looseLines(old) + price)
    }
  })

  test('stay as they are where there is no fault', () => {
    const isGood = (lines: readonly LaidLine[]) =>
      longestLadder(lines) < 4 && !isRunt(lines) && !mayBeStacked(lines)
    const good = before.flatMap((lines, index) => (isGood(lines) ? [index] : []))
    expect(good.length).toBeGreaterThan(20)
    const textsOf = (all: readonly LaidLine[][]) =>
      good.map(index => all[index]?.map(({text}) => text))
    expect(textsOf(after)).toEqual(textsOf(before))
  })
})
