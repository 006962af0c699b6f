import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {messages, reading, shape} from '../reading.ts'
import {articleOf, pageOf, rulesOf, told} from './page.ts'

const sentence =
  'A page is a place, and a sentence that runs long enough is taken for prose, not for a menu. '

test('a file of an EPUB is text from end to end, its page marks too', () => {
  const read = reading(
    `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>I</title></head>
<body epub:type="bodymatter"><section epub:type="chapter"><header><h1>The Quay</h1></header>
<p>It was wet.<a epub:type="noteref" href="#n1">1</a><span epub:type="pagebreak" id="p12" title="12"/> It was cold.</p>
<aside epub:type="footnote" id="n1"><p>With rain.</p></aside></section></body></html>`,
    'c1.xhtml'
  )
  expect(told(read)).toEqual(['It was wet.[^1] It was cold.', '[^1]: With rain.'])
  expect(read.tree.children[0]).toMatchObject({
    children: [{}, {}, {type: 'originalPage', page: '12'}, {value: ' It was cold.'}]
  })
  expect(read.metadata.title).toBe('The Quay')
  expect(messages(read)).toEqual([])
})

test('what Substack and blogs put around a text goes, with messages; who wrote it stays', () => {
  const read =
    articleOf(`<h1>The Key</h1><div class="entry-meta"><span class="author vcard">Ada Brook</span></div>
<div class="like-count">12</div><a class="post-ufi-button">Share</a><p>${sentence}</p>
<p class="button-wrapper"><a href="https://example.org/s">Subscribe now</a></p>`)
  expect(textOf(read.tree)).toBe(sentence.trim())
  expect(read.metadata.authors).toEqual(['Ada Brook'])
  expect(rulesOf(read)).toEqual([
    '4 site-frame-left-out',
    '5 site-frame-left-out',
    '5 site-frame-left-out',
    '6 site-frame-left-out'
  ])
})

test('Medium says its title twice, and signs below', () => {
  const read = articleOf(
    `<header><h1>The Whistle</h1></header><section><h3>The Whistle</h3><p>${sentence}</p></section>
<footer><p>By Ada</p><p>Exported from <a href="https://medium.com">Medium</a> on May 4, 2019.</p></footer>`
  )
  expect(shape(read)).toEqual(['paragraph'])
  expect(rulesOf(read)).toEqual(['5 site-frame-left-out'])
})

test('a title in bold, as word processors write it, is the title', () => {
  expect(textOf(pageOf(`<p><b>T</b></p><p>${sentence}</p>`).tree)).toBe(sentence.trim())
})

test('markdown-it calls a note twice', () => {
  const read = articleOf(
    `<p>One<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> two<sup class="footnote-ref"><a href="#fn1" id="fnref1:1">[1:1]</a></sup>.</p>
<section class="footnotes"><ol><li id="fn1"><p>Of rope. <a href="#fnref1" class="footnote-backref">↩</a></p></li></ol></section>`
  )
  expect(told(read)).toEqual(['One[^1] two[^1].', '[^1]: Of rope.'])
})

test('a wish for sources is no text', () => {
  const read = articleOf(
    `<p>So it was.<sup class="noprint">[<i><a href="/wiki/CN">citation needed</a></i>]</sup></p>`
  )
  expect(textOf(read.tree)).toBe('So it was.')
  expect(rulesOf(read)).toEqual(['4 site-frame-left-out'])
})
