import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, layOut, openTestPress} from './press.ts'

/** Words of several lengths, so that lines and pages end anywhere in them. */
const words = [
  'extra\u00ADordi\u00ADnary',
  'mar\u00ADginal',
  'type\u00ADset\u00ADting',
  'and',
  'so',
  'is'
]
const text = Array.from({length: 2400}, (_, at) => words[((at * at + 3 * at) % 7) % 6]).join(' ')

describe('the word at a page’s end', () => {
  let ragged: Press
  let justified: Press
  beforeAll(async () => {
    ragged = await openTestPress({}, 'p {text-align: left}')
    justified = await openTestPress()
  })
  afterAll(async () => {
    await ragged[Symbol.asyncDispose]()
    await justified[Symbol.asyncDispose]()
  })

  /** The lines of each page but the last. */
  async function pagesOf(press: Press) {
    const html = chapter(`<p data-block="p">${text}</p>`)
    const {layout, messages} = await layOut(press, html, {provisional: false})
    expect(messages).toEqual([])
    const lines = linesOf(layout.body ?? new Uint8Array())
    const pages = [...Map.groupBy(lines, ({page}) => page).values()]
    expect(pages.length).toBeGreaterThan(4)
    return pages.slice(0, -1)
  }

  test('goes over whole in ragged text, whose other lines are divided', async () => {
    const pages = await pagesOf(ragged)
    expect(pages.flat().some(({isDivided}) => isDivided)).toBe(true)
    expect(pages.filter(lines => lines.at(-1)?.isDivided)).toEqual([])
  })

  test('goes over in justified text only where the line stays good', async () => {
    for (const lines of await pagesOf(justified)) {
      const last = lines.at(-1)
      const space = (last?.gaps[0]?.width ?? 0) / (last?.size ?? 1)
      expect(space).toBeLessThan(0.75)
      expect(last?.right).toBeCloseTo(lines.at(-2)?.right ?? 0, -1)
    }
  })
})
