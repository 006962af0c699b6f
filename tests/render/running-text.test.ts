import {h} from 'hastscript'
import {expect, test} from 'vitest'
import {render} from '../../src/render/index.ts'
import {rendered, sectionOf, template} from './section.ts'

function divided(words: string, language = 'en'): string {
  return rendered([h('p', words)], {language}).replace(/<\/?p>/gu, '')
}

test.each([
  ['en', 'understanding', 'under-stand-ing'],
  ['en', 'particularly', 'par-tic-u-larly'],
  ['de', 'Buchgestaltung', 'Buch-ge-stal-tung'],
  ['fr', 'bibliothèque', 'biblio-thèque'],
  ['ru', 'книгопечатание', 'кни-го-пе-ча-та-ние']
])('words are divided by the patterns of %s', (language, word, expected) => {
  const parts = divided(word, language)
  expect(parts.replaceAll('-', '')).toBe(word)
  expect(parts).toContain('-')
  for (const part of [parts.split('-')[0], parts.split('-').at(-1)]) {
    expect(part?.length).toBeGreaterThanOrEqual(3)
  }
  if (language !== 'fr') expect(parts).toBe(expected)
})

test.each([
  'folio',
  'NATO-Gipfeltreffen',
  'JavaScript',
  'UNDERSTANDING',
  'version2beta',
  'well-understood',
  'editor@example.org',
  'readme.markdown',
  'and/or/otherwise'
])('%s is left whole', word => {
  expect(divided(`(${word}),`)).toBe(`(${word}),`)
})

test.each([
  ['notwithstanding', 'not-with-stand-ing'],
  ['Declination', 'Dec-li-na-tion'],
  ['newspaper', 'news-paper']
])('%s is divided by hand', (word, expected) => {
  expect(divided(word)).toBe(expected)
})

test('a language without patterns is set without', () => {
  expect(divided('understanding', 'tlh')).toBe('understanding')
  expect(divided('understanding', '../../x')).toBe('understanding')
})

test('the language of an element counts for its words', () => {
  expect(rendered([h('p', {lang: 'de'}, 'Buchgestaltung')])).toContain('Buch-ge-stal-tung')
})

test.each([
  ['h2', {}],
  ['pre', {}],
  ['code', {}],
  ['p', {className: ['byline']}],
  ['div', {className: ['verse']}],
  ['aside', {className: ['pull-quote']}]
])('words in %s %o stay whole', (name, properties) => {
  expect(rendered([h(name, properties, h('span', 'understanding'))])).toContain('understanding')
})

test('lists of the book are not divided, nor anything where the template says so', () => {
  expect(rendered([h('p', 'understanding')], {type: 'index'})).toContain('understanding')
  const {html} = render(
    sectionOf([h('p', 'understanding')]),
    {pages: undefined, side: 'recto'},
    {...template, hyphenate: false}
  )
  expect(html).toContain('understanding')
})

test('notes, captions and cells are divided', () => {
  for (const name of ['li', 'dd', 'td', 'figcaption', 'aside']) {
    expect(rendered([h(name, 'understanding')])).toContain('under-stand-ing')
  }
})

test('a long address can break before its signs, and its words stay whole', () => {
  const address = 'https://www.example.org/understanding/paper.html?size=octavo'
  expect(rendered([h('p', h('a', {href: address}, address))])).toContain(
    '>https://<wbr>www<wbr>.example<wbr>.org<wbr>/understanding<wbr>/paper<wbr>.html<wbr>?size<wbr>=octavo</a>'
  )
  expect(rendered([h('p', '(example.org/understanding/paper)')], {type: 'toc'})).toContain('<wbr>')
})

test('a short address and a long word stay as they are', () => {
  expect(rendered([h('p', 'https://example.org')], {type: 'toc'})).not.toContain('<wbr>')
  expect(rendered([h('p', 'x'.repeat(60))], {type: 'toc'})).not.toContain('<wbr>')
})

test('text is conserved', () => {
  const words =
    'Understanding “considerable” naïveté—notwithstanding https://example.org/a/long/address/here 1.5\u00A0m.'
  const html = rendered([h('p', words)])
  const shown = html.replaceAll('<wbr>', '').replaceAll('-', '').replaceAll('\u00A0', ' ')
  expect(shown).toBe(`<p>${words.replaceAll('\u00A0', ' ')}</p>`)
})

test('a paragraph ends in no scrap of a word and in no short word alone', () => {
  const before = 'Nobody reads the last line of a paragraph before the first'
  expect(rendered([h('p', `${before} security.`)])).toContain(' security.')
  expect(rendered([h('p', `${before} understanding.`)])).toContain(' under-standing.')
  expect(rendered([h('p', `${before} of it.`)])).toContain(' of\u00A0it.')
  expect(rendered([h('p', [`${before} of `, h('em', 'it'), '.'])])).toContain(' of\u00A0<em>it')
  const note = h('a', {dataType: 'noteref'}, '12')
  expect(rendered([h('p', [`${before} of it.`, note])])).toContain(' of\u00A0it.')
  expect(rendered([h('li', [h('p', `${before} of it.`)])])).toContain(' of\u00A0it.')
})

test('no line begins with a dash', () => {
  expect(rendered([h('p', 'a — b – c')])).toContain('a\u00A0— b\u00A0– c')
})

test('a line of ten million signs is set in linear time', () => {
  const once = 'understanding paper '
  const html = rendered([h('p', once.repeat(100_000))])
  expect(html.length).toBeGreaterThan(100_000 * once.length)
  expect(rendered([h('p', 'x'.repeat(2_000_000))])).toContain('xxx')
  expect(rendered([h('p', 'a.'.repeat(500_000))])).toContain('a.a.')
}, 10_000)
