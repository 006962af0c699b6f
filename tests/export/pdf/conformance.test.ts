import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {joinFragments, type Link} from '../../../src/export/pdf/link-fragments.ts'
import {dict, isText, type Value, wordsOf} from '../../../src/export/pdf/objects.ts'
import type {Source} from '../../../src/export/pdf/source.ts'
import {srgbProfile} from '../../../src/export/pdf/srgb.ts'
import {smallBook} from '../check/manuscript.ts'
import {all, at, type Parts, root, takeApart} from '../check/rewrite.ts'

let book: Awaited<ReturnType<typeof smallBook>>
let parts: Parts
beforeAll(async () => {
  book = await smallBook('pdf: {standard: ua-2+a-4, attachments: sources}\n')
  parts = takeApart(readFileSync(book.path))
}, 120_000)
afterAll(() => book?.remove())

const words = (value: Value | undefined): string => (isText(value) ? wordsOf(value) : '')

test('links say where they lead', () => {
  const links = all(parts, entries => entries.get('Subtype') === '/Link')
  const told = links.map(entries => words(entries.get('Contents')))
  expect(told).toContain('Note 1')
  expect(told).toContain('Back to the call of note 1')
  expect(told).toContain('Stairs, page 1')
  expect(told.join('\n')).toContain('https://example.org/stairs')
  expect(told.every(Boolean)).toBe(true)
})

test('PDF/A-4 is PDF 2.0 without document information', () => {
  expect(parts.version).toBe('2.0')
  expect(parts.trailer.has('Info')).toBe(false)
  expect(parts.trailer.get('ID')).toHaveLength(2)
})

test('the sources go with the book, in their order, each saying what it is', () => {
  const specs = root(parts).get('AF')
  const found = (Array.isArray(specs) ? specs : []).map(spec => at(parts, spec))
  expect(found.map(spec => words(spec.get('UF')))).toEqual(['reader.yaml', 'stairs.md', 'doors.md'])
  expect(found.every(spec => spec.get('AFRelationship') === '/Source')).toBe(true)
  expect(at(parts, root(parts).get('Names')).has('EmbeddedFiles')).toBe(true)
})

test('destinations are named by ids, and say their structure element', () => {
  const names = at(parts, at(parts, root(parts).get('Names')).get('Dests')).get('Names')
  const list = Array.isArray(names) ? names : []
  const byName = new Map(
    list.flatMap((name, index) => (isText(name) ? [[name.text, list[index + 1]]] : []))
  )
  const place = at(parts, byName.get('stairs') as Value)
  const [element] = (place.get('SD') ?? []) as Value[]
  expect(at(parts, element).has('S')).toBe(true)
  expect([...byName.keys()]).toEqual([...byName.keys()].sort())
})

test('the profile of sRGB is one of version 4, as long as it says', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  expect(profile.length).toBeLessThan(1000)
})

describe('fragments of links', () => {
  // The parent tree says that annotations 1 and 2 are of one element.
  const source = {
    root: dict({
      StructTreeRoot: dict({ParentTree: dict({Nums: [1, {ref: 9}, 2, {ref: 9}, 3, {ref: 8}]})})
    })
  }
  const link = (key: number, rect: Value): Link => ({
    entries: dict({StructParent: key, Rect: rect}),
    numbers: [key],
    anchor: 'here'
  })
  const joined = (...links: Link[]) =>
    joinFragments({source: source as unknown as Source}, links).map(({numbers, entries}) => [
      ...numbers,
      entries.get('Rect')
    ])

  test('on one line become one', () => {
    const links = [link(1, [10, 100, 30, 112]), link(2, [33, 101, 60, 112])]
    expect(joined(...links)).toEqual([[1, 2, [10, 100, 60, 112]]])
  })

  test('on two lines, of two links, or far apart stay as they are', () => {
    const one = link(1, [10, 100, 30, 112])
    expect(joined(one, link(2, [10, 86, 30, 98]))).toHaveLength(2)
    expect(joined(one, link(3, [33, 100, 60, 112]))).toHaveLength(2)
    expect(joined(one, link(2, [300, 100, 330, 112]))).toHaveLength(2)
  })
})
