import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import type {Reading} from '../../src/book/reading.ts'
import {parseKramdown} from '../../src/read/kramdown/index.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {takeTableCaptions} from '../../src/transform/table-captions.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {manifestOf, readingOf} from './manuscript.ts'

type Numbers = 'book' | 'reading' | 'none'

function counted(figure: Numbers, table: Numbers = figure, formula: Numbers = figure) {
  return {figures: {numbers: {figure, table, formula}, macros: {}}}
}

function readingFrom(id: string, text: string): Reading {
  const reading: Reading = {...readingOf(id, text), tree: parseKramdown(text)}
  takeElements(reading)
  takeTableCaptions(reading)
  return reading
}

const table = (caption: string) => `| a | b |\n|---|---|\n| c | d |\n\nTable: ${caption}\n`
const texts = [`${table('One')}\n${table('Two')}`, table('Three')] as const

function book(manifest: Partial<Manifest>, [one, two]: readonly [string, string] = texts) {
  return bookOf([readingFrom('folio', one), readingFrom('quarto', two)], manifest)
}

function captions(manifest: Partial<Manifest>): string[] {
  const made = book(manifest)
  return ['folio', 'quarto'].flatMap(id => wordsOf(elementsOf(sectionOf(made, id), 'caption')))
}

describe('tables', () => {
  test('have their captions, and no numbers unless they are asked for', () => {
    expect(captions({})).toEqual(['One', 'Two', 'Three'])
  })

  test('are numbered through the book, or reading by reading, in its language', () => {
    expect(captions(counted('book'))).toEqual(['Table 1. One', 'Table 2. Two', 'Table 3. Three'])
    expect(captions(counted('reading'))).toEqual([
      'Table 1.1. One',
      'Table 1.2. Two',
      'Table 2.1. Three'
    ])
    expect(captions({...counted('book'), language: 'de'})[2]).toBe('Tabelle 3. Three')
  })

  test('say what they are and what they are called where they go on', () => {
    const [first] = elementsOf(sectionOf(book(counted('book')), 'folio'), 'table')
    expect(first?.properties).toMatchObject({
      dataTargetNumber: '1',
      dataContinued: 'Table 1 (continued)'
    })
    const [plain] = elementsOf(sectionOf(book({}), 'folio'), 'table')
    expect(plain?.properties['dataContinued']).toBe('One (continued)')
  })

  test('without a caption or with the class `unnumbered` are not counted', () => {
    const one = '| a |\n| b |\n\nText.\n\n| a |\n| b |\n{: .unnumbered caption="Not one"}\n'
    const made = book(counted('book'), [one, texts[1]])
    expect(wordsOf(elementsOf(sectionOf(made, 'folio'), 'caption'))).toEqual(['Not one'])
    expect(wordsOf(elementsOf(sectionOf(made, 'quarto'), 'caption'))).toEqual(['Table 1. Three'])
  })
})

describe('the list of tables', () => {
  test('has their numbers, captions and pages', () => {
    const made = book({...counted('book'), frontMatter: ['contents', 'tables']})
    const list = sectionOf(made, 'tables')
    expect(wordsOf(elementsOf(list, 'li'))).toEqual(['1 One', '2 Two', '3 Three'])
    const ids = ['folio', 'quarto'].flatMap(id =>
      elementsOf(sectionOf(made, id), 'table').map(({properties}) => `#${properties['id']}`)
    )
    const links = elementsOf(list, 'dataReference', 'page')
    expect(links.map(({properties}) => properties['href'])).toEqual(ids)
    expect(list).toMatchObject({type: 'tables', matter: 'front', title: 'Tables'})
  })

  test('stands in the contents where it is behind the readings, and has captions in short', () => {
    const one = '| a |\n| b |\n{: caption="A long *caption*" short="Brief"}\n'
    const made = book({backMatter: ['tables'], frontMatter: ['contents']}, [one, texts[1]])
    expect(wordsOf(elementsOf(sectionOf(made, 'tables'), 'li'))).toEqual(['Brief', 'Three'])
    expect(wordsOf(elementsOf(sectionOf(made, 'contents'), 'li'))).toContain('Tables')
  })

  test('that would be empty says so at its place in the manifest', () => {
    const place = {start: {line: 7, column: 3}, end: {line: 7, column: 10}}
    const manifest = manifestOf([], {
      backMatter: ['figures'],
      places: {sections: new Map([['figures', place]])}
    })
    bookOf([readingFrom('folio', 'Text.')], manifest)
    expect(manifest.file.messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])).toEqual([
      ['section-has-words', 7, false]
    ])
  })
})

describe('formulas', () => {
  const formula = (tex: string) => `$$\n${tex}\n$$\n\n`
  const numbersOf = (text: string, manifest: Partial<Manifest>) => {
    const section = sectionOf(book(manifest, [text, 'Text.']), 'folio')
    return elementsOf(section, 'dataFormula', 'display').map(node => {
      const words = /\([^()]*\)$/u.exec(textOf(node))?.[0]
      return [words, node.properties['dataTargetNumber']]
    })
  }

  test('have the tags that they are given', () => {
    expect(numbersOf(formula('a=b \\tag{*}') + formula('c=d'), {})).toEqual([
      ['(*)', '*'],
      [undefined, undefined]
    ])
  })

  test('are numbered where they do not say no', () => {
    const text = formula('a=b') + formula('c=d \\notag') + formula('e=f \\tag{A}') + formula('g=h')
    expect(numbersOf(text, counted('none', 'none', 'book'))).toEqual([
      ['(1)', '1'],
      [undefined, undefined],
      ['(A)', 'A'],
      ['(2)', '2']
    ])
  })

  test('of several lines have a number for each, in text', () => {
    const text = formula('\\begin{align} a&=b \\\\ c&=d \\notag \\\\ e&=f \\end{align}')
    const section = sectionOf(book(counted('book'), [text, 'Text.']), 'folio')
    expect(wordsOf(elementsOf(section, 'dataLine', ''))).toEqual(['(1)', '(2)'])
    const plain = sectionOf(book({}, [text, 'Text.']), 'folio')
    expect(wordsOf(elementsOf(plain, 'dataLine', ''))).toEqual(['', ''])
    expect(htmlOf(plain)).not.toContain('eqn-num')
  })

  test('may use the commands of the manifest', () => {
    const figures = {...counted('none').figures, macros: {'\\RR': '\\mathbb{R}'}}
    const reading = readingFrom('folio', 'In $$\\RR$$ and $$\\QQ$$.')
    const section = sectionOf(bookOf([reading], {figures}), 'folio')
    expect(elementsOf(section, 'dataFormula', 'inline')).toHaveLength(1)
    expect(reading.file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['formula-is-tex', 1]
    ])
    expect(reading.file.messages[0]?.reason).toContain('\\QQ')
  })
})

test('a figure has its credit in its caption; one around a quotation is not counted', () => {
  const image = '<figure><img src="/image/a.png" alt="A"><figcaption>Words</figcaption></figure>'
  const quote = '<figure><blockquote>Q</blockquote><figcaption>Who</figcaption></figure>'
  const file = {url: '/image/a.png', path: '/a.png', width: 4, height: 3, type: 'png'} as const
  const reading = readingFrom('folio', `${image}\n\n${quote}\n\n${image}\n`)
  for (const child of reading.tree.children) {
    if (child.type !== 'figure') continue
    child.children.push({type: 'credit', children: [{type: 'text', value: 'A. B.'}]})
  }
  const made = bookOf([reading], counted('book'), new Map([[file.url, file]]))
  const section = sectionOf(made, 'folio')
  expect(wordsOf(elementsOf(section, 'figcaption'))).toEqual([
    'Figure 1. Words A. B.',
    'Who',
    'Figure 2. Words A. B.'
  ])
  expect(htmlOf(section)).toContain('<span class="credit">A. B.</span>')
})
