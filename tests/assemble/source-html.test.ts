import {expect, test} from 'vitest'
import {bookOf, elementsOf, htmlOf, sectionOf} from './book.ts'
import {readingOf} from './manuscript.ts'

function htmlFrom(markdown: string): string {
  return htmlOf(sectionOf(bookOf([readingOf('folio', markdown)]), 'folio'))
}

test.each([
  ['<script>alert(1)</script>', 'alert'],
  ['<style>p {color: red}</style>', 'color'],
  ['<p onclick="go()">A</p>', 'onclick'],
  ['<p style="position: fixed">A</p>', 'position'],
  ['<a href="javascript:go()">A</a>', 'javascript'],
  ['[A](javascript:go())', 'javascript'],
  ['<p class="opener">A</p>', 'class="opener"><p'],
  ['A <!-- remark --> B', 'remark']
])('from %s nothing runs and nothing hides', (markdown, banned) => {
  expect(htmlFrom(`Start\n\n${markdown}\n`)).not.toContain(banned)
})

test('a source cannot pass its own HTML off as ours', () => {
  const html = htmlFrom(
    '<div data-type="footnote" data-lectern="0" data-block="9">A</div>\n\nText.[^1]\n\n[^1]: Note.\n'
  )
  expect(html).toContain('<div>A</div>')
  expect(html.match(/data-type="footnote"/gu)).toHaveLength(1)
  expect(html).not.toContain('lectern')
})

test('our own marks live through raw HTML beside them', () => {
  const html = htmlFrom('Text <b>bold[^1]</b> and <u>more</u>.\n\n[^1]: <i>Note</i>.\n')
  expect(html).toContain(
    '<b>bold<a id="folio--call-1" href="#folio--fn-1" data-type="noteref">1</a></b>'
  )
  expect(html).toContain('<u>more</u>')
  expect(html).toContain('<a class="marker" href="#folio--call-1">1 </a><i>Note</i>.')
})

test('ids of the source get the prefix of the reading, and links to them with them', () => {
  const html = htmlFrom(
    '<p id="deep">A</p>\n<p><a name="old">B</a> <a href="#deep">C</a></p>\n<p id="deep">D</p>'
  )
  expect(html).toContain('<p id="folio--deep">A</p>')
  expect(html).toContain('<a id="folio--old">B</a> <a href="#folio--deep">C</a>')
  expect(html).toContain('<p id="folio--deep-2">D</p>')
})

test('a link to nowhere in the book is an error with its place, and its words stay', () => {
  const reading = readingOf('folio', 'A\n\n<a href="#nowhere">B</a>\n')
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain('<a>B</a>')
  expect(reading.file.messages.map(({ruleId, fatal, line}) => [ruleId, fatal, line])).toEqual([
    ['reference-resolves', true, 3]
  ])
})

test('what cannot be printed is left out with a message', () => {
  const reading = readingOf(
    'folio',
    'A\n\n<div>B <canvas>No pictures.</canvas><iframe srcdoc="x">No frames.</iframe></div>\n'
  )
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain('<div>B </div>')
  expect(reading.file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
    ['html-prints', 3, 8],
    ['html-prints', 3, 37]
  ])
})

test.each([
  ['<ol start="5" type="a"><li>A</li></ol>', '<ol start="5" type="a"><li>A</li></ol>'],
  [
    '<ol style="color: red; list-style-type: upper-roman"><li>A</li></ol>',
    '<ol type="I"><li>A</li></ol>'
  ],
  ['<ol reversed><li>A</li><li>B</li></ol>', '<ol><li value="2">A</li><li value="1">B</li></ol>'],
  [
    '<ol start="3"><li>A</li><li value="8">B</li><li>C<ol><li>D</li></ol></li></ol>',
    '<ol start="3"><li value="3">A</li><li value="8">B</li><li value="9">C<ol><li>D</li></ol></li></ol>'
  ],
  [
    '<ol><li value="x">A</li><li value="-1">B</li><li>C</li></ol>',
    '<ol><li value="1">A</li><li value="-1">B</li><li value="0">C</li></ol>'
  ]
])('%s keeps its numbers', (markdown, expected) => {
  expect(htmlFrom(`Start\n\n${markdown}\n`).replace(/ value="x"/u, '')).toContain(expected)
})

test('of the controls of a form only boxes are printed', () => {
  const reading = readingOf(
    'folio',
    'A\n\n<div>B <input type="checkbox" checked> <input value="Name"><input type="hidden" value="x"></div>\n'
  )
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain(
    '<div>B <input type="checkbox" checked disabled> </div>'
  )
  expect(reading.file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
    ['html-prints', 3, 40]
  ])
})

test.each([
  [
    '<div><iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="A film"></iframe></div>',
    '<div><p class="embed">A film: <a href="https://www.youtube.com/watch?v=abcdefghijk">https://www.youtube.com/watch?v=abcdefghijk</a></p></div>'
  ],
  [
    '<video controls><source src="https://a.example/b.mp4"></video>',
    '<p><span class="embed"><a href="https://a.example/b.mp4">https://a.example/b.mp4</a></span></p>'
  ],
  [
    '<audio src="https://a.example/b.ogg"></audio> to hear',
    '<p><span class="embed"><a href="https://a.example/b.ogg">https://a.example/b.ogg</a></span> to hear</p>'
  ]
])('what is embedded is printed as its address: %s', (source, printed) => {
  const reading = readingOf('folio', `A\n\n${source}\n`)
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain(printed)
  expect(reading.file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
    ['embed-is-printed', 3]
  ])
})

test('words for browsers that show no media are told, and what an image map leads to', () => {
  const source =
    'A <video src="https://a.example/b.mp4">No <b>video</b>.</video>\n\n<map name="m"><area alt="B" href="https://a.example/"></map>\n'
  const reading = readingOf('folio', source)
  sectionOf(bookOf([reading]), 'folio')
  expect(reading.file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
    ['embed-is-printed', 1],
    ['fallback-left-out', 1],
    ['html-element-is-known', 3],
    ['html-prints', 3]
  ])
})

test('an embedded post of a network is its words; the script that draws it goes', () => {
  const tweet =
    '<blockquote class="twitter-tweet"><p>Short words.</p>&mdash; Ann <a href="https://x.example/1">May 1</a></blockquote>\n<script async src="https://x.example/widgets.js"></script>'
  const reading = readingOf('folio', `A\n\n${tweet}\n`)
  const printed = htmlOf(sectionOf(bookOf([reading]), 'folio'))
  expect(printed).toContain('<blockquote><p>Short words.</p>— Ann')
  expect(printed).not.toContain('widgets')
})

test('what opens on a screen is printed open', () => {
  const reading = readingOf(
    'folio',
    '<details class="x">\n<summary>More</summary>\n\nInside *it*.\n\n</details>\n'
  )
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toMatch(
    /<div class="details">\s*<p class="summary">More<\/p>\s*<p>Inside <em>it<\/em>.<\/p>\s*<\/div>/u
  )
  expect(reading.file.messages).toEqual([])
})

test('HTML left open in the text does not swallow the notes', () => {
  const section = sectionOf(
    bookOf([readingOf('folio', '<div>\n\n<b>A[^1]\n\n[^1]: Note.\n')]),
    'folio'
  )
  expect(section.tree.children.at(-1)).toMatchObject({properties: {dataType: 'footnotes'}})
})

test('a block within a paragraph leaves no empty paragraph', () => {
  expect(htmlFrom('A <table><tr><td>B</td></tr></table>')).not.toContain('<p></p>')
})

test('every word of the source HTML is in the book', () => {
  const words = Array.from({length: 40}, (_, index) => `word${index}`)
  const tags = 'b center font details summary article nav address cite small mark dl'.split(' ')
  const markdown = words
    .map((word, index) => `<${tags[index % tags.length]}>${word}</${tags[index % tags.length]}>`)
    .join('\n\n')
  const html = htmlFrom(markdown)
  for (const word of words) expect(html).toContain(`>${word}<`)
  expect(elementsOf(sectionOf(bookOf([readingOf('folio', markdown)]), 'folio'), 'font')).toEqual([])
})
