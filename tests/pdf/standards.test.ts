import {mkdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PdfStandard} from '../../src/book/pdf.ts'
import {checkPdf} from '../../src/export/check/index.ts'
import {missingVeraPdf, veraPdf} from '../verapdf.ts'
import {buildTo, manuscripts, openShelf, writeLargeBook, writeTorture} from './standards.ts'
import {missing, run} from './tools.ts'

/*
 * Every book that is here, by both pairs of standards: what veraPDF says, and that our own checker says the same.
 */
const {folder, remove} = openShelf()
afterAll(remove)

const standards: readonly (readonly [PdfStandard, readonly string[]])[] = [
  ['ua-1+a-3a', ['3a', 'ua1']],
  ['ua-2+a-4', ['4f', 'ua2']]
]

describe.each(standards)('%s', (standard, claims) => {
  const built = new Map<string, string>()
  beforeAll(async () => {
    const shelf = join(folder, standard)
    mkdirSync(shelf)
    const written = [await writeLargeBook(shelf), await writeTorture(shelf)]
    for (const manuscript of [...manuscripts, ...written].filter(({isHere}) => isHere)) {
      built.set(manuscript.name, await buildTo(shelf, manuscript, standard))
    }
  }, 400_000)

  test.skipIf(missingVeraPdf())('passes veraPDF', {timeout: 400_000}, async () => {
    const verdicts = await veraPdf([...built.values()])
    const passed = Object.fromEntries(claims.map(claim => [claim, []]))
    const told = [...built].map(([name, path]) => [name, sorted(verdicts.get(path) ?? {})])
    expect(told).toEqual([...built.keys()].map(name => [name, passed]))
  })

  test('passes our own checker, in time', () => {
    const told = [...built].map(([name, path]) => {
      const {flaws, facts} = checkPdf(readFileSync(path))
      expect(facts.claims).toHaveLength(2)
      return [name, flaws.map(({rule, places}) => `${rule}: ${places.join(', ')}`)]
    })
    expect(told).toEqual([...built.keys()].map(name => [name, []]))
  })

  test.skipIf(missing('qpdf'))('passes qpdf', () => {
    for (const path of built.values()) {
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
    }
  })

  test('takes six kilobytes a page at most, of text', () => {
    const path = built.get('five hundred pages') ?? ''
    const {facts} = checkPdf(readFileSync(path))
    expect(facts.pages).toBeGreaterThan(450)
    expect(statSync(path).size / facts.pages).toBeLessThan(6144)
  })
})

function sorted(verdict: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(Object.entries(verdict).sort(([a], [b]) => (a < b ? -1 : 1)))
}
