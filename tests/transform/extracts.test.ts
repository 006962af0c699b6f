import {describe, expect, it} from 'vitest'
import type {Extract, Quotation} from '../../src/book/manifest.ts'
import {takeExtract} from '../../src/transform/extracts.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

function taken(markdown: string, {from, to, cuts = []}: Words, title?: string) {
  const extract: Extract = {
    ...(from && {from: quote(from)}),
    ...(to && {to: quote(to)}),
    cuts: cuts.map(([first, last]) => ({from: quote(first), ...(last && {to: quote(last)})}))
  }
  const reading = readingOf(markdown, {extract, ...(title && {title})})
  const manifest = manifestOf()
  takeExtract(reading, manifest)
  return {reading, text: plain(reading.tree), messages: messagesOf(manifest.file)}
}

interface Words {
  from?: string
  to?: string
  cuts?: [string, string?][]
}

function quote(exact: string): Quotation {
  return {exact}
}

const book = `# Preface

None of it.

# Of Ink

Ink is black. It is made of galls.[^a]

Gum is added. Then *water and wine* are added.

- one
- two

# Of Paper

Paper is white.[^b]

[^a]: Oak galls.

[^b]: Rags.
`

describe('takeExtract', () => {
  it('takes a chapter by its heading and the next one, with its notes alone', () => {
    const {reading, text, messages} = taken(book, {from: 'Of Ink', to: 'Of Paper'})
    expect(messages).toEqual([])
    expect(reading.metadata.title).toBe('Of Ink')
    expect(text).toContain('Ink is black. It is made of galls.')
    expect(text).toContain('Oak galls.')
    for (const gone of ['None of it', 'Paper', 'Rags', '[…]']) expect(text).not.toContain(gone)
    const [message] = reading.file.messages
    expect(message?.ruleId).toBe('extract-left-out')
    expect(message?.fatal).toBeUndefined()
    expect(message?.reason).toContain('Left out 10 words')
  })

  it('keeps the title that the entry gives', () => {
    expect(taken(book, {from: 'Of Ink'}, 'Ink').reading.metadata.title).toBe('An Essay')
  })

  it('marks a paragraph that is cut at its beginning or its end', () => {
    const {text} = taken(book, {from: 'It is made', to: 'water'})
    expect(text).toMatch(/^\[…\] It is made of galls/)
    expect(text).toMatch(/Then \*water \[…\]/)
    expect(text).not.toContain('one')
  })

  it('needs no mark at whole paragraphs, and takes a stop behind the last words', () => {
    const {text} = taken(book, {from: 'Ink is black', to: 'wine are added'})
    expect(text).toMatch(/^Ink is black/)
    expect(text).not.toContain('[…]')
    expect(text).toContain('are added.')
  })

  it.each<[string, [string, string?][], string]>([
    ['words of a paragraph', [['It is made of galls.']], 'Ink is black. […]'],
    ['from one paragraph into another', [['It is made', 'is added.']], 'black. […]'],
    ['a whole paragraph', [['Gum is', 'are added.']], '[…]']
  ])('marks a cut of %s', (_, cuts, expected) => {
    const {text} = taken(book, {from: 'Of Ink', to: 'Of Paper', cuts})
    expect(text.split('[…]')).toHaveLength(2)
    expect(text.replace(/ +/g, ' ')).toContain(expected)
  })

  it('says which words it has not found, or found twice', () => {
    const wrong = taken(book, {from: 'Of Glue', to: 'added'})
    expect(wrong.messages).toHaveLength(2)
    expect(wrong.messages.join()).toMatch(/extract-resolves.*extract-is-unique/s)
    expect(wrong.text).toContain('None of it')
  })

  it('is about the source: what was told of a part that is left out goes', () => {
    const reading = readingOf(book, {extract: {from: quote('Of Ink'), cuts: []}})
    reading.file.message('early', {place: {line: 3, column: 1, offset: 11}})
    reading.file.message('late', {place: {line: 7, column: 1, offset: 35}})
    takeExtract(reading, manifestOf())
    const told = reading.file.messages.map(({reason}) => reason)
    expect(told).not.toContain('early')
    expect(told).toContain('late')
  })
})
