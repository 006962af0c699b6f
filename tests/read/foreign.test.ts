import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from './reading.ts'

const body = '\nThe ferry leaves at six.\n'

describe('metadata that is not Jekyll’s', () => {
  test('TOML says the same as YAML', () => {
    const read = reading(
      `+++\ntitle = "At Dawn"\ndate = 2019-03-04T08:00:00+01:00\ntags = [\n  "boats",\n  'ice'\n]\ndescription = """\nOne \\\n  line"""\n[params]\nauthor = "Ada Brook"\n[menu.main]\ntitle = "Menu"\n+++\n${body}`,
      'a.md'
    )
    expect(read.metadata).toMatchObject({
      ...{title: 'At Dawn', date: '2019-03-04', tags: ['boats', 'ice']},
      ...{description: 'One line', authors: ['Ada Brook']}
    })
    expect(textOf(read.tree)).toBe('The ferry leaves at six.')
    expect(messages(read)).toEqual([])
  })

  test('Hexo’s has no rule above it', () => {
    const read = reading(`title: In Winter\ndate: 2018-01-05 10:20:30\ntags:\n- ice\n---\n${body}`)
    expect(read.metadata).toMatchObject({title: 'In Winter', date: '2018-01-05', tags: ['ice']})
    expect(textOf(read.tree)).toBe('The ferry leaves at six.')
  })

  test.each([
    'title: no more than words\n\n---\n\nText.\n',
    '+++\n\nWords.\n\n+++\n\nText.\n',
    'date: it was late\nand we went home\n---\nText.\n'
  ])('%j is text', text => {
    expect(textOf(reading(text).tree)).toContain('Text.')
    expect(textOf(reading(text).tree)).toMatch(/no more|Words|late/u)
  })
})

describe('Hugo’s shortcodes', () => {
  test('are pictures and links, or are told', () => {
    const read = reading(
      `+++\ntitle = "T"\n+++\n\nIt is {{< figure src="a.jpg" caption="A boat" >}} and [so]({{< ref "b.md" >}}).\n\n{{% notice tip %}}Words stay.{{% /notice %}}\n`,
      'a.md'
    )
    expect(read.tree.children[0]).toMatchObject({
      children: [
        {value: 'It is '},
        {type: 'image', url: 'a.jpg', alt: 'A boat'},
        {value: expect.stringMatching(/^\s+and $/u)},
        {type: 'link', url: 'b.md'},
        {value: '.'}
      ]
    })
    expect(textOf(read.tree.children[1]).trim()).toBe('Words stay.')
    expect(messages(read)).toEqual(['7:1 shortcode-is-known'])
  })

  test('behind YAML make no Liquid of a text', () => {
    const read = reading(`---\ntitle: T\n---\n\nOne {{< youtube abc >}}\n`, 'a.md')
    expect(messages(read)).toEqual(['5:5 shortcode-is-known'])
  })
})

describe('marks of other dialects', () => {
  test('wikilinks are their words', () => {
    const read = reading(
      '---\ntags: [a]\ntitle: T\n---\n\nSee [[Moon|the moon]] and [[Sun]].\n',
      'a.md'
    )
    expect(textOf(read.tree)).toBe('See the moon and Sun.')
    expect(messages(read)).toEqual(['6:1 wikilink-is-words'])
  })

  test('a callout has its title in bold', () => {
    const read = reading(
      '# T\n\n> [!note] On ink\n> It is wet.\n\n> [!WARNING]\n> Beware.\n',
      'a.md'
    )
    expect(read.tree.children).toMatchObject([
      {children: [{children: [{type: 'strong'}]}, {type: 'paragraph'}]},
      {children: [{children: [{type: 'strong'}]}, {type: 'paragraph'}]}
    ])
    expect(read.tree.children.map(node => textOf(node))).toEqual([
      'On inkIt is wet.',
      'WarningBeware.'
    ])
  })

  test.each([
    ['![[tide.png]]', 'Obsidian (an embedded note)'],
    ['Words %%a remark%% here.', 'Obsidian (a remark)'],
    ['It is ==high==.', 'Obsidian (a highlight)'],
    ['::: note\nWords.\n:::', 'Pandoc or MyST (a box)'],
    ['(label)=\n\nWords.', 'MyST (a label)'],
    ['See {ref}`label`.', 'MyST (a role)'],
    ['```{note}\nWords.\n```', 'MyST or R Markdown'],
    ['A note^[in the line] here.', 'Pandoc (a note in the line)'],
    ['Where $a_1 + b^2$ is $\\alpha$.', 'TeX (a formula between single dollars)']
  ])('%j is told', (text, dialect) => {
    const read = reading(`# T\n\n${text}\n`, 'a.md')
    const [message, ...more] = read.file.messages
    expect(more).toEqual([])
    expect(message).toMatchObject({ruleId: 'markup-is-known', line: 3})
    expect(message?.reason).toContain(dialect)
  })

  test('are none in code, or where they mean nothing', () => {
    const read = reading(
      '# T\n\n`==a==` and `[[b]]`, a == b == c, 5 % of 6 %, $5 and $6_000, $5 in foo_bar and 10$, `$x^2$`, $$x^2$$.\n',
      'a.md'
    )
    expect(messages(read)).toEqual([])
  })
})

describe('files of other programs', () => {
  test.each([
    ['Org mode', '#+TITLE: The Pier\n\n* Wood\nIt is of wood.\n'],
    ['reStructuredText', 'The Mole\n========\n\n.. note:: It is long.\n'],
    ['LaTeX', '\\documentclass{article}\n\\begin{document}\nWords.\n'],
    ['Rich Text', '{\\rtf1\\ansi Words.}\n'],
    ['troff', '.TH LECTERN 1\n.SH NAME\nlectern\n']
  ])('%s is told', (format, text) => {
    const [message] = reading(text).file.messages.filter(({ruleId}) => ruleId === 'source-is-known')
    expect(message?.reason).toContain(format)
    expect(message?.line).toBeGreaterThan(0)
  })

  test('a plain text is none', () => {
    const read = reading('# 1 in the list\n\nHe wrote: ..and so on.\n\nThe rest is prose here.\n')
    expect(messages(read)).not.toContain('source-is-known')
    expect(shape(read)).toContain('paragraph')
  })
})
