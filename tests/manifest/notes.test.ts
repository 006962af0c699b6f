import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {seriesOf} from '../../src/book/note-series.ts'
import {loadManifest} from '../../src/manifest/index.ts'

/** A manifest with these lines on its notes, from line 3 on. */
async function load(...lines: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-notes-'))
  await writeFile(join(folder, 'essay.md'), '# Essay\n\nWords.\n')
  const all = ['title: Notes', 'readings: [essay.md]', ...lines]
  await writeFile(join(folder, 'reader.yaml'), `${all.join('\n')}\n`)
  const manifest = await loadManifest(folder)
  await rm(folder, {recursive: true})
  const messages = manifest.file.messages.map(
    ({ruleId, line, reason}) => `${ruleId} ${line} ${reason}`
  )
  return {notes: manifest.notes, backMatter: manifest.backMatter, messages}
}

test('an editor’s series has symbols by page, others have letters, as the book’s notes are set', async () => {
  const {notes, messages} = await load(
    'notes:',
    '  series: {editor: {label: Ed}, translator: {}, link: {place: reading}}'
  )
  const foot = {place: 'foot', numbering: 'reading'}
  expect(notes.series).toEqual([
    {...foot, name: 'editor', label: 'ed', marks: 'symbols', numbering: 'page'},
    {...foot, name: 'translator', label: 'translator', marks: 'letters'},
    {...foot, name: 'link', label: 'link', marks: 'numbers', place: 'reading'}
  ])
  expect(messages).toEqual([])
})

test('a series without a way of its own is set as the author’s', async () => {
  const {notes} = await load('notes: {series: {author: {marks: roman}}}')
  expect(seriesOf(notes, 'editor')).toMatchObject({name: 'author', marks: 'roman'})
  expect(seriesOf((await load()).notes, 'editor')).toMatchObject({name: 'author', marks: 'numbers'})
})

test('a series at the end of the book brings the section of notes', async () => {
  const {backMatter} = await load('notes: {series: {editor: {place: book}}}')
  expect(backMatter).toContain('notes')
  const {messages} = await load(
    'notes: {series: {editor: {place: book}}}',
    'backmatter: [colophon]'
  )
  expect(messages).toEqual([
    'manifest-notes-placed 4 Cannot set notes at the end of the book without `notes` in `backmatter`'
  ])
})

test('marks cannot start again on pages where notes do not stand on them', async () => {
  const {messages} = await load(
    'notes:',
    '  series:',
    '    translator:',
    '      {place: reading, numbering: page}'
  )
  expect(messages).toEqual([
    'manifest-numbering-fits 6 Unexpected `numbering: page` with `place: reading`, expected notes at the foot of the page'
  ])
})

test('two series cannot be told apart by one label', async () => {
  const {messages} = await load(
    'notes:',
    '  series:',
    '    editor: {label: x}',
    '    second: {label: x}'
  )
  expect(messages).toEqual([
    'manifest-note-label-unique 6 Unexpected label `x` of the notes `second`, expected one that `editor` has not'
  ])
})
