import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {chapter, layOut, openTestPress} from './press.ts'

const verse = `.verse {margin: 14pt 2em}
.stanza {text-indent: 0}
.line {display: block; break-inside: avoid}
.line:first-child, .line:nth-last-child(2) {break-after: avoid}`

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
