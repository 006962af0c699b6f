import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, buildBook, pageAt} from './book.ts'
import {standsOn} from './entries.ts'
import {
  folder,
  headingOf,
  indexOf,
  joined,
  manifest,
  phrasesOf,
  readings,
  sectionOf,
  spread,
  titleOf
} from './pencil.ts'
import {type PrintedPage, textOf} from './reader.ts'
import {letters} from './words.ts'

/*
 * The scholarly sample uses all of the apparatus. Every page number that it prints is compared with the text of the page
 * that it names, read from the PDF.
 */

let book: Built
beforeAll(async () => {
  book = await buildBook(folder)
}, 180_000)
afterAll(() => book?.[Symbol.asyncDispose]())

test('nothing is wrong with it', () => {
  const told = book.files.flatMap(({messages}) => messages.filter(({fatal}) => fatal !== undefined))
  expect(told.map(String)).toEqual([])
  expect(book.pages.length).toBeGreaterThan(50)
})

test('a preface without a title of its own is called so', () => {
  expect(section('Preface').map(headingOf)[0]).toBe('Preface')
})

test('text stands between the inner margin and the wide outer one, behind a turned table too', () => {
  // In points: lines begin there on rectos and on versos.
  const edges = [61.2, 154.8]
  const lines = ({items}: PrintedPage, edge: number) =>
    items.filter(({x, text}) => text.trim() && Math.abs(x - edge) < 4).length
  const first = book.pages.findIndex(({label}) => label === '1')
  const full = book.pages.flatMap((page, index) => {
    const [own = 0, other = 0] = index % 2 === 0 ? edges : edges.toReversed()
    const isFull =
      index > first && page.items.length > 40 && !textOf(page.items).includes('Table 1.')
    return isFull ? [{label: page.label, own: lines(page, own), other: lines(page, other)}] : []
  })
  expect(full.filter(({own}) => own > 4).length).toBeGreaterThan(25)
  expect(full.filter(({own, other}) => other > 3 && other > own)).toEqual([])
})

test('all links inside lead somewhere, and a number under one is that of its target', () => {
  const inside = book.pages.flatMap(({links}) => links.filter(({url}) => url === undefined))
  expect(inside.filter(({to}) => !to || to.page < 0)).toEqual([])
  const numbered = inside.flatMap(link => {
    const label = /^(?:p\.\s)?(\d+|[ivxl]+)$/u.exec(link.words)?.[1]
    const isNote = /(?:fn|note|call)/u.test(link.name ?? '')
    return label && !isNote ? [{label, target: book.pages[link.to?.page ?? -1]?.label}] : []
  })
  expect(numbered.length).toBeGreaterThan(150)
  expect(numbered.filter(({label, target}) => label !== target)).toEqual([])
})

test.each([
  ['Contents', 7],
  ['Questions for Discussion', 6],
  ['Permissions', 6],
  ['Sources', 3],
  ['Contributors', 6],
  ['Chronology', 6]
])('%s names the pages that the readings open on', (title, least) => {
  const links = section(title).flatMap(page => page.links)
  const found = readings.flatMap(({id}) =>
    links
      .filter(({name, words}) => name === id && /\d/u.test(words))
      .map(({words}) => ({id, words}))
  )
  expect(found.length).toBeGreaterThanOrEqual(least)
  for (const {id, words} of found) {
    const label = /\d+/u.exec(words)?.[0] ?? ''
    const opener = letters(textOf(pageAt(book.pages, label).items))
    expect([id, opener.includes(letters(titleOf(id)))]).toEqual([id, true])
  }
})

test('the chronology names the pages that tell of its events', () => {
  const text = textOfSection('Chronology')
  const dated = manifest.chronology.events.filter(({at}) => at)
  expect(dated.length).toBeGreaterThan(5)
  for (const {event, at = ''} of dated) {
    const said = event.replaceAll('*', '')
    const [, label = ''] = /^\s*\(p\.\s(\d+)\)/u.exec(text.split(said)[1] ?? '') ?? []
    expect([event, standsOn(book.pages, label, at)]).toEqual([event, true])
  }
})

test('the glossary names pages that use the term', () => {
  const text = textOfSection('Glossary')
  let located = 0
  for (const {term, variants = [], definition} of manifest.glossary.terms) {
    if (!definition) continue
    const [, rest = ''] = text.split(new RegExp(`(?:^|[\\d.] |Glossary )${term} (?=[A-Z])`, 'u'))
    const [, locators = ''] =
      /^.*?[.a-z]\s+((?:\d+(?:–\d+)?(?:, )?)+)(?= [a-z]|$)/u.exec(rest) ?? []
    for (const label of locators.split(', ').flatMap(spread)) {
      located++
      const sent = manifest.glossary.terms.filter(one => one.see === term && !one.definition)
      const words = [term, ...variants, ...sent.map(one => one.term)]
      const used = words.some(word => standsOn(book.pages, label, word))
      expect([term, label, used]).toEqual([term, label, true])
    }
  }
  expect(located).toBeGreaterThan(20)
})

test('every head of both indexes stands on every page that it names', () => {
  const located = ['Index of Names', 'Index'].flatMap(title => indexOf(section(title)))
  expect(located.length).toBeGreaterThan(80)
  const wrong = located.filter(({path, label}) => {
    const phrases = phrasesOf(path)
    return phrases !== 'passage' && !phrases.some(phrase => standsOn(book.pages, label, phrase))
  })
  expect(wrong).toEqual([])
})

describe('references', () => {
  const said = (pattern: RegExp) => [...bodyText().matchAll(pattern)].map(([, ...words]) => words)

  test('to figures, tables and formulas name the page that they stand on', () => {
    const found = said(/(Table|Figure|equation) ([\d.]+), p\. (\d+)/gu)
    expect(found.length).toBeGreaterThanOrEqual(4)
    for (const [kind, number, label = ''] of found) {
      const caption = kind === 'equation' ? `(${number})` : `${kind} ${number}.`
      expect([caption, textAt(label).includes(caption)]).toEqual([caption, true])
    }
  })

  test('to notes name the page that the note begins on', () => {
    const found = said(/\bn\. (\d+), p\. (\d+)/gu)
    expect(found.length).toBe(2)
    for (const [number, label = ''] of found) {
      expect(textAt(label)).toMatch(new RegExp(`\\s${number} ?[A-Z]`, 'u'))
    }
  })

  test('to a range name its pages', () => {
    const [, from = '', to = '', last = ''] = /pp\. (\d+)–(\d+), (\d+)/u.exec(bodyText()) ?? []
    expect(standsOn(book.pages, from, 'The case against the voice')).toBe(true)
    expect(standsOn(book.pages, to, 'The new noise')).toBe(true)
    expect(standsOn(book.pages, last, 'Third evening')).toBe(true)
  })

  test('to a line name the number beside it', () => {
    const [, number = ''] = /can say\s+that it is l\. (\d+)/u.exec(bodyText()) ?? []
    const page = book.pages.find(({items}) => textOf(items).includes('you are reading'))
    const line = page?.items.find(({text}) => text.includes('you are reading'))
    const beside = page?.items.filter(({y}) => Math.abs(y - (line?.y ?? -9)) < 3) ?? []
    expect(beside.map(({text}) => text.trim())).toContain(number)
  })
})

test('the concordance names the page that each page of the other edition begins on', () => {
  const numbers = [...textOfSection('Pages of Other Editions').matchAll(/\b(\d{2,3}) (\d{2})\b/gu)]
  expect(numbers.map(([, number]) => number)).toEqual([
    '39',
    '40',
    '41',
    '42',
    '43',
    '44',
    '211',
    '212',
    '213',
    '214'
  ])
  for (const [, number = '', label = ''] of numbers) {
    const {items} = pageAt(book.pages, label)
    const marks = items.map(({text}) => text.trim())
    const isInline = textOf(items).includes(`[${number}]`)
    expect([number, isInline || marks.includes(number)]).toEqual([number, true])
  }
})

test('source numbers of notes stay, and what is added stands between', () => {
  const first = book.found.destinations.get('common-places')?.page ?? 0
  const pages = book.pages.slice(first, first + 4)
  const calls = pages.flatMap(({links}) =>
    links.filter(({name}) => /^common-places--fn-\d+$/u.test(name ?? '')).map(({words}) => words)
  )
  expect(calls.map(words => words.normalize('NFKC'))).toEqual([
    '8',
    '8a',
    '8b',
    '9',
    '9a',
    '10',
    '11',
    '12'
  ])
})

function section(title: string): PrintedPage[] {
  return sectionOf(book.pages, title)
}

function textOfSection(title: string): string {
  const text = section(title).map(page => textOf(page.items.filter(({part}) => part)))
  return joined(text.join(' '))
}

function textAt(label: string): string {
  return joined(textOf(pageAt(book.pages, label).items))
}

function bodyText(): string {
  const from = book.pages.findIndex(({label}) => label === '1')
  const notes = book.pages.findIndex(page => headingOf(page) === 'Notes')
  const body = book.pages.slice(from, notes)
  return joined(body.map(({items}) => textOf(items.filter(({part}) => part))).join(' '))
}
