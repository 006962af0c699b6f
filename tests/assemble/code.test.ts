import {toString as textOf} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {elementsOf, htmlOf} from './book.ts'
import {printed} from './kramdown.ts'

test('code of a known language has its parts named', () => {
  const {section} = printed('``` js\nconst a = "b" // c\n```\n')
  expect(htmlOf(section)).toContain(
    '<pre><code class="language-js"><span class="code-keyword">const</span> a = <span class="code-string">"b"</span><span class="code-comment"> // c\n</span></code></pre>'
  )
})

test.each(['unknown', 'text', ''])(
  'code of the language “%s” is plain, without a message',
  name => {
    const {reading, section} = printed(`\`\`\` ${name}\nconst a = "b"\n\`\`\`\n`)
    const [pre] = elementsOf(section, 'pre')
    expect(pre && elementsOf({...section, tree: pre}, 'span')).toEqual([])
    expect(reading.file.messages).toEqual([])
  }
)

test.each([
  ['ruby', 'class A\n\n  def b(c)\n    "#{c} d"\n  end\n\nend'],
  ['python', 'def a():\n    """b\n\n    c"""\n\n\n    return 1  \n'],
  ['html', '<p class="a">\n\n\t<b>c</b> &amp; d\n</p>'],
  ['diff', '- a\n+ b\n@@ c @@'],
  ['json', '{\n  "a": [1, true, null]\n}']
])('its words stay, and no white space stands alone: %s', (name, value) => {
  const {section} = printed(`\`\`\` ${name}\n${value}\n\`\`\`\n`)
  const [code] = elementsOf(section, 'code')
  expect(code && textOf(code)).toBe(`${value}\n`)
  const blank = code?.children.filter(child => textOf(child).trim() === '')
  expect(blank).toEqual([])
  expect(code?.children.length).toBeGreaterThan(1)
})

test('very long code is left plain', () => {
  const {section} = printed(`\`\`\` js\n${'const a = 1\n'.repeat(6000)}\`\`\`\n`)
  expect(elementsOf(section, 'code')[0]?.children).toHaveLength(1)
})
