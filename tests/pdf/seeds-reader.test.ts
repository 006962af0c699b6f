import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Built, buildBook, messagesOf, printedText} from './book.ts'
import {lineAt, type PrintedPage, textOf} from './reader.ts'
import {essay, post, readSeed, seedsPresent} from './seeds.ts'
import {count, letters, miscounted} from './words.ts'

const folder = fileURLToPath(new URL('../fixtures/seeds-reader', import.meta.url))

interface Entry {
  readonly id: string
  readonly notes: readonly {at: string | {exact: string}; note: string; call?: string}[]
  readonly references: readonly {at: string; see: string; text?: string}[]
}
const manifest: {readings: Entry[]} = parse(readFileSync(`${folder}/reader.yaml`, 'utf8'))

test('the manifest quotes at most five words in a row', () => {
  const long = manifest.readings
    .flatMap(({notes, references}) => [...notes, ...references])
    .flatMap(({at}) => (typeof at === 'string' ? [at] : Object.values(at)))
    .filter(quoted => quoted.split(/\s+/u).length > 5)
  expect(long).toEqual([])
})

describe.skipIf(!seedsPresent)('the seeds with an editor’s manifest', () => {
  let book: Built
  beforeAll(async () => {
    book = await buildBook(folder)
  })
  afterAll(() => book?.[Symbol.asyncDispose]())

  test('have nothing wrong with them but what was found in the texts', () => {
    const rules = book.files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
    const known = ['boilerplate-left-out', 'pull-quote-recognised']
    expect(rules.filter(rule => !known.includes(String(rule)))).toEqual([])
    expect(messagesOf(book.files, 'note-call-has-note')).toEqual([])
  })

  test.each(manifest.readings)('$id: each note begins on the page of its call', ({id, notes}) => {
    const calls = callsOf(book.pages, id)
    expect(calls.map(({words}) => plainNumber(words))).toEqual(notes.map((_, index) => index + 1))
    const sorted = notes.toSorted((a, b) => at(book, id, a.at) - at(book, id, b.at))
    for (const [index, {at: place, note}] of sorted.entries()) {
      const {page, words} = calls[index] ?? {page: -1, words: ''}
      const text = letters(part(book.pages[page], 'text'))
      const quoted = typeof place === 'string' ? place : place.exact
      expect(printedBefore(book.pages[page], words)).toContain(letters(quoted).slice(-8))
      expect(text).not.toContain(letters(plainNote(note)))
      const foot = letters(part(book.pages[page], 'notes'))
      expect(foot).toContain(letters(`${index + 1}${plainNote(note)}`).slice(0, 30))
    }
  })

  test('each note is printed once, whole, also over the end of a page', () => {
    const notes = letters(printedText(book.pages, item => item.part === 'notes'))
    for (const {note} of manifest.readings.flatMap(entry => entry.notes)) {
      const wanted = letters(plainNote(note)).replace(/thelongertext$/u, '')
      expect(count(wanted, notes)).toBe(1)
    }
    expect(book.pages.every(page => /^$|^\d/u.test(startOfNotes(page)) || goesOn(book, page))).toBe(
      true
    )
  })

  test('each page number is true', () => {
    const numbered = book.pages.flatMap((page, index) =>
      page.links
        .filter(({words}) => /^p\.\s[\divxl]+$/u.test(words))
        .map(link => ({...link, page: index}))
    )
    expect(numbered.length).toBeGreaterThanOrEqual(3)
    for (const {words, to} of numbered) {
      const target = book.pages[to?.page ?? -1]
      expect(words.slice(3)).toBe(target?.label)
      const line = letters(lineAt(target as PrintedPage, to?.top ?? null))
      const titles = [readSeed(essay).title, readSeed(post).title, 'Conclusion'].map(letters)
      expect(titles.some(title => title.startsWith(line))).toBe(true)
    }
  })

  test('references stand behind the words that they were given to, in both texts', () => {
    const text = letters(printedText(book.pages, item => item.part === 'text'))
    for (const {at: place, see, text: label} of manifest.readings.flatMap(one => one.references)) {
      const behind = text.split(letters(place)).slice(1)
      const words = label ?? readSeed(see === 'align' ? essay : post).title
      expect(behind.some(rest => rest.startsWith(letters(`see ${words}`)))).toBe(true)
    }
    const pages = [...printedText(book.pages).matchAll(/\(\s*see [^()]*?p\.\s(\d+)\)/gu)]
    expect(pages.length).toBeGreaterThanOrEqual(3)
  })

  test('the texts are whole with all that was added to them', () => {
    const text = printedText(book.pages, item => item.part === 'text').replace(
      /\s*\(see [^()]*\)/gu,
      ''
    )
    for (const name of [essay, post]) {
      const {text: source, pullQuotes} = readSeed(name)
      const once = pullQuotes.reduce((rest, quote) => rest.replace(`\n${quote}\n`, '\n'), source)
      expect(miscounted(once.replace('affairs.1', 'affairs.'), text)).toEqual([])
    }
  })
})

function callsOf(pages: readonly PrintedPage[], id: string): {words: string; page: number}[] {
  return pages.flatMap((page, index) =>
    page.links
      .filter(({name, words}) => name?.startsWith(`${id}--fn-`) && /^[⁰¹²³⁴-⁹]+$/u.test(words))
      .map(({words, to}) => {
        expect(to?.page).toBe(index)
        return {words, page: index}
      })
  )
}

/** Where the quoted words stand in the source, to sort notes by. */
function at({found}: Built, id: string, place: string | {exact: string; prefix?: string}): number {
  expect(found.texts.length).toBeGreaterThan(0)
  const {lines} = readSeed(id === 'align' ? essay : post)
  const words = typeof place === 'string' ? place : `${place.prefix ?? ''} ${place.exact}`
  return letters(lines.join('\n')).indexOf(letters(words))
}

function plainNumber(superscript: string): number {
  return Number(superscript.normalize('NFKC'))
}

function part(page: PrintedPage | undefined, which: 'text' | 'notes'): string {
  return textOf(page?.items.filter(item => item.part === which) ?? [])
}

function printedBefore(page: PrintedPage | undefined, superscript: string): string {
  const [before = ''] = part(page, 'text').split(superscript)
  return letters(before.slice(-60)).slice(-30)
}

/** A note as it is printed: paragraphs joined, links as their words. */
function plainNote(note: string): string {
  return note.replace(/\[(.*?)\]\(.*?\)\.?/gu, '$1')
}

function startOfNotes(page: PrintedPage): string {
  return part(page, 'notes').trim()
}

/** Whether the page before has notes too: what begins without a number goes on from there. */
function goesOn(book: Built, page: PrintedPage): boolean {
  const before = book.pages[book.pages.indexOf(page) - 1]
  return before !== undefined && startOfNotes(before) !== ''
}
