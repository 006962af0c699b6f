import {toString as textOf} from 'mdast-util-to-string'
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

const full =
  'The compositor sets the lines of a paragraph as full as they will go,\nand so a line that ends early, though the first word of the next one\nwould have fitted, tells that somebody meant it to end there'

/** The words of each note, by identifier. */
function bodies(read: ReturnType<typeof reading>): Record<string, string> {
  const found: Record<string, string> = {}
  visit(read.tree, 'footnoteDefinition', node => {
    found[node.identifier] = node.children.map(child => textOf(child)).join(' / ')
  })
  return found
}

describe('the marks of notes', () => {
  test.each([
    ['braces', '{1}', '{2}', '{1} A.', '{2} B.'],
    ['raised figures', '¹', '²', '¹ A.', '² B.'],
    ['carets', '^1', '^{2}', '^1 A.', '^{2} B.'],
    ['letters', '[A]', '[B]', '[A] A.', '[B] B.'],
    ['daggers', '*', '†', '* A.', '† B.'],
    ['stars in brackets', '[*]', '[**]', '[*] A.', '[**] B.']
  ])('may be %s', (_, one, two, first, second) => {
    const read = reading(
      `Title\n\n${full}.${one} And more${two} of it.\n\n${first}\n\n${second}\n\nEnd.\n`
    )
    expect(Object.values(bodies(read))).toEqual(['A.', 'B.'])
    expect(notes(read).calls).toEqual(notes(read).bodies)
    expect(read.file.messages).toEqual([])
  })

  test.each([
    ['figures in parentheses', '(1)', '(2)'],
    ['raised figures', '¹', '²'],
    ['bare figures behind words', '1', '2']
  ])('in the text may be %s over a list', (_, one, two) => {
    const read = reading(
      `Title\n\n${full}.${one} And more${two} of it.\n\nNotes\n-----\n\n1. A.\n\n2. B.\n`
    )
    expect(bodies(read)).toEqual({1: 'A.', 2: 'B.'})
    expect(notes(read).calls).toEqual(['1', '2'])
    expect(messages(read)).toEqual(['7:1 notes-heading-left-out'])
  })

  test('are not years, versions, areas, stressed words and items', () => {
    const read = reading(
      `Title\n\n${full} in 1842. A room of 12 m² in *stress* and M*A*S*H.\n\n* one\n* two\n\nNotes\n\n1. A first thing.\n\n2. A second thing.\n`
    )
    expect(notes(read).calls).toEqual([])
    expect(textOf(read.tree)).toContain('m² in *stress* and M*A*S*H.')
  })

  test('a star waits for its note: the same star comes again', () => {
    const read = reading(
      `Title\n\n${full}.*\n\n* A.\n\n${full}.*\n\n* B, which\ngoes on.\n\n${full}.\n`
    )
    expect(bodies(read)).toEqual({'mark-42': 'A.', 'mark-42-2': 'B, which\ngoes on.'})
    expect(notes(read).calls).toEqual(['mark-42', 'mark-42-2'])
  })

  test('that differ from their notes are told by the notes beside them', () => {
    const read = reading(
      'Title\n\nOne *a two, ** three *c four.\n\n[Footnote a: A.]\n\n[Footnote *: B.]\n\n[Footnote c: C.]\n'
    )
    expect(notes(read)).toEqual({calls: ['a', 'mark-42', 'c'], bodies: ['a', 'mark-42', 'c']})
    expect(messages(read)).toEqual(['3:13 note-call-is-guessed'])
  })
})

test('a row of stars on a line of its own is a break, and calls no note', () => {
  const read = reading(
    'Title\n\nOne.(1) Two.\n\n***\n\nThree.(3)\n\nNotes\n\n(1) A.\n\n(2) B.\n\n(3) C.\n'
  )
  expect(notes(read).calls).toEqual(['1', '3'])
  expect(read.tree.children.map(({type}) => type)).toContain('thematicBreak')
  expect(messages(read)).toContain('13:1 note-has-call')
})

describe('notes amid a paragraph', () => {
  test('are called where they stand, and the paragraph goes on', () => {
    const read = reading(
      `Title\n\n${full} [Footnote 1: In it\n\nand on.] goes on, [Note: B.] and on.\n\nEnd.\n`
    )
    expect(bodies(read)).toEqual({1: 'In it / and on.', 'mark-42': 'B.'})
    expect(shape(read).slice(0, 2)).toEqual(['paragraph', 'paragraph'])
    expect(textOf(read.tree.children[0]).replace(/\s+/g, ' ')).toMatch(/there goes on, and on\.$/)
    expect(messages(read)).toEqual(['5:62 note-call-is-guessed', '7:19 note-call-is-guessed'])
  })

  test('belong to their call, where they have one', () => {
    const read = reading(`Title\n\nOne *a word. ${full}. [Footnote a: A.]\n\nEnd.\n`)
    expect(notes(read)).toEqual({calls: ['a'], bodies: ['a']})
    expect(read.file.messages).toEqual([])
  })

  test('whose bracket does not close end with their paragraph', () => {
    const read = reading(
      'Title\n\nOne.[1] Two.[2]\n\n[Footnote 1: A [sic.\n\n[Footnote 2: B.]\n\nEnd.\n'
    )
    expect(bodies(read)).toEqual({1: 'A [sic.', 2: 'B.'})
    expect(textOf(read.tree)).toContain('End.')
  })
})

describe('notes at the end of a book', () => {
  const chapter = (name: string, count: number) =>
    `CHAPTER ${name}\n\n${Array.from({length: count}, (_, at) => `${full}.[${at + 1}]`).join('\n\n')}\n\n`
  const list = (name: string, count: number) =>
    `CHAPTER ${name}\n\n${Array.from({length: count}, (_, at) => `${at + 1}. ${name} ${at + 1}`).join('\n\n')}\n\n`

  test('begin anew with each chapter', () => {
    const read = reading(
      `Title\n\n${chapter('I', 2)}${chapter('II', 1)}${chapter('III', 3)}NOTES\n\n${list('I', 2)}${list('II', 1)}${list('III', 3)}`
    )
    expect(notes(read).calls).toEqual(['1', '2', '1-2', '1-3', '2-2', '3'])
    expect(bodies(read)).toMatchObject({'1-2': 'II 1', '2-2': 'III 2', 3: 'III 3'})
    expect(shape(read).filter(type => type.startsWith('h'))).toHaveLength(3)
  })

  test('have paragraphs of their own, and notes', () => {
    const read = reading(
      `Title\n\n${full}.[1] ${full}.[2]\n\nFOOTNOTES:\n\n[1] A.[3]\n\nMore of A.\n\n    Verse in A.\n\n[2] B.\n\n[3] C.\n`
    )
    expect(bodies(read)).toEqual({1: 'A. / More of A. / Verse in A.', 2: 'B.', 3: 'C.'})
    expect(notes(read).calls).toEqual(['1', '2', '3'])
  })
})
