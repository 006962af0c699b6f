import {cp, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {BookRecord} from '../../src/book/record.ts'
import {readPages} from '../pdf/reader.ts'
import {lectern, messagesOf} from './command.ts'

const sentence =
  'The sheet is folded once and once again, and what was the middle of it stands at the back. '
const long = (paragraphs: number) => Array(paragraphs).fill(sentence.repeat(6)).join('\n\n')
const texts: Readonly<Record<string, string>> = {
  'lamp.md': `# The Lamp\n\nA lamp stands on the desk.[^1]\n\n${long(9)}\n\n## Oil\n\nIt burns oil.\n\n[^1]: Of brass.\n`,
  'wick.md': `# The Wick\n\n${long(3)}\n\n## Scissors\n\nWicks are cut with scissors.\n`,
  'soot.md': '# The Soot\n\nSoot falls on the page.\n'
}
const manifest = `title: Light in the Shop
edition: First edition
date: 2026-11-22
page: {size: A5}
frontmatter: [title-page, contents]
backmatter: [colophon]
readings: [lamp.md, wick.md, soot.md]
`

let folder = ''
const file = (name: string) => join(folder, name)
const pdf = () => file('light.pdf')
const build = (...flags: string[]) =>
  lectern('build', folder, '-o', pdf(), '--log-format', 'json', ...flags)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-editions-'))
})
afterAll(() => rm(folder, {recursive: true}))

beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(file(name), {recursive: true})
  for (const [name, text] of Object.entries(texts)) await writeFile(file(name), text)
  await writeFile(file('reader.yaml'), manifest)
})

describe('the record', () => {
  test('stands beside the PDF, and says what it was made of and where everything is', async () => {
    const {code, out} = await build()
    expect([code, out]).toEqual([0, `${pdf()}\n`])
    const record = await recordOf()
    expect(record.book).toMatchObject({title: 'Light in the Shop', date: '2026-11-22'})
    expect(record.outputs).toMatchObject([{path: 'light.pdf', bytes: (await stat(pdf())).size}])
    expect(record.inputs?.map(({path}) => path)).toEqual([
      'lamp.md',
      'reader.yaml',
      'soot.md',
      'wick.md'
    ])
    expect(record.tools?.chromium?.version).toMatch(/^\d+(\.\d+){3}$/)
    expect(record.tools?.pagedjs.version).toMatch(/^0\.\d/)
    expect(record.fonts?.map(font => font.package)).toContain('source-serif@4.5.1')
    expect(JSON.stringify(record)).not.toContain(folder)
    const {pages} = await readPages(await readFile(pdf()))
    expect(record.book.pages).toBe(pages.length)
    for (const {folio, title} of record.sections.filter(({type}) => type === 'chapter')) {
      const page = pages.find(({label}) => label === folio)
      expect(page?.items.map(({text}) => text).join('')).toContain(title)
    }
  })

  test('is the same of the same book, wherever it lies', async () => {
    await build()
    const first = await readFile(file('light.manifest.json'), 'utf8')
    await build('--no-cache')
    expect(await readFile(file('light.manifest.json'), 'utf8')).toBe(first)
    const other = await mkdtemp(join(tmpdir(), 'lectern-elsewhere-'))
    for (const name of [...Object.keys(texts), 'reader.yaml'])
      await cp(file(name), join(other, name))
    await lectern('build', other, '-o', join(other, 'light.pdf'))
    expect(await readFile(join(other, 'light.manifest.json'), 'utf8')).toBe(first)
    await rm(other, {recursive: true})
  })
})

describe('a locked edition', () => {
  test('tells of what moved, and of what is gone, with the line of the reading', async () => {
    await build('--lock')
    const lock = JSON.parse(await readFile(file('pages.lock.json'), 'utf8'))
    expect(lock.sections.map(({id}: {id: string}) => id)).toContain('wick')
    expect((await messages()).filter(isOfEditions)).toEqual([])
    await write('lamp.md', `${texts['lamp.md']}\n\n${long(12)}\n`)
    await write('wick.md', (texts['wick.md'] ?? '').replace('## Scissors\n\n', ''))
    expect((await messages()).filter(isOfEditions)).toEqual([
      'reader.yaml:7 warning locked-place-exists',
      'reader.yaml:7 warning pages-stay'
    ])
    const {err} = await build()
    expect(err).toMatch(
      /2 sections, from “The Wick” to “The Soot”, moved: from pp\. \d+–\d+ to pp\./
    )
    expect(err).toMatch(/“Scissors”, on p\. \d+ of the last edition, is not in the book any more/)
  })

  test('fails where the manifest says so, and writes no PDF', async () => {
    await build('--lock')
    const before = await readFile(pdf())
    await write('reader.yaml', `${manifest}rules: {pages-stay: error}\n`)
    await write('lamp.md', `${texts['lamp.md']}\n\n${long(12)}\n`)
    expect((await build()).code).toBe(1)
    expect(await readFile(pdf())).toEqual(before)
    // Who locks anew means the new pages.
    expect((await build('--lock')).code).toBe(0)
    expect((await build()).code).toBe(0)
  })

  test('is printed as errata', async () => {
    await build('--lock')
    await write('lamp.md', `${texts['lamp.md']}\n\n${long(12)}\n`)
    expect((await build('--errata', file('errata.md'))).code).toBe(0)
    expect(await readFile(file('errata.md'), 'utf8')).toMatch(
      /^\| \*\*The Wick\*\* \| \d+ \| \d+ \|$/m
    )
    await build('--errata', file('errata.csv'))
    expect(await readFile(file('errata.csv'), 'utf8')).toMatch(/^Scissors,The Wick,\d+,\d+\r$/m)
  })

  test('holds its pages with blank ones, in the file too', async () => {
    await write('reader.yaml', `${manifest}lock: {hold: true}\n`)
    await build('--lock')
    const before = (await recordOf()).sections.map(({id, folio}) => `${id} ${folio}`)
    await write('lamp.md', '# The Lamp\n\nA lamp.\n\n## Oil\n\nIt burns oil.\n')
    const {code, err} = await build('--log-level', 'info')
    expect(code).toBe(0)
    expect(messagesOf(err, folder).filter(isOfEditions)).toEqual([
      'reader.yaml:7 warning pages-stay',
      'reader.yaml:8 info pages-are-held'
    ])
    const record = await recordOf()
    expect(record.sections.map(({id, folio}) => `${id} ${folio}`)).toEqual(before)
    const {pages} = await readPages(await readFile(pdf()))
    const wick = pages.findIndex(({label}) => label === folioIn(record, 'wick'))
    expect(pages[wick]?.items.map(({text}) => text).join('')).toContain('The Wick')
    expect(pages[wick - 1]?.items).toEqual([])
    // References to it print the page that it has.
    const contents = pages.find(({label}) => label === folioIn(record, 'contents'))
    expect(contents?.links.map(({words}) => words)).toContain(folioIn(record, 'wick'))
  })
})

test('a reading that is withheld leaves the pages of the others alone', async () => {
  await write('reader.yaml', `${manifest}lock: {hold: true}\n`)
  await build('--lock')
  const before = await recordOf()
  const withheld = '{id: lamp, title: The Lamp, citation: "*Lamps* 3", rights: {status: withheld}}'
  const readings = `[${withheld}, wick.md, soot.md]`
  await write(
    'reader.yaml',
    `${manifest.replace('[lamp.md, wick.md, soot.md]', readings)}lock: {hold: true}\n`
  )
  const {code, err} = await build('--log-level', 'info')
  expect(code).toBe(0)
  expect(messagesOf(err, folder).filter(isOfEditions)).toEqual([
    'reader.yaml:8 info pages-are-held'
  ])
  const after = await recordOf()
  for (const id of ['lamp', 'wick', 'soot']) expect(folioIn(after, id)).toBe(folioIn(before, id))
  expect(after.book.pages).toBe(before.book.pages)
})

describe('what is written takes the place of nothing else:', () => {
  test.each([
    [['--errata', 'lamp.md'], 'lamp.md: what stands there is not a table of errata'],
    [['--summary', 'wick.md'], 'wick.md: what stands there is not a summary'],
    [['-o', 'web.pdf'], 'web.manifest.json: what stands there is not the record of a book']
  ])('%j', async (flags, words) => {
    await build('--lock')
    await write('web.manifest.json', '{"name": "Web"}')
    const paths = flags.map(flag => (flag.startsWith('-') ? flag : file(flag)))
    const {code, err} = await build(...paths)
    expect([code, err]).toEqual([4, expect.stringContaining(words)])
    expect(await readFile(file('lamp.md'), 'utf8')).toBe(texts['lamp.md'])
  })
})

describe('bad locks', () => {
  test.each([
    ['text', 'page-lock-is-readable'],
    ['{"version": 1, "title": "Light in the Shop"}', 'page-lock-is-readable'],
    [
      '{"version": 1, "title": "Salt", "pages": 2, "sections": [{"id": "salt", "title": "Salt", "matter": "body", "folio": "1", "pages": 2, "places": []}]}',
      'page-lock-is-of-book'
    ]
  ])('%s', async (text, rule) => {
    await write('reader.yaml', `${manifest}lock: {}\n`)
    await write('pages.lock.json', text)
    const {code, err} = await build()
    expect(code).toBe(1)
    expect(messagesOf(err, folder)).toEqual([`reader.yaml:8 error ${rule}`])
    expect(await readdir(folder)).not.toContain('light.pdf')
  })

  test('one that is not there is a warning, and an error where it is frozen', async () => {
    await write('reader.yaml', `${manifest}lock: {}\n`)
    const missing = await build()
    expect([missing.code, messagesOf(missing.err, folder)]).toEqual([
      0,
      ['reader.yaml:8 warning page-lock-exists']
    ])
    const frozen = await build('--ci')
    expect([frozen.code, messagesOf(frozen.err, folder)]).toEqual([
      1,
      ['reader.yaml:8 error page-lock-exists']
    ])
    expect((await build('--errata', file('errata.md'))).err).toContain('page-lock-exists')
  })
})

describe('a budget', () => {
  test('that is not kept to is an error on its line, and nothing is written', async () => {
    await write('reader.yaml', `${manifest}budget:\n  pages: 4-6\n  size: 8 MB\n`)
    const {code, err} = await build()
    expect([code, messagesOf(err, folder)]).toEqual([
      1,
      ['reader.yaml:9 error pages-within-budget']
    ])
    expect(err).toMatch(/the longest: “The Lamp” \d/)
    await write('reader.yaml', `${manifest}budget:\n  pages: 100\n  size: 12 kB\n`)
    const large = await build()
    expect([large.code, messagesOf(large.err, folder)]).toEqual([
      1,
      ['reader.yaml:10 error size-within-budget']
    ])
    const warned = await build('--rule', 'size-within-budget=warning', '-o', file('large.pdf'))
    expect([warned.code, await readdir(folder)]).toEqual([0, expect.arrayContaining(['large.pdf'])])
    await write('reader.yaml', `${manifest}budget:\n  size: 2-8 MB\n`)
    expect((await build()).err).toContain('something may be missing')
    expect(await readdir(folder)).not.toContain('light.pdf')
    await write('reader.yaml', `${manifest}budget: {pages: 6-100, size: 20 kB-8 MB}\n`)
    expect((await build()).code).toBe(0)
  })

  test('of other words is told what is expected', async () => {
    await write('reader.yaml', `${manifest}budget: {pages: few, size: 8}\n`)
    const {code, err} = await build()
    expect(code).toBe(2)
    expect(err).toContain('expected a number of pages such as `128`, or two such as `96-128`')
    expect(err).toContain('expected a size such as `8 MB`, or two such as `500 kB-8 MB`')
  })
})

describe('build --check', () => {
  test('says that a PDF is as it would be built, or what differs, and touches nothing', async () => {
    await build()
    const files = await readdir(folder)
    const same = await lectern('build', folder, '-o', pdf(), '--check')
    expect([same.code, same.out]).toEqual([0, ''])
    expect(same.err).toContain(`${pdf()} is as it would be built\n`)
    const before = await readFile(pdf())
    await write('soot.md', '# The Soot\n\nSoot falls on the pages.[^1]\n\n[^1]: On all.\n')
    const other = await lectern('build', folder, '-o', pdf(), '--check')
    expect(other.code).toBe(5)
    expect(other.out).toContain('1 paragraph changed; 1 note added in 1 section')
    expect(other.out).toContain('Changed files: soot.md')
    expect(await readFile(pdf())).toEqual(before)
    expect(await readdir(folder)).toEqual(files)
  })

  test('names the pages that are drawn otherwise where the text is the same', async () => {
    await build()
    await rm(file('light.manifest.json'))
    await write(
      'reader.yaml',
      `${manifest}`.replace('size: A5', 'size: A5, margins: {inner: 0.8in, outer: 0.95in}')
    )
    const {code, out} = await lectern('build', folder, '-o', pdf(), '--check')
    expect(code).toBe(5)
    expect(out).toMatch(/^The same text on the same pages, drawn otherwise on pp\. i, ii/)
  })

  test('fails where there is nothing to compare with, and where the texts have errors', async () => {
    const absent = await lectern('build', folder, '-o', pdf(), '--check')
    expect([absent.code, absent.out]).toEqual([5, ''])
    expect(absent.err).toContain('is not there to compare with')
    await write('soot.md', '# The Soot\n\n![](no.png)\n')
    expect((await lectern('build', folder, '-o', pdf(), '--check')).code).toBe(1)
    expect(await readdir(folder)).not.toContain('light.pdf')
  })
})

describe('diff', () => {
  test('tells two builds apart by their records, and by the PDFs alone', async () => {
    await build()
    await cp(pdf(), file('old.pdf'))
    await cp(file('light.manifest.json'), file('old.manifest.json'))
    await write('wick.md', (texts['wick.md'] ?? '').replace('Wicks are cut', 'Wicks are trimmed'))
    await write('lamp.md', `${texts['lamp.md']}\n\n${long(12)}\n`)
    await build()
    const told = await lectern('diff', file('old.pdf'), pdf())
    expect(told.code).toBe(5)
    expect(told.out).toContain('before “Wicks are cut with scissors.”')
    expect(told.out).toContain('12 paragraphs added')
    expect(told.out).toMatch(/^Moved by \d+ pages: \d sections, from “The Wick”/m)
    const records = await lectern('diff', file('old.manifest.json'), file('light.manifest.json'))
    expect(records.out).toBe(told.out)
    await rm(file('old.manifest.json'))
    const bare = await lectern('diff', file('old.pdf'), pdf())
    expect(bare.out).toContain('before “Wicks are cut with scissors.”')
    expect(bare.out).toContain('12 paragraphs added')
    expect(
      JSON.parse((await lectern('diff', file('old.pdf'), pdf(), '--as', 'json')).out)
    ).toMatchObject({v: 1})
    expect(await lectern('diff', pdf(), pdf())).toMatchObject({code: 0})
  })

  test.each([
    [['no.pdf', 'no.pdf'], 'Cannot read', 4],
    [['reader.yaml', 'reader.yaml'], 'it is no PDF', 4],
    [['some.json', 'some.json'], 'it is no record of a book', 4],
    [['reader.yaml'], 'Cannot compare without two builds', 2]
  ])('of %s is told what is wrong', async (names, words, code) => {
    await write('some.json', '{"v": 1, "book": {}, "outputs": [], "sections": "none"}')
    const outcome = await lectern('diff', ...names.map(file))
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringContaining(words)])
  })
})

describe('build --ci', () => {
  test('asks no network, and tells of what is not in the lock', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end()
    })
    await new Promise<void>(resolve => server.listen(0, resolve))
    const {port} = server.address() as AddressInfo
    await write('soot.md', `# The Soot\n\n![Soot](http://localhost:${port}/soot.png)\n`)
    const {code, err} = await build('--ci', '--offline')
    server.close()
    expect([code, asked, messagesOf(err, folder)]).toEqual([
      0,
      0,
      ['soot.md:3 warning image-is-vendored']
    ])
  })

  test('writes a summary, of a build that fails too', async () => {
    await build()
    await write('soot.md', '# The Soot\n\nSoot falls on the *pages*.\n')
    await build('--ci', '--summary', file('out/summary.md'))
    const text = await readFile(file('out/summary.md'), 'utf8')
    expect(text).toContain('## Light in the Shop')
    expect(text).toContain('| 3 | ')
    expect(text).toContain('<summary>“The Soot”')
    const [, picture = ''] = /<img src="([^"]+)" width="220" alt="p. \d+">/.exec(text) ?? []
    const png = await readFile(file(join('out', picture)))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    await write('soot.md', '# The Soot\n\n![](no.png)\n')
    expect((await build('--ci', '--summary', file('out/summary.md'))).code).toBe(1)
    const failed = await readFile(file('out/summary.md'), 'utf8')
    expect(failed).toContain('not built')
    expect(failed).toMatch(/\| error \| `.*soot\.md:3` \|.*`image-exists` \|/)
    await write('reader.yaml', 'readings: [')
    expect((await build('--ci', '--summary', file('out/summary.md'))).code).toBe(2)
    expect(await readFile(file('out/summary.md'), 'utf8')).toContain('`manifest-is-yaml`')
  })
})

function isOfEditions(message: string): boolean {
  return /pages-|place-|lock-/.test(message)
}

async function messages(): Promise<string[]> {
  return messagesOf((await build()).err, folder)
}

function write(name: string, text: string): Promise<void> {
  return writeFile(file(name), text)
}

async function recordOf(): Promise<BookRecord> {
  return JSON.parse(await readFile(file('light.manifest.json'), 'utf8')) as BookRecord
}

function folioIn({sections}: BookRecord, id: string): string {
  return sections.find(section => section.id === id)?.folio ?? ''
}
