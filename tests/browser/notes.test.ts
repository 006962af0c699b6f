import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {stack} from '../../src/browser/margin-notes.ts'
import {chapter, layOut, openTestPress} from './press.ts'
import {randomNotes} from './random-notes.ts'

const small = `
@page {size: 5in 7.5in; margin: 0.6in 1.75in 0.6in 0.5in}
@page chapter:left {margin: 0.6in 0.5in 0.6in 1.75in}
[data-opens-series]:not(:first-child) {margin-top: 5pt}
.lectern-margin-notes {font-size: 7pt; line-height: 9pt; --margin-note-gap: 8pt; --margin-note-edge: 8pt}`

let press: Press
let narrow: Press
beforeAll(async () => {
  press = await openTestPress()
  narrow = await openTestPress({}, small)
})
afterAll(async () => {
  await press?.[Symbol.asyncDispose]()
  await narrow?.[Symbol.asyncDispose]()
})

describe('a random document with notes in all places', () => {
  test.each([101, 102, 103, 104, 105, 106])('has each on the page of its call, %i', async seed => {
    const html = randomNotes({seed, blocks: 60, density: 0.3 + (seed % 3) * 0.2, series: 1})
    const {layout, messages} = await layOut(press, html)
    expect(layout.notes.length).toBeGreaterThan(15)
    expect(messages).toEqual([])
  })

  test.each([201, 202, 203, 204])('of three series, %i', async seed => {
    const html = randomNotes({seed, blocks: 60, density: 0.5, series: 3})
    const {layout, messages} = await layOut(press, html)
    expect(layout.notes.length).toBeGreaterThan(20)
    expect(messages).toEqual([])
  })

  test.each([301, 302, 303, 304])('on small pages, half of them in the margin, %i', async seed => {
    const html = randomNotes({seed, blocks: 50, density: 0.4, series: 2, beside: 0.5})
    const {layout, messages} = await layOut(narrow, html)
    expect(layout.notes.length).toBeGreaterThan(15)
    expect(messages).toEqual([])
  })
})

/** Notes called one a paragraph, as `assemble` makes them. */
function essay(count: number, noteWords: number, attributes: (index: number) => string): string {
  const words = (length: number) => Array.from({length}, () => 'margin').join(' ')
  const calls = Array.from({length: count}, (_, index) => index + 1)
  const text = calls.map(
    number =>
      `<p data-block="p${number}">${words(30)}<a data-type="noteref" id="a--call-${number}" href="#a--fn-${number}">${number}</a> ${words(10)}</p>`
  )
  const notes = calls.map(
    number =>
      `<aside data-type="footnote" id="a--fn-${number}" ${attributes(number)}><p data-block="n${number}"><a class="marker" href="#a--call-${number}">${number} </a>${words(noteWords)}</p></aside>`
  )
  return chapter(text.join(''), notes.join(''))
}

test('a note that the margin has no room for stands at the foot, and a message says so', async () => {
  const {layout, messages} = await layOut(
    narrow,
    essay(4, 250, () => 'data-place="margin"')
  )
  const displaced = layout.notes.filter(({isDisplaced}) => isDisplaced)
  expect(displaced.length).toBeGreaterThan(0)
  expect(messages.filter(message => message.startsWith('note-fits-margin'))).toHaveLength(
    displaced.length
  )
  expect(messages[0]).toMatch(
    /^note-fits-margin Cannot set this note in the margin of p\. \d+ without more room there: it stands at the foot$/u
  )
})

test('notes in the margin stand level with their calls, in order, apart, within their column', () => {
  expect(stack([0, 100, 200], [20, 20, 20], 300)).toEqual([0, 100, 200])
  expect(stack([0, 10, 200], [50, 20, 20], 300)).toEqual([0, 56, 200])
  expect(stack([0, 260, 290], [20, 30, 40], 300)).toEqual([0, 224, 260])
  expect(stack([290], [400], 300)).toEqual([0])
})

test('a note called by a note begins on the page of both', async () => {
  const html = chapter(
    '<p data-block="p">Words.<a data-type="noteref" id="a--call-1" href="#a--fn-1">1</a></p>',
    '<aside data-type="footnote" id="a--fn-1"><p data-block="n1">One.<a data-type="noteref" id="a--call-2" href="#a--fn-2">2</a></p></aside><aside data-type="footnote" id="a--fn-2"><p data-block="n2">Two.</p></aside>'
  )
  const {layout, messages} = await layOut(press, html)
  expect(messages).toEqual([])
  expect(layout.notes).toEqual([
    {id: 'a--fn-1', body: [0], call: 0},
    {id: 'a--fn-2', body: [0], call: 0}
  ])
})

test('where a note fills pages to come, those that are called there begin there all the same', async () => {
  const words = (count: number) => Array.from({length: count}, () => 'of margins').join(' ')
  const numbers = Array.from({length: 24}, (_, index) => index + 1)
  const paragraphs = numbers.map(
    n =>
      `<p data-block="p${n}">${words(12)}<a data-type="noteref" id="a--call-${n}" href="#a--fn-${n}">${n}</a> ${words(14)}</p>`
  )
  const notes = numbers.map(n => {
    const marker = `<a class="marker" href="#a--call-${n}">${n} </a>`
    const text = n === 2 ? words(900) : words(20)
    return `<aside data-type="footnote" id="a--fn-${n}" data-rank="${n % 2}"><p data-block="n${n}">${marker}${text}</p></aside>`
  })
  const {layout, messages} = await layOut(press, chapter(paragraphs.join(''), notes.join('')))
  expect(messages).toEqual([])
  const long = layout.notes.find(({id}) => id === 'a--fn-2')
  expect(long?.body.length).toBeGreaterThan(2)
  const later = layout.notes.filter(({call = 0}) => call > 0 && long?.body.includes(call))
  expect(later.length).toBeGreaterThan(1)
  for (const {call, body} of later) expect(body[0]).toBe(call)
})
