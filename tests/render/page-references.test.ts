import {h} from 'hastscript'
import {expect, test} from 'vitest'
import {render} from '../../src/render/index.ts'
import {pagesOf, rendered, sectionOf, template} from './section.ts'

function reference(kind: string, target = 'there') {
  return h('a', {dataReference: kind, id: 'here', href: `#${target}`})
}

function printed(kind: string, places: Record<string, number>, language = 'en'): string {
  const html = rendered([h('p', reference(kind))], {pages: pagesOf(places), language})
  return /<a[^>]*>(.*?)<\/a>/u.exec(html)?.[1] ?? ''
}

test.each([
  ['page', '12'],
  ['p', 'p.\u00A012']
])('%s prints the folio as %s', (kind, expected) => {
  expect(printed(kind, {there: 14})).toBe(expected)
})

test('a page of the front matter is printed in roman figures', () => {
  expect(printed('page', {there: 2})).toBe('ii')
})

test.each([
  ['the page', {here: 5, there: 14}, 'p.\u00A012'],
  ['the facing page', {here: 14, there: 15}, 'on the facing page'],
  ['the facing page before', {here: 15, there: 14}, 'on the facing page'],
  ['the page overleaf', {here: 15, there: 16}, 'overleaf'],
  ['a page where its own is not known', {there: 14}, 'p.\u00A012']
])('relative prints %s', (_name, places, expected) => {
  expect(printed('relative', places)).toBe(expected)
})

test.each([
  [[h('h2', {id: 'there'}), h('p', reference('relative'))], 'above'],
  [[h('p', reference('relative')), h('h2', {id: 'there'})], 'below']
])('relative says where on the same page', (children, expected) => {
  expect(rendered(children, {pages: pagesOf({here: 5, there: 5})})).toContain(`>${expected}</a>`)
})

test('words are those of the language around the reference', () => {
  expect(printed('p', {there: 14}, 'de')).toBe('S.\u00A012')
  const html = rendered([h('p', {lang: 'fr'}, reference('relative'))], {
    pages: pagesOf({here: 14, there: 15})
  })
  expect(html).toContain('>ci-contre</a>')
})

test('an unknown page stands as figures, and the document is provisional', () => {
  const section = sectionOf([h('p', reference('p'))])
  const first = render(section, {pages: undefined, side: 'recto'}, template)
  expect(first.html).toContain('>p.\u00A0000</a>')
  expect(first.provisional).toBe(true)
  const second = render(section, {pages: pagesOf({there: 4}), side: 'recto'}, template)
  expect(second.provisional).toBe(false)
})

test('a document tells where its references stand, with what they say', () => {
  const section = sectionOf([h('p', ['before ', reference('p'), ' behind'])])
  for (const pages of [undefined, pagesOf({there: 14})]) {
    const {html, references = []} = render(section, {pages, side: 'recto'}, template)
    expect(references.map(({id}) => id)).toEqual(['here'])
    for (const {start, end} of references) {
      expect(html.slice(0, start)).toMatch(/<a[^>]* id="here"[^>]*>$/u)
      expect(html.slice(end)).toMatch(/^<\/a> behind/u)
    }
  }
})

test('a section without references is the same whatever the pages', () => {
  const section = sectionOf([h('p', 'Text.')])
  const first = render(section, {pages: undefined, side: 'verso'}, template)
  expect(first.provisional).toBe(false)
  expect(render(section, {pages: pagesOf({there: 4}), side: 'verso'}, template)).toEqual(first)
})

test('rendering leaves the book as it was', () => {
  const section = sectionOf([h('p', 'A considerable paragraph, ', reference('page'))])
  const before = JSON.stringify(section.tree)
  render(section, {pages: pagesOf({there: 4}), side: 'recto'}, template)
  expect(JSON.stringify(section.tree)).toBe(before)
})

test.each([
  ['each page once', {a: 5, b: 5, c: 9}, '3, 7'],
  ['pages in a row as a range', {a: 5, b: 7, c: 6, d: 12}, '3–5, 10'],
  ['in the order of the pages', {a: 12, b: 5}, '3, 10'],
  ['roman apart from Arabic', {a: 1, b: 2, c: 3}, 'i–ii, 1']
])('locators print %s', (_name, places, expected) => {
  const targets = Object.keys(places).join(' ')
  const html = rendered(
    [h('p', h('span', {dataReference: 'locators', dataTargets: targets, id: 'x'}))],
    {
      pages: pagesOf(places)
    }
  )
  expect(html.replace(/<[^>]*>/gu, '')).toBe(expected)
})

test('each locator leads to its words', () => {
  const span = h('span', {dataReference: 'locators', dataTargets: 'a b', id: 'x'})
  expect(rendered([h('p', span)], {pages: pagesOf({a: 5, b: 6})})).toContain(
    '<span class="range"><a href="#a">3</a>–<a href="#b">4</a></span>'
  )
})

test('many locators without pages do not make a list longer than that of the pages', () => {
  const targets = Array.from({length: 500}, (_, index) => `t${index}`).join(' ')
  const html = rendered([
    h('p', h('span', {dataReference: 'locators', dataTargets: targets, id: 'x'}))
  ])
  expect(html.match(/000/gu)?.length).toBeLessThan(20)
})

test('the template says its size and faces', () => {
  const facts = [h('span', {dataReference: 'faces'}), ' ', h('span', {dataReference: 'size'})]
  expect(rendered([h('p', facts)]).replace(/<[^>]*>/gu, '')).toBe('Source Serif 6 × 9 in')
})

test('a note called again pages later, where notes are counted by page, is named with its page', () => {
  const call = (id: string, note: string) =>
    h('a', {dataType: 'noteref', dataReference: 'note', id, href: `#${note}`}, '0')
  const html = rendered(
    [
      h('p', [call('c1', 'n1')]),
      h('p', [call('c2', 'n2'), call('c1b', 'n1')]),
      h('aside', {dataType: 'footnote', id: 'n1'}, h('p', 'One.')),
      h('aside', {dataType: 'footnote', id: 'n2'}, h('p', 'Two.'))
    ],
    {pages: pagesOf({c1: 3, n1: 3, c2: 5, n2: 5, c1b: 5})}
  )
  expect(html.match(/(?<=">)[^<]+(?=<\/a>)/gu)).toEqual(['1', '1', '1,\u00A0p.\u00A01'])
})
