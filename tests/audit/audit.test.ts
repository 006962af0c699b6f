import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {audit, auditAhead} from '../../src/audit/index.ts'
import type {Section} from '../../src/book/book.ts'
import {foliate, type LaidBlock, type LaidNote, type Layout} from '../../src/book/pages.ts'
import {bookOf, layoutOf, sectionOf} from '../press/fake.ts'

const source = `<section data-type="chapter" id="a"><h1 data-block="1">The Margin</h1>
<p data-block="2">A hand that points, a num\u00ADber<a data-type="noteref" id="a--call-1" href="#a--fn-1">1</a>
  and a rule<a data-type="noteref" id="a--call-2" href="#a--fn-2">2</a>.</p>
<blockquote><p data-block="3">Nobody reads the margin.</p></blockquote>
<p data-block="4">For more of it see <a data-reference="p" href="#b"></a>.</p>
<section data-type="footnotes">
<aside data-type="footnote" id="a--fn-1"><p data-block="5">1 Drawn in red.</p></aside>
<aside data-type="footnote" id="a--fn-2"><p data-block="6">2 Two points thick.</p></aside>
</section></section>`

const blocks: LaidBlock[] = [
  {block: '1', text: 'The Margin', pages: [0]},
  {block: '2', text: 'A hand that points, a number1 and a rule2.', pages: [0, 1]},
  {block: '3', text: 'Nobody reads the margin.', pages: [1]},
  {block: '4', text: 'For more of it see .', pages: [1]},
  {block: '5', text: '1 Drawn in red.', pages: [0]},
  {block: '6', text: '2 Two points thick.', pages: [1, 2]}
]
const notes: LaidNote[] = [
  {id: 'a--fn-1', call: 0, body: [0]},
  {id: 'a--fn-2', call: 1, body: [1, 2]}
]

test('what is on the pages once, whole and in place is no message', () => {
  expect(audited({})).toEqual([])
})

describe('text', () => {
  test('that is lost is an error with its line, its page and what is lost', () => {
    const messages = audited({blocks: changed('2', 'A hand that points, a number1')})
    expect(messages).toEqual([
      expect.stringMatching(/^a\.html:2 text-is-conserved .*loss.* on p\. 2.*and/)
    ])
  })

  test('of a whole block that is lost is an error', () => {
    const messages = audited({blocks: blocks.filter(({block}) => block !== '3')})
    expect(messages).toEqual([expect.stringMatching(/^a\.html:4 text-is-conserved .*loss.*Nobody/)])
  })

  test('that is doubled is an error', () => {
    const messages = audited({blocks: changed('3', 'Nobody reads the margin. the margin.')})
    expect(messages).toEqual([expect.stringMatching(/^a\.html:4 text-is-conserved .*second copy/)])
  })

  test('of a block that stands twice is an error', () => {
    const text = 'Nobody reads the margin.'
    expect(audited({blocks: changed('3', text + text)})).toHaveLength(1)
  })

  test('of a note that is cut is an error', () => {
    const messages = audited({blocks: changed('6', '2 Two')})
    expect(messages).toEqual([expect.stringMatching(/^a\.html:8 text-is-conserved .*on p\. 3/)])
  })

  test('with one letter changed is an error', () => {
    expect(audited({blocks: changed('1', 'The Margim')})).toHaveLength(1)
  })

  test('in which only white space differs is none', () => {
    expect(audited({blocks: changed('1', 'The\n Margin ')})).toEqual([])
  })

  test.each(blocks.map(({block}) => block))('of any block can be missed: %s', lost => {
    expect(audited({blocks: blocks.filter(({block}) => block !== lost)})).toHaveLength(1)
  })
})

describe('notes', () => {
  test('on another page than their calls are warnings that name both pages', () => {
    const messages = audited({notes: [{id: 'a--fn-1', call: 0, body: [1]}, ...notes.slice(1)]})
    expect(messages).toEqual([
      expect.stringMatching(/^a\.html:7 note-on-page-of-call .*p\. 2.*p\. 1/)
    ])
  })

  test('that are nowhere are errors', () => {
    const messages = audited({notes: notes.slice(1)})
    expect(messages).toEqual([expect.stringMatching(/^a\.html:7 note-is-printed .*note 1 or/)])
  })

  test('whose call is lost are errors', () => {
    expect(audited({notes: [{id: 'a--fn-1', body: [0]}, ...notes.slice(1)]})).toEqual([
      expect.stringContaining('note-is-printed')
    ])
  })
})

test('content beyond its column is an error on its line and page', () => {
  const overflows = [{block: '3', page: 1, by: 40, text: 'Nobody reads'}]
  expect(audited({overflows})).toEqual([
    expect.stringMatching(/^a\.html:4 content-fits-page .*11 mm.* on p\. 2.*Nobody/)
  ])
})

test('content of no block that is too wide is told as well', () => {
  expect(audited({overflows: [{page: 0, by: 7, text: ''}]})).toHaveLength(1)
})

test('content that goes on below its page is told without a number', () => {
  const overflows = [{block: '3', page: 1, by: 1576, text: 'Nobody reads'}]
  expect(audited({overflows})).toEqual([
    expect.stringMatching(/^a\.html:4 content-fits-page .*does not end with its page on p\. 2/)
  ])
})

test('a list that is too wide is told once a page, not item by item', () => {
  const html = `<section id="a"><ul><li data-block="1">One</li><li data-block="2">Two</li></ul></section>`
  const section = sectionFrom('a.html', html)
  const overflows = ['1', '2'].flatMap(block =>
    [0, 1].map(page => ({block, page, by: 9, text: block}))
  )
  audit(bookOf([section]), {
    sections: [
      {
        section,
        document: documentOf(section),
        layout: {
          ...layout({overflows, notes: []}),
          blocks: [
            {block: '1', text: 'One', pages: [0]},
            {block: '2', text: 'Two', pages: [1]}
          ]
        }
      }
    ],
    pages: foliate([{matter: 'body', startsOn: 'recto', pages: 3}]),
    places: new Map()
  })
  expect(section.file.messages.map(({ruleId, line}) => `${line} ${ruleId}`)).toEqual([
    '1 content-fits-page',
    '1 content-fits-page'
  ])
})

test('what Paged.js said is told on the line of the words that it names', () => {
  const warnings = ['Unable to layout item:  “Nobody reads the mar”']
  expect(audited({warnings})).toEqual([expect.stringMatching(/^a\.html:4 layout-completes /)])
})

test('what Paged.js said of a line with an error is that error’s cause, and not told', () => {
  const warnings = ['Unable to layout item:  “Nobody reads the mar”']
  const overflows = [{block: '3', page: 1, by: 40, text: 'Nobody reads'}]
  expect(audited({warnings, overflows})).toEqual([expect.stringContaining('content-fits-page')])
})

test('what Paged.js said is an error', () => {
  const messages = audited({warnings: ['Layout repeated at “x”']})
  expect(messages).toEqual([expect.stringMatching(/layout-completes .*Layout repeated/)])
})

test('a face that cannot be loaded is told by its name', () => {
  const messages = audited({warnings: ['Failed to preload font-family: "Own Serif"']})
  expect(messages).toEqual([expect.stringMatching(/layout-completes .*the face "Own Serif"/)])
})

test('messages go to the file of their own section, with the folios of the volume', () => {
  const [one, two] = [sectionFrom('a.html'), sectionFrom('b.html')]
  const good = layout({})
  const bad = layout({blocks: changed('1', '')})
  const pages = foliate([
    {matter: 'front', startsOn: 'recto', pages: 3},
    {matter: 'body', startsOn: 'recto', pages: 3}
  ])
  const laid = (section: Section, made: Layout) => ({
    section,
    document: documentOf(section),
    layout: made
  })
  audit(bookOf([one, two]), {
    sections: [laid(one, good), laid(two, bad)],
    pages,
    places: new Map()
  })
  expect(one.file.messages).toEqual([])
  expect(two.file.messages.map(({reason}) => reason)).toEqual([expect.stringContaining('on p. 1')])
})

test('what was looked at ahead is told once, when the folios are known', () => {
  const over = {blocks: changed('2', 'A hand that points, a number1')}
  const section = sectionFrom('a.html')
  const made = layout(over)
  auditAhead(section, made)
  expect(section.file.messages).toEqual([])
  expect(auditedIn(section, made)).toEqual(audited(over))
})

/** The messages on a layout that is right but for what is given: file, line, rule, reason. */
function audited(over: Partial<Layout>): string[] {
  return auditedIn(sectionFrom('a.html'), layout(over))
}

function auditedIn(section: Section, made: Layout): string[] {
  audit(bookOf([section]), {
    sections: [{section, document: documentOf(section), layout: made}],
    pages: foliate([{matter: 'body', startsOn: 'recto', pages: 3}]),
    places: new Map()
  })
  return section.file.messages.map(
    ({line, ruleId, reason}) => `${section.file.path}:${line} ${ruleId} ${reason}`
  )
}

function layout(over: Partial<Layout>): Layout {
  const document = documentOf(sectionOf('a'))
  return {...layoutOf(document, 3), blocks, notes, ...over}
}

function documentOf({id}: Section) {
  return {id, html: '', language: 'en', side: 'recto', provisional: false} as const
}

function sectionFrom(path: string, value = source): Section {
  const file = new VFile({path, value})
  const root = unified().use(rehypeParse, {fragment: true}).parse(file)
  const found: Element[] = []
  visit(root, 'element', element => {
    found.push(element)
  })
  const [tree] = found
  if (!tree) throw new Error('Cannot find the section')
  return sectionOf('a', {file, tree})
}

function changed(block: string, text: string): LaidBlock[] {
  return blocks.map(laid => (laid.block === block ? {...laid, text} : laid))
}

test('words that could not be tagged are a warning on their block', () => {
  expect(audited({unmarked: ['4']})).toEqual([
    expect.stringMatching(/^a\.html:5 words-are-tagged .*For more of it see/)
  ])
})
