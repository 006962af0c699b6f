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

test('a caption in italics, and one in several paragraphs', () => {
  const figure = (caption: string) =>
    read(`<figure><img src="a.png"><figcaption>${caption}</figcaption></figure>`)
  expect(figure('<em>A leaf.</em>')).toContain('caption[1]\n        └─0 text "A leaf."')
  expect(figure('<p>One.</p><p>Two.</p>')).toContain('"One. Two."')
  expect(figure(' ')).not.toContain('caption')
})

test.each([
  ['<figure><table><tr><th>a</th></tr></table><figcaption>Sizes.</figcaption></figure>', 'table'],
  ['<figure><blockquote>Words.</blockquote><figcaption>Ann</figcaption></figure>', 'blockquote'],
  ['<figure><pre><code>x</code></pre><figcaption>A program.</figcaption></figure>', 'code'],
  ['<figure><img src="a.png"> and words<figcaption>A leaf.</figcaption></figure>', 'image']
])('around anything else the caption is a paragraph: %s', (figure, type) => {
  const tree = read(figure)
  expect(tree).toContain(type)
  expect(tree).not.toContain('figure')
  expect(tree).toMatch(/paragraph\[1\]\n +└─0 text "(?:Sizes\.|Ann|A program\.|A leaf\.)"/u)
})
