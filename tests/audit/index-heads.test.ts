import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {auditIndexHeads} from '../../src/audit/index-heads.ts'
import type {Section} from '../../src/book/book.ts'
import type {PageMap} from '../../src/book/pages.ts'
import type {Pagination} from '../../src/book/pagination.ts'
import {layoutOf, sectionOf} from '../press/fake.ts'

/** Marks of one head on the given pages, and what the audit says of the head. */
function told(
  pages: readonly number[],
  more: {li?: string; p?: string; first?: string} = {}
): string[] {
  const marks = pages.map((_, at) => `<span id="m${at}">ink</span>`).join('\n')
  const chapter = sectionFrom('a', 'chapter', marks)
  const targets = pages.map((_, at) => `m${at}${at === 0 ? (more.first ?? '') : ''}`).join(' ')
  const entry = `<p><span class="term">ink</span>, <span data-reference="locators" data-targets="${targets}"></span></p>`
  const index = sectionFrom(
    'index',
    'index',
    `<ul><li id="index--ink" ${more.li ?? ''}>${entry}${more.p ?? ''}</li></ul>`
  )
  const anchors = Object.fromEntries(pages.map((page, at) => [`m${at}`, page]))
  const places: PageMap = new Map(
    pages.map((page, at) => [`m${at}`, {page, folio: String(page)}] as const)
  )
  const laid = [
    {
      section: chapter,
      document: documentOf(chapter),
      layout: layoutOf(documentOf(chapter), 90, anchors)
    },
    {
      section: index,
      document: documentOf(index),
      layout: layoutOf(documentOf(index), 1, {'index--ink': 0})
    }
  ]
  const pagination: Pagination = {sections: laid, pages: [], places}
  const layout = layoutOf(documentOf(index), 1, {'index--ink': 0})
  auditIndexHeads({section: index, layout, folio: () => '91'}, pagination)
  return [chapter, index].flatMap(({file}) =>
    file.messages.map(
      ({ruleId, line, reason, fatal}) => `${file.path}:${line} ${ruleId} ${fatal} ${reason}`
    )
  )
}

function sectionFrom(id: string, type: Section['type'], content: string): Section {
  const html = `<section id="${id}">\n\n${content}</section>`
  const [tree] = unified().use(rehypeParse, {fragment: true}).parse(html).children
  if (tree?.type !== 'element') throw new Error('no element')
  return sectionOf(id, {type, tree, file: new VFile({path: `${id}.md`})})
}

function documentOf({id}: Section) {
  return {id, html: '', language: 'en', side: 'recto' as const, provisional: false}
}

const apart = [1, 3, 5, 7, 9, 11, 13, 15, 17]

test('a head with more pages than readers look up is told of, where its first words stand', () => {
  expect(told(apart)).toEqual([
    'a.md:3 index-head-is-divided undefined Unexpected 9 locators behind “ink” in the index, p. 91, expected at most 8'
  ])
})

test.each([
  ['few pages', apart.slice(1), {}],
  ['pages in a row', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], {}],
  ['sub-entries', apart, {p: '<ul><li></li></ul>'}],
  ['a main place', apart, {first: '|main'}],
  ['what the program found alone', apart, {li: 'data-found=""'}]
])('a head with %s is not', (_, pages, more) => {
  expect(told(pages, more)).toEqual([])
})
