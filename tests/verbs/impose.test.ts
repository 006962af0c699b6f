import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {halves, pdfOf, readSheets} from '../export/impose/pages.ts'
import {lectern} from './command.ts'

let folder = ''
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-sheets-'))
  await writeFile(file('book.pdf'), pdfOf(53))
  await writeFile(file('large.pdf'), pdfOf(8, {box: '0 0 432 648'}))
})
afterAll(() => rm(folder, {recursive: true}))

describe('what is said of sheets', () => {
  test('of a booklet', async () => {
    const {code, out, err} = await lectern('impose', file('large.pdf'))
    expect([code, out]).toEqual([0, `${file('large.booklet.pdf')}\n`])
    expect(err.split('\n')).toEqual([
      '2 sheets of A4: print on both sides in actual size, flip on the short edge; fold the stack in the middle and staple the fold.',
      'Two pages have no room on A4: they are made smaller, to 91 %; A3 holds them as they are (--paper A3).',
      ''
    ])
  })

  test('of signatures', async () => {
    const {err} = await lectern('impose', file('book.pdf'), '--signatures', '16', '--flip', 'long')
    expect(err).toContain(
      '14 sheets of A4 in 4 signatures, the first 2 of 4 sheets, the last 2 of 3: print on both sides in actual size, flip on the long edge; fold each'
    )
    expect(err).toContain('3 pages at the end stay blank.')
  })

  test('of a stack that is too thick', async () => {
    await writeFile(file('thick.pdf'), pdfOf(100))
    const {err} = await lectern('impose', file('thick.pdf'))
    expect(err).toContain('25 sheets are too many to staple well: --signatures 16')
  })

  test('of what is no part of the pages', async () => {
    const more = '/Annots[<</Subtype/Widget/AP<<>>>><</Subtype/Link/AP<<>>>>]'
    await writeFile(file('form.pdf'), pdfOf(4, {more}))
    const {err} = await lectern('impose', file('form.pdf'))
    expect(err).toContain('4 form fields or comments of the file will not be printed')
  })

  test('of spreads', async () => {
    const {err, out} = await lectern('impose', file('book.pdf'), '--2up', '--paper', 'fit')
    expect(err).toBe('27 sheets of 211.7 × 141.1 mm: print on one side, in actual size.\n')
    const sheets = await readSheets(await readFile(out.trim()))
    expect(sheets.slice(0, 3).map(halves)).toEqual(['|1', '2|3', '4|5'])
  })
})

describe('refused', () => {
  test.each([
    [['--booklet', '--2up'], 'Unexpected `--2up` beside `--booklet`', 2],
    [
      ['--signatures', '10'],
      'Unexpected `10` for `--signatures`, expected the pages of a signature',
      2
    ],
    [['--paper', 'A44'], 'did you mean a4?', 2],
    [['--creep', '3'], 'Unexpected `3` for `--creep`, expected the thickness of a sheet', 2],
    [['--flip', 'over'], 'Unexpected `over` for `--flip`, expected short or long', 2],
    [['-o', 'BOOK'], 'the pages are read from it', 4]
  ])('%j', async (flags, said, expected) => {
    const given = flags.map(flag => flag.replace('BOOK', file('book.pdf')))
    const {code, out, err} = await lectern('impose', file('book.pdf'), ...given)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toContain(said)
  })

  test('what is no PDF, or not there', async () => {
    await writeFile(file('text.pdf'), 'Hello')
    expect(await lectern('impose', file('text.pdf'))).toMatchObject({
      code: 4,
      err: expect.stringContaining('text.pdf: it is no PDF')
    })
    expect(await lectern('impose', file('none.pdf'))).toMatchObject({
      code: 4,
      err: expect.stringContaining('none.pdf: it cannot be read')
    })
  })
})
