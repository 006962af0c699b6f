import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {decodeQR} from 'qr/decode.js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build, rights, schedule} from '../../src/index.ts'
import {type Found, readPdf} from '../export/pdf/reader.ts'
import {missingVeraPdf, veraPdf} from '../verapdf.ts'
import {printedText} from './book.ts'
import {type PrintedBook, type PrintedPage, readPages} from './reader.ts'
import {missing, run} from './tools.ts'
import {untruePages} from './true-pages.ts'
import {letters, miscounted} from './words.ts'

/* The sample course pack, in each of its variants and week by week: what a lecturer and her students rely on. */

const pack = fileURLToPath(new URL('../../manuscripts/taking-the-measure', import.meta.url))
const variants = ['student', 'instructor', 'large-print', 'screen'] as const
const weeks = ['Body', 'Chain', 'Triangle', 'Tide', 'Deep', 'Hour', 'Sheet', 'Residue']
const record = 'https://library.measure.example/record/20417'

interface Built extends PrintedBook {
  readonly path: string
  readonly found: Found
  readonly rules: readonly string[]
}

const made = new Map<string, Built>()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pack-'))
  const options = {cache: join(folder, 'cache')}
  for (const variant of variants) {
    const output = join(folder, `${variant}.pdf`)
    const {files} = await build(pack, {...options, variant, output})
    const rules = files.flatMap(({messages}) =>
      messages.flatMap(({fatal, ruleId}) => (fatal === undefined ? [] : [`${ruleId}`]))
    )
    made.set(variant, {...(await readBook(output)), rules})
  }
  const output = join(folder, 'offprint.pdf')
  const {outputs} = await build(pack, {...options, variant: 'student', only: ['weeks'], output})
  for (const path of outputs) {
    const [name = ''] = /week-\d/u.exec(path) ?? []
    made.set(name, {...(await readBook(path)), rules: []})
  }
}, 600_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

async function readBook(path: string): Promise<Omit<Built, 'rules'>> {
  const data = await readFile(path)
  return {path, found: await readPdf(data), ...(await readPages(data))}
}

function bookOf(name: string): Built {
  const book = made.get(name)
  if (!book) throw new Error(`Cannot read ${name}, which was not built`)
  return book
}

function textOf(name: string): string {
  return plain(bookOf(name).pages)
}

/** On one line, without running heads and folios. */
function plain(pages: readonly PrintedPage[]): string {
  return printedText(pages, ({part}) => part !== undefined)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The only one that a lecturer has to see to; where pages stand is for her and not for a test. */
const expected = ['permission-granted']
const aboutEditions = new Set(['page-lock-exists', 'pages-stay'])

describe.each(variants)('the variant for %s', name => {
  test('is built with the one warning that the sample has', () => {
    expect(bookOf(name).rules.filter(rule => !aboutEditions.has(rule))).toEqual(expected)
  })

  test('has all of a text, once', async () => {
    const source = await readFile(join(pack, 'library/by-the-deep-nine.txt'), 'utf8')
    const text = source.replace(/_(\w+)_/gu, '$1').replaceAll('THE LEADSMAN', '')
    expect(miscounted(text, textOf(name))).toEqual([])
  })

  test('has contents by week, and no page number in it is untrue', () => {
    const {wrong, numbers} = untruePages(bookOf(name))
    expect(wrong).toEqual([])
    expect(numbers).toBeGreaterThan(60)
    const contents = letters(textOf(name).slice(0, 4000))
    const places = weeks.map((week, at) => contents.indexOf(letters(`Week ${at + 1}. The ${week}`)))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  test('has weeks and readings in its outline, facsimiles and the withheld text among them', () => {
    const outline = bookOf(name).found.outline.filter(({title}) => title.startsWith('Week'))
    expect(outline.map(({title}) => title)).toEqual(
      weeks.map((week, at) => `Week ${at + 1}. The ${week}`)
    )
    const titles = outline.flatMap(({items}) => items.map(({title}) => title))
    expect(titles).toHaveLength(12)
    for (const title of ['Instructions for Chainmen', 'Two Clocks on the Harbour Wall']) {
      expect(titles).toContain(title)
    }
  })

  test('prints the pages of both scans, each on a page of its own', () => {
    const {pages} = bookOf(name)
    const words = [
      'his work is the easiest',
      'two brothers took turns',
      'declared.',
      'ask of it why'
    ]
    const places = words.map(part => pages.findIndex(page => plain([page]).includes(part)))
    const [first = -1] = places
    expect(first).toBeGreaterThan(0)
    expect(places).toEqual([first, first + 1, first + 2, first + 3])
    expect(plain(pages.slice(first - 1, first))).toContain(
      'Which of these rules are about the chain'
    )
    // The other scan has no words: what it shows is said of its pictures.
    const keeper = pages.findIndex(page => plain([page]).includes('got her lamp'))
    expect(pages.slice(keeper + 1, keeper + 4).map(({roles}) => roles.has('Figure'))).toEqual([
      ...[true, true, true]
    ])
  })
})

describe('what is for instructors', () => {
  test('stands in their pack, and nowhere in the students’', () => {
    const [theirs, students] = [textOf('instructor'), textOf('student')]
    for (const words of [
      'For the seminar.',
      'To whoever teaches from this.',
      'Whose are the four lines of verse?',
      'which is the better part of a hundred metres',
      'Ask who sees it.',
      'The chain is longer than it says'
    ]) {
      expect(letters(theirs)).toContain(letters(words))
      const isOfAll = words.startsWith('which')
      expect([words, letters(students).includes(letters(words))]).toEqual([words, isOfAll])
    }
  })
})

describe('the withheld reading', () => {
  test('has a page with its citation, and no word of another', () => {
    const pages = bookOf('student').pages.map(page => printedText([page]).replace(/\s+/gu, ' '))
    const [page = '', ...others] = pages.filter(text => text.includes('This text is not printed'))
    expect(others).toEqual([])
    for (const words of ['Journal of Littoral Studies', '31', '2009', '44–71', record]) {
      expect(page.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    }
  })

  test('has a code that a telephone can read', async context => {
    if (missing('pdftoppm')) return context.skip()
    const {pages, path} = bookOf('student')
    const at = pages.findIndex(page => printedText([page]).includes('This text is not printed')) + 1
    const image = join(folder, 'page')
    run('pdftoppm', '-r', '150', '-f', `${at}`, '-l', `${at}`, '-singlefile', path, image)
    expect(decodeQR(imageOf(await readFile(`${image}.ppm`)))).toBe(record)
  })
})

describe('an offprint', () => {
  test('of each week has pages of the pack, with their numbers', () => {
    const whole = new Map(bookOf('student').pages.map(page => [page.label, printedText([page])]))
    for (const [at] of weeks.entries()) {
      const name = `week-${at + 1}`
      const body = bookOf(name).pages.filter(({label}) => /^\d+$/u.test(label))
      expect(body.length).toBeGreaterThan(2)
      for (const page of body) {
        expect([name, page.label, printedText([page])]).toEqual([
          ...[name, page.label, whole.get(page.label)]
        ])
      }
    }
  })
})

describe('the ledger', () => {
  test('has every status, and opens in LibreOffice with what it says', async context => {
    const {ledger} = await rights(pack, {variant: 'ledger', format: 'csv'})
    for (const status of [
      ...['public-domain', 'licensed', 'permitted', 'fair-use', 'pending', 'refused', 'withheld']
    ]) {
      expect(ledger).toMatch(new RegExp(`,${status},`, 'u'))
    }
    if (missing('soffice')) return context.skip()
    const path = join(folder, 'rights.csv')
    await writeFile(path, ledger)
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
    // Fields between commas and quotation marks, in UTF-8.
    const form = '--infilter=CSV:44,34,76,1'
    const target = ['--convert-to', 'html:HTML (StarCalc)', '--outdir', folder]
    run('soffice', profile, '--headless', form, ...target, path)
    const html = await readFile(join(folder, 'rights.html'), 'utf8')
    const cells = [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/gu)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/gu, '').trim()
    )
    expect(cells.length).toBe(36 * 14)
    for (const cell of [
      'Institution',
      'By the Deep, Nine',
      'letter of 14 September 2026',
      '14.7'
    ]) {
      expect(cells).toContain(cell)
    }
  }, 180_000)
})

describe('the schedule', () => {
  test('has each of the eight evenings, and the words of what is not set here by the ledger', async () => {
    const {weeks: evenings} = await schedule(pack, {variant: 'student'})
    expect(evenings.map(({readings}) => readings.length)).toEqual([1, 2, 1, 2, 1, 2, 1, 2])
    const words = new Map(
      evenings.flatMap(({readings}) => readings.map(one => [one.id, one.words]))
    )
    const told = ['chainmen', 'keeper-of-the-gauge', 'two-clocks']
    expect(told.map(id => words.get(id))).toEqual([690, 560, 9800])
  })

  test('goes on over pages, each week with what is read for it', () => {
    const {pages} = bookOf('large-print')
    const texts = pages
      .map(page => plain([page]))
      .filter(text =>
        /^(?:Schedule Reading|Reading Page|Week \d\. ).* \d+ \d+ [\d,]+ \d+/u.test(text)
      )
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) {
      const rows = text.split(/(?=Week \d\. )/u).slice(1)
      // The dates, then at least one reading with its numbers.
      for (const row of rows)
        expect(row).toMatch(/^Week \d\..*(?:January|February|March) .*\d+ \d+ /u)
    }
  })
})

test.skipIf(missingVeraPdf())('all keep to PDF/UA and PDF/A', {timeout: 600_000}, async () => {
  const paths = [...made.values()].map(({path}) => path)
  const verdicts = await veraPdf(paths)
  expect(paths.map(path => verdicts.get(path))).toEqual(paths.map(() => ({'3a': [], ua1: []})))
})

/** A picture of poppler’s: `P6`, width and height, 255, three bytes a pixel. */
function imageOf(ppm: Buffer): {width: number; height: number; data: Uint8Array} {
  const [head = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.toString('latin1', 0, 40)) ?? []
  return {width: Number(width), height: Number(height), data: ppm.subarray(head.length)}
}
