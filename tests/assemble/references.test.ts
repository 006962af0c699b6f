import type {Paragraph, PhrasingContent} from 'mdast'
import {expect, test} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import type {Reference} from '../../src/book/tree.ts'
import {bookOf, htmlOf, sectionOf} from './book.ts'
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
    '(siehe <a href="#recto">„On Rectos“</a>, '
  )
})

test('a heading is called by its words', () => {
  const reading = readingOf('folio', '## Of *Leaves*\n\nText.')
  const [heading] = reading.tree.children
  if (heading) heading.data = {hProperties: {id: 'folio--of-leaves'}}
  reading.tree.children.push({type: 'paragraph', children: [reference('see', 'folio--of-leaves')]})
  expect(htmlOf(sectionOf(bookOf([reading]), 'folio'))).toContain('“Of Leaves”')
})
