import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, buildBook, messagesOf, pageAt, printedText} from './book.ts'
import {indexEntries, standsOn} from './entries.ts'
import {lineAt, textOf} from './reader.ts'
import {essay, post, readSeed, seeds, seedsPresent} from './seeds.ts'
import {missing, run} from './tools.ts'
import {count, letters, miscounted, sentences, words} from './words.ts'

describe.skipIf(!seedsPresent)('the seeds, a folder without a manifest', () => {
  let book: Built
  beforeAll(async () => {
    book = await buildBook(seeds)
  })
  afterAll(() => book?.[Symbol.asyncDispose]())

  test('are titled, and in the contents with true page numbers', () => {
    const contents = book.pages.find(page => lineAt(page, null) === 'Contents')
    expect(contents?.label).toMatch(/^[ivx]+$/)
    const text = words(textOf(contents?.items ?? []))
    for (const {title} of [readSeed(essay), readSeed(post)]) {
      expect(text).toContain(words(title))
      const [, label = ''] = new RegExp(`${words(title)}\\D*?(\\d+) `).exec(text) ?? []
      expect(letters(printedText([pageAt(book.pages, label)])).indexOf(letters(title))).toBe(0)
    }
    const links = contents?.links ?? []
    expect(links.length).toBeGreaterThanOrEqual(8)
    for (const {words: printed, to} of links) {
      const target = book.pages[to?.page ?? -1]
      if (/^\d+$/.test(printed)) expect(target?.label).toBe(printed)
      else expect(letters(textOf(target?.items ?? []))).toContain(letters(printed))
    }
  })

  test('begin at page 1, on a recto, after roman pages', () => {
    const labels = book.pages.map(({label}) => label)
    const first = labels.indexOf('1')
    expect(first % 2).toBe(0)
    expect(labels.slice(0, 3)).toEqual(['i', 'ii', 'iii'])
    expect(labels.slice(first)).toEqual(labels.slice(first).map((_, index) => `${index + 1}`))
    expect(textOf(pageAt(book.pages, '1').items)).toContain(readSeed(essay).title.slice(0, 9))
  })

  test('have four pull quotes: on the page, not in the tag tree, and once more in the running text', () => {
    const {pullQuotes} = readSeed(post)
    expect(pullQuotes).toHaveLength(4)
    const apart = letters(printedText(book.pages, ({part}) => part === undefined))
    const running = letters(printedText(book.pages, ({part}) => part !== undefined))
    for (const quote of pullQuotes.map(letters)) {
      expect([count(quote, apart), count(quote, running)]).toEqual([1, 1])
    }
    const rest = pullQuotes.map(letters).reduce((text, quote) => text.replace(quote, ''), apart)
    expect(rest.length).toBeLessThan(book.pages.length * 40)
    expect(messagesOf(book.files, 'pull-quote-recognised')).toHaveLength(4)
    expect(book.pages.some(({roles}) => roles.has('BlockQuote'))).toBe(false)
  })

  test('lose the lines of the scraped page, with a message for each', () => {
    const {lines} = readSeed(essay)
    const scraped = lines.flatMap((line, index) =>
      /^(?:\.|Related Content)$/u.test(line.trim()) ? [`${essay}:${index + 1}`] : []
    )
    expect(scraped).toHaveLength(3)
    const said = messagesOf(book.files, 'boilerplate-left-out').map(text => text.split(' ')[0])
    expect(said).toEqual(scraped)
    expect(printedText(book.pages)).not.toContain('Related Content')
  })

  test('have the lost note call reported where it stands', () => {
    const {lines} = readSeed(post)
    const line = lines.findIndex(text => /[a-z]\.\d [A-Z]/u.test(text)) + 1
    const said = messagesOf(book.files, 'note-call-has-note')
    expect(said).toHaveLength(1)
    expect(said[0]?.startsWith(`${post}:${line} `)).toBe(true)
    const [message] = book.files.flatMap(({messages}) =>
      messages.filter(({ruleId}) => ruleId === 'note-call-has-note')
    )
    expect(lines[line - 1]?.slice((message?.column ?? 0) - 1)).toMatch(/^\d [A-Z]/)
  })

  test('have both authors in Contributors, and only there', () => {
    const notes = readSeed(post).lines.filter(line => /^__.+__ is /u.test(line))
    expect(notes).toHaveLength(2)
    const page = book.pages.find(one => lineAt(one, null) === 'Contributors')
    const text = letters(textOf(page?.items ?? []))
    for (const note of notes) {
      expect(text).toContain(letters(note))
      expect(count(letters(note), letters(printedText(book.pages)))).toBe(1)
    }
  })

  test('show no mark of their sources', () => {
    expect(printedText(book.pages)).not.toMatch(/excerpt|layout|image_caption|<|>|_|#/)
  })

  test('have an index whose pages have the words', () => {
    const first = book.pages.findIndex(page => lineAt(page, null) === 'Index')
    const last = book.pages.findIndex(page => lineAt(page, null) === 'Colophon')
    const entries = indexEntries(book.pages.slice(first, last))
    expect(entries.length).toBeGreaterThan(15)
    const located = entries.flatMap(({head, pages}) => pages.map(label => ({head, label})))
    expect(located.length).toBeGreaterThan(80)
    const heads = entries.map(({head}) => head)
    const wrong = located.filter(
      ({head, label}) => !names(head, heads).some(name => standsOn(book.pages, label, name))
    )
    expect(wrong).toEqual([])
  })

  test('have every sentence in the PDF as often as in the source, by the tag tree', () => {
    const running = letters(printedText(book.pages, ({part}) => part !== undefined))
    for (const seed of [readSeed(essay), readSeed(post)]) {
      const text = seed.pullQuotes.reduce(
        (rest, quote) => rest.replace(`\n${quote}\n`, '\n'),
        seed.text
      )
      const all = sentences(text).map(letters)
      expect(all.length).toBeGreaterThan(15)
      const often = all.filter(one => one.length > 30 && count(one, running) !== 1)
      expect(often).toEqual([])
      expect(miscounted(text, running)).toEqual([])
    }
  })

  test.skipIf(missing('pdftotext'))('and by pdftotext, pull quotes twice', () => {
    const text = run('pdftotext', '-enc', 'UTF-8', book.path, '-')
    const heads = new Set(['Seeds', readSeed(essay).title, readSeed(post).title])
    const pages = text.split('\f').map((page, index) => bare(page, heads, book.pages[index]?.label))
    for (const seed of [readSeed(essay), readSeed(post)]) {
      expect(miscounted(seed.text, pages.join('\n'))).toEqual([])
    }
  })

  test.skipIf(missing('qpdf'))('are a PDF without fault, says qpdf', () => {
    expect(run('qpdf', '--check', book.path)).toContain('No syntax or stream encoding errors')
  })
})

/** Without running head and folio. */
function bare(page: string, heads: ReadonlySet<string>, label: string | undefined): string {
  const lines = page.trim().split('\n')
  if (lines.at(-1)?.trim() === label) lines.pop()
  if (heads.has(lines[0]?.trim() ?? '')) lines.shift()
  return lines.join('\n')
}

/** What a text may call what the index heads so. */
function names(head: string, heads: readonly string[]): string[] {
  const [, full = head, short] = /^(.*?)(?: \((.*)\))?$/u.exec(head) ?? []
  const initials = full.match(/\b\p{Lu}/gu)?.join('') ?? ''
  const [surname = full] = full.split(',')
  const [first = full] = full.split(/\W/u)
  const isAlone = heads.filter(other => other.startsWith(`${first} `)).length === 1
  return [
    ...[full, surname],
    ...(short ? [short] : []),
    ...(initials.length > 1 ? [initials] : []),
    ...(isAlone ? [first] : [])
  ]
}
