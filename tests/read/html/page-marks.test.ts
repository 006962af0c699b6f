import {expect, test} from 'vitest'
import {visit} from '../../../src/book/visit.ts'
import {articleOf, rulesOf, treeOf} from './page.ts'

function marksIn(html: string): (string | undefined)[][] {
  const found: (string | undefined)[][] = []
  visit(articleOf(html).tree, 'originalPage', ({page, data}) => {
    found.push([page, data?.hProperties?.['id']?.toString()])
  })
  return found
}

test.each([
  ['<span class="pagenum">[Pg 12]</span>', undefined],
  ['<span class="pagenum"><a id="Page_12">[Pg 12]</a></span>', 'Page_12'],
  ['<span class="pagenum" id="Page_12">12</span>', 'Page_12'],
  ['<a id="Page_12"></a>', 'Page_12'],
  ['<a name="page12"></a>', 'page12'],
  ['<span epub:type="pagebreak" id="pg12" title="12"></span>', 'pg12'],
  ['<span role="doc-pagebreak" aria-label="12"></span>', undefined]
])('%s marks a page', (mark, id) => {
  expect(marksIn(`<p>The mill ${mark} stood by a brook.</p>`)).toEqual([['12', id]])
})

test('a mark between paragraphs is a line of its own, for the transforms to place', () => {
  expect(marksIn('<p>The mill</p><div class="pagenum">12</div><p>stood.</p>')).toEqual([
    ['12', undefined]
  ])
})

test('links of the page lead to the marks', () => {
  const article = articleOf(
    '<p>The mill <a id="Page_3"></a>stood.</p><p>See <a href="#Page_3">page 3</a> on it.</p>'
  )
  expect(rulesOf(article)).toEqual([])
  expect(treeOf(article)).toContain('url: "#Page_3"')
})

test('other anchors and classes are none', () => {
  const html =
    '<p>A <a id="pine"></a>tree, <span class="page">one page</span>, <a href="x.html" id="p3">x</a>, <i id="mix">mix</i>.</p>'
  expect(marksIn(html)).toEqual([])
})
