import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {auditGlyphs} from '../../src/audit/glyphs.ts'
import type {Book, Section} from '../../src/book/book.ts'
import {bookOf, sectionOf} from '../press/fake.ts'

/** All letters but Latin ones and combining marks are lacking. */
async function lacking(asked: ReadonlySet<number>): Promise<ReadonlySet<number>> {
  const isLacking = (letter: number) => !/[\u0020-\u017F]|\p{Mn}/u.test(text(letter))
  return new Set([...asked].filter(isLacking))
}

describe('no face is asked for', () => {
  test.each([
    ['ASCII', 'A lamp & a wick.'],
    ['Latin-1', 'Å façade, ½ of it'],
    ['the marks of typography', '“A” – ‘b’ — … • † ‡ 5′ 6″ ‹c› €'],
    ['letters and marks that make one', 'cafe\u0301'],
    ['white space', 'a\u00A0b\u2009c\u202Fd\u3000e\u2028f'],
    ['what prints nothing', 'a\u00ADb\u200Bc\u200Dd\u2060e\uFE0Ff\uFEFFg\u0007']
  ])('%s', async (_, words) => {
    const asked: number[] = []
    await auditGlyphs(bookOf([sectionFrom(`<p>${words}</p>`)]), async letters => {
      asked.push(...letters)
      return letters
    })
    expect(asked).toEqual([])
  })
})

describe('a letter', () => {
  test('that a face has is no message', async () => {
    expect(await audited(bookOf([sectionFrom('<p>Ŵyn\u0302</p>')]))).toEqual([])
  })

  test('that can be put together from what a face has is no message', async () => {
    expect(await audited(bookOf([sectionFrom('<p>Việt</p>')]))).toEqual([])
  })

  test('that no face has is an error where it stands', async () => {
    const section = sectionFrom('<p data-block="1">One line,\nthen <em>a 漢</em> and 字</p>')
    expect(await audited(bookOf([section]))).toEqual([
      'a.html:2:12 Cannot print “漢” (U+6F22), “字” (U+5B57) without a face that has them'
    ])
    expect(section.file.messages[0]).toMatchObject({ruleId: 'glyph-exists', fatal: true})
  })

  test('in a caption is told of, in an alternative text not', async () => {
    const html = '<figure><img alt="漢" src="a.png"><figcaption>A 字</figcaption></figure>'
    const messages = await audited(bookOf([sectionFrom(html)]))
    expect(messages).toEqual([expect.stringContaining('“字”')])
  })

  test('of two units is one letter, and a mark stands on a circle', async () => {
    const [message] = await audited(bookOf([sectionFrom('<p>😀 क\u093E</p>')]))
    expect(message).toContain('“😀” (U+1F600), “क” (U+0915), “◌\u093E” (U+093E)')
  })
})

describe('many', () => {
  test('letters of a block are one message, eight by name', async () => {
    const words = '一二三四五六七八九十一二三'
    const messages = await audited(bookOf([sectionFrom(`<p>${words}</p>`)]))
    expect(messages).toEqual([expect.stringMatching(/“八” \(U\+516B\) and 2 more without/)])
  })

  test('blocks of a file are one message, which says how far it goes', async () => {
    const messages = await audited(bookOf([sectionFrom('<p>漢</p>\n'.repeat(25))]))
    expect(messages).toEqual([
      'a.html:1:4 Cannot print “漢” (U+6F22) without a face that has it, on 25 lines down to line 25'
    ])
  })

  test('scripts have each a letter named', async () => {
    const words = '一二三四五六七八九十 Я ש ⌘'
    const [message] = await audited(bookOf([sectionFrom(`<p>${words}</p>`)]))
    expect(message).toMatch(/“一” .*“Я” .*“ש” .*“⌘” .* and 5 more without a face/u)
  })
})

describe('words of the manifest', () => {
  test('are told of there, once for all the pages that they stand on', async () => {
    const book = bookOf([])
    book.manifest.file.value = 'subtitle: none\ntitle: The 漢\n'
    const {file} = book.manifest
    const sections = ['half', 'title'].map(id => ownSection(id, 'The 漢', file))
    expect(await audited({...book, sections})).toEqual([
      expect.stringMatching(/^reader\.yaml:2:12 .*“漢”/)
    ])
  })

  test('in a reading are told of in the manifest', async () => {
    const section = sectionFrom('<p>A lamp.</p>')
    section.tree.children.push(element('p', 'A 字.'))
    const book = bookOf([section])
    book.manifest.file.value = 'headnote: A 字.\n'
    expect(await audited(book)).toEqual([expect.stringMatching(/^reader\.yaml:1:13 /)])
  })

  test('that stand in a running head alone are told of', async () => {
    const section = sectionFrom('<p>A lamp.</p>')
    section.tree.properties['dataRunning'] = '短'
    const book = bookOf([section])
    book.manifest.file.value = 'short title: 短\n'
    expect(await audited(book)).toEqual([expect.stringMatching(/^reader\.yaml:1:14 .*“短”/)])
  })

  test('that repeat those of a reading are not told of again', async () => {
    const book = bookOf([])
    const contents = ownSection('toc', 'On 漢', book.manifest.file)
    const sections = [contents, sectionFrom('<h1>On 漢</h1>')]
    expect(await audited({...book, sections})).toEqual([expect.stringMatching(/^a\.html:1:/)])
  })
})

test('a note at the end of the book is told of in the file of its reading', async () => {
  const book = bookOf([])
  const notes = sectionFrom('<div data-type="endnote" id="a--fn-2"><p>字</p></div>')
  const sections = [
    sectionFrom('<p>A lamp.</p>'),
    sectionOf('notes', {tree: notes.tree, file: book.manifest.file})
  ]
  expect(await audited({...book, sections})).toEqual([expect.stringMatching(/^a\.html:1:\d+ .*字/)])
})

/** Messages as `file:line:column reason`. */
async function audited(book: Book): Promise<string[]> {
  await auditGlyphs(book, lacking)
  const files = new Set([book.manifest.file, ...book.sections.map(({file}) => file)])
  return [...files].flatMap(({path, messages}) =>
    messages.map(({line, column, reason}) => `${path}:${line}:${column} ${reason}`)
  )
}

/** A reading; as in a book, its section has no position. */
function sectionFrom(value: string): Section {
  const file = new VFile({path: 'a.html', value})
  const {children} = unified().use(rehypeParse, {fragment: true}).parse(file)
  const tree = element('section')
  tree.children = children.filter(child => child.type !== 'doctype')
  return sectionOf('a', {file, tree})
}

function ownSection(id: string, words: string, file: VFile): Section {
  const tree = element('section')
  tree.children = [element('p', words)]
  return sectionOf(id, {file, tree})
}

function element(tagName: string, words = ''): Element {
  return {type: 'element', tagName, properties: {}, children: [{type: 'text', value: words}]}
}

function text(codePoint: number): string {
  return String.fromCodePoint(codePoint)
}

test('signs of a formula are in its own faces; letters of scripts that these leave out are asked for', async () => {
  const asked: number[] = []
  const tree = '<p><span data-formula="inline">∑ ℵ слово</span> ∑</p>'
  await auditGlyphs(bookOf([sectionFrom(tree)]), async letters => {
    asked.push(...letters)
    return new Set()
  })
  const letters = asked.map(letter => String.fromCodePoint(letter))
  expect(letters).toContain('∑')
  expect(letters).toContain('с')
  expect(letters).not.toContain('ℵ')
})
