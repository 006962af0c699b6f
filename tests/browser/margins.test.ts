import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {PlacedShell} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {openTestPress} from './press.ts'

/** Margins of all kinds: alone in a line, in pairs, three that share a line by their words, at the sides, in a corner, turned. */
const styles = `
@page chapter:left {
  @top-center {content: none} @top-left {content: 'Head'} @top-right {content: string(running)}
  @bottom-left {content: 'left'} @bottom-center {content: counter(page, lower-roman)} @bottom-right {content: 'and right'}
  @left-middle {content: 'middle ' counter(page); vertical-align: top} @right-top {content: 'turned'; transform: rotate(-90deg)}
}
@page chapter:right {
  @top-left-corner {content: counter(page, lower-roman); padding: 5%}
  @right-top {content: 'a'; height: 1in} @right-bottom {content: 'z'}
  @bottom-left {content: 'much longer words'; max-width: 1in; margin-left: 7pt}
}`
let press: Press

beforeAll(async () => {
  press = await openTestPress({}, styles)
})
afterAll(() => press[Symbol.asyncDispose]())

function shellOf(count: number): PlacedShell {
  const classes = 'pagedjs_page pagedjs_named_page pagedjs_chapter_page'
  const strings = {'--pagedjs-string-first-running': '"Running Words"'}
  return {classes, strings, side: count % 2 === 1 ? 'recto' : 'verso', count}
}

type Placed = readonly [text: string, ...places: number[]]

async function textsOf(counts: readonly number[]): Promise<Placed[][]> {
  const data = Uint8Array.from(await press.printMargins(counts.map(shellOf)))
  const loading = getDocument({data, verbosity: 0, useSystemFonts: false})
  const pdf = await loading.promise
  const pages = counts.map(async (_, index) => {
    const {items} = await (await pdf.getPage(index + 1)).getTextContent()
    return items.flatMap((item): Placed[] => {
      const isText = 'str' in item && item.str.trim() !== ''
      return isText ? [[item.str, ...item.transform.map(rounded)]] : []
    })
  })
  const found = await Promise.all(pages)
  await loading.destroy()
  return found
}

const rounded = (value: number) => Math.round(value * 100) / 100

test('pages of one kind have their margin boxes where each would have them by itself', async () => {
  const counts = [110, 111, 112, 147, 148, 149]
  const together = await textsOf(counts)
  for (const [index, count] of counts.entries()) {
    expect(await textsOf([count])).toEqual([together[index]])
  }
})

test('boxes stand in their margins', async () => {
  const [verso = [], recto = []] = await textsOf([10, 11])
  const placeOf = (page: readonly Placed[], words: string) => {
    const [, , , , , x = Number.NaN, y = Number.NaN] = page.find(([text]) => text === words) ?? []
    return {x, y}
  }
  expect(placeOf(verso, 'Head').x).toBeCloseTo(0.9 * 72, 1)
  expect(placeOf(verso, 'Running Words').x).toBeGreaterThan(216)
  expect(placeOf(verso, 'left').x).toBeLessThan(placeOf(verso, 'x').x)
  expect(placeOf(verso, 'x').x).toBeLessThan(placeOf(verso, 'and right').x)
  expect(placeOf(recto, 'xi').x).toBeLessThan(0.75 * 72)
  expect(placeOf(recto, 'xi').y).toBeGreaterThan(8.2 * 72)
  expect(placeOf(recto, 'a').x).toBeGreaterThan(5.25 * 72)
  expect(placeOf(recto, 'a').y).toBeGreaterThan(placeOf(recto, 'z').y)
})
