import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {chapter, layOut, openTestPress} from './press.ts'

const verse = `.verse {margin: 14pt 2em}
.stanza {text-indent: 0}
.line {display: block; break-inside: avoid}
.line:first-child, .line:nth-last-child(2) {break-after: avoid}
.new {break-before: page}`

let press: Press

beforeAll(async () => {
  press = await openTestPress({}, verse)
})

afterAll(() => press[Symbol.asyncDispose]())

test('a heading goes over to the next page with the first lines of a poem', async () => {
  const lines = Array.from({length: 6}, (_, line) => `<span class="line">line ${line}</span>`)
  const poem = `<div class="verse"><p class="stanza" data-block="poem">${lines.join('')}</p></div>`
  const moved: number[] = []
  for (let filler = 27; filler <= 36; filler++) {
    const before = `<p data-block="f">${'word<br>'.repeat(filler)}end</p>`
    const {layout, messages} = await layOut(
      press,
      chapter(`${before}<h2 data-block="head">A Head</h2>${poem}`)
    )
    expect(messages).toEqual([])
    const pageOf = (id: string) => layout.blocks.find(({block}) => block === id)?.pages[0]
    expect(pageOf('head'), `behind ${filler} lines`).toBe(pageOf('poem'))
    moved.push(pageOf('head') ?? -1)
  }
  expect(new Set(moved)).toEqual(new Set([0, 1]))
})

test.each(['', 'new'])(
  'a quotation that ends with a heading stays, where a table with notes goes over: %j',
  async name => {
    const call = (row: number) =>
      `<a data-type="noteref" id="a--call-${row}" href="#a--fn-${row}">${row}</a>`
    const body = (row: number) =>
      `<aside data-type="footnote" id="a--fn-${row}"><p data-block="n${row}">${'note<br>'.repeat(6)}end</p></aside>`
    const rows = [1, 2, 3]
    const cells = rows.map(
      row => `<tr><td data-block="r${row}">row<br>row ${row}${call(row)}</td></tr>`
    )
    const table = `<table><tbody>${cells.join('')}</tbody></table>`
    const parted: boolean[] = []
    for (let lines = 2; lines <= 30; lines++) {
      const words = `<p data-block="quote">${'word<br>'.repeat(lines)}end</p><h2 data-block="head">A Head</h2>`
      const quote = `<blockquote class="${name}">${words}</blockquote>`
      const {layout, messages} = await layOut(
        press,
        chapter(quote + table, rows.map(body).join(''))
      )
      expect(messages, `behind ${lines} lines`).toEqual([])
      const pageOf = (id: string) => layout.blocks.find(({block}) => block === id)?.pages[0]
      expect(pageOf('quote'), `behind ${lines} lines`).toBe(name ? 1 : 0)
      parted.push(pageOf('head') !== pageOf('r1'))
    }
    expect(new Set(parted)).toEqual(new Set([false, true]))
  }
)
