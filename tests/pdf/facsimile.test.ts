import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../src/export/check/index.ts'
import {openFile} from '../../src/export/file/open.ts'
import {pagesOf} from '../../src/export/file/pages.ts'
import {impose} from '../../src/export/impose/index.ts'
import {build, cover, impose as imposeBook} from '../../src/index.ts'
import {pdfOf, recognised, type TestPage, typed} from '../export/facsimile/scans.ts'
import {missingVeraPdf, veraPdf} from '../verapdf.ts'
import {type Built, buildBook, messagesOf, pageAt, printedText} from './book.ts'
import type {PrintedPage} from './reader.ts'

/*
 * A pack of a text, two scans (see `fixtures/scans`), and a file whose pages lie in all four directions.
 */
const manifest = `title: A Pack of Copies
date: 2026-11-22
frontmatter: [contents]
backmatter: [page-concordance]
press: {profile: grey}
readings:
  - source: words.md
  - source: a-short-history.pdf
    title: A Short History of the Photocopy
    author: N. Body
    headnote: Nobody knows who typed this.
    pages: 2-4
    original pages: {first: 212}
  - source: on-the-margin.pdf
    author: C. Marge
    facsimile: {spreads: true, crop: 4mm}
  - {source: turned.pdf, title: Turned}
`

let folder: string
let book: Built
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-scans-'))
  const scans = join(import.meta.dirname, '../fixtures/scans')
  for (const name of ['a-short-history.pdf', 'on-the-margin.pdf'])
    await cp(join(scans, name), join(folder, name))
  await writeFile(join(folder, 'turned.pdf'), pdfOf([0, 90, 180, 270].map(turned)))
  await writeFile(
    join(folder, 'words.md'),
    '# Words\n\nSee :ref{to="a-short-history#page:213"} of it.\n'
  )
  await writeFile(join(folder, 'reader.yaml'), manifest)
  book = await buildBook(folder)
}, 120_000)
afterAll(async () => {
  await book[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

/** A page that lies so and says that it does: with a word at the head on the left, and one at the foot on the right. */
function turned(rotate: number): TestPage {
  const [width, height] = rotate % 180 === 0 ? [300, 400] : [400, 300]
  const at = (x: number, y: number): string => {
    if (rotate === 90) return `0 1 -1 0 ${y} ${x}`
    if (rotate === 180) return `-1 0 0 -1 ${300 - x} ${y}`
    if (rotate === 270) return `0 -1 1 0 ${300 - y} ${400 - x}`
    return `1 0 0 1 ${x} ${400 - y}`
  }
  const word = (letters: string, x: number, y: number): string =>
    `BT 3 Tr /F1 12 Tf ${at(x, y)} Tm (${letters}) Tj ET`
  const page = recognised('')
  return {
    ...page,
    rotate,
    content: `${word('Alpha', 40, 40)} ${word('Omega', width - 90, height - 30)}`
  }
}

function item(page: PrintedPage, word: string) {
  const found = page.items.find(({text}) => text.includes(word))
  if (!found) throw new Error(`Cannot find “${word}” on p. ${page.label}`)
  return found
}

describe('a facsimile', () => {
  test('stands behind its opener, a page of it on each page, in contents and page map', () => {
    const own = [2, 3, 4, 5].map(folio => printedText([pageAt(book.pages, String(folio))]))
    expect(own[0]).toContain('A Short History of the Photocopy')
    expect(own[0]).toContain('Nobody knows who typed this.')
    expect(own.slice(1).map(text => /\b21\d\b/u.exec(text)?.[0])).toEqual(['212', '213', '214'])
    const contents = printedText(book.pages.slice(0, 2))
    expect(contents.replace(/\s+/gu, ' ')).toContain('On the Margin C. Marge 6')
  })

  test('is referred to by its own page numbers', () => {
    expect(printedText([pageAt(book.pages, '1')])).toContain('See orig. p. 213, p. 4 of it.')
  })

  test('has our running heads and folios', () => {
    const [verso, recto] = ['4', '5'].map(folio => printedText([pageAt(book.pages, folio)]))
    expect(verso?.toLowerCase()).toContain('a pack of copies')
    expect(recto).toContain('A Short History of the Photocopy')
  })

  test('is a figure where it is a picture, and text where it has words', () => {
    expect([...pageAt(book.pages, '3').roles]).toContain('Figure')
    const page = pageAt(book.pages, '7')
    expect([...page.roles]).not.toContain('Figure')
    expect(item(page, 'margin is the part of a page').part).toBe('text')
  })

  test('shows each half of a spread on a page of its own', () => {
    const pages = ['7', '8', '9', '10'].map(folio => pageAt(book.pages, folio))
    expect(new Set(pages.map(({label}) => label)).size).toBe(4)
    expect(pageAt(book.pages, '11').items.map(({text}) => text)).toContain('Turned')
  })

  test('is upright, however its pages lie', () => {
    for (const folio of ['12', '13', '14', '15']) {
      const page = pageAt(book.pages, folio)
      const [alpha, omega] = [item(page, 'Alpha'), item(page, 'Omega')]
      expect(alpha.x, `p. ${folio}`).toBeLessThan(omega.x - 80)
      expect(alpha.y, `p. ${folio}`).toBeGreaterThan(omega.y + 80)
    }
  })

  test('lies on the paper, larger than the text but never than it is', () => {
    const [upright, lying] = ['12', '13'].map(folio => pageAt(book.pages, folio))
    const across = (page = upright) => {
      if (!page) throw new Error('no page')
      return item(page, 'Omega').x - item(page, 'Alpha').x
    }
    // 300 points are fewer than the page has; 400 are more.
    expect(across(upright)).toBeCloseTo(300 - 90 - 40, 0)
    expect(across(lying)).toBeLessThan(400 - 90 - 40)
    expect(across(lying)).toBeGreaterThan((400 - 90 - 40) * 0.9)
  })
})

describe('the book around it', () => {
  test('keeps to its standards', async () => {
    const data = await readFile(book.path)
    const {facts, flaws} = checkPdf(data)
    expect(facts.claims).toEqual(['PDF/UA-1', 'PDF/A-3A'])
    expect(flaws.map(({rule, places}) => `${rule}: ${places.join(', ')}`)).toEqual([])
  })

  test.skipIf(missingVeraPdf())('passes veraPDF', {timeout: 120_000}, async () => {
    const verdicts = await veraPdf([book.path])
    expect(verdicts.get(book.path)).toEqual({'3a': [], ua1: []})
  })

  test('goes to the press and onto sheets', async () => {
    const press = openFile(await readFile(book.path.replace('.pdf', '.press.pdf')))
    expect(pagesOf(press)).toHaveLength(book.pages.length)
    const sheets = impose(await readFile(book.path), {scheme: {kind: 'booklet'}, program: 'Test'})
    expect(sheets.pages).toBe(book.pages.length)
  })

  test('claims nothing where a page of it forbids that, and says so', {
    timeout: 60_000
  }, async () => {
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, 'words.md'), '# Words\n\nSome words of our own.\n')
    await writeFile(join(other, 'typed.pdf'), pdfOf([typed('Set in a face of the machine')]))
    const lines = ['title: T', 'readings:', '  - words.md', '  - {source: typed.pdf, title: Typed}']
    await writeFile(join(other, 'reader.yaml'), `${lines.join('\n')}\n`)
    await using built = await buildBook(other)
    expect(messagesOf(built.files, 'facsimile-keeps-standard').join()).toMatch(
      /^reader\.yaml:4 Cannot claim PDF\/UA and PDF\/A .* \(Helvetica, p\. 1\)$/u
    )
    expect(checkPdf(await readFile(built.path)).facts.claims).toEqual([])
    expect(printedText(built.pages)).toContain('Set in a face of the machine')
  })

  test('never takes the place of its own scan', async () => {
    const scan = join(folder, 'turned.pdf')
    const before = await readFile(scan)
    const here = join(folder, 'link')
    await symlink(folder, here)
    const options = {output: scan, cache: false}
    const aside = {folder: join(folder, 'dist'), ...options}
    for (const writing of [
      () => build(folder, options),
      () => build(folder, {...options, output: join(here, 'turned.pdf')}),
      () => cover(folder, aside),
      () => imposeBook(folder, {scheme: {kind: 'booklet'}}, aside)
    ]) {
      await expect(writing()).rejects.toThrow(
        /Cannot write .*turned\.pdf: it is a reading of the book/u
      )
    }
    expect((await readFile(scan)).equals(before)).toBe(true)
  })
})
