import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {layOut, openTestPress} from './press.ts'
import {type Kind, randomDocument} from './random-document.ts'

let press: Press
beforeAll(async () => {
  press = await openTestPress()
})
afterAll(() => press?.[Symbol.asyncDispose]())

const all: readonly Kind[] = ['paragraph', 'heading', 'quotation', 'list', 'table', 'code', 'verse']
const usual: readonly Kind[] = ['paragraph', 'paragraph', 'paragraph', 'paragraph', ...all]

describe('a random document with as many notes as essays have', () => {
  test.each([1, 2, 3, 4, 5, 6])('comes whole onto its pages, %i', async seed => {
    const density = 0.3 + (seed % 3) * 0.1
    const html = randomDocument({seed, blocks: 50, density, kinds: usual})
    const {layout, messages} = await layOut(press, html)
    expect(layout.pages.length).toBeGreaterThan(10)
    expect(layout.notes.length).toBeGreaterThan(3)
    expect(messages).toEqual([])
  })
})

describe('a random document dense with notes', () => {
  test.each([11, 12, 13, 14])('loses no text and no note, %i', async seed => {
    const html = randomDocument({seed, blocks: 40, density: 1.5, kinds: usual})
    const {messages} = await layOut(press, html)
    expect(messages.filter(message => !message.startsWith('note-on-page-of-call'))).toEqual([])
  })
})

describe('a random document of one kind', () => {
  test.each(all)('comes whole onto its pages: %s', async kind => {
    const html = randomDocument({
      seed: 7,
      blocks: kind === 'heading' ? 12 : 30,
      density: 0.4,
      kinds: [kind, 'paragraph']
    })
    expect((await layOut(press, html)).messages).toEqual([])
  })
})

test('the same document is laid out the same, whatever came before it', async () => {
  const html = randomDocument({seed: 5, blocks: 20, density: 0.4, kinds: usual})
  const first = await layOut(press, html)
  await layOut(press, randomDocument({seed: 6, blocks: 10, density: 1, kinds: usual}), {
    side: 'verso'
  })
  expect((await layOut(press, html)).layout).toEqual(first.layout)
})
