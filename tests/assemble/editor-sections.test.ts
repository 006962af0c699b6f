import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {Apparatus} from '../../src/book/apparatus.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import {addReadingEnds} from '../../src/transform/reading-ends.ts'
import {bookOf, elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'
import {manifestOf, readingOf} from './manuscript.ts'

const place = {start: {line: 9, column: 5}, end: {line: 9, column: 20}}

function words(markdown: string, owner = 'words'): Root {
  return parseEditorWords(markdown, owner, place)
}

function apparatusOf(given: Partial<Apparatus>): Apparatus {
  return {epigraphs: [], abbreviations: [], lives: [], ...given}
}

function told(book: ReturnType<typeof bookOf>): string[] {
  return book.manifest.file.messages.map(
    ({ruleId, line, fatal}) => `${line} ${ruleId} ${fatal === true}`
  )
}

describe('the chronology', () => {
  const event = (date: string, what: string, target?: string) => ({
    ...{date, event: words(what), place},
    ...(target && {target})
  })

  test('stands in the order of time, with the readings among it', () => {
    const readings = [readingOf('folio', 'A.', {date: '1921-05-02', authors: ['Ada Binder']})]
    const events = [
      event('1914/1918', 'War.'),
      event('-0044', 'Leaves.'),
      event('1470', 'F.', 'folio')
    ]
    const chronology = {events, readings: true}
    const book = bookOf(readings, {
      ...{backMatter: ['chronology'], apparatus: apparatusOf({chronology})}
    })
    const section = sectionOf(book, 'chronology')
    expect(wordsOf(elementsOf(section, 'dt'))).toEqual([
      '44 BC',
      '1470',
      '1914–1918',
      'May 2, 1921'
    ])
    expect(wordsOf(elementsOf(section, 'dd'))).toEqual([
      ...['Leaves.', 'F. ()', 'War.', 'Ada Binder, On folio ()']
    ])
    expect(
      elementsOf(section, 'dataReference', 'p').map(({properties}) => properties['href'])
    ).toEqual(['#folio', '#folio'])
    expect(told(book)).toEqual([])
  })

  test('tells of a date that it cannot put in order, and keeps it behind the one before it', () => {
    const events = [event('1500', 'B.'), event('long ago', 'C.'), event('1400', 'A.')]
    const apparatus = apparatusOf({chronology: {events, readings: false}})
    const book = bookOf([readingOf('folio', 'A.')], {backMatter: ['chronology'], apparatus})
    const section = sectionOf(book, 'chronology')
    expect(wordsOf(elementsOf(section, 'dt'))).toEqual(['1400', '1500', 'long ago'])
    expect(told(book)).toEqual(['9 chronology-date-sorts false'])
  })
})

describe('contributors', () => {
  const life = (name: string, about: string) => ({name, about: words(about), place})

  test('are those of texts and of the manifest, each with the pages of their readings', () => {
    const readings = [
      readingOf('folio', 'A.', {authors: ['Ada B. Binder']}),
      readingOf('quire', 'B.', {authors: ['Jan Vel'], translators: ['Rosa Drukker']})
    ]
    readings[1]?.contributors.push({
      name: 'Jan Vel',
      children: [...words('**Jan Vel** beats.').children] as never
    })
    const lives = [
      life('Ada Binder', 'is a binder.'),
      life('Rosa Drukker', 'Rosa Drukker translates.')
    ]
    const book = bookOf(readings, {backMatter: ['contributors'], apparatus: apparatusOf({lives})})
    const section = sectionOf(book, 'contributors')
    expect(wordsOf(elementsOf(section, 'p'))).toEqual([
      ...['Ada Binder is a binder. ()', 'Rosa Drukker translates. ()', 'Jan Vel beats. ()']
    ])
    expect(wordsOf(elementsOf(section, 'strong'))).toEqual([
      'Ada Binder',
      'Rosa Drukker',
      'Jan Vel'
    ])
    expect(
      elementsOf(section, 'dataReference', 'p').map(({properties}) => properties['href'])
    ).toEqual([...['#folio', '#quire', '#quire']])
    expect(told(book)).toEqual([])
  })

  test('what the manifest says wins over a text, and one without a reading is told', () => {
    const reading = readingOf('folio', 'A.', {authors: ['Ada Binder']})
    const position = {start: {line: 3, column: 1}, end: {line: 3, column: 9}}
    reading.contributors.push({name: 'Ada Binder', children: [], position})
    const lives = [life('Ada Binder', 'binds.'), life('Eda Bonder', 'does not.')]
    const book = bookOf([reading], {backMatter: ['contributors'], apparatus: apparatusOf({lives})})
    expect(reading.file.messages.map(({line, ruleId}) => `${line} ${ruleId}`)).toEqual([
      '3 contributor-is-told-once'
    ])
    expect(told(book)).toEqual(['9 contributor-has-reading false'])
    expect(String(book.manifest.file.messages[0]?.note)).toBe('did you mean “Ada Binder”?')
  })
})

test('a dedication, epigraphs and an introduction stand before the readings, notes at their foot', () => {
  const apparatus = apparatusOf({
    dedication: words('For *B*'),
    epigraphs: [{text: words('C.'), source: words('D, *E*')}],
    introduction: words('F.[^1]\n\n[^1]: G.', 'introduction')
  })
  const book = bookOf([readingOf('folio', 'A.')], {
    ...{
      frontMatter: ['dedication', 'epigraph', 'contents', 'introduction'],
      backMatter: [],
      apparatus
    }
  })
  expect(book.sections.map(({type, listed, startsOn}) => [type, listed, startsOn])).toEqual([
    ['dedication', false, 'recto'],
    ['epigraph', false, 'recto'],
    ['toc', false, 'recto'],
    ['introduction', true, 'recto'],
    ['chapter', true, 'page']
  ])
  expect(wordsOf(elementsOf(sectionOf(book, 'introduction'), 'aside'))).toEqual(['1 G.'])
  expect(wordsOf(elementsOf(sectionOf(book, 'contents'), 'p'))).toEqual([
    'Introduction',
    'On folio'
  ])
  expect(htmlOf(sectionOf(book, 'epigraph'))).toContain(
    '<blockquote class="epigraph"><p>C.</p><footer class="attribution"><p>D, <em>E</em></p></footer></blockquote>'
  )
})

test('abbreviations of manifest and texts stand in one list, the manifest’s word before a text’s', () => {
  const reading = readingOf('folio', '')
  const abbreviation = (short: string, title: string) => ({
    ...{type: 'abbreviation' as const, title, children: [{type: 'text' as const, value: short}]}
  })
  reading.tree.children.push({
    type: 'paragraph',
    children: [
      abbreviation('PDL', 'League'),
      abbreviation('ISBN', 'wrong'),
      abbreviation('PDL', 'League')
    ]
  })
  const book = bookOf([reading], {
    frontMatter: ['abbreviations'],
    backMatter: [],
    apparatus: apparatusOf({abbreviations: [{short: 'ISBN', long: 'Book Number'}]})
  })
  const section = sectionOf(book, 'abbreviations')
  expect(wordsOf(elementsOf(section, 'dt'))).toEqual(['ISBN', 'PDL'])
  expect(wordsOf(elementsOf(section, 'dd'))).toEqual(['Book Number', 'League'])
})

describe('questions', () => {
  const asked = () => {
    const questions = [
      {question: words('Why?[^1]\n\n[^1]: N.', 'question 0')},
      {question: words('How?', 'question 1'), answer: words('So.')}
    ]
    const entry = {questions, furtherReading: words('- One.\n- Two.'), place}
    const reading = readingOf('folio', 'A.[^1]\n\n[^1]: M.', {language: 'de', entry})
    addReadingEnds(reading, manifestOf([reading]))
    return reading
  }

  test('stand at the end of their reading in the language of the book, before its notes', () => {
    const book = bookOf([asked()], {backMatter: ['questions']})
    const section = sectionOf(book, 'folio')
    const [block] = elementsOf(section, 'dataType', 'questions').filter(
      ({properties}) => !properties['id']
    )
    expect(block?.properties).toMatchObject({dataType: 'questions', lang: 'en'})
    expect(wordsOf(elementsOf(section, 'h2'))).toEqual([
      'Questions for Discussion',
      'Further Reading'
    ])
    expect(wordsOf(elementsOf(section, 'li'))).toEqual(['Why?2', 'How?', 'One.', 'Two.'])
    expect(wordsOf(elementsOf(section, 'aside'))).toEqual(['1 M.', '2 N.'])
    expect(section.tree.children.at(-1)).toMatchObject({properties: {dataType: 'footnotes'}})
  })

  test('stand together for teachers, with their answers and notes of their own', () => {
    const book = bookOf([asked()], {backMatter: ['questions']})
    const section = sectionOf(book, 'questions')
    expect(wordsOf(elementsOf(section, 'li'))).toEqual(
      ['Why?1', 'How? So.'].map(text => text.replace('? S', '?S'))
    )
    expect(wordsOf(elementsOf(section, 'aside'))).toEqual(['1 N.'])
    expect(told(book)).toEqual([])
  })

  test('answers that no section prints are told', () => {
    const book = bookOf([asked()], {backMatter: []})
    expect(told(book)).toEqual(['9 answer-is-printed false'])
  })
})

test('credit lines stand by reading, with its page', () => {
  const entry = {permission: words('By leave.'), copyright: '© 1921 Ada Binder'}
  const readings = [readingOf('folio', 'A.', {authors: ['Ada'], entry}), readingOf('quire', 'B.')]
  const book = bookOf(readings, {backMatter: ['permissions']})
  const section = sectionOf(book, 'permissions')
  expect(wordsOf(elementsOf(section, 'p'))).toEqual([
    'On folio Ada',
    '© 1921 Ada Binder',
    'By leave.'
  ])
  expect(
    elementsOf(section, 'dataReference', 'page').map(({properties}) => properties['href'])
  ).toEqual(['#folio'])
})

test('translators stand under the author, in the language of the text', () => {
  const readings = [readingOf('folio', 'A.', {translators: ['Ada', 'Jan'], language: 'de'})]
  expect(htmlOf(sectionOf(bookOf(readings), 'folio'))).toContain(
    '<p class="translators">Übersetzt von Ada und Jan</p>'
  )
})

test('a section that the manifest lists without words for it is told where it is listed', () => {
  const sections = new Map([['glossary', place]])
  const names = [
    'glossary',
    'chronology',
    'abbreviations',
    'questions',
    'further-reading',
    'permissions'
  ] as const
  const book = bookOf([readingOf('folio', 'A.')], {backMatter: names, places: {sections}})
  expect(book.sections.map(({id}) => id)).not.toContain('glossary')
  expect(told(book)).toEqual([
    ...names.slice(1).map(() => 'undefined section-has-words false'),
    '9 section-has-words false'
  ])
})
