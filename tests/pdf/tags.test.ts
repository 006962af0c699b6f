import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type LogicalTag, tagsIn, textIn} from './logical-text.ts'
import {readInOrder} from './reading-order.ts'
import {sample} from './sample.ts'
import {seeds, seedsPresent} from './seeds.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-tags-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('the tags read as the source does', () => {
  test('of the sample', async () => {
    const {faults, untagged, disputed} = await readInOrder(sample, folder)
    expect({faults, untagged, disputed}).toEqual({faults: [], untagged: [], disputed: []})
  })

  test.skipIf(!seedsPresent)('of the seeds', async () => {
    const {faults, untagged, disputed} = await readInOrder(seeds, folder)
    expect({faults, untagged, disputed}).toEqual({faults: [], untagged: [], disputed: []})
  })
})

describe('a small book with every element', () => {
  let book: Awaited<ReturnType<typeof readInOrder>>
  let tags: readonly LogicalTag[]
  const all = (type: string) => tags.filter(tag => tag.type === type)
  const said = (tag: LogicalTag) => textIn(tag).replace(/\s+/gu, ' ').trim()
  const trail = (tag: LogicalTag) =>
    tag.kids.map(kid => (typeof kid === 'string' ? 'text' : kid.type)).join(' ')

  beforeAll(async () => {
    const manuscript = join(folder, 'manuscript')
    await mkdir(manuscript)
    for (const [name, text] of Object.entries(texts)) await writeFile(join(manuscript, name), text)
    book = await readInOrder(join(manuscript, 'reader.yaml'), folder)
    tags = tagsIn(book.document)
  }, 120_000)

  test('reads in the order of its source, and nothing stands outside', () => {
    expect(book.faults).toEqual([])
    expect(book.untagged).toEqual([])
    expect(book.disputed).toEqual([])
  })

  test('has each element once, whatever pages it crosses', () => {
    const count = (type: string, words: RegExp) => all(type).filter(tag => words.test(said(tag)))
    expect(count('Table', /Name 1\b.*Name 60/su)).toHaveLength(1)
    expect(all('Table')).toHaveLength(1)
    expect(all('BlockQuote')).toHaveLength(1)
    expect(all('L').filter(tag => tag.kids.length > 40)).toHaveLength(1)
    expect(all('Note')).toHaveLength(7)
    // Its paragraphs fill more than one page.
    expect(all('P').filter(tag => said(tag).startsWith('Long.'))).toHaveLength(1)
  })

  test('has notes behind the blocks that call them, linked both ways', () => {
    const behind = (type: string) =>
      tags.flatMap(tag =>
        tag.kids.flatMap((kid, index) => {
          const before = tag.kids[index - 1]
          const isNote = typeof kid !== 'string' && kid.type === 'Note'
          return isNote && typeof before === 'object' && before.type === type ? [said(kid)] : []
        })
      )
    expect(behind('H2').join()).toContain('Of a heading')
    expect(behind('P').join()).toContain('Of a quotation')
    const cell = all('TD').find(tag => trail(tag).includes('Note'))
    expect(said(cell as LogicalTag)).toMatch(/Years 3.*Of a cell/su)
    const item = all('LBody').find(tag => trail(tag) === 'P Note P L')
    expect(said(item as LogicalTag)).toMatch(/^A noted item.*Of an item.*Its end\./su)
    for (const note of all('Note')) expect(trail(note)).toMatch(/^Lbl P/u)
    expect(said(all('Note').find(tag => /Long note/u.test(said(tag))) as LogicalTag)).toMatch(
      /It ends\.\s*$/u
    )
  })

  test('has tables with head, body and scope, an empty cell too', () => {
    const [table] = all('Table')
    expect(trail(table as LogicalTag)).toBe('Caption THead TBody')
    expect(all('TH').map(({attributes}) => /Scope=\/Column/u.test(attributes))).toEqual([
      true,
      true,
      true
    ])
    for (const row of all('TR')) expect(row.kids).toHaveLength(3)
  })

  test('has lists, terms, verse, figures and contents', () => {
    for (const list of all('L'))
      for (const kid of list.kids) expect(kid).toHaveProperty('type', 'LI')
    for (const item of all('LI')) expect(trail(item)).toMatch(/^(?:Lbl )?LBody$/u)
    const terms = all('LI').filter(item => /^Apple/u.test(said(item)))
    expect(terms.map(trail)).toEqual(['Lbl LBody'])
    expect(all('Figure').map(({alt}) => alt)).toEqual(['A brown field'])
    expect(all('TOCI')).toHaveLength(3)
    for (const entry of all('TOCI')) expect(said(entry).trim()).not.toBe('')
  })

  test('says languages, abbreviations and formulas', () => {
    const latin = tags.filter(({lang}) => lang === 'la').map(said)
    expect(latin).toEqual(['verba Latina', 'Locus communis.'])
    const [abbreviation] = tags.filter(({expansion}) => expansion)
    expect(abbreviation).toMatchObject({expansion: 'HyperText Markup Language'})
    expect(all('Formula').map(({alt}) => alt)).toEqual(['E = mc^2', '\\frac{1}{3}'])
    const german = tags.find(({title}) => title === 'Auf Deutsch')
    expect(german?.lang).toBe('de')
    expect(tags.some(({lang}) => lang?.includes('-x-'))).toBe(false)
  })

  test('keeps letters that stand alone', () => {
    expect(all('P').filter(tag => said(tag).trim() === 'A').length).toBe(3)
  })
})

const line = 'The press was set by hand, and every line held its weight against the next one. '
const range = (count: number) => Array.from({length: count}, (_, index) => index + 1)

const texts = {
  'reader.yaml': `title: Every Element
editors: [Ada Binder]
language: en-GB
parts:
  - title: First part
    readings:
      - {source: one.md, title: On Elements}
      - {source: two.md, title: Auf Deutsch}
`,
  'two.md': '---\nlang: de\n---\nEin deutscher Satz steht hier.[^n]\n\n[^n]: Eine Anmerkung.\n',
  'field.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#b85"/></svg>',
  'one.md': `---
title: On Elements
---
The first, with *emphasis*, \`code\` and <abbr title="HyperText Markup Language">HTML</abbr>.[^one]

## Of headings[^two]

Long. ${line.repeat(60)}

A

${range(50)
  .map(number => `- item ${number}, ${line}`)
  .join('\n')}
- A noted item.[^item]

  Its end.

  - nested

A

> A quotation.[^quote]
>
> ${line.repeat(20)}
>
> ${line.repeat(20)}

| Name | Years | Works |
|------|-------|-------|
${range(60)
  .map(
    number =>
      `| Name ${number} | Years ${number}${number === 3 ? '[^cell]' : ''} | ${number === 5 ? '' : 'Works'} |`
  )
  .join('\n')}

Table: A long table

![A brown field](field.svg)

Apple
: A fruit.

Pear
: Another.
: With two meanings.

A formula, $$E = mc^2$$, in a line:

$$\\frac{1}{3}$$

A

Some <span lang="la">verba Latina</span> close it.[^long]

<div lang="la">

Locus communis.

</div>

[^one]: First of all.

[^two]: Of a heading.

[^item]: Of an item.

[^quote]: Of a quotation.

[^cell]: Of a cell.

[^long]: Long note. ${line.repeat(30)}It ends.
`
}
