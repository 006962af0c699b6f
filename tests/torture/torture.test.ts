import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, buildBook} from '../pdf/book.ts'
import {locatorsOf} from '../pdf/entries.ts'
import {lineAt, textOf} from '../pdf/reader.ts'
import {untruePages} from '../pdf/true-pages.ts'
import {familyOf} from './apparatus.ts'
import type {Asked, Draft, Mark, Target} from './draft.ts'
import {type TortureOptions, writeManuscript} from './manuscript.ts'
import {type Printed, printedWords} from './printed.ts'

/*
 * The manuscript that tries everything at once. All that is told of pages is compared with the text of these pages.
 */

const variants: readonly TortureOptions[] = [
  {place: 'foot'},
  {place: 'reading', notes: 120},
  {place: 'book', notes: 120},
  {place: 'foot', template: 'coursepack', notes: 160},
  {place: 'margin', template: 'coursepack', notes: 120}
]

describe.each(variants)('$place $template $notes', options => {
  let folder: string
  let draft: Draft
  let book: Built
  let printed: Printed
  const isAtFoot = options.place === 'foot' || options.place === 'margin'

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-torture-'))
    draft = await writeManuscript(folder, options)
    book = await buildBook(folder)
    printed = printedWords(book)
  }, 180_000)
  afterAll(async () => {
    await book?.[Symbol.asyncDispose]()
    await rm(folder, {recursive: true, force: true})
  })

  test('nothing is lost, and nothing is told but what the notes of the margin have no room for', () => {
    const told = book.files.flatMap(({messages}) =>
      messages.filter(({fatal}) => fatal !== undefined).map(({ruleId}) => String(ruleId))
    )
    const known = options.place === 'margin' ? ['note-fits-margin'] : []
    expect(told.filter(rule => ![...known, 'reference-settles'].includes(rule))).toEqual([])
    // Few references turn round and round.
    expect(told.filter(rule => rule === 'reference-settles').length).toBeLessThan(
      draft.asked.length / 10
    )
    if (options.notes === undefined) {
      expect(draft.notes.length).toBeGreaterThanOrEqual(500)
      expect(draft.asked.length).toBeGreaterThanOrEqual(200)
      expect(new Set(draft.marks.map(({head}) => head)).size).toBeGreaterThanOrEqual(300)
    }
  })

  test('every note is printed once, on the page of its call where it stands at the foot', () => {
    const wrong = draft.notes.flatMap(({number, inNote}) => {
      const [call, body] = [printed.pageOf(`c${number}q`), printed.pageOf(`n${number}q`)]
      const once = printed.times(`c${number}q`) === 1 && printed.times(`n${number}q`) === 1
      const inPlace = isAtFoot ? body === call : body >= call || inNote !== undefined
      return once && inPlace && call >= 0
        ? []
        : [`${number} is called on ${call}, stands on ${body}`]
    })
    expect(wrong).toEqual([])
  })

  test('calls lead to their notes', () => {
    const calls = book.pages.flatMap(({links}, page) =>
      links.filter(({name}) => /--fn-/u.test(name ?? '')).map(link => ({...link, from: page}))
    )
    expect(calls.length).toBeGreaterThanOrEqual(draft.notes.length)
    const lost = calls.filter(({to}) => {
      const target = book.pages[to?.page ?? -1]
      return target === undefined || lineAt(target, to?.top ?? null) === ''
    })
    expect(lost.map(({words, name}) => [words, name])).toEqual([])
  })

  test('every reference tells the page that its place stands on', () => {
    const wrong = draft.asked.flatMap(asked => {
      const {words, page, last} = printed.between(`a${asked.number}q`, `z${asked.number}q`)
      const pages = [...new Set([page, last])]
      const expected = pages.map(here => expectedPages(asked, here, printed))
      const said = pagesSaid(words)
      return expected.some(one => one.includes(said))
        ? []
        : [`${asked.as}, ${expected}: “${words}”`]
    })
    expect(wrong).toEqual([])
  })

  test('every head of the index has the pages of its marks, no more and no less', () => {
    const start = book.pages.findIndex(page => lineAt(page, null) === 'Index')
    const locators = locatorsOf(book.pages.slice(start))
    const wrong = [...marksByHead(draft.marks)].flatMap(([head, marks]) => {
      const own = locators.get(head.split('!').at(-1) ?? '') ?? {pages: [], notes: []}
      const wanted = wantedPages(marks, printed)
      return String([own.pages, own.notes]) === String([wanted.pages, wanted.notes])
        ? []
        : [{head, ...own, wanted}]
    })
    expect(wrong).toEqual([])
    expect(locators.size).toBeGreaterThan(options.notes ? 80 : 290)
  })

  test('works are cited on the page of the citation, or behind the text', () => {
    const wrong = draft.cited.filter(({number, key}) => {
      const page = printed.pageOf(`k${number}q`)
      const pages = isAtFoot ? book.pages.slice(page, page + 2) : book.pages.slice(page)
      return !pages.some(({items}) => textOf(items).includes(familyOf(key)))
    })
    expect(wrong).toEqual([])
  })

  test('all other page numbers are true: contents, lists, glossary, bibliography', () => {
    const {numbers, wrong} = untruePages(book)
    expect(wrong).toEqual([])
    expect(numbers).toBeGreaterThan(draft.asked.length)
  })
})

const near = ['above', 'below', 'on the facing page', 'overleaf', 'on the previous page']

/** The page numbers of a phrase, or its word for a page that is near. */
function pagesSaid(words: string): string {
  const [word] = near.filter(one => words.replace(/\s+/gu, ' ').endsWith(one))
  if (word) return word
  return /\bpp?\.\s*([\d–, ]+)$/u.exec(words)?.[1]?.replace(/\s/gu, '') ?? words
}

/** What a reference may say that stands on a page. */
function expectedPages({as, to}: Asked, here: number, printed: Printed): string[] {
  const pages = to.map(([from, end]) => {
    const ends = [from, end ?? from].map(target => pageOfTarget(target, printed))
    return ends.sort((a, b) => a - b)
  })
  const plain = spread(pages, printed)
  const [[there = -1] = []] = pages
  return as.includes('relative') || as === 'all' ? [plain, ...nearWords(here, there)] : [plain]
}

function pageOfTarget({kind, number}: Target, printed: Printed): number {
  return printed.pageOf(kind === 'note' ? `n${number}q` : `t${number}q`)
}

/** Pages in a row are one range. */
function spread(pages: readonly (readonly number[])[], printed: Printed): string {
  const ranges: number[][] = []
  for (const [from = 0, to = from] of pages.toSorted(([a = 0], [b = 0]) => a - b)) {
    const last = ranges.at(-1)
    if (last && from <= (last[1] ?? 0) + 1) last[1] = Math.max(last[1] ?? 0, to)
    else ranges.push([from, to])
  }
  return ranges
    .map(([from = 0, to = 0]) => [...new Set([from, to])].map(printed.label).join('–'))
    .join(',')
}

function nearWords(here: number, there: number): string[] {
  if (here === there) return ['above', 'below']
  // Pages are counted from 0 here: those with an odd index are versos.
  if (Math.abs(there - here) === 1 && Math.min(there, here) % 2 === 1) return ['on the facing page']
  if (there - here === 1) return ['overleaf']
  return there - here === -1 ? ['on the previous page'] : []
}

function marksByHead(marks: readonly Mark[]): Map<string, Mark[]> {
  return Map.groupBy(
    marks.filter(({head}) => head !== ''),
    ({head}) => head
  )
}

function wantedPages(marks: readonly Mark[], printed: Printed): {pages: string[]; notes: string[]} {
  const pageOf = (number: number) => printed.pageOf(`x${number}q`)
  const pages = marks.flatMap(({number, end, isInNote}) => {
    const [from, to] = [pageOf(number), pageOf(end ?? number)]
    return isInNote ? [] : Array.from({length: to - from + 1}, (_, at) => from + at)
  })
  const notes = marks.filter(({isInNote}) => isInNote).map(({number}) => pageOf(number))
  const labels = (of: readonly number[]) =>
    [...new Set(of)].sort((a, b) => a - b).map(printed.label)
  return {pages: labels(pages), notes: labels(notes)}
}
