import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {noDisk} from '../../../src/read/disk.ts'
import {readPost, runLiquid, said} from './site.ts'

const head = '---\ntitle: A\n---\n'

function words(path: string, body: string, setting = {}): string {
  return textOf(readPost(path, head + body, setting).tree)
}

describe('places', () => {
  const source = [
    '---',
    'title: A',
    '---',
    '',
    '{% assign long = "one two three four five six seven eight nine ten" %}',
    '{% if site.title %}',
    'Of {{ site.title }} and **bold**.',
    '{% endif %}',
    '',
    '{% include note.md text="a note" %}',
    '',
    '#### Last {% comment %} gone {% endcomment %}head',
    ''
  ].join('\n')
  const {tree, file} = readPost('_posts/2021-01-01-a.md', source)

  test('of what stands in a block are those of the source', () => {
    const [paragraph] = tree.children
    if (paragraph?.type !== 'paragraph') throw new Error('Expected a paragraph')
    expect(paragraph.position?.start.line).toBe(7)
    const strong = paragraph.children.find(({type}) => type === 'strong')
    const {start, end} = strong?.position ?? {}
    expect(source.slice(start?.offset, end?.offset)).toBe('**bold**')
    expect(start).toMatchObject({line: 7, column: 25})
  })

  test('of what is included are that of the tag', () => {
    const included = tree.children[1]
    expect(textOf(included)).toBe('Note: a note')
    expect(included?.position?.start).toMatchObject({line: 10, column: 1})
    expect(included?.position?.end).toMatchObject({line: 10})
  })

  test('behind all tags are those of the source', () => {
    const heading = tree.children.at(-1)
    expect(textOf(heading)).toBe('Last head')
    expect(heading?.position?.start).toMatchObject({line: 12, offset: source.indexOf('####')})
    expect(heading?.position?.end.offset).toBe(source.indexOf('head\n') + 4)
    expect(file.messages).toEqual([])
  })

  test('of messages are those of the source', () => {
    const text = `${head}{% for i in (1..3) %}x{% endfor %}\n\nA {{ site.none }} b.\n\n{% oops %}\n`
    expect(said(readPost('_posts/2021-01-01-a.md', text).file)).toEqual([
      '6:3 liquid-has-value',
      '8:1 liquid-tag-is-known'
    ])
  })

  test('of messages about the Markdown that Liquid made are those of the source', () => {
    const made = '{% assign filler = "many words, many words, many words" %}'
    const {file} = readPost(
      '_posts/2021-01-01-a.md',
      `${head}${made}{{ filler }}\n\n{::unheard-of /}\n`
    )
    expect(said(file)).toEqual(['6:1 attribute-list-has-element'])
  })
})

describe('a text without Liquid', () => {
  test('has lone braces as they stand', () => {
    expect(words('a.md', 'One { two } and %} and }}.')).toBe('One { two } and %} and }}.')
  })

  test('is one where the metadata says so', () => {
    const text = '---\nrender_with_liquid: false\ntitle: A\n---\n\nSay {{ site.title }}.\n'
    expect(textOf(readPost('a.md', text).tree)).toBe('Say {{ site.title }}.')
  })

  test('is Markdown that is none of Jekyll’s', () => {
    const read = readPost('a.md', `${head}Say {{ site.title }}.\n`, {entry: {format: 'markdown'}})
    expect(textOf(read.tree)).toBe('Say {{ site.title }}.')
  })
})

describe('what Liquid cannot read', () => {
  test.each([
    ['an output without an end', 'One {{ two three.', 'One   two three.'],
    ['a tag without an end', 'One {% if two three.', 'One   if two three.'],
    ['a block without an end', 'One {% if true %}two three.', 'One               two three.'],
    ['a raw block without an end', 'One {% raw %}two {{ x }}', 'One          two '],
    ['an end without a beginning', 'One {% endif %}two.', 'One two.'],
    ['a branch without a beginning', 'One {% else %}two.', 'One two.'],
    ['an output of nothing that it knows', 'One {{ | }} two.', 'One         two.'],
    ['a loop that is none', 'One {% for x %}two{% endfor %}.', 'One            two.']
  ])('%s is told, and the words stay', (_, text, wanted) => {
    const {text: made, file} = runLiquid(text)
    expect(made.replace(/ +/g, ' ')).toBe(wanted.replace(/ +/g, ' '))
    expect(file.messages.length).toBeGreaterThan(0)
    expect(said(file)[0]).toMatch(/^1:5 liquid-(is-sound|has-value)$/)
  })

  test('does not keep the rest from being run', () => {
    const {text, file} = runLiquid('{% if %}{{ site.title }}\n\n{% endif %} {{ page.weight }}')
    expect(text.trim()).toMatch(/^The Bindery\n\n\s*3$/)
    expect(said(file)).toEqual(['1:1 liquid-is-sound', '3:1 liquid-is-sound'])
  })
})

describe('an unknown tag', () => {
  const text = 'A {% oembed https://video.example/1 %} b {% box wide %}in{% endbox %} c'

  test('is told by its name, left out, and what it encloses is kept', () => {
    const {text: made, file} = runLiquid(text)
    expect(made).toBe('A  b in c')
    expect(said(file)).toEqual(['1:3 liquid-tag-is-known', '1:42 liquid-tag-is-known'])
    expect(file.messages[0]?.reason).toContain('{% oembed https://video.example/1 %}')
    expect(file.messages.every(({fatal}) => fatal)).toBe(true)
  })

  test('does what the manifest says', () => {
    const tags = new Map([
      ['oembed', '<{{ arguments }}>'],
      ['box', 'drop']
    ])
    const {text: made, file} = runLiquid(text, tags)
    expect(made).toBe('A <https://video.example/1> b  c')
    expect(file.messages).toEqual([])
    expect(runLiquid(text, new Map([...tags, ['box', '[{{ body }}]']])).text).toContain('b [in] c')
    expect(runLiquid(text, new Map([...tags, ['box', 'body']])).text).toContain('b in c')
  })

  test('may be one of Jekyll’s, with one argument', () => {
    const given = new Map([['include lost.html', 'drop']])
    const {text: made, file} = runLiquid(
      'a {% include lost.html x="1" %}{% include parts/inner.md word="w" %}',
      given
    )
    expect(made).toBe('a <w>')
    expect(file.messages).toEqual([])
  })

  test('by the manifest of the book and the entry over it', () => {
    const manifest = {
      liquid: new Map([
        ['oembed', 'drop'],
        ['box', 'drop']
      ])
    }
    const entry = {liquid: new Map([['box', 'body']])}
    expect(words('a.md', text, {manifest, entry})).toBe('A  b in c')
  })

  test('in a comment is none', () => {
    expect(runLiquid('{% comment %}{% oops %}{% endcomment %}').file.messages).toEqual([])
  })
})

test('an unknown filter is told and changes nothing', () => {
  const {text, file} = runLiquid('{{ "a" | shout | upcase }}')
  expect(text).toBe('A')
  expect(said(file)).toEqual(['1:1 liquid-filter-is-known'])
})

describe('highlight', () => {
  test('makes a fenced block with its language', () => {
    const {tree, file} = readPost(
      'a.md',
      `${head}Code:\n\n{% highlight ruby linenos %}\nputs "{{ site.title }}"\n  \`\`\`\n{% endhighlight %}\n\nEnd.\n`
    )
    expect(tree.children[1]).toMatchObject({
      type: 'code',
      lang: 'ruby',
      value: 'puts "The Bindery"\n  ```'
    })
    expect(tree.children[1]?.position?.start.line).toBe(6)
    expect(tree.children[2]?.position?.start.line).toBe(11)
    expect(file.messages).toEqual([])
  })

  test('in an item stays in it', () => {
    const {tree} = readPost(
      'a.md',
      `${head}1. One:\n\n   {% highlight sh %}\n   ls\n   {% endhighlight %}\n\n2. Two.\n`
    )
    expect(tree.children).toHaveLength(1)
    expect(tree.children[0]).toMatchObject({
      type: 'list',
      children: [{children: [{type: 'paragraph'}, {type: 'code', value: 'ls'}]}, {}]
    })
  })
})

describe('the clock and chance', () => {
  test('are none: the edition’s day is taken, with a message', () => {
    const body = `${head}{{ "now" | date: "%Y-%m-%d" }}, {{ site.time | date: "%Y" }}`
    const read = readPost('a.md', body, {manifest: {date: '2026-11-21'}})
    expect(textOf(read.tree)).toBe('2026-11-21, 2026')
    expect(said(read.file)).toEqual(['4:1 liquid-has-no-clock'])
    const without = readPost('a.md', body)
    expect(textOf(without.tree)).toBe(',')
    expect(said(without.file)).toContain('4:1 liquid-has-no-clock')
  })

  test('are none: the first is taken, with a message', () => {
    const {text, file} = runLiquid('{{ site.numbers | sample }}')
    expect(text).toBe('3')
    expect(said(file)).toEqual(['1:1 liquid-has-no-chance'])
  })
})

test('without a disk, Liquid runs on what the text itself says', () => {
  const text = '---\ntitle: A\n---\n{{ page.title }} {{ site.title }}{% include x.md %}\n'
  const {tree, file} = readPost('a.md', text, {disk: noDisk})
  expect(textOf(tree).trim()).toBe('A')
  expect(said(file)).toEqual(['4:18 liquid-has-value', '4:34 include-exists'])
})

describe('words that are not chosen', () => {
  test.each([
    ['{% if site.none %}Notes{% endif %}', 'Notes'],
    ['{% if true %}A{% else %}B {{ page.title }} C{% endif %}', 'B C'],
    ['{% unless true %}A{% if true %}B{% endif %}{% endunless %}', 'AB'],
    ['{% case 1 %}{% when 1 %}A{% when 2 %}B{% endcase %}', 'B'],
    ['{% for a in site.none %}<p>Row</p>{% endfor %}', '<p>Row</p>'],
    ['{% if true %}A{% if false %}B{% endif %}{% endif %}', 'B']
  ])('%s: “%s” is told', (text, expected) => {
    const {file} = runLiquid(text)
    const [only, ...others] = file.messages
    expect(others).toEqual([])
    expect(only).toMatchObject({ruleId: 'liquid-text-is-chosen', line: 1})
    expect(only?.reason).toContain(`“${expected}”`)
  })

  test('have their place, and no message where nothing is lost', () => {
    const text = [
      '{% if true %}A{% endif %}',
      '{% for a in (1..3) %}{% if a == 2 %}B{% else %}C{% endif %}{% endfor %}',
      '{% if false %}<div class="d"><!-- D --><script>e()</script></div>{% endif %}',
      '{% comment %}F{% endcomment %}',
      'G {% if false %}',
      'H{% endif %}'
    ].join('\n')
    const {file} = runLiquid(text)
    expect(said(file)).toEqual(['6:1 liquid-text-is-chosen'])
    expect(file.messages[0]?.fatal).toBeUndefined()
  })
})

test.each([
  ['y', 'y'],
  ['N', 'N'],
  ['yes', 'true'],
  ['OFF', 'false'],
  ['tRue', 'true']
])('the value `%s` is %s, as Psych has it', (written, expected) => {
  const text = `---\ntitle: A\nmark: ${written}\n---\n{{ page.mark }}\n`
  expect(textOf(readPost('_posts/2021-01-01-a.md', text).tree)).toBe(expected)
})
