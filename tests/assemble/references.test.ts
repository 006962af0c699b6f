import type {Element} from 'hast'
import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import type {Reference} from '../../src/book/tree.ts'
import {bookOf, elementsOf, htmlOf, sectionOf} from './book.ts'
import {readingOf} from './manuscript.ts'

function reference(form: Reference['form'], target: string, words = ''): Reference {
  return {type: 'reference', form, target, children: words ? [{type: 'text', value: words}] : []}
}

function htmlWith(
  children: PhrasingContent[],
  metadata: Partial<Reading['metadata']> = {}
): string {
  const reading = readingOf('folio', 'Text.', metadata)
  const paragraph: Paragraph = {type: 'paragraph', children}
  reading.tree.children = [paragraph]
  return htmlOf(
    sectionOf(bookOf([reading, readingOf('recto', 'Text.', {title: 'On Rectos'})]), 'folio')
  )
}

const page = '<a id="folio--ref-1" href="#recto" data-reference="relative"></a>'

test('a reference prints its words and, in brackets, the page', () => {
  expect(htmlWith([reference('text', 'recto', 'as said')])).toContain(
    `<p><a href="#recto">as said</a> (${page})</p>`
  )
})

test('a reference without words prints the page', () => {
  expect(htmlWith([{type: 'text', value: 'See '}, reference('page', 'recto')])).toContain(
    `<p>See ${page}</p>`
  )
})

test('a pointing names its target, in the quotes of the language', () => {
  expect(htmlWith([{type: 'text', value: 'Words'}, reference('see', 'recto')])).toContain(
    `<p>Words (see <a href="#recto">“On Rectos”</a>, ${page})</p>`
  )
  expect(htmlWith([reference('see', 'recto', 'there')])).toContain(
    `(see <a href="#recto">there</a>, ${page})`
  )
  expect(htmlWith([reference('see', 'recto')], {language: 'de'})).toContain(
    '(siehe <a href="#recto">„<span lang="en">On Rectos</span>“</a>, '
  )
})

test('a heading is called by its words', () => {
  const reading = readingOf('folio', '## Of *Leaves*\n\nText.')
  const [heading] = reading.tree.children
  if (heading) heading.data = {hProperties: {id: 'folio--of-leaves'}}
  reading.tree.children.push({type: 'paragraph', children: [reference('see', 'folio--of-leaves')]})
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain('“Of Leaves”')
})

describe('what is printed', () => {
  const long = '## First\n\nOne.\n\n## Second\n\nTwo.[^n]\n\n[^n]: A note.'

  /** The words of a paragraph with these references, `{…}` for what depends on pages. */
  function said(children: PhrasingContent[], language?: string): string {
    const reading = readingOf('folio', 'Text.', language ? {language} : {})
    reading.tree.children = [{type: 'paragraph', children}]
    const target = readingOf('recto', long, {title: 'On “Rectos”', ...(language && {language})})
    markHeadings(target.tree, 'recto')
    const paragraphs = elementsOf(sectionOf(bookOf([reading, target]), 'folio'), 'p')
    return paragraphs
      .filter(({properties}) => properties['dataNumber'] === '1')
      .map(wordsIn)
      .join()
  }

  function to(...targets: (string | [string, string])[]): Pick<Reference, 'target' | 'targets'> {
    const all = targets.map(one => (typeof one === 'string' ? {id: one} : {id: one[0], to: one[1]}))
    return {target: all[0]?.id ?? '', ...((all.length > 1 || all[0]?.to) && {targets: all})}
  }

  function ask(over: Partial<Reference>): Reference {
    return {type: 'reference', form: 'page', target: '', children: [], ...over}
  }

  const note = 'recto--label:n'
  test.each([
    [to('recto'), {}, '{relative}'],
    [to('recto'), {as: ['page']}, '{p}'],
    [to('recto'), {as: ['title']}, '“On ‘Rectos’”'],
    [to('recto'), {as: ['title', 'page']}, '“On ‘Rectos’”, {p}'],
    [to('recto'), {as: ['number', 'title', 'page']}, '“On ‘Rectos’”, {p}'],
    [to('recto--second'), {as: ['title', 'relative']}, '“Second”, {relative}'],
    [to(note), {}, 'n.\u00A01, {relative}'],
    [to(note), {as: ['number', 'page']}, 'n.\u00A01, {p}'],
    [to('recto--note:1'), {as: ['number']}, 'n.\u00A01'],
    [to('recto--paragraph:2'), {as: ['number', 'page']}, '¶\u00A02, {p}'],
    [to('recto--first', 'recto--second'), {}, '{pages}'],
    [to(['recto--first', 'recto--second']), {}, '{pages}'],
    [to(note, 'recto--first'), {}, '{pages} and n.\u00A01, {p}'.replace('pages', 'relative')],
    [to('recto--paragraph:2', 'recto--paragraph:1'), {as: ['number']}, '¶¶\u00A01 and 2'],
    [to(['recto--paragraph:1', 'recto--paragraph:2']), {as: ['number']}, '¶¶\u00A01–2'],
    [
      to('recto', 'recto--first', note),
      {as: ['title', 'page']},
      '{p}; “On ‘Rectos’”, {p}; “First”, {p}'
    ],
    [to('recto'), {form: 'see'}, '(see “On ‘Rectos’”, {relative})'],
    [to('recto', 'recto--first'), {form: 'see', as: ['page']}, '(see {pages})'],
    [to(note), {form: 'see'}, '(see n.\u00A01, {relative})']
  ] as const)('%j with %j is %s', (targets, over, expected) => {
    expect(said([ask({...targets, ...over} as Partial<Reference>)])).toBe(expected)
  })

  test.each([
    ['de', '(siehe „On “Rectos”“, {relative})', 'Abs.\u00A01 und 2'],
    ['fr', '(voir «\u202FOn “Rectos”\u202F», {relative})', '¶\u00A01 et 2'],
    ['nl', '(zie ‘On “Rectos”’, {relative})', 'al.\u00A01 en 2'],
    ['ru', '(см. «On “Rectos”», {relative})', 'абз.\u00A01 и 2']
  ])('in %s, by its words and quotes', (language, see, paragraphs) => {
    const both = to('recto--paragraph:2', 'recto--paragraph:1')
    expect(said([ask({target: 'recto', form: 'see'})], language)).toBe(see)
    expect(said([ask({...both, as: ['number']})], language)).toBe(paragraphs)
  })

  test('a place that is known by its number alone, and is not there, is told with its line', () => {
    const reading = readingOf('folio', 'Text.')
    const position = {start: {line: 4, column: 1}, end: {line: 4, column: 9}}
    const node = ask({target: 'recto--paragraph:9', position})
    reading.tree.children = [{type: 'paragraph', children: [node]}]
    bookOf([reading, readingOf('recto', 'One.\n\nTwo.')])
    const [message] = reading.file.messages
    expect(message).toMatchObject({ruleId: 'reference-resolves', line: 4, fatal: true})
    expect(message?.reason).toBe(
      'Cannot refer to “recto#paragraph-9” without such a place in the book'
    )
    expect(message?.note).toBe('“recto” has paragraph 1, 2')
  })

  test('the number of what has none is told with its line, and its title printed', () => {
    const reading = readingOf('folio', 'Text.')
    const position = {start: {line: 4, column: 1}, end: {line: 4, column: 9}}
    reading.tree.children = [
      {type: 'paragraph', children: [ask({target: 'recto', as: ['number'], position})]}
    ]
    const html = htmlOf(sectionOf(bookOf([reading, readingOf('recto', 'One.')]), 'folio'))
    expect(html).toContain('<a href="#recto">“On recto”</a>')
    expect(reading.file.messages.map(({ruleId, line}) => `${ruleId} ${line}`)).toEqual([
      'reference-has-number 4'
    ])
  })

  test('a title in another language than the text around says so', () => {
    const html = htmlWith([reference('see', 'recto')], {language: 'fr'})
    expect(html).toContain('<span lang="en">On Rectos</span>')
  })
})

function markHeadings(tree: Root, owner: string): void {
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const [text] = node.children
    const id = `${owner}--${text?.type === 'text' ? text.value.toLowerCase() : ''}`
    node.data = {hProperties: {id}}
  }
}

/** The words of an element, `{page}` for what depends on pages. */
function wordsIn({children}: Element): string {
  return children
    .map(child => {
      if (child.type !== 'element') return child.type === 'text' ? child.value : ''
      const kind = child.properties['dataReference']
      return kind === undefined ? wordsIn(child) : `{${kind}}`
    })
    .join('')
}
