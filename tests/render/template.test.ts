import {access} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {pageRules, pageSize} from '../../src/render/page-size.ts'
import {loadTemplate} from '../../src/render/template.ts'
import {manifestOf} from '../assemble/manuscript.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures')

function load(more: Partial<Manifest> = {}) {
  return loadTemplate(manifestOf([], {folder: fixtures, template: 'template', ...more}))
}

test('a folder of the manuscript is a template', async () => {
  const template = await load()
  expect(template).toMatchObject({
    name: 'template',
    size: {width: 432, height: 648},
    hyphenate: true,
    opticalMargins: true,
    facts: {size: '6\u00A0×\u00A09\u00A0in', faces: ['Source Serif']}
  })
  expect(template.css).toContain('The least that a template can be.')
})

test('the page is written in literal lengths, the inner margin at the spine', async () => {
  const {css} = await load()
  expect(css).toContain('@page{size:6in 9in}')
  expect(css).toContain('@page :left{margin:1in 0.75in 1in 1in}')
  expect(css).toContain('@page :right{margin:1in 1in 1in 0.75in}')
})

test('the manifest’s page goes over the template’s', async () => {
  const {css, size} = await load({page: {size: 'A5', margins: {outer: '22mm'}}})
  expect(css).toContain('@page{size:148mm 210mm}')
  expect(css).toContain('@page :left{margin:1in 0.75in 1in 22mm}')
  expect(size.width).toBeCloseTo(419.53, 2)
})

test('faces come from packages, and every file that the CSS names is there', async () => {
  const {css, assets} = await load()
  const urls = [...css.matchAll(/url\((\/font\/[^)]+)\) format\("(\w+)"\)/gu)]
  expect(urls.map(([, , format]) => format)).toEqual(['woff2', 'woff2'])
  for (const [, url] of urls) await access(assets.get(url ?? '') ?? 'nowhere')
  expect([...assets.values()].every(file => path.isAbsolute(file))).toBe(true)
})

test.each(['classic', 'coursepack'])('our template %s loads', async name => {
  const {css, assets} = await load({template: name})
  expect(css).toContain('@page')
  for (const file of assets.values()) await access(file)
})

test.each([
  ['an unknown template', {template: 'baroque'}, 'manifest-template-exists'],
  ['a folder without template.yaml', {template: '../fixtures/none'}, 'manifest-template-exists'],
  ['margins that meet', {page: {margins: {inner: '4.5in'}}}, 'manifest-page-has-room'],
  ['margins over each other', {page: {size: '1in 9in'}}, 'manifest-page-has-room'],
  ['a page of no PDF', {page: {size: '201in 9in'}}, 'manifest-page-is-printable']
])('%s is an error on the manifest, and the usual is taken', async (_, more, rule) => {
  const manifest = manifestOf([], {folder: fixtures, template: 'template', ...more})
  const {css} = await loadTemplate(manifest)
  expect(manifest.file.messages).toMatchObject([{ruleId: rule, fatal: true}])
  expect(css).toContain('@page{size:6in 9in}')
})

test.each([
  ['6in 9in', '6in 9in', '6 × 9 in'],
  ['9in 6in', '9in 6in', '9 × 6 in'],
  ['148mm 8in', '148mm 8in', '148 mm × 8 in'],
  ['A4', '210mm 297mm', 'A4, 210 × 297 mm'],
  ['a4 landscape', '297mm 210mm', 'A4, 297 × 210 mm'],
  ['landscape letter', '11in 8.5in', 'LETTER, 11 × 8.5 in'],
  ['20cm', '20cm 20cm', '20 × 20 cm']
])('the size %s is %s', (size, css, text) => {
  expect(pageSize(size)).toMatchObject({
    css,
    text: text.replaceAll(' ', '\u00A0').replace(',\u00A0', ', ')
  })
})

test.each(
  ['', 'A99', '6in', '6in 9in 12in', '6in nine', 'A4 9in', '6in 9in}body{'].filter(
    size => size !== '6in'
  )
)('the size “%s” is refused', size => {
  expect(() => pageSize(size)).toThrow('Cannot read the page size')
})

test('a margin that is no length is refused', () => {
  const margins = {top: '1in', bottom: '1in', inner: 'wide', outer: '1in'}
  expect(() => pageRules({size: 'A5', margins})).toThrow('margin `inner`')
})
