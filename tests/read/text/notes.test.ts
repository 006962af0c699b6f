import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {messages, reading, shape} from '../reading.ts'

/** Calls and bodies by identifier, in order. */
function notes(read: ReturnType<typeof reading>): {calls: string[]; bodies: string[]} {
  const calls: string[] = []
  const bodies: string[] = []
  visit(read.tree, 'footnoteReference', node => void calls.push(node.identifier))
  visit(read.tree, 'footnoteDefinition', node => void bodies.push(node.identifier))
  return {calls, bodies}
}

describe('notes of a plain text', () => {
  test('stand under a heading, which goes with a message', () => {
    const read = reading(
      'Title\n\nA claim.[1] Another [2] one.\n\nNOTES\n\n[1] First\nnote.\n\n[2] Second.\n'
    )
    expect(notes(read)).toEqual({calls: ['1', '2'], bodies: ['1', '2']})
    expect(messages(read)).toEqual(['5:1 notes-heading-left-out'])
  })

  test('stand at the end without a heading, one a line', () => {
    const read = reading('Title\n\nOne[1] and two[2].\n\n[1] A.\n[2] B.\n')
    expect(notes(read)).toEqual({calls: ['1', '2'], bodies: ['1', '2']})
    expect(shape(read)).toEqual(['paragraph', 'footnoteDefinition', 'footnoteDefinition'])
    expect(read.file.messages).toEqual([])
  })

  test('are numbered by a list under their heading', () => {
    const read = reading('Title\n\nOne[1] and two.[2]\n\nFootnotes:\n\n1. A.\n2. B\n   goes on.\n')
    expect(notes(read)).toEqual({calls: ['1', '2'], bodies: ['1', '2']})
  })

  test('stand between paragraphs in brackets, with several paragraphs', () => {
    const read = reading(
      'Title\n\nOne *a word.\n\n[Footnote a: First [sic].\n\nSecond.]\n\nMore.\n'
    )
    expect(notes(read)).toEqual({calls: ['a'], bodies: ['a']})
    expect(read.tree.children.at(-1)).toMatchObject({
      children: [{type: 'paragraph'}, {type: 'paragraph'}]
    })
    expect(JSON.stringify(read.tree)).not.toContain('Second.]')
  })

  test('may end before their line does', () => {
    const read = reading('Title\n\nOne[1] word.\n\n[Footnote 1: A note.] The text\ngoes on.\n')
    expect(shape(read)).toEqual(['paragraph', 'paragraph', 'footnoteDefinition'])
    expect(read.tree.children[1]?.position?.start).toMatchObject({line: 5, column: 23})
  })

  test('start again in the next chapter', () => {
    const chapter = (word: string) =>
      `${word}.[1] More.[2]\n\nFOOTNOTES:\n\n[1] ${word} a.\n\n[2] ${word} b.\n\n`
    const read = reading(`Title\n\n${chapter('One')}CHAPTER II\n\n${chapter('Two')}`)
    expect(notes(read)).toEqual({calls: ['1', '2', '1-2', '2-2'], bodies: ['1', '2', '1-2', '2-2']})
  })

  test('called but not written, written but not called: errors, and the words stay', () => {
    const read = reading('Title\n\nOne.[1] Two.[2]\n\n[1] A.\n\n[3] C.\n')
    expect(messages(read)).toEqual(['7:1 note-has-call', '3:13 note-has-body'])
    expect(read.file.messages.every(message => message.fatal)).toBe(true)
    expect(JSON.stringify(read.tree)).toContain('Two.[2]')
    expect(JSON.stringify(read.tree)).toContain('[3] C.')
  })

  test('are not what else stands in brackets', () => {
    const read = reading(
      'Title\n\nHe [the king] came in [1066] to a[0] and x[i], [sic].\n\n[1] This paragraph is numbered.\n\n[2] So is this.\n\nEnd of it all.\n'
    )
    expect(notes(read)).toEqual({calls: [], bodies: []})
    expect(read.file.messages).toEqual([])
  })

  test('are called where the call stands', () => {
    const source = 'Title\r\n\r\nSome _words\r\nhere[1]_ and on.\r\n\r\n[1] A.\r\n'
    const read = reading(source)
    visit(read.tree, 'footnoteReference', node => {
      const {start, end} = node.position ?? {}
      expect(source.slice(start?.offset, end?.offset)).toBe('[1]')
      expect(start).toMatchObject({line: 4, column: 5})
    })
    expect(notes(read).calls).toEqual(['1'])
  })
})
