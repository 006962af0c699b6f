import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Layout, SectionDocument} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {chapter, openTestPress} from './press.ts'
import {randomDocument} from './random-document.ts'

let press: Press
let other: Press

beforeAll(async () => {
  press = await openTestPress()
  other = await openTestPress()
})

afterAll(async () => {
  await press[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})

/** A chapter in which every eighth paragraph refers to a page. */
function withReferences(folio: (index: number) => string): string {
  const words = Array.from({length: 90}, (_, index) => `word${index % 7}`).join(' ')
  const paragraphs = Array.from({length: 60}, (_, index) => {
    const reference = `<a data-reference="p" id="r${index}" href="#x">${folio(index)}</a>`
    return `<p data-block="p${index}">${words} (${index % 8 ? index : reference}) ${words}</p>`
  })
  return chapter(paragraphs.join(''))
}

/** Where the references stand in it, as `render` tells. */
function filled(html: string): Pick<SectionDocument, 'html' | 'references'> {
  const references = [...html.matchAll(/ data-reference="p" id="([^"]*)"[^>]*>(.*?)<\/a>/gu)].map(
    ({0: {length}, 1: id = '', 2: said = '', index}) => {
      const end = index + length - '</a>'.length
      return {id, start: end - said.length, end}
    }
  )
  return {html, references}
}

async function laidOutAnew(document: SectionDocument): Promise<Layout> {
  return other.layOut(document)
}

async function texts({body}: Layout): Promise<readonly string[]> {
  return (await readPdf(body ?? new Uint8Array())).texts
}

describe('a layout that was kept until the page numbers came', () => {
  test.each([
    ['numbers of the same width', (index: number) => `p. ${100 + index}`],
    ['shorter numbers', (index: number) => `p. ${index + 1}`],
    ['words that move lines', (index: number) => `on the facing page, number ${index}`]
  ])('is what laying out anew gives: %s', async (_, folio) => {
    const before = {id: 'a', language: 'en', side: 'recto', provisional: true} as const
    await press.layOut({...before, ...filled(withReferences(() => 'p. 000'))})
    const final = {...before, ...filled(withReferences(folio)), provisional: false}
    const [kept, anew] = [await press.layOut(final), await laidOutAnew(final)]
    expect({...kept, body: undefined}).toEqual({...anew, body: undefined})
    expect(await texts(kept)).toEqual(await texts(anew))
    expect((await texts(kept)).join(' ')).toContain(folio(8))
  })

  test('may turn out to begin on a verso', async () => {
    const document = randomDocument({
      seed: 3,
      blocks: 40,
      density: 0.3,
      kinds: ['paragraph', 'list', 'quotation', 'table']
    })
    const before = {id: 'a', language: 'en', html: document, side: 'recto'} as const
    await press.layOut({...before, provisional: true})
    const final = {...before, side: 'verso', provisional: false} as const
    const [kept, anew] = [await press.layOut(final), await laidOutAnew(final)]
    expect({...kept, body: undefined}).toEqual({...anew, body: undefined})
    expect(await texts(kept)).toEqual(await texts(anew))
  })
})

test('words are whole in the printed text but where a line ends', async () => {
  const words = 'ty\u00ADpo\u00ADgraph\u00ADi\u00ADcal con\u00ADven\u00ADtions '.repeat(400)
  const html = chapter(`<p data-block="p">${words}</p>`)
  const layout = await press.layOut({
    id: 'a',
    html,
    language: 'en',
    side: 'recto',
    provisional: false
  })
  const text = (await texts(layout)).join(' ')
  expect(text).not.toMatch(/\u00AD\p{L}/u)
  expect(text).toMatch(/conventions/u)
})

test('a text that repeats itself goes on at the right place', async () => {
  const sentence = 'The same sentence stands here again, and nothing tells one place from another. '
  const html = chapter(`<p data-block="p">${sentence.repeat(150)}</p>`)
  const {blocks, pages} = await press.layOut({
    id: 'a',
    html,
    language: 'en',
    side: 'recto',
    provisional: true
  })
  expect(pages.length).toBeGreaterThan(2)
  expect(blocks.find(({block}) => block === 'p')?.text).toBe(sentence.repeat(150).trim())
})

test('texts of a paragraph that repeat each other go on at the right place', async () => {
  const words = Array.from(
    {length: 220},
    (_, index) => `<i>Prism ${index}</i> of the <b>Glass</b>${index % 3 ? ' of the ' : ' '}`
  ).join('')
  const html = chapter(`<p data-block="p">${words}</p>`)
  const {blocks, pages} = await press.layOut({
    id: 'a',
    html,
    language: 'en',
    side: 'recto',
    provisional: true
  })
  expect(pages.length).toBeGreaterThan(2)
  const text = words.replace(/<[^>]*>/gu, '').trim()
  expect(blocks.find(({block}) => block === 'p')?.text).toBe(text)
})
