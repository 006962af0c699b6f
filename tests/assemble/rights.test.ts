import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toString as textOf} from 'hast-util-to-string'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Book} from '../../src/book/book.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {compose} from '../../src/verbs/compose.ts'
import {elementsOf, htmlOf, sectionOf, wordsOf} from './book.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-rights-'))
  await writeFile(join(folder, 'mills.md'), '# On Mills\n\nThe wheel beats the rags.\n')
  await writeFile(join(folder, 'ink.md'), '# On Ink\n\nIt dries.\n')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function bookOf(yaml: string): Promise<Book> {
  await writeFile(join(folder, 'reader.yaml'), yaml)
  const {book} = await compose(await loadManifest(folder))
  return book
}

function creditOf(book: Book, id: string): string[] {
  return elementsOf(sectionOf(book, id), 'p')
    .filter(({properties}) => String(properties['className']) === 'credit')
    .map(textOf)
}

describe('credit lines', () => {
  test('say whose a text is and by what right it is printed', async () => {
    const book = await bookOf(`title: A
language: en-GB
readings:
  - source: mills.md
    csl: {type: book, title: On Mills, issued: 1999}
    rights: {holder: [Meridian Press, Ada Binder], permission: MP-7}
  - source: ink.md
    rights: {holder: Rosa Drukker, licence: CC BY 4.0}
`)
    expect(creditOf(book, 'mills')).toEqual([
      '© 1999 Meridian Press and Ada Binder. Reprinted with permission of Meridian Press and Ada Binder.'
    ])
    expect(creditOf(book, 'ink')).toEqual(['© Rosa Drukker. Licensed under CC BY 4.0.'])
    const [link] = elementsOf(sectionOf(book, 'ink'), 'a')
    expect(link?.properties['href']).toBe('https://creativecommons.org/licenses/by/4.0/')
  })

  test('are the editor’s own words, there and among the permissions', async () => {
    const book = await bookOf(`title: A
readings:
  - source: mills.md
    rights: {status: fair-use, credit: "From *The Mill*, by leave."}
  - {source: ink.md, copyright: © 1921 Ada Binder, rights: {status: fair-use}}
`)
    expect(creditOf(book, 'mills')).toEqual(['From The Mill, by leave.'])
    expect(creditOf(book, 'ink')).toEqual(['© 1921 Ada Binder. Reproduced as fair use.'])
    const permissions = wordsOf(elementsOf(sectionOf(book, 'permissions'), 'p'))
    expect(permissions).toEqual([
      'On Mills',
      'From The Mill, by leave.',
      ...['On Ink', '© 1921 Ada Binder', 'Reproduced as fair use.']
    ])
  })

  test('are in the language of the book', async () => {
    const book = await bookOf(`title: A
language: de
readings:
  - {source: mills.md, language: en, rights: {holder: Mühlenverlag, permission: eins}}
`)
    expect(creditOf(book, 'mills')).toEqual([
      '© Mühlenverlag. Abdruck mit Genehmigung von Mühlenverlag.'
    ])
    expect(htmlOf(sectionOf(book, 'mills'))).toContain('<p class="credit" lang="de">')
    expect(htmlOf(sectionOf(book, 'permissions'))).toContain(
      'Abdruck mit Genehmigung von Mühlenverlag (eins).'
    )
  })
})

describe('coversheets', () => {
  const readings = `readings:
  - source: mills.md
    csl: {type: chapter, title: On Mills, author: [{family: Vel, given: Jan}], container-title: Paper and Water, publisher: Meridian Press, issued: 1999, page: 201-219, number-of-pages: 310}
    rights: {holder: Meridian Press, permission: MP-7, copies: 60, expires: 2027-07-31}
  - source: ink.md
    rights: {status: public-domain}
`

  test('stand before each text of others, with what is known of it', async () => {
    const book = await bookOf(`title: A
language: en-GB
date: 2027-01-11
course: {code: X 1, title: Books, institution: Utrecht}
rights: {copies: 60, coversheets: true, person: Ada Binder}
${readings}`)
    const ids = book.sections.filter(({matter}) => matter === 'body').map(({id}) => id)
    expect(ids).toEqual(['mills--coversheet', 'mills', 'ink'])
    const sheet = sectionOf(book, 'mills--coversheet')
    expect(sheet.listed).toBe(false)
    const labels = wordsOf(elementsOf(sheet, 'dt'))
    const words = wordsOf(elementsOf(sheet, 'dd'))
    expect(new Map(labels.map((label, at) => [label, words[at]]))).toEqual(
      new Map([
        ['Course', 'X 1. Books'],
        ['Institution', 'Utrecht'],
        ['Author', 'Jan Vel'],
        ['Title', 'On Mills'],
        ['Taken from', 'Paper and Water'],
        ['Pages', '201–219 / 310'],
        ['Publisher', 'Meridian Press, 1999'],
        ['Rights holder', '© 1999 Meridian Press'],
        ['Permission', 'Reprinted with permission of Meridian Press (MP-7).'],
        ['Copies', '60'],
        ['Valid until', '31 July 2027'],
        ['Responsible', 'Ada Binder']
      ])
    )
  })

  test('stand where an entry asks for one, and not where it does not', async () => {
    const ids = async (yaml: string) =>
      (await bookOf(yaml)).sections.map(({id}) => id).filter(id => id.endsWith('coversheet'))
    expect(await ids(`title: A\n${readings}`)).toEqual([])
    const own = readings.replace('public-domain', 'public-domain, coversheet: true')
    expect(await ids(`title: A\n${own}`)).toEqual(['ink--coversheet'])
    const without = readings.replace('MP-7', 'MP-7, coversheet: false')
    expect(await ids(`title: A\nrights: {coversheets: true}\n${without}`)).toEqual([])
  })
})

describe('a withheld reading', () => {
  const yaml = `title: A
readings:
  - title: The Number
    author: Ada Leaf
    citation: "*Journal* 12 (1999)."
    headnote: Read its second half.
    questions: [What for?]
    rights: {status: withheld, holder: Journal Press, library: "https://library.example.edu/1?a=b"}
  - mills.md
`

  test('is a page with its citation, the address, and a code of it', async () => {
    const section = sectionOf(await bookOf(yaml), 'the-number')
    expect(wordsOf(elementsOf(section, 'p')).filter(Boolean)).toEqual([
      ...['Ada Leaf', 'Journal 12 (1999).', '© Journal Press.', 'Read its second half.'],
      'This text is not printed here, for reasons of copyright.',
      'It can be read at https://library.example.edu/1?a=b'
    ])
    expect(wordsOf(elementsOf(section, 'li'))).toEqual(['What for?'])
    const html = htmlOf(section)
    expect(html).toContain('aria-label="QR code: https://library.example.edu/1?a=b"')
    expect(html).toMatch(/<svg role="img" [^>]*viewBox="0 0 (\d+) \1"[^>]*><path d="M/u)
    expect(section.listed).toBe(true)
  })

  test('does not look at its source, which stays out of all files', async () => {
    await writeFile(join(folder, 'secret.md'), '# The Secret\n\nNobody may read this.\n')
    const book = await bookOf(`title: A
readings:
  - {source: secret.md, title: Kept, rights: {status: withheld, library: "https://a.example/1"}}
`)
    expect(book.sections.map(section => htmlOf(section)).join('')).not.toContain('Nobody may read')
    const {readAttachments} = await import('../../src/export/attachments.ts')
    const pdf = {standard: 'ua-1+a-3a', attachesSources: true} as const
    const attached = await readAttachments({...book.manifest, pdf})
    expect(attached.map(({name}) => name)).toEqual(['reader.yaml'])
  })

  test('may be called what another is, or what a folder is', async () => {
    await mkdir(join(folder, 'essays'), {recursive: true})
    await writeFile(join(folder, 'essays', 'one.md'), '# One\n\nNobody may read this.\n')
    const stub =
      '{title: Essays, citation: B., rights: {status: withheld, library: "https://a.example/1"}}'
    const book = await bookOf(`title: A\nreadings:\n  - ${stub}\n  - ${stub}\n`)
    const body = book.sections.filter(({type}) => type === 'chapter')
    expect(body.map(({id, title}) => [id, title])).toEqual([
      ['essays', 'Essays'],
      ['essays-2', 'Essays']
    ])
    expect(book.manifest.file.messages.map(String)).toEqual([])
  })

  test('leads to its DOI, or its address, where no library is told', async () => {
    const lead = async (key: string) => {
      const book = await bookOf(
        `title: A\nreadings:\n  - {title: Kept, ${key}, rights: {status: withheld}}\n`
      )
      return elementsOf(sectionOf(book, 'kept'), 'a').map(({properties}) => properties['href'])
    }
    expect(await lead('csl: {type: book, title: K, DOI: 10.5555/12}')).toContain(
      'https://doi.org/10.5555/12'
    )
    expect(await lead('url: "https://example.org/k"')).toContain('https://example.org/k')
  })
})
