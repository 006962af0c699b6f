import {describe, expect, test} from 'vitest'
import {pageBounds, sizeBounds, sizeInWords} from '../../src/book/budget.ts'
import {heldStarts} from '../../src/book/held-pages.ts'
import {landmarksOf} from '../../src/book/landmarks.ts'
import {countOf, type LockedSection, type PageLock} from '../../src/book/page-lock.ts'
import {movesTogether} from '../../src/book/page-moves.ts'
import {type Extent, foliate} from '../../src/book/pages.ts'
import {sectionOf} from '../press/fake.ts'
import {treeOf} from '../tree.ts'

describe('pages that are held', () => {
  const body = (over: Partial<Extent>): Extent => {
    return {matter: 'body', startsOn: 'page', pages: 3, ...over}
  }

  test('get blank ones before them', () => {
    const pages = foliate([body({}), body({from: 6}), body({from: 9})])
    expect(pages.map(({folio, isHeld}) => `${folio}${isHeld ? ' held' : ''}`)).toEqual(
      '1,2,3,4 held,5 held,6,7,8,9,10,11'.split(',')
    )
  })

  test('are late where what stands before has grown', () => {
    const pages = foliate([body({pages: 7}), body({from: 6}), body({from: 12})])
    expect(pages.filter(({page}) => page === 0).map(({folio}) => folio)).toEqual(['1', '8', '12'])
  })

  test('count by their own numbers, not through the front matter', () => {
    const front: Extent = {matter: 'front', startsOn: 'recto', pages: 2, from: 1}
    const contents: Extent = {...front, from: 5}
    const pages = foliate([front, contents, body({from: 1}), body({from: 4})])
    expect(pages.map(({folio}) => folio).join(' ')).toBe('i ii iii iv v vi 1 2 3 4 5 6')
    expect(pages.filter(({isHeld}) => isHeld).map(({folio}) => folio)).toEqual(['iii', 'iv'])
  })

  test('a blank page before a recto is none of them', () => {
    const pages = foliate([body({startsOn: 'recto'}), body({startsOn: 'recto', from: 7})])
    const told = pages.map(({folio, page, isHeld}) => `${folio} ${page ?? 'blank'} ${isHeld ?? ''}`)
    expect(told.slice(3, 7)).toEqual(['4 blank ', '5 blank true', '6 blank true', '7 0 '])
  })

  test('a section that began on a verso and begins on rectos now does so', () => {
    const pages = foliate([body({}), body({startsOn: 'recto', from: 6})])
    expect(pages.find(({section, page}) => section === 1 && page === 0)?.folio).toBe('7')
  })
})

describe('what is held', () => {
  test('is each section on the page of the lock', () => {
    const sections = [sectionOf('contents', {matter: 'front'}), sectionOf('a'), sectionOf('b')]
    const lock = lockOf(['contents front v', 'a body 1', 'b body 12'])
    expect([...heldStarts(sections, lock)]).toEqual([
      ['contents', 5],
      ['a', 1],
      ['b', 12]
    ])
  })

  test('is not what has changed places, nor what is new, nor what has gone from the front', () => {
    const sections = ['a', 'd', 'new', 'b', 'c', 'preface'].map(id => sectionOf(id))
    const lock = lockOf(['preface front vii', 'a body 1', 'b body 10', 'c body 20', 'd body 90'])
    expect([...heldStarts(sections, lock).keys()]).toEqual(['a', 'b', 'c'])
  })
})

test.each([
  ['xiv', 14],
  ['iv', 4],
  ['mcmxcix', 1999],
  ['213', 213]
])('the number of %s is %i', (folio, count) => {
  expect(countOf(folio)).toBe(count)
})

test('what moved by as much is told together, and what stayed parts it', () => {
  const runs = movesTogether(
    ['a 1 1', 'b 5 7', 'c 9 11', 'd 20 20', 'e 30 32', 'f 40 39', 'g v 1', 'h vi 2'].map(words => {
      const [id = '', from = '', to = ''] = words.split(' ')
      return {id, title: id, from, to}
    })
  )
  expect(runs.map(run => run.map(({id}) => id).join(''))).toEqual(['bc', 'e', 'f', 'g', 'h'])
})

describe('a budget', () => {
  test.each([
    ['128', {most: 128}],
    ['96-128', {least: 96, most: 128}],
    ['96 – 128', {least: 96, most: 128}],
    ['128-96', undefined],
    ['many', undefined],
    ['0', undefined]
  ])('of %s pages', (words, bounds) => {
    expect(pageBounds(words)).toEqual(bounds)
  })

  test.each([
    ['8 MB', {most: 8_000_000}],
    ['1.5MB', {most: 1_500_000}],
    ['500 kB-8 MB', {least: 500_000, most: 8_000_000}],
    ['1-2 MB', {least: 1_000_000, most: 2_000_000}],
    ['8', undefined],
    ['8 GB', undefined]
  ])('of %s', (words, bounds) => {
    expect(sizeBounds(words)).toEqual(bounds)
  })

  test('is told in round numbers', () => {
    expect([400, 274_000, 1_840_000, 999_900, 24_400_000].map(sizeInWords)).toEqual([
      '1 kB',
      '274 kB',
      '1.8 MB',
      '1.0 MB',
      '24 MB'
    ])
  })
})

test('landmarks are what may be named by its page', () => {
  const tree = treeOf(`<section id="a"><h1 data-block="1">A</h1><h2 id="a--one">One\u00ADtwo</h2>
<p>Words<a id="a--call-1" data-type="noteref" href="#a--fn-1">1</a><span id="a--ix-1" data-type="indexterm"></span></p>
<figure id="a--figure-1" data-target-kind="figure" data-target-number="2.1" data-target-title="A sheet"></figure>
<table id="a--table-1" data-target-kind="table"></table>
<table id="a--table-2" data-target-kind="table" data-target-title="Hours"></table>
<aside id="a--fn-1" data-type="footnote" data-target-kind="note"></aside>
<p id="a--here" data-target-kind="paragraph"></p></section>`)
  expect(
    landmarksOf(sectionOf('a', {title: 'A', tree})).map(({id, title}) => `${id} ${title}`)
  ).toEqual(['a A', 'a--one Onetwo', 'a--figure-1 Figure 2.1', 'a--table-2 Hours', 'a--here here'])
})

function lockOf(words: readonly string[]): PageLock {
  const sections = words.map((line): LockedSection => {
    const [id = '', matter = 'body', folio = ''] = line.split(' ')
    return {id, title: id, matter: matter as 'body', folio, pages: 1, places: []}
  })
  return {path: 'pages.lock.json', title: 'A', pages: 100, sections}
}
