import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../src/book/markdown.ts'
import {fragmentOf} from '../../src/read/fragment.ts'
import {parseKramdown} from '../../src/read/kramdown/index.ts'

describe('a fragment of kramdown', () => {
  test.each([
    ['[a](/ä b "c")', '<p><a href="/ä b" title="c">a</a></p>'],
    ['$$a<b$$ c', '<p>\\(a&#x3C;b\\) c</p>'],
    ['$$\na\n$$', '\\[a\\]\n'],
    ['*a*{:.b title="c"}', '<p><em class="b" title="c">a</em></p>'],
    ['|a|\n|-|\n|b|\n|===|\n|c|', '</tbody><tfoot><tr><td>c</td>'],
    ['|a|\n|:-:|\n|b|', '<td style="text-align: center">b</td>'],
    ['- a\n\n  b\n- c', '<li><p>a</p>'],
    ['- [x] a', '<input type="checkbox" class="task-list-item-checkbox" disabled checked>a'],
    ['~~~ ruby\na\n~~~\n{:.b}', '<pre class="b"><code class="language-ruby">a\n</code></pre>'],
    ['    a b \n{:.show-whitespaces}', '<span class="ws-space-r">⋅</span>'],
    ['![a](b){:standalone}', '<figure><img src="b" alt="a"><figcaption>a</figcaption></figure>']
  ])('prints %j with %s', (source, expected) => {
    expect(print(parseKramdown(source))).toContain(expected)
  })

  test('numbers notes as they are called, and leads back to each call', () => {
    const html = print(
      parseKramdown('a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X[^z]\n[^z]: Z\n[^n]: N\n')
    )
    expect(html).toContain('<sup id="fnref:x" role="doc-noteref"><a href="#fn:x" class="footnote"')
    expect(html).toContain('id="fnref:x:1"')
    expect(html.match(/<li id="fn:(\w)/g)).toEqual(
      ['x', 'y', 'z'].map(name => `<li id="fn:${name}`)
    )
    expect(html).toContain(
      'href="#fnref:x:1" class="reversefootnote" role="doc-backlink">↩<sup>2</sup>'
    )
    expect(html).not.toContain('N')
  })
})

describe('a fragment of CommonMark', () => {
  test.each([
    ['[a](</ä b>)', '<a href="/%C3%A4%20b">a</a>'],
    ['- a\n- b', '<li>a</li>\n<li>b</li>'],
    ['- a\n\n- b', '<li>\n<p>a</p>\n</li>'],
    ['|a|\n|:-:|\n|b|', '<th align="center">a</th>'],
    ['a <b>c</b>', '<p>a <b>c</b></p>']
  ])('prints %j with %s', (source, expected) => {
    expect(print(parseMarkdown(source))).toContain(expected)
  })
})

test('verse keeps its lines', () => {
  const line = (value: string) => ({
    type: 'verseLine' as const,
    indent: 1,
    children: [{type: 'text' as const, value}]
  })
  const stanza = {type: 'stanza' as const, children: [line('a'), line('b')]}
  const tree: Root = {type: 'root', children: [{type: 'verse', children: [stanza]}]}
  expect(print(tree)).toBe(
    '<div class="verse"><p class="stanza"><span class="line" data-indent="1">a</span>\n' +
      '<span class="line" data-indent="1">b</span>\n</p></div>'
  )
})

function print(tree: Root): string {
  return unified().use(rehypeStringify, {allowDangerousHtml: true}).stringify(fragmentOf(tree))
}
