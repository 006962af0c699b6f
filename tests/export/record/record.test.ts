import {describe, expect, test} from 'vitest'
import {roman} from '../../../src/book/pages.ts'
import {blocksOf} from '../../../src/export/record/blocks.ts'
import {readableJson} from '../../../src/export/record/json.ts'
import {layoutOf, sectionOf} from '../../press/fake.ts'
import {treeOf} from '../../tree.ts'

const html = `<section id="a"><h1 data-block="1">The Lamp</h1>
<p data-block="2">A lamp<a data-type="noteref">1</a> of brass, see <a data-reference="p">p. 4</a>.</p>
<ul data-block="3"><li data-block="4">Oil<ul><li data-block="5">whale</li></ul></li></ul>
<figure><figcaption data-block="6"><span class="caption-number">Figure 1. </span>A wick.</figcaption></figure>
<section data-type="footnotes"><aside data-type="footnote"><p data-block="7"><a class="marker">1 </a>Of 1640.</p>
<p data-block="8">It is lost.</p></aside></section></section>`

describe('blocks', () => {
  test('are text without what is counted; a note is one', () => {
    expect(blocks(html)).toEqual([
      'heading i The Lamp',
      'paragraph i A lamp of brass, see .',
      'paragraph i Oil',
      'paragraph i whale',
      'caption i A wick.',
      'note i–ii Of 1640. It is lost.'
    ])
  })

  test('are the same behind a note, a figure, a page more', () => {
    const later = html
      .replace('1</a> of', '2</a> of')
      .replace('p. 4', 'p. 12')
      .replace('Figure 1', 'Figure 2')
      .replace('1 </a>', '2 </a>')
    expect(hashes(later)).toEqual(hashes(html))
    expect(hashes(html.replace('brass', 'tin'))).not.toEqual(hashes(html))
  })

  test('of lists are entries, and long ones are known by how they open', () => {
    const words = 'word '.repeat(40)
    const own = sectionOf('index', {
      type: 'index',
      tree: treeOf(`<section><p data-block="1">lamps, <span data-reference="locators"></span></p>
<p data-block="2">${words}</p></section>`)
    })
    const [entry, long] = blocksOf(own, laid(), () => '9')
    expect(entry).toMatchObject({kind: 'entry', opens: 'lamps'})
    expect(long?.opens).toMatch(/^(word )+…$/)
    expect(long).toMatchObject({length: words.trim().length})
  })
})

test('JSON is a line for each thing that holds no others, and the same JSON', () => {
  const value = {
    v: 1,
    list: [{a: 1, b: 'x'}, {a: 2}],
    empty: [],
    none: undefined,
    in: {deep: {c: [1, 2]}}
  }
  const text = readableJson(value)
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
  expect(text.split('\n')).toContain('    {"a": 1, "b": "x"},')
})

function laid() {
  const document = {id: 'a', html: '', language: 'en', side: 'recto', provisional: false} as const
  const numbers = Array.from({length: 8}, (_, at) => String(at + 1))
  const blocks = numbers.map(block => ({block, text: 'x', pages: block === '8' ? [1] : [0]}))
  return {...layoutOf(document, 2), blocks}
}

function recorded(source: string) {
  const own = sectionOf('a', {tree: treeOf(source)})
  return blocksOf(own, laid(), page => roman(page + 1))
}

function blocks(source: string): string[] {
  return recorded(source).map(({kind, page, opens}) => `${kind} ${page} ${opens}`)
}

function hashes(source: string): string[] {
  return recorded(source).map(({hash}) => hash)
}
