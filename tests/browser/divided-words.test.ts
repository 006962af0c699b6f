import {afterAll, beforeAll, expect, test} from 'vitest'
import type {LaidLine} from '../../src/book/lines.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {chapter, layOut, openTestPress} from './press.ts'
import {prose} from './prose.ts'

let press: Press

beforeAll(async () => {
  press = await openTestPress(
    {},
    '.initial::first-letter {font-size: 40pt; line-height: 42pt; float: left}'
  )
})

afterAll(() => press[Symbol.asyncDispose]())

const plain = prose(3, 900)

test.each([
  ['from top to bottom', `<p data-block="p">${plain}</p>`],
  ['in columns', `<div style="column-count: 2"><p data-block="p">${plain}</p></div>`],
  ['beside an initial', `<p class="initial" data-block="p">${plain}</p>`],
  ['some from right to left', `<p data-block="p">${prose(5, 900, ' אבג דהו')}</p>`],
  [
    'in several texts',
    `<p data-block="p">${prose(8, 900, '<em>em=pha=sis</em>').replaceAll('=', '\u00AD')}</p>`
  ]
])('words keep the hyphens that lines end with, and no others: lines %s', async (_, html) => {
  const {layout, messages} = await layOut(press, chapter(html), {provisional: false})
  expect(messages).toEqual([])
  const body = layout.body ?? new Uint8Array()
  const divided: LaidLine[] = linesOf(body).filter(({isDivided}) => isDivided)
  expect(divided.length).toBeGreaterThan(5)
  const {texts} = await readPdf(body)
  expect(texts.join(' ')).not.toMatch(/\u00AD\p{L}/u)
})
