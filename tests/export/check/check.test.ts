import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../../src/export/check/index.ts'
import type {Rule} from '../../../src/export/check/rules.ts'
import {doctorPdf} from '../../../src/verbs/doctor-pdf.ts'
import {missingVeraPdf, veraPdf} from '../../verapdf.ts'
import {smallBook} from './manuscript.ts'
import {mutations} from './mutations.ts'
import {putTogether, takeApart} from './rewrite.ts'

let book: Awaited<ReturnType<typeof smallBook>>
let data: Uint8Array

beforeAll(async () => {
  book = await smallBook()
  data = readFileSync(book.path)
}, 120_000)

afterAll(() => book?.remove())

test('a book of ours passes', () => {
  const {facts, flaws} = checkPdf(data)
  expect(flaws.map(({rule, places}) => [rule, places])).toEqual([])
  expect(facts).toMatchObject({title: 'A House', claims: ['PDF/UA-1', 'PDF/A-3A']})
  expect(facts.tags).toBeGreaterThan(20)
})

test('taken apart and put together it is as good', () => {
  expect(rulesOf(putTogether(takeApart(data)))).toEqual(rulesOf(data))
})

describe('what is broken is found', () => {
  test.each(mutations)('$name', ({rule, spoil}) => {
    const parts = takeApart(data)
    spoil(parts)
    const before = countOf(data, rule)
    expect(countOf(putTogether(parts), rule)).toBeGreaterThan(before)
  })

  test('in at least thirty ways', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(30)
  })
})

test.skipIf(missingVeraPdf())(
  'veraPDF finds what its standards know',
  {timeout: 300_000},
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-mutants-'))
    try {
      const known = mutations.filter(({isOurs}) => !isOurs)
      const paths = known.map(({spoil}, index) => {
        const parts = takeApart(data)
        spoil(parts)
        const path = join(folder, `${index}.pdf`)
        writeFileSync(path, putTogether(parts))
        return path
      })
      const [archival, universal] = [await veraPdf(paths, '3a'), await veraPdf(paths, 'ua1')]
      const failing = known.filter((_, index) =>
        [archival, universal].some(verdicts =>
          Object.values(verdicts.get(paths[index] ?? '') ?? {}).some(rules => rules.length > 0)
        )
      )
      expect(failing.map(({name}) => name)).toEqual(known.map(({name}) => name))
    } finally {
      rmSync(folder, {recursive: true})
    }
  }
)

test('what is no PDF, or is cut short, is said to be that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-doctor-'))
  const file = join(folder, 'no.pdf')
  try {
    writeFileSync(file, 'Once upon a time')
    expect(await doctorPdf(file)).toMatchObject([
      {state: 'fail', text: expect.stringContaining('no PDF')}
    ])
    writeFileSync(file, data.subarray(0, data.length / 2))
    expect((await doctorPdf(file)).some(({state}) => state === 'fail')).toBe(true)
    await expect(doctorPdf(join(folder, 'none.pdf'))).rejects.toThrow('Cannot read')
  } finally {
    rmSync(folder, {recursive: true})
  }
})

test('the doctor says pages and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-doctor-'))
  const file = join(folder, 'broken.pdf')
  try {
    const parts = takeApart(data)
    for (const {name, spoil} of mutations) if (name === 'a link without Contents') spoil(parts)
    writeFileSync(file, putTogether(parts))
    const found = (await doctorPdf(file)).find(({name}) => name === 'links-have-contents')
    expect(found).toMatchObject({
      state: 'fail',
      text: expect.stringMatching(/\(page \d+\)$/),
      hint: expect.stringContaining('Note 3')
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
})

function rulesOf(pdf: Uint8Array): Rule[] {
  return checkPdf(pdf).flaws.map(({rule}) => rule)
}

function countOf(pdf: Uint8Array, rule: Rule): number {
  return checkPdf(pdf).flaws.find(flaw => flaw.rule === rule)?.count ?? 0
}
