import {readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../src/export/check/index.ts'
import {build, type Result} from '../../src/index.ts'
import {schedule} from '../../src/verbs/schedule.ts'
import {missingVeraPdf, veraPdf} from '../verapdf.ts'
import {type PrintedBook, type PrintedPage, readPages, textOf} from './reader.ts'

const sentence =
  'The sheet was folded twice, and the hand that folded it took the next one from the heap. '
const page = `${sentence.repeat(24)}\n\n`

const manifest = `title: Folded
language: en-GB
course: {code: BOOK 1, term: Spring 2027, instructor: Ada Binder}
schedule:
  - week: 1
    title: Sheets
    dates: 2027-02-01/2027-02-05
    readings: sheets
  - week: 2
    title: Quires
    readings: [quires, sheets]
    questions: [What is a quire?]
  - {week: 3, readings: books}
frontmatter: [title-page, contents, schedule]
backmatter: [colophon]
variants:
  student:
  instructor: {subtitle: For One}
  large-print: {template: large-print}
  screen: {template: screen}
readings: [sheets.md, quires.md, books.md]
`

let folder = ''
let made: {built: Result; book: PrintedBook; path: string}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-course-'))
  await mkdir(join(folder, 'pack'))
  const texts = {sheets: 3, quires: 2, books: 1}
  for (const [name, pages] of Object.entries(texts)) {
    const title = `# On ${name}\n\n`
    const block = '::: {only=instructor}\nFor the teacher of this.\n:::\n'
    await writeFile(join(folder, 'pack', `${name}.md`), title + page.repeat(pages) + block)
  }
  await writeFile(join(folder, 'pack', 'reader.yaml'), manifest)
  made = await buildIn('pack')
}, 120_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

async function buildIn(name: string, options: Parameters<typeof build>[1] = {}) {
  const path = join(folder, `${name}.pdf`)
  const built = await build(join(folder, 'pack'), {
    output: path,
    cache: join(folder, 'cache'),
    ...options
  })
  const [output = path] = built.outputs
  return {built, path: output, book: await readPages(readFileSync(output))}
}

function heads(pages: readonly PrintedPage[]): string[] {
  return pages.map(({items}) => textOf(items.filter(({part}) => part === undefined)))
}

function wordsOn(pages: readonly PrintedPage[]): string {
  return pages.map(({items}) => textOf(items)).join('\n')
}

function faults(files: readonly VFile[]): string[] {
  return files.flatMap(({messages}) =>
    messages.filter(({fatal}) => fatal !== undefined).map(String)
  )
}

describe('the pack of a course', () => {
  test('builds without a message', () => {
    expect(faults(made.built.files)).toEqual([])
  })

  test('has the numbers of its pages in the table, and they are true', async () => {
    const {weeks} = await schedule(join(folder, 'pack'), {
      pages: true,
      cache: join(folder, 'cache')
    })
    const readings = weeks.flatMap(({readings}) => readings)
    expect(readings.map(({id}) => id)).toEqual(['sheets', 'quires', 'sheets', 'books'])
    const {pages} = made.book
    const table = pages.find(one => wordsOn([one]).includes('Minutes at 200 words a minute'))
    const lines = wordsOn(table ? [table] : []).split('\n')
    for (const {title, pages: known, words, minutes} of readings) {
      const number = (words ?? 0).toLocaleString('en-GB')
      const line = `${title} ${known?.first} ${known?.count} ${number} ${minutes}`
      expect(lines.map(words => words.replace(/\s+/gu, ' '))).toContain(line)
      const first = pages.findIndex(({label}) => label === known?.first)
      expect(wordsOn(pages.slice(first, first + 1))).toContain(title)
      const last = pages.findIndex(({label}) => label === known?.last)
      expect(last - first + 1).toBe(known?.count)
    }
  })

  test('says the week in running heads, and in a tab at the fore-edge that stands lower week by week', () => {
    const {pages} = made.book
    const tabs = pages.flatMap(({items, label}) => {
      const tab = items.find(({part, text, x}) => {
        return part === undefined && /^[123]$/u.test(text) && (x < 20 || x > 410)
      })
      return tab ? [{label, week: tab.text, y: Math.round(tab.y), isRight: tab.x > 400}] : []
    })
    expect(new Set(tabs.map(({week}) => week))).toEqual(new Set(['1', '2', '3']))
    const heights = ['1', '2', '3'].map(week => [
      ...new Set(tabs.filter(tab => tab.week === week).map(({y}) => y))
    ])
    expect(heights.map(({length}) => length)).toEqual([1, 1, 1])
    const [one = 0, two = 0, three = 0] = heights.flat()
    expect(one > two && two > three).toBe(true)
    for (const {label, isRight} of tabs)
      expect([label, isRight]).toEqual([label, Number(label) % 2 === 1])
    const text = heads(pages).join('\n')
    for (const head of ['Week 1. Sheets', 'Week 2. Quires']) expect(text).toContain(head)
    // Nothing of it before the first week, and behind the last.
    const isBare = (words: string) => !/Week/u.test(words)
    expect(heads(pages.filter(({label}) => /^[ivx]+$/u.test(label))).every(isBare)).toBe(true)
  })

  test('leaves out what is for instructors', () => {
    expect(wordsOn(made.book.pages)).not.toContain('For the teacher')
  })
})

describe('an offprint', () => {
  test('has a cover of its own, and the page numbers of the whole', async () => {
    const {built, book, path} = await buildIn('offprint', {only: ['week-2']})
    expect(faults(built.files)).toEqual([])
    const {pages} = book
    const cover = wordsOn(pages.slice(0, 1))
    for (const words of [
      'BOOK 1',
      'Spring 2027',
      'Week 2',
      'Quires',
      'On sheets',
      'Offprint from Folded'
    ]) {
      expect(cover).toContain(words)
    }
    const body = pages.filter(({label}) => /^\d+$/u.test(label))
    const whole = new Map(made.book.pages.map(one => [one.label, one]))
    for (const one of body) {
      const same = whole.get(one.label)
      expect(wordsOn([one])).toBe(same && wordsOn([same]))
      expect([one.label, pages.indexOf(one) % 2]).toEqual([one.label, (Number(one.label) + 1) % 2])
    }
    expect(built.pages).toBe(pages.length)
    expect(checkPdf(readFileSync(path)).flaws).toEqual([])
  })

  test('is made of each week, beside the book', async () => {
    const {built} = await buildIn('pack', {only: ['weeks']})
    expect(built.outputs.map(output => output.slice(folder.length + 1))).toEqual([
      ...['pack.week-1.pdf', 'pack.week-2.pdf', 'pack.week-3.pdf']
    ])
  })

  test('of what is none is refused', async () => {
    await expect(buildIn('none', {only: ['week-9']})).rejects.toMatchObject({
      file: {messages: [{ruleId: 'manifest-offprint-exists', note: 'did you mean `week-1`?'}]}
    })
  })
})

describe('a variant', () => {
  test('has what is for it, and a name of its own', async () => {
    const {built, book} = await buildIn('instructor', {variant: 'instructor'})
    expect(faults(built.files)).toEqual([])
    expect(wordsOn(book.pages)).toContain('For the teacher of this.')
    expect(wordsOn(book.pages)).toContain('For One')
  })

  test('in large print has nothing under sixteen points but what the text calls notes with', async () => {
    const {built, book} = await buildIn('large', {variant: 'large-print'})
    expect(faults(built.files)).toEqual([])
    const sizes = book.pages.flatMap(({items}) => items.map(({size}) => Math.round(size)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })

  test('for the screen has no blank pages', async () => {
    const {built, book} = await buildIn('screen', {variant: 'screen'})
    expect(faults(built.files)).toEqual([])
    expect(book.pages.filter(({items}) => items.length === 0)).toEqual([])
    expect(made.book.pages.some(({items}) => items.length === 0)).toBe(true)
  })

  test.skipIf(missingVeraPdf())(
    'keeps to the standards, and so do offprints',
    {timeout: 120_000},
    async () => {
      const names = ['pack', 'offprint', 'large', 'screen']
      const paths = names.map(name => join(folder, `${name}.pdf`))
      const verdicts = await veraPdf(paths)
      expect(paths.map(path => verdicts.get(path))).toEqual(paths.map(() => ({'3a': [], ua1: []})))
    }
  )
})
