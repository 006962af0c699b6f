import {existsSync} from 'node:fs'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {Template} from '../../src/book/template.ts'
import {render} from '../../src/render/index.ts'
import {loadTemplate} from '../../src/render/template.ts'
import {manifestOf} from '../assemble/manuscript.ts'
import {sectionOf, template} from './section.ts'

function formula(...classes: string[]) {
  return h('span.formula', {dataFormula: 'inline'}, [
    h('span.katex', [h('span', {className: classes}, 'hyphenation extraordinary')])
  ])
}

function cssOf(children: Parameters<typeof sectionOf>[0], own: Template): string {
  return render(sectionOf(children), {pages: undefined, side: 'recto'}, own).css ?? ''
}

const loaded = loadTemplate(manifestOf([], {file: new VFile()}))

test('a section without formulas has no rules of its own', async () => {
  const own = await loaded
  expect(cssOf([h('p', 'Words')], own)).toBe('')
  expect(own.css).not.toContain('KaTeX')
})

test('a section with formulas has the rules, and the faces that these need', async () => {
  const own = await loaded
  const css = cssOf([h('p', [formula('mord', 'mathnormal')])], own)
  expect(css).toContain('.katex')
  const families = new Set(
    Array.from(css.matchAll(/@font-face\{[^}]*font-family:"?(\w+)/gu), ([, name]) => name)
  )
  expect([...families].sort()).toEqual(['KaTeX_Main', 'KaTeX_Math'])
  const more = cssOf([h('p', [formula('mord', 'mathbb')])], own)
  expect(more).toContain('KaTeX_AMS-Regular.woff2')
})

test('each face is one file, and it is there', async () => {
  const own = await loaded
  const faces = own.formulas?.faces ?? []
  expect(faces.length).toBeGreaterThan(15)
  for (const {rule, classes} of faces) {
    const urls = Array.from(rule.matchAll(/url\(([^)]*)\)/gu), ([, url = '']) => url)
    expect(urls).toHaveLength(1)
    expect(existsSync(own.assets.get(urls[0] ?? '') ?? '')).toBe(true)
    expect(classes).not.toEqual([])
  }
})

test('words in a formula are not divided', () => {
  const {html} = render(
    sectionOf([h('p', ['extraordinary hyphenation ', formula('mord')])]),
    {pages: undefined, side: 'recto'},
    template
  )
  expect(html).toContain('>hyphenation extraordinary</span>')
  expect(html.match(/\u00AD/gu)?.length).toBeGreaterThan(0)
})
