import {h} from 'hastscript'
import {expect, test} from 'vitest'
import type {Holding} from '../../src/book/holding.ts'
import {referenceWordsOf} from '../../src/book/reference-words.ts'
import {wordTable} from '../../src/book/word-table.ts'
import {wordsOf} from '../../src/book/words.ts'
import {render} from '../../src/render/index.ts'
import {pagesOf, rendered, sectionOf, template} from './section.ts'

function printed(targets: string, places: Record<string, number>, language = 'en'): string {
  const span = h('span', {dataReference: 'pages', dataTargets: targets, id: 'here'})
  return text(rendered([h('p', span)], {pages: pagesOf(places), language}))
}

function text(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replaceAll('\u00A0', ' ')
}

test.each([
  ['one page once', 'a b', {a: 5, b: 5}, 'p. 3'],
  ['several in their order', 'a b', {a: 12, b: 5}, 'pp. 3, 10'],
  ['pages in a row as a range', 'a b c', {a: 5, b: 6, c: 9}, 'pp. 3–4, 7'],
  ['from one place to another', 'a – b', {a: 5, b: 9}, 'pp. 3–7'],
  ['a range on one page', 'a – b', {a: 5, b: 5}, 'p. 3'],
  ['a range whose ends are turned', 'a – b', {a: 9, b: 5}, 'pp. 3–7'],
  ['a page within a range no more', 'a – b c d', {a: 5, b: 9, c: 7, d: 12}, 'pp. 3–7, 10'],
  ['ranges that meet as one', 'a – b c – d', {a: 5, b: 9, c: 8, d: 11}, 'pp. 3–9'],
  ['roman apart from Arabic', 'a b', {a: 2, b: 3}, 'pp. ii, 1']
])('pages print %s', (_name, targets, places, expected) => {
  expect(printed(targets, places)).toBe(expected)
})

test('pages have the words of the language', () => {
  expect(printed('a b', {a: 5, b: 9}, 'de')).toBe('S. 3, 7')
  expect(printed('a b', {a: 5, b: 9}, 'es-MX')).toBe('pp. 3, 7')
  expect(printed('a b', {a: 5, b: 9}, 'ru')).toBe('с. 3, 7')
})

test('an unknown page makes the whole provisional, in the room that it will take', () => {
  const span = h('span', {dataReference: 'pages', dataTargets: 'a – b c', id: 'here'})
  const section = sectionOf([h('p', span)])
  const {html, provisional} = render(section, {pages: pagesOf({a: 5}), side: 'recto'}, template)
  expect(provisional).toBe(true)
  expect(text(html)).toBe('pp. 000–000, 000')
})

test.each([
  [15, 16, 'overleaf'],
  [16, 15, 'on the previous page'],
  [14, 15, 'on the facing page'],
  [15, 14, 'on the facing page']
])('from page %i to page %i it is %s', (here, there, expected) => {
  const reference = h('a', {dataReference: 'relative', id: 'here', href: '#there'})
  expect(text(rendered([h('p', reference)], {pages: pagesOf({here, there})}))).toBe(expected)
})

test.each([
  [14, 15, 'on the next page'],
  [15, 16, 'on the next page'],
  [15, 14, 'on the previous page']
])('of pages that are seen one by one, from %i to %i it is %s', (here, there, expected) => {
  const reference = h('a', {dataReference: 'relative', id: 'here', href: '#there'})
  const pages = pagesOf({here, there})
  const single = {...template, sides: 'one'} as const
  const {html} = render(sectionOf([h('p', reference)]), {pages, side: 'recto'}, single)
  expect(text(html)).toBe(expected)
})

test('the number of a note that is counted by page is told from anywhere', () => {
  const note = (name: string, marks?: string) =>
    h('a', {
      dataReference: 'note-number',
      id: `r${name}`,
      href: `#mills--fn-${name}`,
      ...(marks && {dataMarks: marks})
    })
  const calls = {'mills--call-6': 4, 'mills--call-7': 5, 'mills--call-8': 5}
  const places = pagesOf({...calls, 'mills--call-editor-1': 5, 'mills--call-editor-2': 5})
  const html = rendered([h('p', note('8'), ' ', note('6'), ' ', note('editor-2', 'symbols'))], {
    pages: places
  })
  expect(text(html)).toBe('2 1 †')
})

test('a reference that is held prints its page plain, in the room that it has', () => {
  const said: string[] = []
  const holding: Holding = {
    widthOf: id => (id === 'here' ? 6 : undefined),
    say: (id, words) => {
      said.push(`${id}: ${words}`)
    }
  }
  const reference = h('a', {dataReference: 'relative', id: 'here', href: '#there'})
  const free = h('a', {dataReference: 'relative', id: 'free', href: '#there'})
  const pages = pagesOf({here: 5, there: 5, free: 5})
  const section = sectionOf([h('p', reference, free), h('h2', {id: 'there'})])
  const {html} = render(section, {pages, side: 'recto', holding}, template)
  expect(html).toContain('>p.\u00A03\u2007\u2007</a>')
  expect(html).toContain('>below</a>')
  expect(said).toEqual(['here: p.\u00A03', 'free: below'])
})

test('every language that the program prints in has the words of references', () => {
  const english = referenceWordsOf('en')
  for (const language of wordTable.keys()) {
    const words = referenceWordsOf(language)
    expect(words, language).not.toBe(english)
    expect(Object.keys(words.numbered)).toEqual(Object.keys(english.numbered))
    for (const counted of Object.values(words.numbered)) {
      for (const form of counted) expect(form.split('%'), form).toHaveLength(2)
    }
    expect(words.innerQuotes).not.toEqual(wordsOf(language).quotes)
  }
})
