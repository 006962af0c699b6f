import {describe, expect, test} from 'vitest'
import {articleOf, pageOf, rulesOf, told} from './page.ts'

const two = ['One[^1] and two[^2].', '[^1]: First.', '[^2]: Second.']

describe('notes of pages', () => {
  test.each([
    [
      'pandoc',
      `<p>One<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and two<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>.</p>
<section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol>
<li id="fn1"><p>First.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Second.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`
    ],
    [
      'kramdown',
      `<p>One<sup id="fnref:a"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup> and two<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote">2</a></sup>.</p>
<div class="footnotes"><ol><li id="fn:a"><p>First. <a href="#fnref:a" class="reversefootnote">&#8617;</a></p></li>
<li id="fn:b"><p>Second.&nbsp;<a href="#fnref:b" class="reversefootnote">&#8617;</a></p></li></ol></div>`
    ],
    [
      'GitHub',
      `<p>One<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> and two<sup><a href="#user-content-fn-2" id="user-content-fnref-2" data-footnote-ref>2</a></sup>.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol>
<li id="user-content-fn-1"><p>First. <a href="#user-content-fnref-1" data-footnote-backref class="data-footnote-backref">↩</a></p></li>
<li id="user-content-fn-2"><p>Second. <a href="#user-content-fnref-2" data-footnote-backref>↩</a></p></li></ol></section>`
    ],
    [
      'WordPress',
      `<p>One<sup data-fn="x" class="fn"><a href="#x1" id="x1-link">1</a></sup> and two<sup class="fn"><a href="#x2" id="x2-link">2</a></sup>.</p>
<ol class="wp-block-footnotes"><li id="x1">First. <a href="#x1-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
<li id="x2">Second. <a href="#x2-link">↩︎</a></li></ol>`
    ],
    [
      'anchors in paragraphs',
      `<p>One<a name="r1"></a>[<a href="#n1">1</a>] and two<a name="r2"></a>[<a href="#n2">2</a>].</p>
<hr><p><a name="n1"></a>[<a href="#r1">1</a>] First.</p><p><a name="n2"></a>[<a href="#r2">2</a>] Second.</p>`
    ],
    [
      'lines in one paragraph',
      `<p>One<sup><a href="#n1" name="r1">1</a></sup> and two<sup><a href="#n2" name="r2">2</a></sup>.</p>
<p><b>Notes</b></p><p><a name="n1" href="#r1">1.</a> First.<br><a name="n2" href="#r2">2.</a> Second.</p>`
    ],
    [
      'no links',
      `<p>One<sup>1</sup> and two<sup>2</sup>.</p><h2>Notes</h2><ol><li>First.</li><li>Second.</li></ol>`
    ],
    [
      'no links, paragraphs',
      `<p>One<sup>1</sup> and two<sup>2</sup>.</p><hr><p><sup>1</sup> First.</p><p><sup>2</sup>Second.</p>`
    ],
    [
      'words that lead back',
      `<p>One<sup><a href="#note-1" id="ref-1">1</a></sup> and two<sup><a href="#note-2" id="ref-2">2</a></sup>.</p>
<div id="notes"><p id="note-1">1. First. [<a href="#ref-1">back</a>]</p><p id="note-2">2. Second. (<a href="#ref-2">return to text</a>)</p></div>`
    ],
    [
      'a list of terms',
      `<p>One<sup><a href="#f1" id="b1">1</a></sup> and two<sup><a href="#f2" id="b2">2</a></sup>.</p>
<dl class="footnotes"><dt id="f1"><a href="#b1">[1]</a></dt><dd>First.</dd><dt id="f2"><a href="#b2">[2]</a></dt><dd>Second.</dd></dl>`
    ],
    [
      'a table',
      `<p>One<sup><a href="#f1" id="b1">1</a></sup> and two<sup><a href="#f2" id="b2">2</a></sup>.</p>
<table class="footnotes"><tr><td id="f1"><a href="#b1">[1]</a></td><td>First.</td></tr><tr><td id="f2"><a href="#b2">[2]</a></td><td>Second.</td></tr></table>`
    ]
  ])('%s', (_, html) => {
    const read = articleOf(html)
    expect(told(read)).toEqual(two)
    expect(read.file.messages.filter(({fatal}) => fatal !== undefined).map(String)).toEqual([])
  })

  test('in the margin', () => {
    const read = articleOf(
      '<p>One<label for="a" class="margin-toggle sidenote-number"></label><input type="checkbox" id="a" class="margin-toggle"><span class="sidenote">First.</span> and two<span class="marginnote">Second.</span>.</p>'
    )
    expect(told(read)).toEqual(two)
  })

  test('in the button of a script', () => {
    const read = articleOf(
      '<p>One<button data-bigfoot-footnote="&lt;p&gt;First.&lt;/p&gt;">1</button>.</p>'
    )
    expect(told(read)).toEqual(['One[^1].', '[^1]: First.'])
  })

  test('of Wikipedia, called twice, beside notes with marks of their own', () => {
    const read =
      articleOf(`<p>One<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">&#91;1&#93;</a></sup><sup id="cite_ref-2" class="reference"><a href="#cite_note-2">&#91;note 1&#93;</a></sup>, again<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">&#91;1&#93;</a></sup>.</p>
<h2>Notes</h2><ol class="references"><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">Second.</span></li></ol>
<h2>References</h2><ol class="references"><li id="cite_note-a-1">^ <span class="mw-cite-backlink"><a href="#cite_ref-a_1-0">a</a> <a href="#cite_ref-a_1-1">b</a></span> <span class="reference-text">First.</span></li></ol>`)
    expect(told(read)).toEqual(['One[^1][^note1], again[^1].', '[^1]: First.', '[^note1]: Second.'])
    expect(rulesOf(read).filter(rule => rule.includes('heading'))).toEqual([
      '6 notes-heading-left-out',
      '5 notes-heading-left-out'
    ])
  })

  test('in several paragraphs, and with a call of their own', () => {
    const read = articleOf(`<p>One<sup><a href="#fn1" id="r1">1</a></sup>.</p>
<ol class="footnotes"><li id="fn1"><p>First<sup><a href="#fn2" id="r2">2</a></sup>.</p><p>More.<a href="#r1">↩</a></p></li><li id="fn2">Second. <a href="#r2">↩</a></li></ol>`)
    expect(told(read)).toEqual(['One[^1].', '[^1]: First[^2]. / More.', '[^2]: Second.'])
  })

  test('beside the article come with it', () => {
    const read = pageOf(`<article><p>One<sup><a href="#fn1" id="r1">1</a></sup>.</p></article>
<footer class="footnotes"><ol><li id="fn1">First. <a href="#r1">↩</a></li></ol></footer>`)
    expect(told(read)).toEqual(['One[^1].', '[^1]: First.'])
  })

  test('are numbered anew', () => {
    const part = (name: string) =>
      `<p>One<sup><a href="#${name}1" id="r${name}">1</a></sup>.</p><p class="note" id="${name}1"><a href="#r${name}">1</a> ${name}.</p>`
    expect(told(articleOf(part('fna') + part('fnb')))).toEqual([
      'One[^1].',
      'One[^1-2].',
      '[^1]: fna.',
      '[^1-2]: fnb.'
    ])
  })
})

describe('what is no note', () => {
  test.each([
    ['a power', '<p>mc<sup>2</sup></p><h2>Notes</h2><ol><li>On it.</li></ol>'],
    ['an ordinal', '<p>The 1<sup>st</sup> of May.</p>'],
    ['a link to a heading', '<p>See <a href="#s1">1</a>.</p><h2 id="s1">Part</h2><p>Text.</p>'],
    ['a link to a page', '<p>See <a href="https://a.example/#p">1</a>.</p><p id="p">Text.</p>']
  ])('%s', (_, html) => {
    const read = articleOf(html)
    expect(told(read).join(' ')).not.toContain('[^')
    expect(read.file.messages.filter(({fatal}) => fatal)).toEqual([])
  })
})

describe('what does not fit is told', () => {
  test('a call without a note, in its line, with its mark left in the text', () => {
    const read = articleOf('<p>One</p>\n<p>Two<sup><a href="#fn9">9</a></sup>.</p>')
    expect(told(read)).toEqual(['One', 'Two9.'])
    expect(rulesOf(read)).toEqual(['5 note-has-body'])
  })

  test('a note without a call, which stays', () => {
    const read = articleOf(
      '<p>One<sup><a href="#fn1" id="r1">1</a></sup>.</p>\n<ol class="footnotes"><li id="fn1">First. <a href="#r1">↩</a></li>\n<li id="fn2">Second. <a href="#r2">↩</a></li></ol>'
    )
    expect(told(read)).toEqual(['One[^1].', 'Second. ', '[^1]: First.'].map(text => text.trim()))
    expect(rulesOf(read)).toContain('6 note-has-call')
  })
})
