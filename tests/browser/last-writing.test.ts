import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Layout} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {linesOf} from '../../src/export/lines/index.ts'
import {chapter, openTestPress} from './press.ts'
import {prose} from './prose.ts'

/** What is marked in the tag tree is set so. */
const rules = [
  '',
  'a[aria-description] {letter-spacing: 0.02em}',
  'a[aria-description] {letter-spacing: 1em}'
]
let presses: Press[]

beforeAll(async () => {
  presses = await Promise.all(rules.map(rule => openTestPress({}, rule)))
})

afterAll(async () => {
  for (const press of presses) await press[Symbol.asyncDispose]()
})

/** Of paragraphs in which every fourth word is marked. */
const paragraphs = Array.from({length: 12}, (_, number) => {
  const words = prose(number, 70).split(' ')
  const text = words.map((word, at) => (at % 4 ? word : `<a href="#a">${word}</a>`)).join(' ')
  return `<p data-block="p${number}">${text}</p>`
})

async function laidOut(press: Press | undefined): Promise<Layout | undefined> {
  const html = chapter(paragraphs.join(''))
  return press?.layOut({id: 'a', html, language: 'en', side: 'recto', provisional: false})
}

function printed(layout: Layout | undefined): readonly string[] {
  return linesOf(layout?.body ?? new Uint8Array()).map(({text}) => text)
}

function letters(layout: Layout | undefined): string {
  return printed(layout).join('').replaceAll(' ', '')
}

test('marks that make words wider make no block higher, whose end would be cut off', async () => {
  const [plain, wider] = await Promise.all(presses.map(laidOut))
  expect(printed(plain).length).toBeGreaterThan(60)
  expect(printed(wider).length).toBe(printed(plain).length)
  expect(letters(wider)).toBe(letters(plain))
})

test('where narrower spaces do not give them the room, words go without marks', async () => {
  const [plain, , wide] = await Promise.all(presses.map(laidOut))
  expect(printed(wide).length).toBe(printed(plain).length)
  expect(letters(wide)).toBe(letters(plain))
  expect(plain?.unmarked).toBeUndefined()
  expect(wide?.unmarked?.length).toBeGreaterThan(6)
})
