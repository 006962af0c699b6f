import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {Entry} from '../../src/book/manifest.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import {splitReading} from '../../src/read/split.ts'
import {manifestOf, reading} from './reading.ts'

const source = `The Letters

First words of all, before any letter.

LETTER I

One word.[1]

Its second paragraph.

LETTER II

Two words.[2]

NOTES

[1] To the one.

[2] To the other.
`

function parts(entry: Partial<Entry>, text = source) {
  const manifest = manifestOf(entry)
  return {manifest, readings: splitReading(reading(text, 'letters.txt', entry), manifest)}
}

describe('splitReading', () => {
  test('ends the last part with what ends the reading', () => {
    const questions = [{question: parseEditorWords('Why?', 'question', undefined)}]
    const {readings} = parts({id: 'letters', split: true, questions})
    expect(readings.map(({entry}) => entry.questions?.length ?? 0)).toEqual([0, 0, 1])
  })

  test('makes a reading of each part, with its own notes', () => {
    const {readings} = parts({id: 'letters', split: true})
    expect(readings.map(({id}) => id)).toEqual(['letters', 'letters-2', 'letters-3'])
    expect(readings.map(({metadata}) => metadata.title)).toEqual([
      'The Letters',
      'LETTER I',
      'LETTER II'
    ])
    const texts = readings.map(({tree}) => textOf(tree))
    expect(texts[1]).toContain('To the one')
    expect(texts[1]).not.toContain('To the other')
    expect(texts[2]).toContain('To the other')
    expect(readings.every(({entry}) => entry.id === 'letters')).toBe(true)
  })

  test('gives each part what the editor adds to its words', () => {
    const note = (exact: string) => ({at: {exact}, note: 'A note.'})
    const notes = [note('Two words'), note('second paragraph'), note('nowhere')]
    const {readings} = parts({id: 'letters', split: true, notes})
    expect(readings.map(({entry}) => entry.notes.map(({at}) => at.exact))).toEqual([
      ['nowhere'],
      ['second paragraph'],
      ['Two words']
    ])
  })

  test('tells of a text that has no parts, and leaves one that is not to be split', () => {
    const {readings, manifest} = parts({split: true}, 'Title\n\nSome words.\n\nMore words.\n')
    expect(readings).toHaveLength(1)
    expect(manifest.file.messages.map(({ruleId}) => ruleId)).toEqual(['split-has-parts'])
    expect(parts({}).readings).toHaveLength(1)
  })
})
