import {parseXml} from '@rgrove/parse-xml'
import {describe, expect, test} from 'vitest'
import {shape} from '../reading.ts'
import {articleOf, pageOf, rulesOf, told, treeOf} from './page.ts'

function lines(html: string): string[] {
  return treeOf(articleOf(html))
    .split('\n')
    .slice(1)
    .map(line => line.replace(/^[ │├└─\d]+/u, ''))
}

describe('elements', () => {
  test.each(['sup', 'sub', 'kbd', 'cite', 'q', 'ins', 'mark', 'small', 'var', 'time'])(
    '%s is kept',
    name => {
      expect(lines(`<p>a <${name} lang="la">b</${name}> c</p>`)).toEqual([
        'paragraph[3]',
        'text "a "',
        `htmlElement<${name}>[1]`,
        `data: {"hName":"${name}","hProperties":{"lang":"la"}}`,
        'text "b"',
        'text " c"'
      ])
    }
  )

  test('abbreviations with what they mean', () => {
    expect(lines('<p><abbr title="folio">fol.</abbr> 3</p>').slice(1, 5)).toEqual([
      'abbreviation[1]',
      'title: "folio"',
      'data: {"hName":"abbr","hProperties":{"title":"folio"}}',
      'text "fol."'
    ])
  })

  test('lists with how they count', () => {
    const made = lines('<ol type="i" start="3" reversed><li value="9">A</li><li>B</li></ol>')
    expect(made.filter(line => line.startsWith('data'))).toEqual([
      'data: {"hProperties":{"type":"i","reversed":true}}',
      'data: {"hProperties":{"value":"9"}}'
    ])
  })

  test('a definition list, its groups and what stands loose', () => {
    const types = lines(
      '<dl><div><dt>A</dt><dd>One</dd></div><dt>B</dt><dd><p>Two</p></dd>loose</dl>'
    )
    expect(types.filter(line => /^definition/u.test(line))).toEqual([
      'definitionList[5]',
      'definitionTerm[1]',
      'definitionDescription[1]',
      'definitionTerm[1]',
      'definitionDescription[1]',
      'definitionDescription[1]'
    ])
    expect(types).toContain('text "loose"')
  })

  test('a table of one head is plain; one with more keeps its rows, spans and caption', () => {
    expect(lines('<table><tr><th>a<th align="right">b<tr><td>1<td>2</table>').slice(0, 2)).toEqual([
      'table[2]',
      'align: [null,"right"]'
    ])
    const wide = lines(
      '<table><caption>C</caption><thead><tr><th colspan="2">a</th></tr><tr><th>b</th><th>c</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>'
    )
    expect(
      wide.filter(line => line.startsWith('htmlElement')).map(line => line.slice(11, -3))
    ).toEqual([
      '<table>',
      '<caption>',
      '<thead>',
      '<tr>',
      '<th>',
      '<tr>',
      '<th>',
      '<th>',
      '<tbody>',
      '<tr>',
      '<td>',
      '<td>'
    ])
    expect(wide).toContain('data: {"hName":"th","hProperties":{"colSpan":2}}')
    expect(wide).toContain('data: {"hName":"td","hProperties":{"rowSpan":2}}')
  })

  test('a table that only lays out is its content', () => {
    expect(
      shape(articleOf('<table role="presentation"><tr><td><p>a</p></td><td>b</td></tr></table>'))
    ).toEqual(['paragraph', 'paragraph'])
  })

  test('what opens keeps its head', () => {
    expect(
      lines('<details><summary>More</summary>Words.</details>').filter(line => /^[ht]/u.test(line))
    ).toEqual([
      'htmlElement<details>[2]',
      'htmlElement<summary>[1]',
      'text "More"',
      'text "Words."'
    ])
  })

  test('a box marked as a pull quote is a quotation', () => {
    expect(
      shape(articleOf('<p>One.</p><aside class="pullquote">Two</aside><div class="b">Three</div>'))
    ).toEqual(['paragraph', 'blockquote', 'paragraph'])
  })

  test('a film keeps its address; the words for browsers without go, and are told', () => {
    const read = articleOf(
      '<video src="a.mp4">Your browser is old.</video><object><p>Only words.</p></object>'
    )
    expect(treeOf(read)).toContain('{"hName":"video","hProperties":{"src":"a.mp4"}}')
    expect(treeOf(read)).toContain('Only words.')
    expect(rulesOf(read)).toEqual(['4 fallback-left-out'])
  })

  test('two breaks part paragraphs, one a line', () => {
    expect(
      told(articleOf('<div>One<br><br>\n<b>Two</b><br>three<h3>Four</h3>Five</div>'))
    ).toHaveLength(4)
    expect(shape(articleOf('<p>One<br> <br>Two<p>Three'))).toEqual(Array(3).fill('paragraph'))
  })
})

describe('formulas', () => {
  const math =
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>'
  test.each([
    ['MathML', math],
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">x2</span></span>`
    ],
    ['MathJax', '<span class="MathJax_Preview">x2</span><script type="math/tex">x^2</script>'],
    [
      'Wikipedia',
      '<span class="mwe-math-element"><span style="display:none"><math alttext="{\\displaystyle x^2}"><mi>x</mi></math></span><img class="mwe-math-fallback-image-inline" src="x.svg" alt="x"></span>'
    ]
  ])('of %s are their TeX', (_, html) => {
    expect(lines(`<p>a ${html} b</p>`)).toEqual([
      'paragraph[3]',
      'text "a "',
      'inlineMath "x^2"',
      'text " b"'
    ])
  })

  test('on lines of their own', () => {
    expect(lines(math.replace('<math>', '<math display="block">'))).toEqual(['math "x^2"'])
  })
})

test('pictures that a script would load have their addresses', () => {
  const read = articleOf(
    '<p>a</p><figure><img src="data:image/gif;base64,R0" data-src="b.jpg" alt="B"><noscript><img src="b.jpg"></noscript></figure><p><img srcset="s.jpg 300w, l.jpg 900w" alt="C"> c</p>'
  )
  expect(treeOf(read).match(/url: ".*"/gu)).toEqual(['url: "b.jpg"', 'url: "l.jpg"'])
})

test('what Word saves is cleaned', () => {
  const read = pageOf(`<meta name=Generator content="Microsoft Word 15">
<body><div class=WordSection1><p class=MsoTitle>The Binding<o:p></o:p></p>
<p class=MsoToc1><a href="#_Toc1">Sewing 2</a></p>
<h1><a name="_Toc1">Sewing</a><o:p></o:p></h1>
<p class=MsoNormal>In <st1:place>Paris</st1:place><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> <span style='font-style:italic'>it</span>.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-outline-level:2'>Thread</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>One</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Inner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Two</p>
<p class=MsoQuote>Quoted.</p></div>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> First.</p><p class=MsoFootnoteText>More.</p></div></div>
<div style='mso-element:comment-list'><p>Is this so?</p></div></body>`)
  expect(read.metadata.title).toBe('The Binding')
  expect(shape(read)).toEqual(['h1', 'paragraph', 'h2', 'list', 'blockquote', 'footnoteDefinition'])
  expect(told(read)).toEqual([
    'Sewing',
    'In Paris[^1] it.',
    'Thread',
    'OneInnerTwo',
    'Quoted.',
    '[^1]: First. / More.'
  ])
  expect(treeOf(read)).toMatch(/ordered: true[\s\S]*ordered: false/u)
  expect(rulesOf(read)).toEqual([
    '5 contents-left-out',
    '15 review-left-out',
    '14 links-back-left-out'
  ])
})

describe('a drawing in the page', () => {
  const words = '<text x="5" y="20">A &lt; B</text>'
  const urlsIn = (html: string) => [...treeOf(articleOf(html)).matchAll(/url: "(data:[^"]*)"/gu)]
  const drawn = (html: string) =>
    urlsIn(html).map(([, url = '']) => Buffer.from(url.split(',')[1] ?? '', 'base64').toString())

  test('becomes an image that is XML, with its title as words for those who cannot see it', () => {
    const html = `<svg viewBox="0 0 90 60" ink:label="a" @click="b"><o:p></o:p><title>Rise</title>${words}<foreignObject><div>C<br></div></foreignObject></svg>`
    expect(drawn(`<p>One.</p>${html}`)).toEqual([
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" xmlns:xlink="http://www.w3.org/1999/xlink"><o-p /><title>Rise</title><text x="5" y="20">A &#x3C; B</text><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">C<br /></div></foreignObject></svg>'
    ])
    expect(treeOf(articleOf(html))).toContain('alt: "Rise"')
    expect(shape(articleOf(`<figure>${html}<figcaption>Two</figcaption></figure>`))).toEqual([
      'figure'
    ])
  })

  test.each([
    ['an icon', '<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>'],
    ['a sign of no size of its own', '<svg class="icon"><use href="#a"/></svg>'],
    ['a sign by its style', '<svg style="width: 1.5em" viewBox="0 0 500 500"><g/></svg>'],
    ['a button’s', '<button><svg role="img" aria-label="Copy" width="16"><g/></svg></button>'],
    ['decoration', '<svg aria-hidden="true" width="90" height="90"><path d="M0 0"/></svg>'],
    ['shapes for others', '<svg width="0" height="0"><symbol id="a"><text>A</text></symbol></svg>']
  ])('that is %s goes', (_, html) => {
    const read = articleOf(`<p>One ${html} two.</p>`)
    expect(treeOf(read)).not.toMatch(/svg/u)
    expect(rulesOf(read)).toEqual([])
  })

  test.each([
    '<svg width="6in" height="3in"><path d="M0 0"/></svg>',
    '<svg width="15cm"><path d="M0 0"/></svg>',
    '<svg width="100%" viewBox="0 0 90 60"><path d="M0 0"/></svg>',
    '<svg><path d="M0 0"/></svg>',
    '<svg style="max-width:9em;width:400px" viewBox="0 0 24 24"><path d="M0 0"/></svg>',
    '<svg width="2.1ex" height="1.6ex" viewBox="0 -683 936 700"><path d="M0 0"/></svg>',
    '<svg width="16" role="img" aria-label="not recommended"><path d="M0 0"/></svg>',
    `<svg aria-hidden="true" width="90" height="90">${words}</svg>`,
    '<figure><svg aria-hidden="true" width="90" height="90"><path d="M0 0"/></svg></figure>'
  ])('is no sign: %s', html => {
    expect(urlsIn(`<p>One ${html} two.</p>`)).toHaveLength(1)
  })

  test.each([
    '<svg width="90" aria-label="a &lt; b &amp; &quot;c&quot;"><g/></svg>',
    '<svg width="90"><style>a::after {content: "&"} /* < ]]> */</style><g/></svg>',
    '<svg width="90"><!----- a -- b --x --><g/></svg>',
    '<svg width="90"><script>a && b < c</script><g/></svg>',
    '<svg width="90"><g@x><g a"b="1" 1="2" xml:lang="en" xlink:href="#a" id="a" /></g@x></svg>',
    '<svg width="90"><text>\u0001\f]]&gt;</text></svg>'
  ])('is XML: %j', html => {
    const [xml = ''] = drawn(`<p>One.</p>${html}`)
    expect(xml).not.toBe('')
    expect(parseXml(xml).root?.name).toBe('svg')
  })

  test.each([
    '<style>.ax {fill: red} #b g {fill: red} rect {fill: red} @media print {ellipse {fill: red}}</style>',
    '<style>* {margin: 0; box-sizing: border-box} svg {vertical-align: middle; max-width: 100%}</style>',
    '<style>/* text {fill: red} */ .axis {display: block} :root {--text: red; font-size: 9px}</style>'
  ])('is not touched by %s', style => {
    expect(urlsIn(`${style}<p>One.</p><svg class="axis">${words}</svg>`)).toHaveLength(1)
  })

  test.each([
    ['styled by an element’s name', `<style>b, svg > text {fill: red}</style><svg>${words}</svg>`],
    ['styled by its id', `<style>@media print {#c text {r: 9}}</style><svg id="c">${words}</svg>`],
    ['painted from elsewhere', `<svg><g fill="url(#g)"/>${words}</svg>`],
    ['painted by its style from elsewhere', `<svg><g style="mask: url('#g')"/>${words}</svg>`],
    ['styled by the page', `<style>.axis text {fill: red}</style><svg class="axis">${words}</svg>`],
    ['borrows its shapes', `<svg width="90" height="90"><use href="#a"/>${words}</svg>`]
  ])('that is %s stays, to be told of', (_, html) => {
    expect(urlsIn(`<p>One.</p>${html}`)).toEqual([])
    expect(treeOf(articleOf(`<p>One.</p>${html}`))).toContain('"hName":"svg"')
  })
})
