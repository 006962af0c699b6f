import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Binding, bind} from '../../../src/export/pdf/bind.ts'
import {openBrowser, print} from './chromium.ts'
import {type Found, type OutlineItem, readPdf} from './reader.ts'
import {printVolume} from './volume.ts'

let browser: Browser
let binding: Binding
let bound: Uint8Array
let found: Found

beforeAll(async () => {
  browser = await openBrowser()
  binding = await printVolume(browser)
  bound = bind(binding)
  found = await readPdf(bound)
}, 120_000)

afterAll(() => browser?.close())

// Pages: 0 title, 1 blank, 2 part, 3 and 4 thread, 5 blank, 6 and 7 glue.
describe('pages', () => {
  test('stand in order, with blank ones', () => {
    const starts = ['On Binding', '', 'Craft', 'Thread', 'Wax', '', 'Glue', 'Pâte']
    expect(found.texts).toHaveLength(starts.length)
    for (const [page, start] of starts.entries()) {
      const text = found.texts[page] ?? ''
      if (start) expect(text.startsWith(start)).toBe(true)
      else expect(text).toBe('')
    }
  })

  test('carry their folios as labels', () => {
    expect(found.labels).toEqual(['i', 'ii', '1', '2', '3', '4', '5', '6'])
  })

  test('carry the margin boxes printed for them, and no others', () => {
    const heads = found.texts.map(text => /head .$/.exec(text)?.[0] ?? '')
    expect(heads).toEqual(['', '', 'head a', '', 'head Q', '', '', 'head a'])
  })
})

describe('tags', () => {
  test('are one tree, a Sect for each section', () => {
    expect(found.marked).toBe(true)
    for (const [page, tags] of found.tags.entries()) {
      if (page === 1 || page === 5) expect(tags).not.toContain('Sect')
      else expect(tags).toMatch(/^Root Document Sect /)
    }
    expect(found.tags[3]).toMatch(/ H1 .* P .* Link .* Figure .*Table TR TH .* TR TD /)
    expect(found.tags[4]).toMatch(/ H2 .* L LI /)
  })

  test('hold the text of the body and nothing of the margins', () => {
    for (const [page, text] of found.tagged.entries()) {
      const body = (found.texts[page] ?? '').replace(/head .$/, '')
      expect(letters(text)).toBe(letters(body))
    }
  })
})

describe('links', () => {
  test('lead to the places of their anchors, in other sections too', () => {
    const {destinations, links} = found
    const leads = (page: number) => links.filter(link => link.page === page).map(({to}) => to)
    expect(leads(0)).toEqual([destinations.get('thread')])
    expect(leads(3)).toEqual([
      destinations.get('thread--fn-1'),
      destinations.get('glue--pâte'),
      undefined,
      undefined
    ])
    expect(leads(4)).toEqual([destinations.get('thread--call-1')])
    expect(leads(7)).toEqual([destinations.get('glue--pâte')])
  })

  test('to the web stay, and no address of the press is left', () => {
    expect(found.links.flatMap(({url}) => url ?? [])).toEqual(['https://example.org/a?b=c#d'])
    expect(Buffer.from(bound).includes('lectern.invalid')).toBe(false)
  })
})

test('destinations are exact where Chromium knows them, else the top of the page', () => {
  const {destinations} = found
  expect(destinations.get('thread')).toMatchObject({page: 3})
  expect(destinations.get('thread')?.top).toBeLessThan(400)
  expect(destinations.get('thread--fn-1')?.page).toBe(4)
  expect(destinations.get('thread--one')).toMatchObject({page: 3, top: expect.closeTo(400, 0)})
  expect(destinations.get('glue--end')).toMatchObject({page: 7, top: expect.closeTo(400, 0)})
  expect([...destinations.values()].every(({page}) => page >= 0)).toBe(true)
})

test('the outline has the listed sections by level, their headings below', () => {
  expect(found.outline.map(plain)).toEqual([
    ['The Craft', 2, ['Thread, “linen”', 3, ['Wax', 4]], ['Glue', 6, ['Pâte', 7], ['Last', 7]]]
  ])
})

test('title, authors, language and dates stand in the file, and in its metadata', () => {
  expect(found.info).toMatchObject({
    Title: 'On Binding & “Glue”',
    Author: 'Ada Binder, Józef Klej',
    Subject: 'A test',
    Creator: 'Lectern 0.0.0',
    Producer: 'Lectern 0.0.0',
    CreationDate: 'D:20260301000000Z',
    PDFFormatVersion: '1.7'
  })
  expect(found.language).toBe('en-GB')
  expect(found.xmp).toContain('On Binding &amp; “Glue”')
  expect(found.xmp).toContain('<rdf:li>Józef Klej</rdf:li>')
})

test('without a date there is none', async () => {
  const {date: _, ...info} = binding.info
  const {info: read, xmp} = await readPdf(bind({...binding, info}))
  expect(read).not.toHaveProperty('CreationDate')
  expect(xmp).not.toContain('Date')
})

test('equal images are one object', () => {
  const text = Buffer.from(bound).toString('latin1')
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2)
})

test('equal input gives equal bytes, from another browser too', async () => {
  const other = await openBrowser()
  try {
    await print(other, {html: '<p>Node ids count on.</p>'})
    expect(Buffer.compare(bind(await printVolume(other)), bound)).toBe(0)
  } finally {
    await other.close()
  }
}, 60_000)

test('what is bound can be told from what was printed', () => {
  const text = Buffer.from(bound).toString('latin1')
  expect(text).not.toContain('Skia')
  expect(text).not.toMatch(/node0/)
})

test('counts that do not fit, and what is no PDF, are errors that name the section', () => {
  const [first] = binding.margins
  expect(() => bind({...binding, margins: first ? [first] : []})).toThrow('expected 6')
  expect(() => bind({...binding, pages: binding.pages.slice(0, -1)})).toThrow('“glue”')
  const sections = binding.sections.map(section => ({...section, body: section.body.slice(0, 900)}))
  expect(() => bind({...binding, sections})).toThrow('“title”')
})

type Plain = [title: string, page: number, ...below: Plain[]]

function plain({title, page, items}: OutlineItem): Plain {
  return [title, page, ...items.map(plain)]
}

/** In alphabetical order: content that is painted apart, as what is transparent, is read in another order. */
function letters(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
}
