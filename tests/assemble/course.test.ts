import type {Element} from 'hast'
import {describe, expect, test} from 'vitest'
import type {Book} from '../../src/book/book.ts'
import type {Meeting} from '../../src/book/course.ts'
import type {Manifest} from '../../src/book/manifest.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import {bookOf, elementsOf, sectionOf, wordsOf} from './book.ts'
import {readingOf} from './manuscript.ts'

const texts = [
  readingOf('paper', 'One two three four five.', {authors: ['Ada Binder']}),
  readingOf('margins', `${'word '.repeat(450)}\n\nMore.[^1]\n\n[^1]: A note of five words.`),
  readingOf('feet', '![A scan](scan.png)'),
  readingOf('extra', 'Not read.')
]

function week(number: number, over: Partial<Meeting>): Meeting {
  return {
    ...{id: `week-${number}`, kind: 'week', name: String(number)},
    ...{dates: [], readings: [], questions: []},
    ...over
  }
}

const schedule = [
  week(1, {title: 'First', readings: ['paper'], dates: [{from: '2027-02-01', to: '2027-02-05'}]}),
  week(2, {
    readings: ['margins', 'feet'],
    questions: [{question: parseEditorWords('Why *so*?', 'q', undefined)}]
  }),
  week(3, {title: 'Nothing'}),
  week(4, {title: 'Again', readings: ['margins', 'paper']})
]

function courseBook(over: Partial<Manifest> = {}): Book {
  return bookOf(texts, {
    ...{schedule, language: 'en-GB', title: 'A Pack', backMatter: []},
    frontMatter: ['title-page', 'contents', 'schedule'],
    ...over
  })
}

describe('the contents', () => {
  test('are by week, with what is read again, and what no week has', () => {
    const book = courseBook()
    expect(outlineOf(book)).toEqual([
      'Schedule',
      ['Week 1. First', ['On paper']],
      ['Week 2', ['On margins', 'On feet']],
      'On extra',
      ['Week 4. Again', ['On margins', 'On paper']]
    ])
    const ids = elementsOf(sectionOf(book, 'contents'), 'a').map(({properties}) => properties['id'])
    const given = ids.filter(id => id !== undefined)
    expect(new Set(given).size).toBe(given.length)
  })

  test('have the weeks as heads where they have no pages', () => {
    const course = {instructors: [], pace: 200, hasWeekPages: false}
    const book = courseBook({course})
    expect(book.sections.filter(({type}) => type === 'part')).toEqual([])
    expect(outlineOf(book)).toEqual([
      'Schedule',
      ['Week 1. First', ['On paper']],
      ['Week 2', ['On margins', 'On feet']],
      'On extra'
    ])
  })

  test('are by parts where the book has some', () => {
    const parts = [{title: 'All', entries: texts.map(({entry}) => entry)}]
    expect(outlineOf(courseBook({parts}))).toEqual([
      'Schedule',
      ['All', ['On paper', 'On margins', 'On feet', 'On extra']]
    ])
  })
})

function outlineOf(book: Book): unknown[] {
  const [list] = elementsOf(sectionOf(book, 'contents'), 'ol')
  return list ? itemsOf(list) : []
}

function itemsOf(list: Element): unknown[] {
  return childrenOf(list).map(item => {
    const [row, inner] = childrenOf(item)
    const title = row ? wordsOf(childrenOf(row).slice(0, 1))[0] : ''
    return inner ? [title, itemsOf(inner)] : title
  })
}

function childrenOf({children}: Element): Element[] {
  return children.filter(child => child.type === 'element')
}

describe('the page of a week', () => {
  test('stands before its first reading, with dates, readings and questions', () => {
    const book = courseBook()
    expect(book.sections.map(({id}) => id)).toEqual([
      ...['title-page', 'contents', 'schedule'],
      ...['week-1', 'paper', 'week-2', 'margins', 'feet', 'extra', 'week-4']
    ])
    const first = sectionOf(book, 'week-1')
    expect(wordsOf(elementsOf(first, 'h1'))).toEqual(['Week 1 First'])
    expect(wordsOf(elementsOf(first, 'p'))).toEqual(['1–5 February', 'On paper Ada Binder'])
    expect(wordsOf(elementsOf(sectionOf(book, 'week-2'), 'li'))).toEqual([
      ...['On margins', 'On feet', 'Why so?']
    ])
  })

  test('and its readings say which week it is, for running heads and tabs', () => {
    const book = courseBook()
    const said = (id: string) => {
      const {dataBook, dataTab, dataWeek} = sectionOf(book, id).tree.properties
      return [dataBook, dataTab, dataWeek]
    }
    expect(said('week-1')).toEqual(['Week 1. First', '1 0/4', 'Week 1. First'])
    expect(said('margins')).toEqual(['Week 2', '2 1/4', 'Week 2'])
    expect(said('extra')).toEqual(['A Pack', undefined, undefined])
  })
})

describe('the table of the load', () => {
  test('has pages, words and minutes, with sums that count nothing twice', () => {
    const section = sectionOf(courseBook(), 'schedule')
    expect(rowsOf(section)).toEqual([
      ['Reading', 'Page', 'Pages', 'Words', 'Minutes'],
      ['Week 1. First 1–5 February', '', '5', '1'],
      ['On paper Ada Binder', '', '', '5', '1'],
      ['Week 2', '', '451', ''],
      ['On margins', '', '', '451', '3'],
      ['On feet', '', '', '–', ''],
      ['Week 3. Nothing', '', '', ''],
      ['Week 4. Again', '', '456', '4'],
      ['On margins', '', '', '451', '3'],
      ['On paper Ada Binder', '', '', '5', '1'],
      ['Total', '', '', '456', '']
    ])
    const minutes = elementsOf(section, 'dataReference', 'minutes')
    expect(minutes.map(({properties}) => properties)).toMatchObject([
      {dataMinutes: 3, dataTargets: 'feet', dataPageMinutes: 2},
      {dataMinutes: 0, dataTargets: 'feet'},
      {dataMinutes: 4, dataTargets: 'feet'}
    ])
    const extents = elementsOf(section, 'dataReference', 'extent')
    expect(extents.at(-1)?.properties['dataTargets']).toBe('paper margins feet')
  })

  test('has the questions where weeks have no pages', () => {
    const course = {instructors: [], pace: 100, hasWeekPages: false}
    const section = sectionOf(courseBook({course}), 'schedule')
    expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['Week 2'])
    expect(wordsOf(elementsOf(section, 'li'))).toEqual(['Why so?'])
    expect(wordsOf(elementsOf(section, 'className', 'pace'))).toEqual([])
  })
})

function rowsOf(section: Parameters<typeof elementsOf>[0]): string[][] {
  return elementsOf(section, 'tr').map(row => wordsOf(childrenOf(row)))
}

describe('the course', () => {
  const course = {
    ...{code: 'HIST 204', title: 'A Pack', term: 'Spring 2027', institution: 'Utrecht'},
    ...{instructors: ['Ada', 'Bo'], pace: 200, hasWeekPages: true}
  }

  test('stands on the title page, which does not say the title twice', () => {
    const section = sectionOf(courseBook({course}), 'title-page')
    expect(wordsOf(elementsOf(section, 'p'))).toEqual([
      'With texts by Ada Binder',
      ...['HIST 204', 'Spring 2027', 'Taught by Ada and Bo', 'Utrecht']
    ])
  })
})

test('answers to the questions of a week are for the teacher’s section', () => {
  const question = parseEditorWords('Why?', 'q', undefined)
  const answer = parseEditorWords('So.', 'a', undefined)
  const asked = [week(1, {readings: ['paper'], questions: [{question, answer}]})]
  const book = courseBook({schedule: asked, backMatter: ['questions']})
  expect(wordsOf(elementsOf(sectionOf(book, 'week-1'), 'li')).at(-1)).toBe('Why?')
  const section = sectionOf(book, 'questions')
  expect(wordsOf(elementsOf(section, 'h2'))).toEqual(['Week 1'])
  expect(wordsOf(elementsOf(section, 'li'))).toEqual(['Why?So.'])
})
