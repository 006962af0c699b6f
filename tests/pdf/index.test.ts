import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {build} from '../../src/index.ts'
import {type PrintedPage, readPages, textOf} from './reader.ts'

/*
 * A book whose every marked word is one of its kind, `kxx`, so that the pages of a head can be read off the pages. The
 * index is read off its own pages as text.
 */

const filler =
  'The water ran under the wheel all winter and the men came home with wet sleeves. '.repeat(5)
const heads = Array.from({length: 90}, (_, at) => `mill!part ${letters(at)}`)
const words = new Map<string, string>()
let folder: string
let pages: readonly PrintedPage[]

function letters(number: number): string {
  return String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))
}

/** A mark of its own word. */
function mark(head: string, more = ''): string {
  const word = `k${letters(words.size)}k`
  words.set(word, head)
  return `:index[${word}]{head="${head}"${more}}`
}

function text(from: number): string {
  const paragraphs = Array.from({length: 30}, (_, at) => {
    const own = [heads[(from + at) % 90] ?? '', heads[(from + 3 * at) % 90] ?? ''].map(head =>
      mark(head)
    )
    return `${filler} Of ${own.join(' and ')} more.[^n${at}]\n\n[^n${at}]: In a note ${at % 9 === 0 ? mark('alum') : 'nothing'}.`
  })
  return `# Text ${from}\n\n${paragraphs.join('\n\n')}\n\nHere ${mark('size', ' main')} ends :index[Basle]{see="mill!part aa"}.\n`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-index-'))
  await mkdir(join(folder, 'texts'))
  for (const [at, from] of [0, 17].entries())
    await writeFile(join(folder, 'texts', `${at}.md`), text(from))
  await writeFile(
    join(folder, 'reader.yaml'),
    'title: Marks\nfrontmatter: []\nbackmatter: [index]\nreadings: [texts/0.md, texts/1.md]\nindex: {names: false}\n'
  )
  const output = join(folder, 'book.pdf')
  const {files} = await build(folder, {output, cache: false})
  expect(
    files.flatMap(({messages}) => messages.filter(({fatal}) => fatal !== undefined).map(String))
  ).toEqual([])
  pages = (await readPages(await readFile(output))).pages
}, 180_000)

afterAll(() => rm(folder, {recursive: true, force: true}))

function indexPages(): PrintedPage[] {
  const start = pages.findIndex(page => /^\s*Index/u.test(textOf(page.items)))
  return pages.slice(start)
}

/** Where a word is printed, as a locator says it. */
function pageOf(word: string): {label: string; isNote: boolean} {
  const body = pages.slice(0, pages.length - indexPages().length)
  const page = body.find(({items}) => textOf(items).includes(word))
  if (!page) throw new Error(`Cannot find ${word}`)
  const notes = textOf(page.items.filter(({part}) => part === 'notes'))
  return {label: page.label, isNote: notes.includes(word)}
}

/** The entries of the index by their words, each with its locators spread out. */
function entries(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const {items} of indexPages()) {
    const byItem = Map.groupBy(
      items.filter(({listItem}) => listItem !== undefined),
      ({listItem}) => listItem
    )
    for (const parts of byItem.values()) {
      const [, term = '', locators = ''] =
        /^(.*?), (\d.*)$/u.exec(textOf(parts).replace(/\s+/gu, ' ').trim()) ?? []
      if (term)
        found.set(term, [...(found.get(term) ?? []), ...locators.split(/, ?/u).flatMap(spread)])
    }
  }
  return found
}

function spread(locator: string): string[] {
  const [, page, notes] = /^(\d+)n+([\d– ]+)$/u.exec(locator) ?? []
  if (page) return notesIn(notes ?? '').map(note => `${page}n${note}`)
  return notesIn(locator)
}

function notesIn(range: string): string[] {
  const [first = '', last = first] = range.split('–').map(part => part.trim())
  return Array.from({length: Number(last) - Number(first) + 1}, (_, at) =>
    String(Number(first) + at)
  )
}

test('all locators are true, and all marks have one', () => {
  const printed = entries()
  for (const head of new Set(words.values())) {
    const own = [...words].filter(([, name]) => name === head).map(([word]) => pageOf(word))
    const term = head.split('!').at(-1) ?? ''
    const locators = printed.get(term) ?? []
    const wanted = own.filter(({isNote}) => !isNote).map(({label}) => label)
    const notes = own.filter(({isNote}) => isNote).map(({label}) => label)
    expect([term, locators.filter(locator => !locator.includes('n')).sort()]).toEqual([
      term,
      [...new Set(wanted)].sort()
    ])
    expect([
      term,
      locators
        .filter(locator => locator.includes('n'))
        .map(locator => locator.replace(/n.*/u, ''))
        .sort()
    ]).toEqual([term, notes.sort()])
  }
})

test('a head whose sub-entries go on on the next page is named there again', () => {
  const [, second] = indexPages()
  expect(indexPages().length).toBeGreaterThan(1)
  const lines = textOf(second?.items ?? [])
  expect(lines).toContain('mill (continued)')
  expect(textOf(indexPages()[0]?.items ?? [])).not.toContain('(continued)')
})
