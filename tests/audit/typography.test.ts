import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {auditTypography} from '../../src/audit/typography/index.ts'
import type {Section} from '../../src/book/book.ts'
import type {LaidLine} from '../../src/book/lines.ts'
import {typographicFaults} from '../../src/book/messages/typography.ts'
import {foliate, type LaidBlock, type LaidNote} from '../../src/book/pages.ts'
import {bookOf, layoutOf, sectionOf} from '../press/fake.ts'

/** A line of a page: its words, and how it is set. */
interface Set {
  readonly text: string
  readonly page?: number
  /** Of each word space, in ems. */
  readonly space?: number
  readonly isDivided?: boolean
  /** Where word spaces are, if not between words of letters of the same width. */
  readonly at?: readonly number[]
}

/** Lines of type of 10 px, a letter 5 px wide. */
function laid(lines: readonly Set[]): LaidLine[] {
  return lines.map(({text, page = 0, space = 0.25, isDivided = false, at}, index) => {
    const spaces = at ?? [...text.matchAll(/ /g)].map(({index}) => index * 5)
    const gaps = spaces.map(left => ({left, width: space * 10}))
    const box = {left: 0, right: text.length * 5, baseline: 14 * index, size: 10}
    return {page, text, ...box, gaps, isDivided}
  })
}

interface Told {
  readonly source: string
  readonly lines: readonly Set[]
  readonly notes?: readonly LaidNote[]
}

/** What is said of a section set so: file, line, rule and reason. */
function told({source, lines, notes = []}: Told): string[] {
  const tree = sectionIn(source)
  const file = new VFile({path: 'a.html', value: source})
  const section: Section = {...sectionOf('a'), tree, file}
  const pages = Math.max(...lines.map(({page = 0}) => page)) + 1
  const document = {id: 'a', html: '', language: 'en', side: 'recto', provisional: false} as const
  const layout = {...layoutOf(document, pages), blocks: blocksOf(tree, pages), notes}
  const extent = {matter: 'body', startsOn: 'recto', pages} as const
  const pagination = {
    sections: [{section, document, layout}],
    pages: foliate([extent]),
    places: new Map()
  }
  auditTypography(bookOf([section]), pagination, () => laid(lines))
  return file.messages.map(({line, ruleId, reason}) => `a.html:${line} ${ruleId} ${reason}`)
}

function sectionIn(source: string): Element {
  const root = unified().use(rehypeParse, {fragment: true}).parse(source)
  return root.children.find(({type}) => type === 'element') as Element
}

function blocksOf(tree: Element, count: number): LaidBlock[] {
  const pages = Array.from({length: count}, (_, page) => page)
  const blocks: LaidBlock[] = []
  visit(tree, 'element', element => {
    const block = element.properties['dataBlock']
    if (block === undefined) return
    let text = ''
    visit(element, 'text', ({value}) => {
      text += value
    })
    blocks.push({block: String(block), text: text.replace(/\s+/g, ' ').trim(), pages})
  })
  return blocks
}

/** A paragraph of these lines on line 2 of its file, with enough behind it to fill the page. */
function paragraph(lines: readonly Set[], more: readonly Set[] = filling): Told {
  const source = `<section data-type="chapter">
<p data-block="1">${sourceOf(lines)}</p>
<p data-block="2">${sourceOf(more)}</p></section>`
  return {source, lines: [...lines, ...more]}
}

function sourceOf(lines: readonly Set[]): string {
  return lines.map(({text, isDivided}) => (isDivided ? text : `${text} `)).join('')
}

const filling = ['Nothing is', 'wrong with', 'so short a', 'paragraph here.'].map(text => ({text}))

test('lines that are set well are no message', () => {
  expect(told(paragraph([{text: 'A line of words that'}, {text: 'goes on to another.'}]))).toEqual(
    []
  )
})

describe('a typographer marks', () => {
  test('a loose line, with its place in the source and its page', () => {
    const lines = [{text: 'Far from each other', space: 0.75}, {text: 'and these are not.'}]
    expect(told(paragraph(lines))).toEqual([
      'a.html:2 word-spaces-are-even Unexpected word spaces of 0.75 em in “Far from each other” on p. 1, expected less than 0.6'
    ])
  })

  test('no line that is loose by one picture alone, and no last line', () => {
    const wide = {...laid([{text: 'one two three four'}])[0]?.gaps[0], width: 40}
    expect(wide.width).toBe(40)
    const lines = [{text: 'A line of words that'}, {text: 'goes on so.', space: 0.9}]
    expect(told(paragraph(lines))).toEqual([])
  })

  test('the source line of a loose line in a paragraph of several', () => {
    const source = `<section data-type="chapter">
<p data-block="1">A line of words
that goes on with some
more of them, and ends.</p><p data-block="2">${sourceOf(filling)}</p></section>`
    const lines = [
      {text: 'A line of words that'},
      {text: 'goes on with some more', space: 0.8},
      {text: 'of them, and ends.'},
      ...filling
    ]
    expect(told({source, lines})).toEqual([
      expect.stringMatching(/^a\.html:3 word-spaces-are-even/)
    ])
  })

  test('a loose line behind the sign of a list', () => {
    const source = `<section data-type="chapter">
<ul><li data-block="1">Words far from each other, and more.</li></ul>
<p data-block="2">${sourceOf(filling)}</p></section>`
    const lines = [{text: '– Words far from each', space: 0.8}, {text: 'other, and more.'}]
    expect(told({source, lines: [...lines, ...filling]})).toEqual([
      expect.stringMatching(/^a\.html:2 word-spaces-are-even .*“– Words far/)
    ])
  })

  test('a ladder of more than three hyphens', () => {
    const ladder = ['Some pam', 'phlets have lead', 'ers, and con', 'tain corri', 'genda too.']
    const lines = ladder.map((text, index) => ({text, isDivided: index < 4}))
    expect(told(paragraph(lines))).toEqual([
      'a.html:2 hyphens-are-few-in-a-row Unexpected 4 lines in a row that end with a hyphen on p. 1 (pam-, lead-, con-, corri-), expected at most 3'
    ])
    expect(told(paragraph([{text: 'Before it all'}, ...lines.slice(1)]))).toEqual([])
  })

  test('a word that is divided over a page’s end', () => {
    const lines = [
      {text: 'Two lines on a page'},
      {text: 'that ends with pam', isDivided: true},
      {text: 'phlets, and then two', page: 1},
      {text: 'lines on another one.', page: 1}
    ]
    const more = filling.map(line => ({...line, page: 1}))
    expect(told(paragraph(lines, more))).toEqual([
      'a.html:2 page-ends-with-whole-word Unexpected hyphen at the end of p. 1 (“pam-”), expected a whole word'
    ])
  })

  test('a widow, an orphan and a runt', () => {
    const first = {text: 'A line of words that'}
    const second = {text: 'goes on to another.'}
    const more = filling.map(line => ({...line, page: 1}))
    expect(told(paragraph([first, first, {...second, page: 1}], more))[0]).toMatch(
      /^a\.html:2 page-begins-with-lines .*head of p\. 2 \(“goes on to another/
    )
    const rest = [
      {...first, page: 1},
      {...second, page: 1}
    ]
    expect(told(paragraph([first, ...rest], more))).toEqual([
      expect.stringMatching(/^a\.html:2 page-ends-with-lines .*foot of p\. 1 \(“A line of words/)
    ])
    expect(told(paragraph([first, {text: 'it.'}]))).toEqual([
      'a.html:2 last-line-has-words Unexpected last line “it.” of a paragraph on p. 1, expected a longer one'
    ])
  })

  test('the same word at the begin or end of three lines', () => {
    const begun = ['The page and', 'the margin and so', 'the gutter is it.'].map(text => ({text}))
    expect(told(paragraph(begun))).toEqual([
      'a.html:2 words-are-not-stacked Unexpected 3 lines in a row that begin with “The” on p. 1, expected at most 2'
    ])
    const ended = ['Rules of', 'the art of', 'setting of', 'all pages.'].map(text => ({text}))
    expect(told(paragraph(ended))).toEqual([expect.stringContaining('that end with “of” on p. 1')])
  })

  test('a river', () => {
    const words = 'alpha bravo charlie delta echo foxtrot'.split(' ')
    const lines = words.map((text, index) => ({
      text: `${text} ${text}`,
      space: 0.45,
      at: [50 + index]
    }))
    expect(told(paragraph(lines))).toEqual([
      'a.html:2 word-spaces-form-no-river Unexpected river of white through 6 lines of p. 1, from “alpha alpha” down, expected none'
    ])
    const narrow = lines.map(line => ({...line, space: 0.25}))
    expect(told(paragraph(narrow))).toEqual([])
    const apart = lines.map((line, index) => ({...line, at: [index % 2 ? 50 : 80]}))
    expect(told(paragraph(apart))).toEqual([])
  })

  test('a last page of three lines', () => {
    const lines = [{text: 'A line of words that'}, {text: 'goes on to another.'}]
    const more = filling.slice(0, 3).map(line => ({...line, page: 1}))
    expect(told(paragraph(lines, more))).toEqual([
      'a.html:3 last-page-has-lines Unexpected last page of 3 lines, p. 2, expected at least 4'
    ])
  })

  test('a heading at the foot', () => {
    const source = `<section data-type="chapter">
<h2 data-block="1">A head</h2>
<p data-block="2">${sourceOf(filling)}</p></section>`
    const lines = [{text: 'A head'}, ...filling.map(line => ({...line, page: 1}))]
    expect(told({source, lines})).toEqual([
      'a.html:2 heading-has-text-below Unexpected heading “A head” at the foot of p. 1, expected two lines of text below it'
    ])
    const together = [{text: 'A head'}, ...filling]
    expect(told({source, lines: together})).toEqual([])
  })

  test('a note that goes on over its page', () => {
    const source = `<section data-type="chapter"><p data-block="1">${sourceOf(filling)}</p>
<aside data-type="footnote" id="a--fn-1"><p data-block="2">1 Long.</p></aside></section>`
    const notes = [{id: 'a--fn-1', call: 0, body: [0, 1]}]
    expect(told({source, notes, lines: [...filling, {text: '1 Long.', page: 1}]})).toEqual([
      'a.html:2 note-ends-on-its-page Unexpected note from p. 1 to p. 2, expected it to end where it begins'
    ])
  })
})

test('every rule has a name for counts, and verse and headings have no loose lines', () => {
  expect(Object.keys(typographicFaults)).toHaveLength(11)
  const source = `<section data-type="chapter"><div class="verse"><p data-block="1">Far apart and so on here.</p></div>
<p data-block="2">${sourceOf(filling)}</p></section>`
  const lines = [{text: 'Far apart and', space: 0.9}, {text: 'so on here.'}, ...filling]
  expect(told({source, lines})).toEqual([])
})
