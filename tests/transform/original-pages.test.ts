import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {OriginalPages} from '../../src/book/numbering.ts'
import {visit} from '../../src/book/visit.ts'
import {takeDirectives} from '../../src/transform/directives.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {placeLineLabels} from '../../src/transform/line-labels.ts'
import {keepingFirstPage, takeOriginalPages} from '../../src/transform/original-pages.ts'
import {kramdownReading} from './kramdown.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

describe('marks in the text', () => {
  const rising =
    'The mill [p. 12] stood by a brook.\n\nIts wheel [p. 13] turned all day [p. 14] long.\n'

  test('are taken where their numbers rise, and told', () => {
    const {lines, messages} = taken(rising)
    expect(lines).toEqual([
      'The mill |12|stood by a brook.',
      'Its wheel |13|turned all day |14|long.'
    ])
    expect(messages).toEqual([
      'original-pages-are-kept 1 Took 3 marks, “[p. 12]” to “[p. 14]”, for page numbers of another edition'
    ])
  })

  test.each(['[p. #]', '[Page #]', '[page #]', '[Pg #]', '[pg. #]', '{p. #}'])(
    'may be %s',
    form => {
      const mark = (page: number) => form.replace('#', `${page}`)
      const {lines} = taken(`One ${mark(7)} two ${mark(8)} three ${mark(9)} four.`)
      expect(lines).toEqual(['One |7|two |8|three |9|four.'])
    }
  )

  test('may be roman before they are Arabic', () => {
    const {lines} = taken('One [p. xii] two [p. xiii] three [p. 1] four [p. 2] five.')
    expect(lines).toEqual(['One |xii|two |xiii|three |1|four |2|five.'])
  })

  test('are text where they close sentences, as citations do', () => {
    const cited = 'He says so [p. 12]. He says “more” [p. 13]. And then [p. 14], less.'
    const {lines, messages} = taken(cited)
    expect(lines).toEqual([cited])
    expect(messages).toEqual([
      'original-pages-are-kept 1 Left 3 marks, “[p. 12]” the first, as text: they do not rise as pages do, or read as citations'
    ])
  })

  test('are text where there are one or two of them, or they fall', () => {
    for (const text of ['A word [p. 12] alone.', 'One [p. 30] two [p. 12] three [p. 21] four.'])
      expect(taken(text).lines).toEqual([text])
    expect(taken('A word [p. 12] alone.').messages).toEqual([])
  })

  test('are taken where the entry asks for them, and what does not fit is told with its line', () => {
    const text = 'One [p. 12] two.\n\nThree\n(so [p. 3]) four [p. 13] five.'
    const {lines, messages} = taken(text, {as: 'margin'})
    expect(lines).toEqual(['One |12|two.', 'Three\n(so [p. 3]) four |13|five.'])
    expect(messages[1]).toBe(
      'original-pages-rise 4 Unexpected “[p. 3]” behind page 12 of the other edition, expected a later page'
    )
  })

  test('are those of the pages that the entry names', () => {
    const {lines, messages} = taken('One [p. 7] two [p. 210] three.', {from: '200', to: '220'})
    expect(lines).toEqual(['One [p. 7] two |210|three.'])
    expect(messages).toHaveLength(1)
  })

  test('have the form that the entry names', () => {
    const {lines} = taken('One |7| two *and |8| more* three.', {pattern: '|#|'})
    expect(lines).toEqual(['One |7|two and |8|more three.'])
  })

  test('in notes and code are none', () => {
    const text = `${rising}\n\`[p. 15]\` and[^1]\n\n[^1]: See [p. 3] there.\n`
    expect(taken(text).pages).toEqual(['12', '13', '14'])
  })

  test('alone on their lines go to the next words, and join what they part', () => {
    const {lines, messages} = taken(
      'It was\n\n[p. 12]\n\nlate.\n\n[p. 13]\n\n## A Head\n\nEnd.\n\n[p. 14]\n'
    )
    expect(lines).toEqual(['It was |12|late.', '|13|A Head', 'End.|14|'])
    expect(messages.slice(1)).toEqual([
      'paragraph-goes-over-page 3 Joined the two parts of a paragraph that the mark of original page 12 parted'
    ])
  })
})

describe('marks in HTML and attributes', () => {
  test.each([
    '<span class="pagenum">[Pg 12]</span>',
    '<span class="pagenum" id="Page_12">12</span>',
    '<a id="Page_12"></a>',
    '<a name="p12"></a>',
    '<span epub:type="pagebreak" title="12"></span>',
    '<span role="doc-pagebreak" id="pg12" aria-label="12"></span>',
    '<span class="page" data-page="12"></span>',
    ':page[12]',
    ':page[p. 12]'
  ])('%s', mark => {
    expect(taken(`The mill ${mark} stood.`).pages).toEqual(['12'])
    expect(taken(`The mill ${mark} stood.`, {}, 'kramdown').pages).toEqual(['12'])
    expect(taken(`The mill\n\n<div class="pagenum">12</div>\n\nstood.`).lines).toEqual([
      'The mill |12|stood.'
    ])
  })

  test('kramdown’s attributes mark the words that they are on', () => {
    const text =
      'A mill\n{: .page n="12"}\n\nIt *stood*{: .page n="13"} there.\n\n- So\n- it did\n{: .page n="14"}\n'
    const {lines, pages} = taken(text, {}, 'kramdown')
    expect(lines.slice(0, 2)).toEqual(['|12|A mill', 'It |13|stood there.'])
    expect(pages).toEqual(['12', '13', '14'])
  })

  test('words are kept, and other elements', () => {
    const text =
      'A <span class="page" n="12">mill</span>, a <a href="#p3" id="p12"></a>b <span class="pagenum">x y</span>.'
    expect(taken(text, {}, 'kramdown').lines).toEqual(['A |12|mill, a b x y.'])
  })

  test('a directive without a number is told, and its words stay', () => {
    const {lines, messages} = taken('A mill :page[of stone] stood.')
    expect(lines).toEqual(['A mill of stone stood.'])
    expect(messages).toEqual([
      'page-mark-has-number 1 Unexpected `:page[of stone]`, expected a page number such as `:page[214]`'
    ])
  })
})

describe('the first page', () => {
  test('is what the entry says', () => {
    expect(taken('The mill [p. 12] stood.', {as: 'none', first: '11'}).lines).toEqual([
      '|11|The mill |12|stood.'
    ])
  })

  test('of an extract is the one that it begins on', () => {
    const reading = readingOf('One [p. 7] two.\n\nThree [p. 8] four.', {
      originalPages: {as: 'none'},
      extract: {cuts: []}
    })
    takeOriginalPages(reading, manifestOf())
    const keep = keepingFirstPage(reading)
    reading.tree.children.splice(0, 1)
    keep()
    expect(linesOf(reading.tree)).toEqual(['|7|Three |8|four.'])
  })

  test('of a text without marks is told in the manifest', () => {
    const place = {start: {line: 4, column: 5}, end: {line: 4, column: 9}}
    const reading = readingOf('No marks.', {originalPages: {as: 'margin'}, place})
    const manifest = manifestOf()
    takeOriginalPages(reading, manifest)
    expect(messagesOf(manifest.file)).toEqual([
      'original-pages-are-marked 4 Cannot print original pages without marks in the text'
    ])
  })
})

test('line labels are places, told where lines have no numbers or they no name', () => {
  const text = 'A :line[#brook]brook\n:line[] ran.'
  const plain = readingOf(text)
  takeDirectives(plain, manifestOf())
  placeLineLabels(plain, manifestOf())
  expect(messagesOf(plain.file)).toEqual([
    'line-label-has-number 1 Cannot give the line label “brook” a number without numbered lines',
    'line-label-has-name 2 Unexpected `:line` without a name, expected `:line[#name]`'
  ])
  const numbered = readingOf(text, {numbering: {lines: 5}})
  takeDirectives(numbered, manifestOf())
  placeLineLabels(numbered, manifestOf())
  const labels: unknown[] = []
  visit(numbered.tree, 'htmlElement', node => void labels.push(node.data?.hProperties))
  expect(labels).toEqual([{id: 'brook', dataTargetKind: 'line'}])
})

function taken(text: string, originalPages?: OriginalPages, dialect?: 'kramdown') {
  const reading = dialect
    ? kramdownReading(text)
    : readingOf(text, originalPages && {originalPages})
  const manifest = manifestOf()
  takeElements(reading)
  takeDirectives(reading, manifest)
  takeOriginalPages(reading, manifest)
  const pages: string[] = []
  visit(reading.tree, 'originalPage', ({page}) => void pages.push(page))
  return {pages, lines: linesOf(reading.tree), messages: messagesOf(reading.file)}
}

/** The text of each line of blocks, a mark as `|12|`. */
function linesOf(tree: Root): string[] {
  const lines: string[] = []
  visit(tree, node => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    let line = ''
    visit(node, inner => {
      if (inner.type === 'originalPage') line += `|${inner.page}|`
      else if (inner.type === 'text' || inner.type === 'inlineCode') line += inner.value
    })
    lines.push(line)
  })
  return lines
}
