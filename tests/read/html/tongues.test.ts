import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {fragmentOf} from '../../../src/read/fragment.ts'
import {readHtml} from '../../../src/read/html/index.ts'

function read(body: string, html = 'lang="en"') {
  const value = `<!doctype html>\n<html ${html}><title>T</title><body>${body}</body></html>`
  return readHtml(value, new VFile({value}))
}

function printed(article: string, html?: string): string {
  const {tree} = read(`<article>${article}</article>`, html)
  return unified().use(rehypeStringify).stringify(fragmentOf(tree))
}

describe('words in another language', () => {
  test.each([
    '<p lang="fr">Un mot</p>',
    '<p>a <span lang="fr">mot</span> b</p>',
    '<p>a <em lang="la">b</em> <strong lang="de">c</strong> <code lang="fr">d</code></p>',
    '<p>a <cite lang="es">b</cite> <q lang="it">c</q></p>',
    '<p><a href="https://b.example/"><span lang="nl">b</span></a></p>',
    '<h2 lang="la">a</h2>',
    '<blockquote lang="de">\n<p>a</p>\n</blockquote>',
    '<ul lang="it">\n<li>a</li>\n<li lang="es">b</li>\n</ul>',
    '<p dir="rtl">a</p>'
  ])('keep it: %s', html => {
    expect(printed(html)).toBe(html)
  })

  test.each([
    ['<div lang="el"><p>a</p>b</div>', '<p lang="el">a</p>\n<p lang="el">b</p>'],
    ['<section lang="el" dir="rtl"><p lang="la">a</p></section>', '<p lang="la" dir="rtl">a</p>'],
    ['<p>a <a href="b" lang="nl">b</a></p>', '<p>a <a href="b"><span lang="nl">b</span></a></p>'],
    ['<p>a <font lang="nl">b <i>c</i></font></p>', '<p>a <span lang="nl">b <em>c</em></span></p>'],
    ['<p>a<span lang="nl"> </span>b</p>', '<p>a b</p>'],
    ['<table role="none"><tr><td lang="fr">a</td></tr></table>', '<p lang="fr">a</p>']
  ])('have it from what goes: %s', (html, expected) => {
    expect(printed(html)).toBe(expected)
  })

  test('keep it in tables', () => {
    const head = '<tr><th>a</th><th lang="de">b</th></tr>'
    expect(printed(`<table lang="fr">${head}<tr><td lang="la">c</td></tr></table>`)).toMatch(
      /<table lang="fr">.*<th lang="de">b.*<td lang="la">c/su
    )
    expect(printed(`<table><tr><td lang="la" colspan="2">c</td></tr>${head}</table>`)).toMatch(
      /<td lang="la" colspan="2">c.*<th lang="de">b/su
    )
  })
})

test.each([
  ['<p lang="en">a <span lang="EN-US">b</span></p>', '<p>a b</p>'],
  ['<p lang="x-none">a</p>', '<p>a</p>'],
  ['<p lang="no such tag">a</p>', '<p>a</p>'],
  ['<div lang="fr"><p lang="fr-CA">a</p></div>', '<p lang="fr">a</p>'],
  ['<p dir="ltr">a <bdi dir="auto">b</bdi></p>', '<p>a <bdi>b</bdi></p>'],
  ['<p lang="fr">a <i lang="en">b</i></p>', '<p lang="fr">a <em lang="en">b</em></p>']
])('what repeats what is around it, or is no tag, goes: %s', (html, expected) => {
  expect(printed(html)).toBe(expected)
})

test('Chinese in the other script is another', () => {
  expect(printed('<p lang="zh-TW">a</p><p lang="zh-SG">b</p>', 'lang="zh-CN"')).toBe(
    '<p lang="zh-TW">a</p>\n<p>b</p>'
  )
})

describe('the language of the text', () => {
  test.each([
    ['<article lang="fr"><p>a</p></article>', 'lang="en"', 'fr'],
    ['<div lang="de"><article><p>a</p></article></div>', 'lang="en"', 'de'],
    ['<article><p>a</p></article>', 'lang="en_GB"', 'en-GB'],
    ['<article><p>a</p></article>', 'xml:lang="it"', 'it'],
    ['<article><p lang="fr">a</p></article>', '', undefined]
  ])('is that of its article: %s', (body, html, language) => {
    expect(read(body, html).metadata.language).toBe(language)
  })
})
