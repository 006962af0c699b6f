import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {elementsOf, htmlOf} from './book.ts'
import {printed} from './kramdown.ts'

describe('a formula', () => {
  test('in a line is set there, with its TeX for those who are read to', () => {
    const {reading, section} = printed('So $$x^2$$ is.')
    const [formula, ...more] = elementsOf(section, 'dataFormula', 'inline')
    expect(more).toEqual([])
    expect(formula).toMatchObject({
      tagName: 'span',
      properties: {role: 'math', ariaLabel: 'x^2', className: ['formula']}
    })
    expect(textOf(section.tree)).toContain('So x2 is.')
    expect(htmlOf(section)).toContain('class="katex"')
    expect(reading.file.messages).toEqual([])
  })

  test('on lines of its own is a block with its text once', () => {
    const {section} = printed('a\n\n$$\n\\frac{y}{z}\n$$\n\nb\n')
    const [formula] = elementsOf(section, 'dataFormula', 'display')
    expect(formula?.tagName).toBe('div')
    expect(formula?.properties['dataBlock']).toBeDefined()
    expect(formula && textOf(formula).replace(/\u200B/gu, '')).toBe('zy')
    expect(htmlOf(section)).not.toMatch(/<math|annotation|aria-hidden/u)
  })

  test('lives through raw HTML beside it', () => {
    const {section} = printed('{::nomarkdown}<u>a</u>{:/} $$x < y$$ <kbd>b</kbd>')
    expect(textOf(section.tree)).toContain('a x<y b')
    expect(elementsOf(section, 'dataFormula', 'inline')).toHaveLength(1)
  })

  test('may use what one before it has defined', () => {
    const {reading, section} = printed('$$\\def\\half{\\tfrac12} a$$ and $$\\half$$')
    expect(reading.file.messages).toEqual([])
    expect(elementsOf(section, 'dataFormula', 'inline')).toHaveLength(2)
  })

  test('that is no TeX is printed as code, with a message', () => {
    const {reading, section} = printed('a\n\nb $$\\foo{x}$$ c\n\n$$\n\\bar{\n$$\n')
    expect(htmlOf(section)).toContain('<code>\\foo{x}</code>')
    expect(htmlOf(section)).toContain('<pre><code>\\bar{</code></pre>')
    expect(elementsOf(section, 'dataFormula', 'inline')).toEqual([])
    expect(reading.file.messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])).toEqual([
      ['formula-is-tex', 3, false],
      ['formula-is-tex', 5, false]
    ])
    expect(reading.file.messages[0]?.reason).toContain('\\foo')
  })

  test('with a letter that its faces have not says so', () => {
    const {reading} = printed('a $$x ☃ y$$')
    expect(reading.file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
      [
        'formula-prints',
        'Unexpected “☃” in a formula, expected letters that the faces for formulas have'
      ]
    ])
  })

  test.each([
    '\\def\\a{\\a\\a}\\a',
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{/etc/passwd}',
    '{'.repeat(20_000),
    '\\rule{1e9em}{1e9em}'
  ])('cannot run, ask or blow up: %.30s', tex => {
    const {section} = printed(`a $$${tex}$$ b`)
    const html = htmlOf(section)
    expect(html).not.toMatch(/<(?:a|img)[^>]*(?:javascript|passwd)/u)
    expect(html.length).toBeLessThan(100_000)
  })

  test('cannot be forged', () => {
    const {section} = printed(
      '<span data-formula="inline">\\frac12</span>\n\n{: data-formula="display"}\n\\frac12\n'
    )
    expect(htmlOf(section)).not.toContain('katex')
  })
})

test('a stop behind a formula stands in its last part: no line ends between them', () => {
  const html = htmlOf(printed('Let $$a = b$$, and (see $$c$$). And $$d$$ too.\n').section)
  expect(html).toMatch(/>b<\/span><span class="formula-stop">,<\/span><\/span>/u)
  expect(html).toMatch(/>c<\/span><span class="formula-stop">\)\.<\/span><\/span>/u)
  expect(html.match(/formula-stop/gu)).toHaveLength(2)
})
