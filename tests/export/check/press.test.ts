import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../../src/export/check/index.ts'
import type {Rule} from '../../../src/export/check/rules.ts'
import {doctorPdf} from '../../../src/verbs/doctor-pdf.ts'
import {smallBook} from './manuscript.ts'
import {pressMutations} from './press-mutations.ts'
import {putTogether, takeApart} from './rewrite.ts'

/*
 * There is no free judge of PDF/X: each rule is one of ISO 15930-7, and each is broken here once.
 */
let book: Awaited<ReturnType<typeof smallBook>>
let data: Uint8Array
const path = () => book.path.replace(/\.pdf$/u, '.press.pdf')

beforeAll(async () => {
  book = await smallBook('press: {profile: FOGRA39}\n')
  data = readFileSync(path())
}, 120_000)
afterAll(() => book?.remove())

test('a file of ours passes', async () => {
  const {facts, flaws} = checkPdf(data)
  expect(flaws).toEqual([])
  expect(facts).toMatchObject({claims: ['PDF/X-4'], isForPress: true})
  expect(facts.fonts.length).toBeGreaterThan(1)
  const told = await doctorPdf(path())
  expect(told.map(({state}) => state)).not.toContain('fail')
  expect(told.find(({name}) => name === 'standard')?.text).toBe(
    'claims PDF/X-4; nothing found against it'
  )
})

test('taken apart and put together it is as good', () => {
  expect(rulesOf(putTogether(takeApart(data)))).toEqual([])
})

test('the edition for the screen is judged by what it is for', () => {
  const {facts, flaws} = checkPdf(readFileSync(book.path))
  expect(facts.isForPress).toBeUndefined()
  expect(flaws).toEqual([])
})

describe('what is broken is found', () => {
  test.each(pressMutations)('$name', ({rule, spoil}) => {
    const parts = takeApart(data)
    spoil(parts)
    const found = rulesOf(putTogether(parts))
    expect(found).toContain(rule)
    // And not much else: one fault is told once, or with what follows from it.
    expect(found.length).toBeLessThanOrEqual(3)
  })

  test('in at least thirty ways', () => {
    expect(pressMutations.length).toBeGreaterThanOrEqual(30)
  })
})

function rulesOf(pdf: Uint8Array): Rule[] {
  return checkPdf(pdf).flaws.map(({rule}) => rule)
}
