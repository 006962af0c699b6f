import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, buildBook, printedText} from './book.ts'
import {locatorsOf, standsOn} from './entries.ts'
import {lineAt, type PrintedLink, type PrintedPage, textOf} from './reader.ts'
import {entries, manifest, sample, sourceText} from './sample.ts'
import {missing, run} from './tools.ts'
import {letters, miscounted, sentences, words} from './words.ts'

let book: Built
beforeAll(async () => {
  book = await buildBook(sample)
})
afterAll(() => book?.[Symbol.asyncDispose]())

test('nothing is wrong with the sample', () => {
  const errors = book.files.flatMap(({messages}) => messages.filter(({fatal}) => fatal === true))
  expect(errors).toEqual([])
})

test('title, language and tags stand in the file', () => {
  const {info, language, marked, xmp} = book.found
  expect(info).toMatchObject({Title: manifest.title, Author: 'the Lectern authors'})
  expect(language).toBe(manifest.language)
  expect(marked).toBe(true)
  expect(xmp).toContain(manifest.title)
  for (const page of book.pages) {
    if (page.items.some(({part}) => part)) expect([...page.roles].join()).toMatch(/Sect|Part/)
  }
})

test('page labels are roman, then Arabic from 1 on a recto', () => {
  const labels = book.pages.map(({label}) => label)
  const front = labels.indexOf('1')
  expect(labels.slice(0, 4)).toEqual(['i', 'ii', 'iii', 'iv'])
  expect(front % 2).toBe(0)
  expect(labels.slice(front)).toEqual(labels.slice(front).map((_, index) => `${index + 1}`))
})

test('folios and running heads are no part of the text, and say what is so', () => {
  let folios = 0
  for (const {label, items} of book.pages) {
    const apart = textOf(items.filter(({part}) => part === undefined))
    const text = textOf(items.filter(({part}) => part === 'text'))
    const lines = apart.split('\n').map(line => line.trim())
    if (lines.includes(label)) folios++
    const head = lines.filter(line => letters(line) === letters(manifest.title))
    if (head.length > 0) expect(Number(label) % 2).toBe(0)
    expect(text.split('\n').map(line => line.trim())).not.toContain(label)
  }
  expect(folios).toBeGreaterThan(book.pages.length * 0.7)
})

describe('outline', () => {
  test('has parts and readings in order, each leading to its opener', () => {
    const parts = book.found.outline.filter(({items}) => items.length > 0)
    expect(parts.map(({title}) => letters(title)).slice(0, 3)).toEqual(
      manifest.parts.map(({title}) => letters(title))
    )
    for (const [index, {readings}] of manifest.parts.entries()) {
      expect(parts[index]?.items).toHaveLength(readings.length)
    }
  })

  test('leads every title to a page that has it as its first line or a heading', () => {
    const all = book.found.outline.flatMap(function flat(item): typeof book.found.outline {
      return [item, ...item.items.flatMap(flat)]
    })
    expect(all.length).toBeGreaterThan(30)
    for (const {title, page} of all) {
      const {items = []} = book.pages[page] ?? {}
      const headings = items.filter(({path}) => /\bH[1-6]\b/u.test(path))
      expect(letters(textOf(headings))).toContain(letters(title))
    }
  })
})

describe('links inside', () => {
  const linksOf = (pages: readonly PrintedPage[]) =>
    pages.flatMap((page, index) =>
      page.links.flatMap(link => (link.url ? [] : [{...link, page, index}]))
    )
  const target = ({to}: PrintedLink) => book.pages[to?.page ?? -1]
  const lineOf = (link: PrintedLink) => {
    const page = target(link)
    return page ? lineAt(page, link.to?.top ?? null) : ''
  }
  const isCall = ({words: printed}: PrintedLink) => /^[⁰¹²³⁴-⁹]+$/u.test(printed)
  const folio = ({words: printed}: PrintedLink) => /^(?:p\.\s)?(\d+|[ivxl]+)$/u.exec(printed)?.[1]
  const isNear = ({words: printed}: PrintedLink) => /^(?:above|below|on the|facing)/u.test(printed)
  const isMarker = (link: PrintedLink) => /--call-\d+$/u.test(link.name ?? '')

  test('all lead somewhere', () => {
    const lost = linksOf(book.pages).filter(({to}) => !to || to.page < 0)
    expect(lost.map(({words: printed, name}) => [printed, name])).toEqual([])
    expect(linksOf(book.pages).length).toBeGreaterThan(300)
  })

  test('of calls lead to their notes on the same page, and back', () => {
    const calls = linksOf(book.pages).filter(isCall)
    expect(calls.length).toBeGreaterThan(30)
    for (const call of calls) {
      expect(target(call)).toBe(call.page)
      const number = call.words.normalize('NFKC')
      expect(lineOf(call).startsWith(number)).toBe(true)
      const back = call.page.links.find(
        link => isMarker(link) && link.words === number && lineOf(link).includes(call.words)
      )
      expect(back && target(back)).toBe(call.page)
    }
    const markers = linksOf(book.pages).filter(isMarker)
    expect(markers).toHaveLength(calls.length)
  })

  test('that print a page number lead to that page', () => {
    const numbered = linksOf(book.pages).filter(link => folio(link) && !isMarker(link))
    expect(numbered.length).toBeGreaterThan(150)
    const wrong = numbered.filter(link => target(link)?.label !== folio(link))
    expect(wrong.map(({words: printed, name}) => [printed, name])).toEqual([])
  })

  test('that print above, below or the facing page are right', () => {
    const near = linksOf(book.pages).filter(isNear)
    expect(near.length).toBeGreaterThan(0)
    for (const link of near) {
      const distance = (link.to?.page ?? 0) - link.index
      if (/above|below/u.test(link.words)) expect(distance).toBe(0)
      else if (/facing/u.test(link.words)) expect(Math.abs(distance)).toBe(1)
    }
  })

  test('that print a title lead to it', () => {
    const all = linksOf(book.pages)
    const rest = all.filter(
      link => !isCall(link) && !isMarker(link) && !folio(link) && !/^\d+nn?\d/u.test(link.words)
    )
    expect(rest.length).toBeGreaterThan(40)
    const wrong = rest.filter(link => {
      const printed = letters(link.words)
      const page = target(link)
      const first = book.pages[link.to?.page ?? -1]?.items ?? []
      const headings = letters(textOf(first.filter(({path}) => /\b(?:H\d|LI)\b/u.test(path))))
      const isTitle = printed !== '' && headings.includes(printed)
      // Words of the author that are a link: the page number that follows them was looked at above.
      const isNumbered = all.some(
        other =>
          other.name === link.name && (folio(other) || isNear(other)) && target(other) === page
      )
      return !isTitle && !isNumbered && !isNear(link)
    })
    expect(wrong.map(({words: printed, name}) => [printed, name])).toEqual([])
  })

  test('of the contents lead to openers', () => {
    const contents = book.pages.filter(page => lineAt(page, null) === 'Contents')
    const titles = linksOf(contents).filter(link => !folio(link))
    expect(titles.length).toBeGreaterThanOrEqual(entries.length)
    for (const link of titles) {
      expect(letters(textOf(target(link)?.items ?? []))).toContain(letters(link.words))
      expect(letters(link.words)).toContain(letters(lineOf(link)).slice(0, 12))
    }
  })
})

test('every entry of the index stands on every page that it names', () => {
  const first = book.pages.findIndex(page => lineAt(page, null) === 'Index')
  const last = book.pages.findIndex(page => lineAt(page, null) === 'Colophon')
  const found = locatorsOf(book.pages.slice(first, last))
  const located = [...found].flatMap(([head, {pages, notes}]) =>
    [...pages, ...notes].map(label => ({head, label}))
  )
  expect(located.length).toBeGreaterThan(150)
  const wrong = located.filter(
    ({head, label}) => !phrasesOf(head).some(phrase => standsOn(book.pages, label, phrase))
  )
  expect(wrong).toEqual([])
})

test.each(entries)('every sentence of $id is printed as often as it was written', entry => {
  const text = sourceText(entry)
  expect(sentences(text).length).toBeGreaterThan(40)
  const pages = pagesOf(entry)
  const printed = [
    printedText(pages, ({part}) => part === 'text'),
    printedText(pages, ({part}) => part === 'notes')
  ]
  const added = /\((?:(?:see )?[^()]*p\.\s?\d+|see [^()]*|above|below|on the facing page)\)/gu
  expect(miscounted(text, printed.join('\n').replace(added, ''))).toEqual([])
})

describe('fonts', () => {
  test('are embedded TrueType, none of them Type 3', () => {
    expect(book.fonts.length).toBeGreaterThan(5)
    for (const {name, type, embedded} of book.fonts) {
      expect([name, type, embedded]).toEqual([name, 'CIDFontType2', true])
      expect(name).toMatch(/^[A-Z]{6}\+Source/)
    }
  })

  test.skipIf(missing('pdffonts'))('say so to pdffonts, with their characters', () => {
    const faces = run('pdffonts', book.path).trim().split('\n').slice(2)
    expect(faces.length).toBeGreaterThan(5)
    expect(faces.filter(face => !/CID TrueType +Identity-H +yes yes yes/u.test(face))).toEqual([])
  })
})

describe('other programs', () => {
  test.skipIf(missing('qpdf'))('qpdf finds nothing wrong', () => {
    expect(run('qpdf', '--check', book.path)).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(missing('pdfinfo'))('pdfinfo sees tags, title and size', () => {
    const info = run('pdfinfo', book.path)
    expect(info).toMatch(/^Tagged: +yes$/mu)
    expect(info).toMatch(new RegExp(`^Title: +${manifest.title}$`, 'mu'))
    expect(info).toMatch(/^Page size: +432 x 648 pts/mu)
    expect(info).not.toContain('variable')
  })

  test.skipIf(missing('mutool'))('mutool reads the same text on each page', () => {
    const text = run('mutool', 'draw', '-q', '-F', 'txt', book.path)
    const pages = text.split('\f')
    for (const [index, {items}] of book.pages.entries()) {
      expect(sorted(pages[index] ?? '')).toBe(sorted(textOf(items)))
    }
  })
})

/** The pages of a reading, and those of Contributors. */
function pagesOf({id}: {id: string}): PrintedPage[] {
  const starts = [
    ...entries.map(entry => entry.id),
    ...manifest.parts.map((_, n) => `part-${n + 1}`)
  ]
    .map(name => book.found.destinations.get(name)?.page ?? -1)
    .sort((a, b) => a - b)
  expect(starts.every(start => start > 0)).toBe(true)
  const first = book.found.destinations.get(id)?.page ?? -1
  const contributors = book.pages.findIndex(page => lineAt(page, null) === 'Contributors')
  const end = starts.find(start => start > first) ?? contributors
  const index = book.pages.findIndex(page => lineAt(page, null) === 'Index')
  return [...book.pages.slice(first, end), ...book.pages.slice(contributors, index)]
}

/** What the text may say where the index has this head: the manifest's variants, its quotations, or the name itself. */
function phrasesOf(head: string): string[] {
  const key = words(head)
  const last = (term: string) => words(term.split('!').at(-1) ?? '')
  const terms = manifest.index.terms.filter(({term}) => last(term) === key)
  const marks = entries.flatMap(entry => (entry.index ?? []).filter(({term}) => last(term) === key))
  const short = /\((.*)\)/u.exec(head)?.[1]
  return [
    head.replace(/\(.*\)/u, ''),
    ...head.split(',').slice(0, 1),
    ...(short ? [short] : []),
    ...terms.flatMap(({variants = []}) => variants),
    ...marks.map(({at}) =>
      (typeof at === 'string' ? at : (at as {exact: string}).exact).slice(0, 25)
    )
  ]
}

/** Letters in alphabetical order: programs read columns and raised figures in orders of their own. */
function sorted(text: string): string {
  return [...letters(text.normalize('NFKC'))].sort().join('')
}
