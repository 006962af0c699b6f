import {inspectNoColor as inspect} from 'unist-util-inspect'
import {expect, test} from 'vitest'
import {reading} from './reading.ts'

function read(figure: string): string {
  const html = `<!doctype html><title>Leaf</title><article><p>Text.</p>${figure}</article>`
  const {tree} = reading(html, 'leaf.html')
  return inspect({type: 'root', children: tree.children.slice(1)}, {showPositions: false})
}

test.each([
  '<figure><img src="a.png" alt="A leaf"><figcaption>A leaf, <i>recto</i>.</figcaption></figure>',
  '<figure>\n<p><img src="a.png" alt="A leaf"></p>\n<figcaption><p>A leaf, <em>recto</em>.</p></figcaption>\n</figure>',
  '<figure><figcaption>A leaf, <i>recto</i>.</figcaption><a href="big/a.jpg"><img src="a.png" alt="A leaf"></a></figure>'
])('a bare caption is the caption of its picture: %s', figure => {
  expect(read(figure)).toBe(
    [
      'root[1]',
      '└─0 figure[2]',
      '    ├─0 image',
      '    │     url: "a.png"',
      '    │     title: null',
      '    │     alt: "A leaf"',
      '    └─1 caption[3]',
      '        ├─0 text "A leaf, "',
      '        ├─1 emphasis[1]',
      '        │   └─0 text "recto"',
      '        └─2 text "."'
    ].join('\n')
  )
})

test('that of one table is the caption of the table', () => {
  const plain = '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'
  const spread = '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></table>'
  const around = (table: string) => read(`<figure>${table}<figcaption>Sizes.</figcaption></figure>`)
  expect(around(plain)).toMatch(
    /figure\[2\]\n +├─0 table[\s\S]+└─1 caption\[1\]\n +└─0 text "Sizes\."/u
  )
  expect(around(spread)).toMatch(/htmlElement<table>\[2\][\s\S]+htmlElement<caption>\[1\]/u)
})

test('a picture with an empty `alt` is decoration', () => {
  expect(read('<img src="a.png" alt="">')).toContain('{"decorative":true}')
  expect(read('<img src="a.png">')).not.toContain('decorative')
})

test('a caption in italics, and one in several paragraphs', () => {
  const figure = (caption: string) =>
    read(`<figure><img src="a.png"><figcaption>${caption}</figcaption></figure>`)
  expect(figure('<em>A leaf.</em>')).toContain('caption[1]\n        └─0 text "A leaf."')
  expect(figure('<p>One.</p><p>Two.</p>')).toContain('"One. Two."')
  expect(figure(' ')).not.toContain('caption')
})

test.each([
  ['<figure><blockquote>Words.</blockquote><figcaption>Ann</figcaption></figure>', 'blockquote'],
  ['<figure><pre><code>x</code></pre><figcaption>A program.</figcaption></figure>', 'code'],
  ['<figure><img src="a.png"> and words<figcaption>A leaf.</figcaption></figure>', 'image']
])('around anything else the caption is a paragraph: %s', (figure, type) => {
  const tree = read(figure)
  expect(tree).toContain(type)
  expect(tree).not.toContain('figure')
  expect(tree).toMatch(/paragraph\[1\]\n +└─0 text "(?:Sizes\.|Ann|A program\.|A leaf\.)"/u)
})
