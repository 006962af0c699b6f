import {expect, test} from 'vitest'
import type {NotePolicy} from '../../src/book/note-series.ts'
import {visit} from '../../src/book/visit.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {readingOf} from './manuscript.ts'

const markdown =
  'A.[^1] B.[^ed-1] C.[^2] D.[^ed-2] E.[^tr-1] A again.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n\n[^ed-1]: Ed one.[^tr-2]\n\n[^ed-2]: Ed two.\n\n[^tr-1]: Tr one.\n\n[^tr-2]: Tr two.\n'
const base = {numbering: 'reading', place: 'foot'} as const

/** The markdown, its notes given to the series that their labels begin with. */
function reading(id = 'folio', words = markdown, entry = {}) {
  const made = readingOf(id, words, {entry})
  visit(made.tree, 'footnoteReference', call => {
    const name = {ed: 'editor', tr: 'translator'}[call.identifier.split('-')[0] ?? '']
    if (name) call.data = {series: name}
  })
  return made
}

function notesOf(series: NonNullable<NotePolicy['series']>): NotePolicy {
  return {...base, series}
}

const editor = {...base, name: 'editor', label: 'ed', marks: 'letters'} as const
const translator = {...base, name: 'translator', label: 'tr', marks: 'roman'} as const

test('each series counts by itself, and says so in its ids', () => {
  const notes = notesOf([editor, translator])
  const section = sectionOf(bookOf([reading()], {notes}), 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual([
    '1 One.',
    'a Ed one.i',
    'i Tr two.',
    '2 Two.',
    'b Ed two.',
    'ii Tr one.'
  ])
  const bodies = elementsOf(section, 'aside').map(({properties}) => properties)
  expect(bodies.map(({id}) => id)).toContain('folio--fn-editor-2')
  expect(bodies[1]).toMatchObject({
    dataSeries: 'editor',
    dataRank: 1,
    dataMarks: 'letters',
    dataTargetKind: 'note',
    dataTargetNumber: 'a'
  })
  expect(bodies[0]).not.toHaveProperty('dataSeries')
  expect(htmlOf(section)).toContain('id="folio--call-1b"')
})

test('a series that the manifest does not name shares the author’s numbers', () => {
  const section = sectionOf(bookOf([reading()], {notes: notesOf([translator])}), 'folio')
  expect(wordsOf(elementsOf(section, 'aside')).map(words => words.slice(0, 2).trim())).toEqual([
    '1',
    '2',
    'i',
    '3',
    '4',
    'ii'
  ])
})

test('series stand in different places of one book', () => {
  const notes = notesOf([
    {...editor, place: 'reading'},
    {...translator, place: 'book'}
  ])
  const book = bookOf([reading()], {notes})
  const section = sectionOf(book, 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual(['1 One.', '2 Two.'])
  expect(wordsOf(elementsOf(section, 'dataType', 'endnote'))).toEqual(['a Ed one.i', 'b Ed two.'])
  expect(wordsOf(elementsOf(sectionOf(book, 'notes'), 'dataType', 'endnote'))).toEqual([
    'i Tr two.',
    'ii Tr one.'
  ])
})

test('at the end of a reading, series stand one behind the other', () => {
  const notes: NotePolicy = {
    numbering: 'reading',
    place: 'reading',
    series: [
      {...editor, place: 'reading'},
      {...translator, place: 'reading'}
    ]
  }
  const list = elementsOf(sectionOf(bookOf([reading()], {notes}), 'folio'), 'dataType', 'endnote')
  expect(wordsOf(list).map(words => words.split(' ')[0])).toEqual(['1', '2', 'a', 'b', 'i', 'ii'])
  expect(list.map(({properties}) => 'dataOpensSeries' in properties)).toEqual([
    ...[false, false, true],
    ...[false, true, false]
  ])
})

test('a note called by a note at the end of the book stands there too', () => {
  const notes = notesOf([{...editor, place: 'book'}, translator])
  const book = bookOf([reading()], {notes})
  expect(wordsOf(elementsOf(sectionOf(book, 'notes'), 'dataType', 'endnote'))).toEqual([
    'a Ed one.i',
    'b Ed two.',
    'i Tr two.'
  ])
})

test('notes keep the numbers of their source, and what was added stands between', () => {
  const words =
    'A.[^17] B.[^n19] C.[^19a] D.[^x] E.[^link-1]\n\n## Two\n\nF.[^17-2]\n\n[^17]: A.\n\n[^n19]: B.\n\n[^19a]: C.\n\n[^x1x]: D.\n\n[^17-2]: F.\n\n[^x]: X.\n\n[^link-1]: L.\n'
  const made = readingOf('folio', words, {entry: {noteNumbers: 'source'}})
  visit(made.tree, node => {
    if (node.type === 'footnoteReference' && node.identifier === 'link-1')
      node.data = {series: 'link'}
    if (node.type === 'footnoteDefinition' && node.identifier === '17-2') node.label = '17'
  })
  const section = sectionOf(bookOf([made]), 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual([
    ...['17 A.', '19 B.', '19a C.', 'x X.', 'xa L.', '17 F.']
  ])
  expect(made.file.messages.map(String)).toEqual([])
})

test('a number that comes twice, and a note without one, are told with their lines', () => {
  const words = 'A.[^3] B.[^n3] C.[^again]\n\n[^3]: A.\n\n[^n3]: B.\n\n[^again]: C.\n'
  const made = readingOf('folio', words)
  const notes: NotePolicy = {...base, numbers: 'source'}
  const section = sectionOf(bookOf([made], {notes}), 'folio')
  expect(wordsOf(elementsOf(section, 'aside'))).toEqual(['3 A.', '3 B.', '3a C.'])
  expect(made.file.messages.map(({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`)).toEqual(
    [
      'note-number-is-unique 5 Unexpected second note 3, expected a number that the note of line 3 has not',
      'note-has-number 7 Cannot keep the number of note “again” without one in its label'
    ]
  )
})
