import {expect, test} from 'vitest'
import {htmlOf} from './book.ts'
import {printed} from './kramdown.ts'

function htmlFrom(text: string): string {
  return htmlOf(printed(text).section)
}

test('a table of kramdown has a head, bodies and a foot, and its cells their sides', () => {
  expect(
    htmlFrom(
      '| a | b |\n|:--|--:|\n| c | d |\n|---+---|\n| e | f |\n|===+===|\n| g | h |\n{: #t}\n'
    )
  ).toContain(
    [
      '<table id="t" data-target-kind="table">',
      '<thead><tr><th align="left" scope="col">a</th><th align="right" scope="col">b</th></tr></thead>',
      '<tbody><tr><td align="left">c</td><td align="right">d</td></tr></tbody>',
      '<tbody><tr><td align="left">e</td><td align="right">f</td></tr></tbody>',
      '<tfoot><tr><td align="left">g</td><td align="right">h</td></tr></tfoot>',
      '</table>'
    ].join('')
  )
})

test('a table without a head has none', () => {
  expect(htmlFrom('| a | b |\n| c | d |\n')).toContain(
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>'
  )
})

test('terms and descriptions', () => {
  expect(htmlFrom('a\nb\n: c\n\n  d\n\n{: #e}\nf\n: g\n').replace(/\n/gu, '')).toMatch(
    /<dl><dt>a<\/dt><dt>b<\/dt><dd>.*c.*<p>d<\/p>.*<\/dd>.*<\/dl>/u
  )
})

test('an item without a paragraph stands bare in a list of paragraphs', () => {
  expect(htmlFrom('1. a\n2. b\n\n   c\n3. d\n').replace(/\n/gu, '')).toContain(
    '<ol><li>a</li><li><p>b</p><p>c</p></li><li>d</li></ol>'
  )
})

test('words of an item without a paragraph stay together', () => {
  expect(htmlFrom('* a *b*, `c`; [d](https://e.example/).\n  * f **g**.\n')).toMatch(
    /<li>a <em>b<\/em>, <code>c<\/code>; <a [^>]*>d<\/a>\.<ul>\s*<li>f <strong>g<\/strong>\.<\/li>/u
  )
})

test('what an abbreviation stands for is its title', () => {
  expect(htmlFrom('The HTM.\n\n*[HTM]: Hyper Text Marks\n')).toContain(
    'The <abbr title="Hyper Text Marks">HTM</abbr>.'
  )
})

test('an element that print does not know keeps its words, with a message', () => {
  const {reading, section} = printed('a\n\nb <xyz>c</xyz> <button>d</button> <xyz>e</xyz>\n')
  expect(htmlOf(section)).toContain('<p>b c d e</p>')
  expect(reading.file.messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])).toEqual([
    ['html-element-is-known', 3, undefined],
    ['html-element-is-known', 3, undefined]
  ])
})
