import {describe, expect, test} from 'vitest'
import type {BookRecord, RecordedBlock, RecordedSection} from '../../src/book/record.ts'
import {compareBlocks} from '../../src/compare/blocks.ts'
import {errata, errataCsv, errataTable} from '../../src/compare/errata.ts'
import {compare, isSame} from '../../src/compare/index.ts'
import {comparisonJson} from '../../src/compare/json.ts'
import {comparisonInMarkdown} from '../../src/compare/markdown.ts'
import {changedPages} from '../../src/compare/pages.ts'
import {commonPairs} from '../../src/compare/sequence.ts'
import {comparisonInWords} from '../../src/compare/words.ts'
import {randomOf} from '../random.ts'

describe('a longest common row', () => {
  test.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['abc', 'ac', 'ac'],
    ['ac', 'abc', 'ac'],
    ['abcdef', 'xbcyef', 'bcef'],
    ['aaa', 'aa', 'aa'],
    ['abc', 'xyz', '']
  ])('of %s and %s', (one, other, common) => {
    const pairs = commonPairs([...one], [...other])
    expect(pairs.map(([at]) => one[at]).join('')).toBe(common)
    expect(pairs.map(([, at]) => other[at]).join('')).toBe(common)
  })

  test('rises in both, of any lists, also of very long ones', () => {
    const chance = randomOf(7)
    const listOf = (length: number, letters: number) =>
      Array.from({length}, () => String(chance.below(letters)))
    for (const [length, letters] of [
      [12, 4],
      [40, 30],
      [2600, 5000]
    ] as const) {
      const [one, other] = [listOf(length, letters), listOf(length, letters)]
      const pairs = commonPairs(one, other)
      expect(pairs.every(([a, b]) => one[a] === other[b])).toBe(true)
      const rises = pairs.every(([a, b], at) => {
        const [lastA = -1, lastB = -1] = pairs[at - 1] ?? []
        return a > lastA && b > lastB
      })
      expect(rises).toBe(true)
    }
  })
})

describe('blocks', () => {
  test('that open alike are changed, others are added or gone', () => {
    const before = [
      block('Paper is cut by hand.'),
      block('Ink is black.'),
      block('Rules are thin.')
    ]
    const after = [
      block('Paper is cut by hand, and late.'),
      block('A lamp.'),
      block('Another lamp.'),
      block('Rules are thin.'),
      block('A last word.')
    ]
    const kinds = compareBlocks(before, after).map(change => {
      return `${change.kind} ${(change.kind === 'gone' ? change.before : change.after).opens}`
    })
    expect(kinds).toEqual([
      'changed Paper is cut by hand, and late.',
      'added A lamp.',
      'added Another lamp.',
      'gone Ink is black.',
      'added A last word.'
    ])
  })

  test('one for one are changed, however they open, unless they are of another kind', () => {
    const changes = compareBlocks(
      [block('One.'), block('A note.', 'note')],
      [block('Other.'), block('No note.', 'paragraph')]
    )
    expect(changes.map(({kind}) => kind)).toEqual(['changed', 'added', 'gone'])
  })
})

describe('two builds', () => {
  const before = record([
    section('lamp', '1', 4, [block('Lamps burn.'), block('Oil is dear.', 'note')]),
    section('wick', '5', 3, [block('Wicks are cut.')]),
    section('soot', '8', 2, [block('Soot falls.')]),
    section('index', '10', 1, [])
  ])

  test('that are the same are', () => {
    const comparison = compare(before, structuredClone(before))
    expect(isSame(comparison)).toBe(true)
    expect(comparisonInWords(comparison)).toEqual(['The same text on the same pages.'])
    expect(JSON.parse(comparisonJson(comparison))).toMatchObject({v: 1, same: true, changed: []})
  })

  test('are told in readings, paragraphs, notes and pages', () => {
    const after = record([
      section('lamp', '1', 6, [
        block('Lamps burn, and smoke.'),
        block('Oil is dear.', 'note'),
        block('So is gas.', 'note')
      ]),
      section('shade', '7', 1, [block('Shades are green.')]),
      section('wick', '8', 3, [block('Wicks are cut.')]),
      section('index', '11', 1, [])
    ])
    const comparison = compare(before, after)
    expect(comparisonInWords(comparison)).toEqual([
      '10 → 11 pages, 1 kB',
      '1 paragraph changed; 1 note added in 1 section',
      'Added: “shade”, p. 7, 1 page',
      'Gone: “soot”, before on p. 8',
      '“lamp”, p. 1, 4 → 6 pages: 1 paragraph changed; 1 note added',
      '  p. 1 changed: “Lamps burn, and smoke.”, before “Lamps burn.”',
      '  p. 1, note added: “So is gas.”',
      'Moved by 3 pages: “wick” (p. 5 → 8)',
      'Moved by 1 page: “index” (p. 10 → 11)'
    ])
    expect(changedPages(comparison)).toEqual(['7', '1'])
    const json = JSON.parse(comparisonJson(comparison))
    expect(json.moved.map(({id}: {id: string}) => id)).toEqual(['wick', 'index'])
  })

  test('find a reading again that has another id, and one that changed its place', () => {
    const after = record([
      section('soot', '1', 2, [block('Soot falls.')]),
      section('on-lamps', '3', 4, [block('Lamps burn.'), block('Oil is dear.', 'note')]),
      {...section('wick', '7', 3, [block('Wicks are cut.')]), title: 'The Wick'},
      section('index', '10', 1, [])
    ])
    const told = comparisonInWords(compare(before, after))
    expect(told).toContain('“soot”, p. 1, elsewhere in the order')
    expect(told).toContain('“on-lamps”, p. 3, before called “lamp”')
    expect(told).toContain('“The Wick”, p. 7, before called “wick”')
    expect(told.filter(line => /^(Added|Gone)/.test(line))).toEqual([])
  })

  test('say what they were made with, where that differs', () => {
    const tools = (chromium: string) => ({
      lectern: {version: '1.0.0', sha256: 'l'},
      chromium: {version: chromium, sha256: chromium},
      pagedjs: {version: '0.4.3', sha256: 'p'}
    })
    const made = {...before, tools: tools('152.0'), inputs: [file('a.md', '1'), file('b.md', '1')]}
    const after = {...before, tools: tools('153.0'), inputs: [file('a.md', '2'), file('c.md', '1')]}
    const comparison = compare(made, after)
    expect(isSame(comparison)).toBe(true)
    expect(comparisonInWords(comparison).slice(1)).toEqual([
      'Made with: Chromium 152.0 → 153.0',
      'Changed files: a.md',
      'New files: c.md',
      'Gone files: b.md'
    ])
  })

  test('are told in Markdown that no words of the book can break', () => {
    const after = record([
      section('lamp', '1', 4, [
        block('Lamps | <b>burn</b> @ada *now*'),
        block('Oil is dear.', 'note')
      ]),
      ...before.sections.slice(1)
    ])
    const text = comparisonInMarkdown(compare(before, after))
    expect(text).toContain('<details><summary>“lamp”, p. 1: 1 paragraph changed</summary>')
    expect(text).toContain('“Lamps \\| \\<b\\>burn\\</b\\> @\u200Bada \\*now\\*”')
  })
})

describe('errata', () => {
  const lock = {
    ...{path: 'pages.lock.json', title: 'Lamps', edition: 'First edition', pages: 20},
    sections: [
      {
        ...{id: 'lamp', title: 'The Lamp', folio: '1', matter: 'body' as const, pages: 4},
        places: [
          {id: 'lamp--oil', title: '=Oil, "dear"', folio: '2'},
          {id: 'lamp--gas', title: 'Gas', folio: '3'}
        ]
      },
      {
        ...{id: 'wick', title: 'The | Wick', folio: '5', matter: 'body' as const, pages: 4},
        places: []
      }
    ]
  }
  const rows = errata(
    lock,
    new Map([
      ['lamp', {folio: '1'}],
      ['lamp--oil', {folio: '3'}],
      ['wick', {folio: '7'}]
    ])
  )

  test('are the places that stand elsewhere, or nowhere', () => {
    expect(rows.map(({title, from, to}) => `${title} ${from} ${to}`)).toEqual([
      '=Oil, "dear" 2 3',
      'Gas 3 undefined',
      'The | Wick 5 7'
    ])
  })

  test('are a table for readers', () => {
    const table = errataTable(lock, rows, 'Lamps')
    expect(table).toContain('# Lamps: pages that changed since First edition')
    expect(table).toContain('| Gas, in “The Lamp” | 3 | gone |')
    expect(table).toContain('| **The \\| Wick** | 5 | 7 |')
    expect(errataTable(lock, [], 'Lamps')).toContain('None: every place stands where it did.')
  })

  test('and one for spreadsheets', () => {
    expect(errataCsv(rows).split('\r\n')).toEqual([
      '\uFEFFplace,in,from,to',
      `"'=Oil, ""dear""",The Lamp,2,3`,
      'Gas,The Lamp,3,',
      'The | Wick,,5,7',
      ''
    ])
  })
})

function block(opens: string, kind: RecordedBlock['kind'] = 'paragraph'): RecordedBlock {
  return {kind, page: '1', opens, length: opens.length, hash: opens}
}

function section(
  id: string,
  folio: string,
  pages: number,
  blocks: RecordedBlock[]
): RecordedSection {
  return {id, type: 'chapter', title: id, folio, pages, places: {}, blocks}
}

function file(path: string, sha256: string) {
  return {path, sha256, bytes: 1}
}

function record(sections: RecordedSection[]): BookRecord {
  const pages = sections.reduce((sum, own) => sum + own.pages, 0)
  return {v: 1, book: {title: 'Lamps', pages}, outputs: [file('lamps.pdf', 'x')], sections}
}
