import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {unwrapBoxes} from '../../src/transform/boxes.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {kramdownReading} from './kramdown.ts'
import {messagesOf} from './reading.ts'

function taken(text: string) {
  const reading = kramdownReading(text)
  takeElements(reading)
  return reading
}

/** The types of a tree, as `paragraph(text emphasis(text))`; an element by its name. */
function shape(node: Nodes): string {
  const name = node.type === 'htmlElement' ? `<${node.name}>` : node.type
  if (!('children' in node) || node.children.length === 0) return name
  return `${name}(${node.children.map(shape).join(' ')})`
}

function shapeOf(text: string): string {
  return taken(text).tree.children.map(shape).join(' ')
}

describe('an element that Markdown has marks for becomes its node', () => {
  test.each([
    ['<b>a</b> <i>b</i>', 'paragraph(strong(text) text emphasis(text))'],
    ['a <del>b</del><br>c', 'paragraph(text delete(text) break text)'],
    ['a <a href="https://a.example/">b</a>', 'paragraph(text link(text))'],
    ['a <code>b</code>', 'paragraph(text inlineCode)'],
    ['a <abbr title="Long">L</abbr>', 'paragraph(text abbreviation(text))'],
    ['<p>a <em>b</em></p>', 'paragraph(text emphasis(text))'],
    ['<h3>a</h3>', 'heading(text)'],
    ['<hr>', 'thematicBreak'],
    ['<blockquote>a</blockquote>', 'blockquote(paragraph(text))'],
    ['<pre><code class="language-js">a</code></pre>', 'code'],
    [
      '<ul><li>a</li>\n<li>b\n<ol><li>c</li></ol></li></ul>',
      'list(listItem(paragraph(text)) listItem(paragraph(text) list(listItem(paragraph(text)))))'
    ],
    [
      '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>',
      'definitionList(definitionTerm(text) definitionDescription(paragraph(text)))'
    ],
    ['<figure><img src="a.png"><figcaption>b</figcaption></figure>', 'figure(image caption(text))'],
    [
      '<table><tfoot><tr><td>a</td></tr></tfoot><tr><td>b</td></tr><thead><tr><td>c</td></tr></thead><caption>d</caption></table>',
      '<table>(<caption>(text) <thead>(<tr>(<td>(text))) <tr>(<td>(text)) <tfoot>(<tr>(<td>(text))))'
    ]
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected)
  })

  test('code tells its language, a list its first number, an image its words', () => {
    const [code, list, paragraph] = taken(
      '<pre><code class="language-js">\nx\n</code></pre>\n\n<ol start="4"><li>a</li></ol>\n\nx <img src="a.png" alt="b" title="c">\n'
    ).tree.children
    expect(code).toMatchObject({type: 'code', lang: 'js', value: 'x'})
    expect(list).toMatchObject({type: 'list', ordered: true, start: 4})
    expect(paragraph).toMatchObject({
      children: [{value: 'x '}, {type: 'image', url: 'a.png', alt: 'b', title: 'c'}]
    })
  })

  test('a quotation in a line gets the marks of its language', () => {
    expect(textOf(taken('He said <q>stay</q>.').tree)).toBe('He said "stay".')
  })
})

describe('an element without a mark', () => {
  test.each([
    ['a <kbd>b</kbd>', 'paragraph(text <kbd>(text))'],
    ['a <sup>b</sup>', 'paragraph(text <sup>(text))'],
    ['<details><summary>a</summary>b</details>', '<details>(<summary>(text) paragraph(text))'],
    [
      '<table>\n<tr>\n<td>a</td>\n<td><p>b</p></td>\n</tr>\n</table>',
      '<table>(<tr>(<td>(text) <td>(paragraph(text))))'
    ],
    ['<figure><pre>a</pre></figure>', '<figure>(code)']
  ])('stays: %s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected)
  })

  test('is its content, if it says only how its words look', () => {
    expect(shapeOf('a <span class="red">b</span> <font color="red">c</font>')).toBe(
      'paragraph(text text text text)'
    )
    expect(shapeOf('a <span lang="fr">b</span>')).toBe('paragraph(text <span>(text))')
  })

  test('is its content, if it is a box around blocks', () => {
    expect(shapeOf('<div class="wrap"><h2>a</h2><p>b</p></div>')).toBe(
      'heading(text) paragraph(text)'
    )
    expect(shapeOf('<div id="x"><h2>a</h2></div>')).toBe('<div>(heading(text))')
  })
})

describe('attributes', () => {
  test('that could pass for ours are gone; ids and languages stay', () => {
    const {tree} = taken(
      '{: #own .pull-quote data-block="3" aria-hidden="true" lang="fr" onclick="x()" style="top: 0"}\nText.'
    )
    expect(tree.children[0]?.data).toEqual({
      classes: ['pull-quote'],
      hProperties: {id: 'own', lang: 'fr'}
    })
  })

  test('the id of a link goes to an anchor before it: the link may become a reference', () => {
    const {tree} = taken('a [b](https://a.example/){: #own}')
    expect(tree.children.map(shape)).toEqual(['paragraph(text <span> link(text))'])
    expect(tree.children[0]).toMatchObject({
      children: [{}, {data: {hProperties: {id: 'own'}}}, {type: 'link'}]
    })
  })
})

describe('a message', () => {
  test('tells what abbreviations stand for, which is not printed', () => {
    const {file} = taken('The HTM and the HTM.\n\n*[HTM]: Hyper Text Marks\n')
    expect(messagesOf(file)).toEqual([
      'expansions-are-not-printed 1 Left out of print what abbreviations stand for: HTM (Hyper Text Marks)'
    ])
  })

  test('tells that the list of headings is left out', () => {
    const {file, tree} = taken('* x\n{:toc}\n\n# A\n')
    expect(tree.children.map(({type}) => type)).toEqual(['heading'])
    expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['contents-of-source-left-out', 1]
    ])
  })
})

test.each([
  ['a <q lang="it">b</q>', 'paragraph(text text <span>(text) text)'],
  ['a <a href="https://a.example/" lang="nl">b</a>', 'paragraph(text link(<span>(text)))'],
  ['a <a href="https://a.example/" dir="rtl">b</a>', 'paragraph(text link(<span>(text)))']
])('words keep the language of an element that goes: %s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape)
})

describe('blocks that an element of a line holds stand in the flow, the element in their lines', () => {
  const [line, bold] = ['paragraph(text)', 'paragraph(strong(text))']
  test.each([
    ['<div><b>a <p>b</p> c</b></div>', `${bold} ${bold} ${bold}`],
    ['<div><i><p>a</p><p>b</p></i></div>', 'paragraph(emphasis(text)) paragraph(emphasis(text))'],
    [
      '<div>a <b>b <ul><li>c</li></ul></b></div>',
      `paragraph(text strong(text)) list(listItem(${bold}))`
    ],
    [
      '<div><b><i>a <div>b</div></i></b></div>',
      Array(2).fill('paragraph(strong(emphasis(text)))').join(' ')
    ],
    ['<div><small>a<hr></small>b</div>', `paragraph(<small>(text)) thematicBreak ${line}`],
    ['<div><q><p>a</p></q></div>', 'blockquote(paragraph(text))'],
    [
      '<table><tr><td><ins>a <p>b</p></ins></td></tr></table>',
      '<td>(paragraph(<ins>(text)) paragraph(<ins>(text)))'
    ]
  ])('%s', (text, shape) => {
    expect(shapeOf(text)).toContain(shape)
  })

  test('links lead to the first part', () => {
    const [first, second] = taken('<div><b id="x"><p>a</p><p>b</p></b></div>\n').tree.children
    const ids = [first, second].map(node => {
      const [bold] = node && 'children' in node ? node.children : []
      return bold?.data?.hProperties?.['id']
    })
    expect(ids).toEqual(['x', undefined])
  })
})

test('no word is lost or doubled', () => {
  const names =
    'a abbr address article aside b blockquote button center cite code dd del details dfn div em figure font form footer h2 h5 header i ins kbd label li main mark nav ol p pre q s samp section small span strong sub summary sup table td time tr tt u ul var xyz'.split(
      ' '
    )
  for (const outer of names) {
    for (const inner of names) {
      const text = `one two <${outer}>three <${inner}>four</${inner}> five</${outer}> six\n\n<${outer}>seven<${inner}>eight</${inner}>nine</${outer}>\n`
      const reading = kramdownReading(text)
      const before = wordsOf(reading.tree)
      takeElements(reading)
      unwrapBoxes(reading)
      expect(wordsOf(reading.tree), `${outer} ${inner}`).toBe(before)
    }
  }
})

function wordsOf(tree: Nodes): string {
  return textOf(tree).replace(/["\s]+/gu, '')
}
