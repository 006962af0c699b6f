import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {reading, shape} from '../reading.ts'
import {pageOf, rulesOf} from './page.ts'

const sentence =
  'A page is a place, and a sentence that runs long enough is taken for prose, not for a menu. '
const prose = `<p>${sentence.repeat(4)}</p>`

describe('the article of a page', () => {
  test.each([
    ['one article', `<nav>Menu</nav><article><p>Text.</p></article><footer>Imprint</footer>`],
    [
      'the one that outweighs the others',
      `<article><p>Text.</p></article><aside><article>B</article></aside>`
    ],
    ['main', '<header>Site</header><main><p>Text.</p></main>'],
    ['a role', '<div role="banner">Site</div><div role="main"><p>Text.</p></div>'],
    ['the body', '<p>Text.</p>']
  ])('%s', (_, html) => {
    expect(textOf(pageOf(html).tree)).toBe('Text.')
  })

  test('is found where nothing marks it, and what was taken and left is told', () => {
    const read =
      pageOf(`<div id="top"><div class="menu"><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></div>
<div id="c1"><div class="x">${prose.repeat(3)}</div></div>
<div class="sidebar"><a href="/c">Other</a></div></div>`)
    expect(shape(read)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(rulesOf(read)).toEqual([
      '4 article-is-marked',
      '3 site-frame-left-out',
      '5 site-frame-left-out'
    ])
  })

  test('keeps its own header, aside and footer', () => {
    const read = pageOf(
      '<article><header><h1>A</h1><p>By Ann</p></header><p>Text.</p><aside>Beside.</aside><footer>End.</footer></article>'
    )
    expect(textOf(read.tree)).toBe('By AnnText.Beside.End.')
    expect(read.metadata.title).toBe('A')
  })

  test('of which most stands outside is a warning', () => {
    const read = pageOf(`<article><p>Short.</p></article><div>${prose}</div>`)
    expect(rulesOf(read)).toEqual(['3 site-frame-left-out', '3 article-is-whole'])
  })

  test('is without what hides, what navigates and what asks', () => {
    const read = pageOf(`<article><p>Text.</p>
<p hidden>Not yet.</p>
<div class="toc"><a href="#a">A</a></div>
<form><input><button>Send</button></form>
<noscript>Turn on scripts.</noscript>
<h2 id="a">A</h2><p>See <a href="#a">A</a> and <a href="#b">B</a>.</p></article>`)
    expect(shape(read)).toEqual(['paragraph', 'h2', 'paragraph'])
    expect(rulesOf(read)).toEqual([
      '4 hidden-left-out',
      '5 contents-left-out',
      '6 site-frame-left-out',
      '7 site-frame-left-out',
      '8 link-within-page'
    ])
  })
})

test('linked data tells the author and the day', () => {
  const read = pageOf(
    `<script type="application/ld+json">{"@graph": [{"@type": "BlogPosting", "author": {"name": "Ann Leaf"}, "datePublished": "2021-03-04T10:00:00Z"}]}</script><script type="application/ld+json">{</script><article><p>Text.</p></article>`
  )
  expect(read.metadata).toMatchObject({authors: ['Ann Leaf'], date: '2021-03-04'})
})

test('the encoding that a page declares is believed', () => {
  const page =
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>\x93Caf\xe9\x94'
  const read = reading(Buffer.from(page, 'latin1'), 'a.html')
  expect(textOf(read.tree)).toBe('“Café”')
  expect(rulesOf(read)).toContain('1 encoding-is-declared')
  expect(read.file.messages.filter(({fatal}) => fatal)).toEqual([])
  const plain = reading(Buffer.from('Caf\xe9 charset=windows-1252', 'latin1'), 'a.txt')
  expect(rulesOf(plain)).toContain('1 source-is-utf-8')
})
