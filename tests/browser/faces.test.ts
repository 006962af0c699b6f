import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Layout} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, openTestPress} from './press.ts'
import {prose} from './prose.ts'

/** A face that is there from the start, and the same that comes when it is asked for. */
const displays = ['', 'font-display: swap;']
const face = 'src: url(/font/SourceSerif4-Bold.ttf.woff2)'
let presses: Press[]

beforeEach(async () => {
  presses = await Promise.all(
    displays.map(display =>
      openTestPress(
        {},
        `@font-face {font-family: Seldom; ${display} ${face}}
        @page {@top-left {font-family: Seldom; content: string(running)}}
        b {font-family: Seldom}`
      )
    )
  )
})

afterEach(async () => {
  for (const press of presses) await press[Symbol.asyncDispose]()
})

/** The first words in it stand on the second page. */
const paragraphs = Array.from({length: 20}, (_, number) => {
  const text = prose(number, 70)
  return `<p data-block="p${number}">${number > 6 ? `<b>${text}</b>` : text}</p>`
})

function laidOut(press: Press, texts: readonly string[]): Promise<Layout> {
  const html = chapter(texts.join(''))
  return press.layOut({id: 'a', html, language: 'en', side: 'recto', provisional: false})
}

function printed({body}: Layout): readonly unknown[] {
  return linesOf(body ?? new Uint8Array()).map(({text, left, right}) => [text, left, right])
}

test('a face that is seldom used is there when a text asks for it', async () => {
  const layouts = await Promise.all(presses.map(press => laidOut(press, paragraphs)))
  const [always, seldom] = layouts.map(printed)
  expect(seldom?.length).toBeGreaterThan(100)
  expect(seldom).toEqual(always)
  expect(layouts[1]?.warnings).toEqual([])
})

test('and when margin boxes ask for it', async () => {
  const prints = await Promise.all(
    presses.map(async press => {
      const {pages} = await laidOut(press, paragraphs.slice(0, 2))
      const shells = pages.map((page, count) => ({...page, side: 'recto' as const, count}))
      return Buffer.from(await press.printMargins(shells)).toString('latin1')
    })
  )
  expect(prints.map(print => print.includes('SourceSerif4-Bold'))).toEqual([true, true])
})
