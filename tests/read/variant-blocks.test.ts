import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {takeVariantBlocks} from '../../src/read/variant-blocks.ts'
import {defaultManifest} from '../default-manifest.ts'

const names = ['student', 'instructor']

function taken(source: string, name?: string): {text: string; told: string[]; rules: string[]} {
  const file = new VFile({path: 'text.md', value: Buffer.from(source)})
  const variants = {names, ...(name !== undefined && {name})}
  takeVariantBlocks(file, defaultManifest({variants}))()
  const told = file.messages.map(message => String(message))
  return {text: String(file), told, rules: file.messages.map(({ruleId}) => String(ruleId))}
}

const source = `Before.

::: {only=instructor}
Für Lehrende.[^1]
:::

::: {.except-student}
Not for all.
:::

After.[^2]

[^1]: Lost,
with its second line

    and its second paragraph.
[^2]: Kept.
`

describe('blocks for some variants', () => {
  test('stand in the text of theirs, without the lines that mark them', () => {
    const {text, told} = taken(source, 'instructor')
    expect(text).toBe(source.replace(/^:::.*$/gmu, ''))
    expect(told).toEqual([])
  })

  test('are empty lines in others, with the notes that they alone call', () => {
    const {text} = taken(source, 'student')
    expect(text.split('\n')).toHaveLength(source.split('\n').length)
    expect(text.replace(/\n+/gu, '\n')).toBe('Before.\nAfter.[^2]\n[^2]: Kept.\n')
  })

  test('of the book as it stands are those that no variant has to itself', () => {
    const {text} = taken(source)
    expect(text).not.toContain('Für Lehrende')
    expect(text).toContain('Not for all.')
  })

  test('keep a note that is called elsewhere too', () => {
    const {text} = taken('::: {only=instructor}\nA.[^1]\n:::\n\nB.[^1]\n\n[^1]: Note.\n', 'student')
    expect(text).toContain('[^1]: Note.')
  })

  test('may name several variants', () => {
    const several = '::: {only="student, instructor"}\nBoth.\n:::\n'
    for (const name of names) expect(taken(several, name).text).toContain('Both.')
    expect(taken(several).text).not.toContain('Both.')
  })

  test('may hold other boxes, and stand in them', () => {
    const nested = '::: warning\n::: {only=student}\n::: tip\nIn.\n:::\nOut.\n:::\n:::\n'
    expect(taken(nested, 'instructor').text).toBe('::: warning\n\n\n\n\n\n\n:::\n')
    expect(taken(nested, 'student').text).toBe('::: warning\n\n::: tip\nIn.\n:::\nOut.\n\n:::\n')
  })

  test('are none in code', () => {
    const code = '```\n::: {only=student}\nCode.\n:::\n```\n'
    expect(taken(code, 'instructor').text).toBe(code)
  })

  test('keep the ends of lines that Windows writes', () => {
    expect(taken('A.\r\n::: {only=student}\r\nB.\r\n:::\r\nC.\r\n', 'instructor').text).toBe(
      'A.\r\n\r\n\r\n\r\nC.\r\n'
    )
  })

  test('for a variant that is none are told with their line', () => {
    expect(taken('A.\n\n::: {only=instructr}\nB.\n:::\n', 'student').told).toEqual([
      'text.md:3:1: Unexpected variant `instructr` in `{only=instructr}`, expected `student` or `instructor`'
    ])
  })

  test('that never end are told where they begin', () => {
    const {told, rules} = taken('A.\n\n::: {only=student}\nB.\n', 'student')
    expect(told).toEqual(['text.md:3:1: Cannot end the block `only=student` without a line `:::`'])
    expect(rules).toEqual(['variant-block-closes'])
  })
})
