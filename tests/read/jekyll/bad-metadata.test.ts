import {describe, expect, test} from 'vitest'
import {processorTime} from '../../processor-time.ts'
import {messages, reading} from '../reading.ts'

describe('what is wrong with metadata is told where it stands, and the text is read', () => {
  test.each([
    ['a block that never ends', '---\ntitle: A\n\nWords.\n', ['1:1 metadata-is-closed']],
    ['a block with too short an end', '---\ntitle: A\n--\nWords.\n', ['1:1 metadata-is-closed']],
    ['an indented key', '---\ntitle: A\n author: B\n---\nWords.\n', ['2:8 metadata-is-yaml']],
    ['a doubled key', '---\ntitle: A\nlang: en\ntitle: B\n---\nWords.\n', ['4:1 metadata-is-yaml']],
    ['a space that is none', '---\ntitle:\u00A0A\n---\nWords.\n', ['2:1 metadata-is-yaml']],
    [
      'a list for a title',
      '---\nlang: en\ntitle: [A, B]\n---\nWords.\n',
      ['3:1 metadata-is-words']
    ],
    ['braces for a title', '---\ntitle: {{ x }}\n---\nWords.\n', ['2:1 metadata-is-words']],
    ['a list for a date', '---\ntitle: A\ndate: [2]\n---\nWords.\n', ['3:1 metadata-is-words']],
    ['no language', '---\ntitle: A\nlang: on and on\n---\nWords.\n', ['3:1 language-is-known']]
  ])('%s', (_, text, expected) => {
    const read = reading(text, 'essay.md')
    expect(messages(read)).toEqual(expect.arrayContaining(expected))
    expect(JSON.stringify(read.tree)).toContain('Words.')
  })

  test('`null` and `~` are no words, unless in quotation marks', () => {
    const title = (value: string) => reading(`---\ntitle: ${value}\n---\nWords.\n`, 'an-essay.md')
    expect(title('~').metadata.title).toBe('An essay')
    expect(title('null').metadata.title).toBe('An essay')
    expect(title('"null"').metadata.title).toBe('null')
  })

  test('`published: no` is what Jekyll takes it for, in quotation marks it is words', () => {
    const isOut = (value: string) =>
      reading(`---\ntitle: A\npublished: ${value}\n---\nWords.\n`, 'a.md').metadata.unpublished
    expect([isOut('false'), isOut('no'), isOut('"no"'), isOut('true')]).toEqual([
      ...[true, true, undefined, undefined]
    ])
  })

  test('many keys are no burden', () => {
    const keys = Array.from({length: 20_000}, (_, at) => `key${at}: word`).join('\n')
    const text = `---\ntitle: A\n${keys}\n---\nWords.\n`
    const time = processorTime(() => expect(messages(reading(text, 'a.md'))).toEqual([]))
    expect(time).toBeLessThan(8000)
  })
})
