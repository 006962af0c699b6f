import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import {markIndexTerms} from '../../src/transform/index-terms.ts'
import {processorTime} from '../processor-time.ts'
import {manifestOf, readingOf} from './reading.ts'

/** Heads with the words that lead to them. */
function headsOf(readings: readonly Reading[]): Record<string, string[]> {
  const heads: Record<string, string[]> = {}
  for (const {tree} of readings) {
    visit(tree, 'indexMark', node => {
      const head = node.head.join('!')
      const text = textOf(node).replace(/\s+/gu, ' ')
      heads[head] = [...new Set([...(heads[head] ?? []), text])]
    })
  }
  return heads
}

function found(...texts: string[]): Record<string, string[]> {
  const readings = texts.map((text, index) => readingOf(text, {id: `essay-${index}`}))
  markIndexTerms(readings, manifestOf())
  return headsOf(readings)
}

describe('names', () => {
  it('puts a person under the family name, alone or with a title too', () => {
    expect(
      found('We met Margaret Hale in May. Hale wrote to Mr. Hale’s son, and President Hale smiled.')
    ).toEqual({'Hale, Margaret': ['Margaret Hale', 'Hale']})
  })

  it('tells a person by what is done, or by an initial', () => {
    const text =
      'In the hall stood Orsolya Tarr. Later Tarr said nothing. There came Q. X. Bodmin, and Bodmin sat.'
    expect(found(text)).toEqual({
      'Tarr, Orsolya': ['Orsolya Tarr', 'Tarr'],
      'Bodmin, Q. X.': ['Q. X. Bodmin', 'Bodmin']
    })
  })

  it('keeps a family name that stands first', () => {
    expect(found('It was Zhao Lifen who came; later Zhao went.')).toEqual({
      'Zhao Lifen': ['Zhao Lifen', 'Zhao']
    })
  })

  it('does not turn places and bodies round', () => {
    const text =
      'From New Haven to Lake Placid and the Gulf of Riga. In New Haven, on Lake Placid, in the Gulf of Riga.'
    expect(Object.keys(found(text)).sort()).toEqual(['Gulf of Riga', 'Lake Placid', 'New Haven'])
  })

  it('joins acronyms with what they are short for', () => {
    const text =
      'The Guild of Early Printers (GEP) met. All knew GEP well. The U.S. sent one to the United States.'
    expect(found(text)).toEqual({
      'Guild of Early Printers (GEP)': ['Guild of Early Printers', 'GEP'],
      'United States': ['U.S', 'United States']
    })
  })

  it('takes no openings of sentences, days, peoples or emphasis for names', () => {
    expect(
      found(
        'Printing is old. Printing is slow. On Monday a French monk and a French nun met in April. Never did a NOT, a NOT help; it did not.'
      )
    ).toEqual({})
  })

  it('takes a name that opens a sentence where it is a name elsewhere', () => {
    expect(found('They saw Mainz once. Mainz saw them.')).toEqual({Mainz: ['Mainz']})
    expect(found('Mainz saw them. Mainz saw us.')).toEqual({})
  })

  it('counts over all readings, and knows which of two a family name means', () => {
    const one = 'There was Martha Grey with a lamp. At night Grey wrote.'
    const two = 'There was Thomas Grey with a saw. At noon Grey slept.'
    const heads = found(one, two)
    expect(heads).toEqual({
      'Grey, Martha': ['Martha Grey', 'Grey'],
      'Grey, Thomas': ['Thomas Grey', 'Grey']
    })
  })

  it('parts compounds and leaves out what is named but once', () => {
    expect(found('A Mainz-Lyon road. They came to Mainz, then to Lyon; and to Basel.')).toEqual({
      Mainz: ['Mainz'],
      Lyon: ['Lyon']
    })
  })

  it('divides what is only joined by “of”', () => {
    expect(found('In the State of Orland they sang of the Government of Orland.')).toEqual({
      Orland: ['Orland']
    })
  })

  it('leaves other languages to the concordance', () => {
    const reading = readingOf('Wir sahen Mainz und wieder Mainz.')
    reading.metadata.language = 'de'
    markIndexTerms([reading], manifestOf())
    expect(headsOf([reading])).toEqual({})
  })

  it('gives way to the concordance', () => {
    const reading = readingOf('They saw Mainz and again Mainz.')
    const terms = [{term: 'Mayence', variants: ['Mainz'], seeAlso: []}]
    markIndexTerms([reading], manifestOf({index: {names: true, terms}}))
    expect(headsOf([reading])).toEqual({Mayence: ['Mainz']})
  })

  it('changes no word', () => {
    const text =
      'We met *Margaret* Hale in `Mainz` and [Hale](https://a.example/Hale)’s Mainz; Mainz.'
    const reading = readingOf(text)
    const before = textOf(reading.tree)
    markIndexTerms([reading], manifestOf())
    expect(textOf(reading.tree)).toBe(before)
  })

  it('takes a long text in a short time', () => {
    const text = 'When Margaret Hale of Mainz met the Guild of Early Printers (GEP), Hale said so. '
    const reading = readingOf(text.repeat(8000))
    const manifest = manifestOf()
    expect(processorTime(() => markIndexTerms([reading], manifest))).toBeLessThan(8000)
    expect(Object.keys(headsOf([reading]))).toContain('Hale, Margaret')
  })
})

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds')
const hasSeeds = existsSync(seeds)
if (!hasSeeds) console.warn('names.test.ts: ../shared/seeds is absent, its test is skipped')

it.skipIf(!hasSeeds)('finds in the seeds what an editor would keep', () => {
  const readings = readdirSync(seeds).map(name =>
    readingOf(readFileSync(path.join(seeds, name), 'utf8'), {id: name})
  )
  markIndexTerms(readings, manifestOf())
  const heads = headsOf(readings)
  expect(heads['Putin, Vladimir']?.sort()).toEqual(['Putin', 'Vladimir Putin'])
  expect(heads['Xi Jinping']?.sort()).toEqual(['Xi', 'Xi Jinping'])
  expect(heads['North Atlantic Treaty Organization (NATO)']).toContain('NATO')
  expect(Object.keys(heads)).toEqual(
    expect.arrayContaining(['Kremlin', 'Ukraine', 'United States'])
  )
  expect(Object.keys(heads)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:The|Russian|In) /u)])
  )
  expect(Object.keys(heads).length).toBeLessThan(40)
})
