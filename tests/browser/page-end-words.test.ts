import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {LaidLine} from '../../src/book/lines.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, layOut, openTestPress} from './press.ts'
import {prose} from './prose.ts'

/** What a paragraph is not set otherwise for: a formula, here an empty one; and what it is. */
const formula = '<span class="katex"></span>'
const nothing = '<span></span>'

let press: Press

beforeAll(async () => {
  press = await openTestPress()
})

afterAll(() => press[Symbol.asyncDispose]())

async function pagesOf(seed: number, behind: string): Promise<LaidLine[][]> {
  const html = chapter(`<p data-block="p">${prose(seed, 3000, behind)}</p>`)
  const {layout, messages} = await layOut(press, html, {provisional: false})
  expect(messages).toEqual([])
  const [, ...lines] = linesOf(layout.body ?? new Uint8Array())
  return [...Map.groupBy(lines, ({page}) => page).values()].slice(0, -1)
}

describe('a page that would end inside a word', () => {
  const seeds = [3, 5, 8, 12]
  let before: LaidLine[][]
  let after: LaidLine[][]
  beforeAll(async () => {
    before = (await Promise.all(seeds.map(seed => pagesOf(seed, formula)))).flat()
    after = (await Promise.all(seeds.map(seed => pagesOf(seed, nothing)))).flat()
  })

  test('ends between words where its part of the paragraph can be set otherwise', () => {
    const [divided, left] = [before, after].map(
      pages => pages.filter(lines => lines.at(-1)?.isDivided).length
    )
    expect(divided).toBeGreaterThan(4)
    expect(left).toBeLessThan((divided ?? 0) / 2)
  })

  test('has as many lines as others, all as wide', () => {
    const usual = Math.max(...after.map(({length}) => length))
    for (const lines of after) {
      expect(lines.length).toBeGreaterThanOrEqual(usual - 3)
      const right = Math.max(...lines.map(line => line.right))
      // A hyphen is not counted.
      for (const line of lines) expect(right - line.right).toBeLessThan(line.isDivided ? 6 : 1)
    }
  })
})
