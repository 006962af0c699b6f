import {toString as plain} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {takeContributors} from '../../src/transform/contributors.ts'
import {readingOf} from './reading.ts'

function take(markdown: string) {
  const reading = readingOf(markdown)
  takeContributors(reading)
  return {
    names: reading.contributors.map(note => note.name),
    texts: reading.contributors.map(note => plain(note.children)),
    rest: reading.tree.children.map(child => child.type)
  }
}

describe('takeContributors', () => {
  it('takes the notes behind the last rule, and the rule', () => {
    const {names, texts, rest} = take(
      'Text.\n\n---\n\nMore.\n\n---\n\n__Ada B. Binder__ is a binder.\n\n**Jan van der Vel** (1901) teaches.'
    )
    expect(names).toEqual(['Ada B. Binder', 'Jan van der Vel'])
    expect(texts[0]).toBe('Ada B. Binder is a binder.')
    expect(rest).toEqual(['paragraph', 'thematicBreak', 'paragraph'])
  })

  it.each([
    ['two names', '**Ada Binder** and **Jan Vel** are binders.', ['Ada Binder and Jan Vel']],
    ['italics round the note', '***Ada Binder** is a binder.*', ['Ada Binder']],
    ['a second paragraph', '**Ada Binder** is one.\n\nShe binds.', ['Ada Binder']],
    ['a name in Chinese', '**王小明**是作家。', ['王小明']],
    ['an apposition', '**Conor O’Neill**, a printer, died.', ['Conor O’Neill']]
  ])('knows %s', (_, notes, expected) => {
    expect(take(`Text.\n\n---\n\n${notes}`).names).toEqual(expected)
  })

  it('keeps notes and definitions that stand there', () => {
    const {names, rest} = take(
      'T[^1] [l].\n\n---\n\n**Ada Binder** is.\n\n[^1]: N.\n\n[l]: http://a.b'
    )
    expect(names).toEqual(['Ada Binder'])
    expect(rest).toEqual(['paragraph', 'footnoteDefinition', 'definition'])
  })

  it.each([
    ['a run-in head', '**On paper.** It came from China.'],
    ['a bold word', '**never** is a long word'],
    ['other text', 'The end.'],
    ['text before the names', 'About us:\n\n**Ada Binder** is a binder.'],
    ['a heading', '**Ada Binder** is a binder.\n\n## More'],
    ['nothing', '']
  ])('leaves %s', (_, end) => {
    const {names, rest} = take(`Text.\n\n---\n\n${end}`)
    expect(names).toEqual([])
    expect(rest).toContain('thematicBreak')
  })
})
