import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Layout} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {chapter, layOut, openTestPress} from './press.ts'

let press: Press

beforeAll(async () => {
  press = await openTestPress()
})

afterAll(() => press[Symbol.asyncDispose]())

test('spaces between inline elements stay on the next page', async () => {
  const words = Array.from({length: 600}, (_, index) => `<em>w${index}</em> <b>x${index}</b>`)
  const html = chapter(`<p data-block="p">${words.join(' ')}</p>`)
  const {layout, messages} = await layOut(press, html)
  expect(messages).toEqual([])
  expect(layout.pages.length).toBeGreaterThan(1)
  const [text] = layout.blocks.filter(({block}) => block === 'p').map(({text}) => text)
  expect(text).toBe(words.join(' ').replace(/<[^>]+>/gu, ''))
})

test('a paragraph of three lines is not broken', async () => {
  const paragraph = (id: number) =>
    `<p data-block="p${id}">${Array.from({length: 36}, () => 'word').join(' ')}</p>`
  for (const extra of [0, 1, 2]) {
    const first = `<p data-block="x">${'short<br>'.repeat(extra)}one</p>`
    const blocks = Array.from({length: 40}, (_, id) => paragraph(id)).join('')
    const {layout, messages} = await layOut(press, chapter(first + blocks))
    expect(messages).toEqual([])
    expect(layout.blocks.filter(({pages}) => pages.length > 1)).toEqual([])
  }
})

test('code is broken between its lines, with their indents', async () => {
  const code = Array.from({length: 150}, (_, line) => `${line % 2 ? '        ' : ''}line${line}`)
  const {layout, messages} = await layOut(
    press,
    chapter(`<pre data-block="p"><code>${code.join('\n')}</code></pre>`),
    {provisional: false}
  )
  expect(messages).toEqual([])
  expect(layout.pages.length).toBeGreaterThan(1)
  const text = (await texts(layout)).join('\n')
  expect(text.match(/line\d+/gu)).toEqual(code.map(line => line.trim()))
})

test('a pull quote that does not fit goes up between the paragraphs of its page', async () => {
  const lines = (id: string, count: number) =>
    `<p data-block="${id}">${Array.from({length: count * 12}, () => 'word').join(' ')}</p>`
  const quote =
    '<aside class="pull-quote" style="break-inside:avoid;font-size:20pt;line-height:28pt"><p data-block="q">Again and again and again and again and again and again and again</p></aside>'
  const html = chapter(lines('a', 10) + lines('b', 10) + lines('c', 12) + quote + lines('d', 10))
  const {layout, messages} = await layOut(press, html)
  expect(messages).toEqual([])
  const pageOf = (id: string) => layout.blocks.find(({block}) => block === id)?.pages
  expect(pageOf('q')).toEqual([0])
  expect(pageOf('d')).toEqual([1])
})

async function texts(layout: Layout): Promise<readonly string[]> {
  return (await readPdf(layout.body ?? new Uint8Array())).texts
}
