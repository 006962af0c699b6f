import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, onTestFinished, test} from 'vitest'
import {readPost, runLiquid, said} from './site.ts'

describe('an include', () => {
  test.each([
    '{% include ../_config.yml %}',
    '{% include ../../../../../../../../etc/passwd %}',
    '{% include /etc/passwd %}',
    '{% include parts/../../_config.yml %}',
    '{% include ~/x %}',
    '{% include_relative ../_config.yml %}',
    '{% assign up = ".." %}{% include {{ up }}/_config.yml %}'
  ])('%s is refused', tag => {
    const {text, file} = runLiquid(`a ${tag} b`)
    expect(text).toBe('a  b')
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['include-is-of-site'])
  })

  test('through a link out of the site is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-site-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const site = join(folder, 'site')
    mkdirSync(join(site, '_includes'), {recursive: true})
    writeFileSync(join(folder, 'secret.md'), 'a secret')
    writeFileSync(join(site, '_config.yml'), 'title: S\n')
    writeFileSync(join(site, '_includes', 'own.md'), 'of the site')
    symlinkSync(join(folder, 'secret.md'), join(site, '_includes', 'out.md'))
    symlinkSync(join(site, '_includes', 'own.md'), join(site, '_includes', 'in.md'))
    const text = '---\ntitle: A\n---\n{% include out.md %} {% include in.md %}\n'
    const read = readPost('a.md', text, {entry: {source: join(site, 'a.md')}})
    expect(textOf(read.tree).trim()).toBe('of the site')
    expect(said(read.file)).toEqual(['4:1 include-is-of-site'])
  })

  test('that is not there is told at its tag, with the folder', () => {
    const {file} = runLiquid('One.\n\n{% include lost.md %}')
    expect(said(file)).toEqual(['3:1 include-exists'])
    expect(file.messages[0]?.reason).toContain('_includes')
  })

  test('that includes itself ends, with the chain, and the rest is run', () => {
    const {text, file} = runLiquid('a {% include loop-a.md %} {{ site.title }}')
    expect(text).toBe('a  The Bindery')
    expect(said(file)).toEqual(['1:3 include-ends'])
    expect(file.messages[0]?.reason).toContain(
      'loop-a.md → _includes/loop-b.md → _includes/loop-a.md'
    )
  })
})

describe('what costs too much', () => {
  test.each([
    [
      'a loop in a loop',
      '{% for i in (1..100000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}'
    ],
    ['a loop over more than there is', '{% for i in (1..99999999999) %}x{% endfor %}'],
    [
      'a text that doubles',
      `{% assign s = "0123456789" %}${'{% assign s = s | append: s %}'.repeat(60)}{{ s }}`
    ],
    [
      'a capture that doubles',
      `{% assign s = "0123456789" %}${'{% capture s %}{{ s }}{{ s }}{% endcapture %}'.repeat(60)}`
    ],
    ['blocks in blocks', '{% if true %}'.repeat(5000)],
    ['very many outputs', '{{ x }}'.repeat(100_000)],
    ['very many openings', '{{ {% '.repeat(500_000)]
  ])(
    '%s is told, and the words around it stay',
    (_, text) => {
      const {text: made, file} = runLiquid(`Before. ${text} Behind.`)
      expect(made).toMatch(/^Before\. .*Behind\.$/s)
      expect(file.messages.length).toBeLessThan(70)
      expect(file.messages.map(({ruleId}) => ruleId)).toContain('liquid-is-bounded')
    },
    10_000
  )

  test('is no long text without much in it', () => {
    const {text, file} = runLiquid(`${'word '.repeat(1_000_000)}{{ site.title }}`)
    expect(text.endsWith('word The Bindery')).toBe(true)
    expect(file.messages).toEqual([])
  })
})
