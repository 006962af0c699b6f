import type {FootnoteReference} from 'mdast'
import {expect, test} from 'vitest'
import type {NotePolicy, SeriesPolicy} from '../../src/book/note-series.ts'
import {visit} from '../../src/book/visit.ts'
import {markNoteSeries} from '../../src/transform/note-series.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const usual = {marks: 'letters', numbering: 'reading', place: 'foot'} as const
const series: SeriesPolicy[] = [
  {...usual, name: 'editor', label: 'ed'},
  {...usual, name: 'translator', label: 'tr'}
]
const notes: NotePolicy = {place: 'foot', numbering: 'reading', series}

function seriesIn(markdown: string, policy = notes): string[] {
  const reading = readingOf(markdown)
  markNoteSeries(reading, manifestOf({notes: policy}))
  const found: string[] = []
  visit(reading.tree, 'footnoteReference', ({identifier, data}: FootnoteReference) => {
    found.push(`${identifier} ${data?.series ?? '-'}`)
  })
  return found
}

test('the label of a note says whose it is', () => {
  const markdown =
    'A[^ed-1] b[^tr2] c[^Ed:x] d[^edition] e[^1].\n\n[^ed-1]: A.\n\n[^tr2]: B.\n\n[^Ed:x]: C.\n\n[^edition]: D.\n\n[^1]: E.\n'
  expect(seriesIn(markdown)).toEqual([
    'ed-1 editor',
    'tr2 translator',
    'ed:x editor',
    'edition -',
    '1 -'
  ])
  expect(seriesIn(markdown, {place: 'foot', numbering: 'reading'})[0]).toBe('ed-1 -')
})

test('a class of its text says whose a note is', () => {
  const reading = readingOf('A[^1].\n\n[^1]: By another.\n')
  const [, body] = reading.tree.children
  if (body?.type === 'footnoteDefinition') body.data = {hProperties: {className: ['translator']}}
  markNoteSeries(reading, manifestOf({notes}))
  visit(reading.tree, 'footnoteReference', ({data}) => {
    expect(data?.series).toBe('translator')
  })
})

test('an editor’s note names a series that there is', () => {
  const position = {start: {line: 9, column: 5}, end: {line: 9, column: 20}}
  const note = (name: string) => ({
    at: {exact: 'A', place: position},
    note: 'A note.',
    series: name
  })
  const manifest = manifestOf({notes})
  markNoteSeries(readingOf('A.\n', {notes: [note('translator'), note('printer')]}), manifest)
  expect(messagesOf(manifest.file)).toEqual([
    'manifest-note-series-exists 9 Unexpected series of notes `printer`, expected `author`, `editor`, `translator`, `link`'
  ])
})
