import {describe, expect, it} from 'vitest'
import type {Selector} from '../../../src/book/annotations.ts'
import {annotate} from '../../../src/transform/annotations.ts'
import {takeExtract} from '../../../src/transform/extracts.ts'
import {processorTime} from '../../processor-time.ts'
import {plain} from '../plain.ts'
import {manifestOf, messagesOf, readingOf} from '../reading.ts'

function noted(markdown: string, at: Selector) {
  const reading = readingOf(markdown, {notes: [{at, note: 'x'}]})
  const manifest = manifestOf()
  annotate(reading, manifest)
  return {text: plain(reading.tree), messages: messagesOf(manifest.file), manifest}
}

const place = {line: 12, column: 9}

describe('an annotation whose source has changed', () => {
  it('follows its words, and says so with the old and the new', () => {
    const source = 'First.\n\nThe compositor counted forty lines to every page of the folio.'
    const {text, messages, manifest} = noted(source, {
      exact: 'The compositor counts forty lines to each page',
      place
    })
    expect(messages).toEqual([
      'quotation-is-exact 12 Unexpected “The compositor counted forty lines to every page” in essay.md:3, expected “The compositor counts forty lines to each page”'
    ])
    expect(manifest.file.messages[0]?.fatal).toBe(false)
    expect(text).toContain('to every page[editor-1] of')
  })

  it('is refused where two places are as near', () => {
    const source =
      'The binder sewed the gatherings on five cords.\n\nThe binder sewed the gatherings on nine cords.'
    const {text, messages, manifest} = noted(source, {
      exact: 'The binder sewed the gatherings on fine cords',
      place
    })
    expect(text).not.toContain('editor-1] ')
    expect(messages).toEqual([
      'quotation-is-unique 12 Cannot tell which words “The binder sewed the gatherings on fine cords” means in essay.md:1, essay.md:3 without the very words'
    ])
    expect(manifest.file.messages[0]?.note).toContain(
      '“The binder sewed the gatherings on nine cords”'
    )
  })

  it('is refused where the words are gone', () => {
    const {messages} = noted('Nothing of the kind is printed here any more, and nobody minds.', {
      exact: 'The compositor counts forty lines to each page'
    })
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('quotation-found')
  })

  it('does not take one number for another', () => {
    const {messages} = noted('The war of 1756 began in May.', {exact: 'war of 1812 began'})
    expect(messages[0]).toContain('quotation-found')
  })

  it('is told from others by what stands around it', () => {
    const source = 'An old page of vellum. A new page of paper.'
    const {text, messages} = noted(source, {exact: 'page', prefix: 'A newer', suffix: 'of paper'})
    expect(text).toContain('new page[editor-1] of paper')
    expect(messages[0]).toMatch(/^quotation-is-exact/u)
  })

  it('stays under its heading', () => {
    const source =
      '# A\n\nThe ink dries on the forme overnight.\n\n# B\n\nThe ink dried on the forme overnight.'
    const {text} = noted(source, {exact: 'The ink dry on the forme overnight', heading: 'A'})
    expect(text).toContain('# A\n\nThe ink dries on the forme overnight.[editor-1]')
  })

  it.each([
    ['soft hyphens', 'The compos\u00ADitor here.', 'The compositor here'],
    ['note calls', 'The[^1] compositor here.\n\n[^1]: x', 'The compositor here'],
    ['note calls that were copied', 'The compositor here.', 'The[^1] compositor here'],
    ['page marks that were copied', 'The compositor here.', 'The [p. 12] compositor here'],
    ['directives that were copied', 'The compositor here.', 'The :index[compositor]{main} here']
  ])('is not troubled by %s', (_, source, exact) => {
    const {text, messages} = noted(source, {exact})
    expect(messages).toEqual([])
    expect(text).toContain('here.[editor-1]')
  })
})

describe('a cut whose source has changed', () => {
  const source = 'Begin. The printer inked the forme with two leather balls. End of it.'

  it('follows its words', () => {
    const from = {exact: 'The printer inks the forme with two leather balls', place}
    const reading = readingOf(source, {extract: {cuts: [{from}]}})
    const manifest = manifestOf()
    takeExtract(reading, manifest)
    expect(plain(reading.tree)).toBe('Begin.  […]  End of it.')
    expect(messagesOf(manifest.file)[0]).toMatch(/^quotation-is-exact 12 /u)
  })

  it('may be a paragraph', () => {
    const reading = readingOf('One.\n\nTwo.\n\nThree.', {
      extract: {cuts: [{from: {paragraph: 2}}]}
    })
    takeExtract(reading, manifestOf())
    expect(plain(reading.tree)).toBe('One.\n\n[…]\n\nThree.')
  })
})

describe('many annotations on a long text', () => {
  it('are found in good time', () => {
    const words = 'forme quoin galley chase platen tympan frisket bodkin shooting stick'.split(' ')
    const sentence = (n: number) =>
      `Line ${n} of the ${words[n % 10]} has ${n * 7} sorts and the ${words[(n * 3) % 10]} ${n * 13} more.`
    const source = Array.from({length: 14_000}, (_, n) => sentence(n)).join('\n\n')
    expect(source.length).toBeGreaterThan(800_000)
    const notes = Array.from({length: 100}, (_, n) => ({
      at: {exact: sentence(n * 131).replace(n % 2 ? 'sorts' : 'has', n % 2 ? 'sort' : 'has')},
      note: 'x'
    }))
    const reading = readingOf(source, {notes})
    const manifest = manifestOf()
    expect(processorTime(() => annotate(reading, manifest))).toBeLessThan(6000)
    expect(
      messagesOf(manifest.file).filter(text => !text.startsWith('quotation-is-exact'))
    ).toEqual([])
  })
})
