import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {check} from '../../src/verbs/check.ts'
import {rights} from '../../src/verbs/rights.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-rights-'))
  for (const name of ['mills', 'ink', 'vats']) {
    await writeFile(
      join(folder, `${name}.md`),
      `# On ${name}\n\nThe wheel beats the rags, “twice”.\n`
    )
  }
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function pathOf(yaml: string): Promise<string> {
  await writeFile(join(folder, 'reader.yaml'), yaml)
  return folder
}

function told(files: readonly VFile[]): string[] {
  return files.flatMap(({path, messages}) =>
    messages
      .filter(({ruleId}) => ruleId !== 'extract-left-out')
      .map(({line, ruleId, fatal}) => {
        const weight = fatal ? 'error' : fatal === false ? 'warning' : 'info'
        return `${path?.split('/').at(-1)}:${line} ${weight} ${ruleId}`
      })
  )
}

async function messagesOf(yaml: string): Promise<string[]> {
  const {files} = await check(await pathOf(yaml))
  return told(files)
}

describe('messages', () => {
  test('tell what is pending or refused, and what nothing shows', async () => {
    const messages = await messagesOf(`title: A
readings:
  - source: mills.md
    rights: {status: pending, holder: Meridian Press}
  - source: ink.md
    rights:
      holder: Meridian Press
      status: refused
  - source: vats.md
    rights: {status: permitted}
`)
    expect(messages).toEqual([
      'reader.yaml:4 warning permission-granted',
      'reader.yaml:8 error permission-granted',
      'reader.yaml:10 warning permission-granted'
    ])
  })

  test('tell readings that say nothing, where others do', async () => {
    const messages = await messagesOf(`title: A
readings:
  - mills.md
  - source: ink.md
    rights: {holder: Ada Binder}
  - source: vats.md
    rights: {status: public-domain}
`)
    expect(messages).toEqual([
      'reader.yaml:3 info rights-are-told',
      'reader.yaml:5 warning permission-granted'
    ])
  })

  test('tell permissions that have ended, against the date of the edition', async () => {
    const readings = `readings:
  - source: mills.md
    rights:
      permission: one
      expires: 2027-01-10
  - source: ink.md
    rights: {permission: two, expires: 2027-01-11}
`
    const dated = await messagesOf(`title: A\ndate: 2027-01-11\n${readings}`)
    expect(dated).toEqual(['reader.yaml:7 warning permission-current'])
    const undated = await messagesOf(`title: A\n${readings}`)
    expect(undated).toEqual([
      'reader.yaml:6 warning permission-current',
      'reader.yaml:8 warning permission-current'
    ])
  })

  test('tell a permission for another term than the course’s', async () => {
    const messages = await messagesOf(`title: A
course: {code: X 1, term: Spring 2027}
readings:
  - source: mills.md
    rights: {permission: one, term: Spring 2026}
  - source: ink.md
    rights: {permission: two, term: spring  2027}
`)
    expect(messages).toEqual(['reader.yaml:5 warning permission-current'])
  })

  test('tell extents beyond the limit, and those that cannot be told', async () => {
    const messages = await messagesOf(`title: A
readings:
  - source: mills.md
    rights: {status: fair-use, pages used: 31, source pages: 300}
  - source: ink.md
    rights: {status: fair-use}
  - source: vats.md
    rights: {status: licensed, licence: LicenseRef-CLA, pages used: 201-219, source pages: 310}
`)
    expect(messages).toEqual([
      'reader.yaml:4 warning extent-within-limit',
      'reader.yaml:6 warning extent-is-known'
    ])
  })

  test('tell copies beyond the limit, and copies that nothing is held against', async () => {
    const readings = 'readings:\n  - source: mills.md\n    rights: {permission: one, copies: 50}\n'
    expect(await messagesOf(`title: A\nrights: {copies: 51}\n${readings}`)).toEqual([
      'reader.yaml:5 warning copies-within-limit'
    ])
    expect(await messagesOf(`title: A\nrights: {copies: 50}\n${readings}`)).toEqual([])
    expect(await messagesOf(`title: A\n${readings}`)).toEqual([
      'reader.yaml:4 info copies-are-known'
    ])
  })

  test('tell a licence that is none, with the nearest, and one that forbids what is done', async () => {
    const {files} = await check(
      await pathOf(`title: A
readings:
  - source: mills.md
    rights: {licence: CC BX 4.0}
  - source: ink.md
    rights: {licence: CC BY-ND 4.0}
    cuts: [{from: beats, to: the rags}]
`)
    )
    expect(told(files)).toEqual([
      'reader.yaml:4 error licence-is-known',
      'reader.yaml:6 warning licence-allows-changes'
    ])
    expect(files[0]?.messages[0]?.note).toContain('CC BY 4.0')
  })

  test('tell a withheld text that leads nowhere, and what stood on its words', async () => {
    const messages = await messagesOf(`title: A
readings:
  - source: gone.md
    title: Gone
    rights: {status: withheld}
    notes: [{at: the wheel, note: It beats.}]
  - mills.md
`)
    expect(messages).toEqual([
      'reader.yaml:3 warning withheld-is-cited',
      'reader.yaml:3 info withheld-text-is-out',
      'reader.yaml:5 warning withheld-has-link',
      'reader.yaml:7 info rights-are-told'
    ])
  })

  test('tell values that are none, and a reading without a source', async () => {
    const {files} = await check(
      await pathOf(`title: A
readings:
  - source: mills.md
    rights:
      status: allowed
      pages used: some
      fee: much
      expires: soon
      library: nowhere
      limit: a lot
  - title: Nothing
    rights: {status: pending}
  - rights: {status: withheld}
`)
    )
    const lines = files[0]?.messages.map(({line}) => line)
    // What is left of the first has no status: told at line 4.
    expect(lines?.sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 13
    ])
  })

  test('weigh as the manifest says', async () => {
    const yaml = `title: A
rules: {permission-granted: error, rights-are-told: off}
readings:
  - source: mills.md
    rights: {status: pending}
  - ink.md
`
    expect(await messagesOf(yaml)).toEqual(['reader.yaml:5 error permission-granted'])
  })

  test('are none where no ledger is kept', async () => {
    expect(await messagesOf('title: A\nreadings: [mills.md, ink.md]\n')).toEqual([])
  })
})

const pack = `title: The Book in the Hand
course: {code: HIST 204, title: "Books, and Readers", term: Spring 2027, institution: Universiteit Zürich}
rights: {copies: 60}
readings:
  - source: mills.md
    csl: {type: chapter, title: On Mills, author: [{family: Vel, given: Jan}], container-title: 'Paper; "Water"', publisher: Meridian Press, issued: 1999, page: 201-219, ISBN: 978-90-123456-7-1, number-of-pages: 310}
    rights: {holder: Meridian Press, licence: LicenseRef-CLA, source code: A, fee: EUR 45.00}
  - source: ink.md
    author: Zoë Drukker
    title: =1+1
    rights: {licence: CC BY 4.0}
  - source: vats.md
    rights: {permission: MP-7, fee: EUR 5.50, pages used: 3}
  - title: The Number
    rights: {status: withheld, library: "https://library.example.edu/1"}
`

describe('the ledger', () => {
  test('is a table for people', async () => {
    const {ledger} = await rights(await pathOf(pack))
    const lines = ledger.split('\n')
    expect(lines[0]).toMatch(/^Reading +Status +Under +Holder +Pages +Of +% +Words +Fee$/u)
    expect(lines[2]).toMatch(
      /^On mills +licensed +CLA +Meridian Press +201–219 +310 +6\.1 +6 +EUR 45\.00$/u
    )
    expect(ledger).toContain(
      '4 readings: 2 licensed, 1 permitted, 1 withheld; 60 copies; fees EUR 50.50'
    )
  })

  test('is JSON for programs', async () => {
    const {ledger} = await rights(await pathOf(pack), {format: 'json'})
    const {readings, totals} = JSON.parse(ledger)
    expect(readings.map(({id, status}: {id: string; status: string}) => [id, status])).toEqual([
      ['mills', 'licensed'],
      ['ink', 'licensed'],
      ['vats', 'permitted'],
      ['the-number', 'withheld']
    ])
    expect(readings[0].pages).toEqual({
      ...{text: '201–219', count: 19, from: '201', to: '219'},
      ...{ofSource: 310, percent: 6.1}
    })
    expect(totals).toEqual({pages: 22, words: 18, fees: {EUR: '50.50'}})
  })

  test('has the columns and the readings that each agency asks for', async () => {
    const cla = await rights(await pathOf(pack), {format: 'csv', columns: 'cla'})
    const rows = cla.ledger
      .replace(/^\uFEFF/u, '')
      .trimEnd()
      .split('\r\n')
    expect(rows).toHaveLength(2)
    expect(rows[1]).toBe(
      'HIST 204,"Books, and Readers",,60,978-90-123456-7-1,"Paper; ""Water""",On mills,,,Jan Vel,201,219,A'
    )
    const ccc = await rights(await pathOf(pack), {format: 'csv', columns: 'ccc'})
    expect(ccc.ledger.trimEnd().split('\r\n').slice(1)).toEqual([
      'Universiteit Zürich,"Books, and Readers",HIST 204,print / paper,Spring 2027,60,"Paper; ""Water""",On mills,Jan Vel,19 pages,978-90-123456-7-1,Meridian Press,chapter',
      'Universiteit Zürich,"Books, and Readers",HIST 204,print / paper,Spring 2027,60,On vats,On vats,,3 pages,,,'
    ])
  })

  test('of a book without one says how to begin it', async () => {
    const {ledger} = await rights(await pathOf('title: A\nreadings: [mills.md]\n'))
    expect(ledger).toContain('write `rights`')
  })
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(path => existsSync(path))
if (!office) console.warn('LibreOffice is not here: the CSV of rights is not opened in it')

test.skipIf(!office)(
  'LibreOffice opens the CSV, cell by cell',
  async () => {
    const {ledger} = await rights(await pathOf(pack), {format: 'csv'})
    const csv = join(folder, 'rights.csv')
    await writeFile(csv, ledger)
    // To its own format and back: what it has read is what it writes.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const convert = (to: string, from: string, ...more: string[]) =>
      execFileSync(
        office ?? '',
        [profile, '--headless', ...more, '--convert-to', to, '--outdir', folder, from],
        {stdio: 'pipe'}
      )
    // Commas, quotation marks, UTF-8: what its window offers of itself.
    convert('ods', csv, '--infilter=CSV:44,34,76,1')
    convert('html:HTML (StarCalc)', join(folder, 'rights.ods'))
    const html = await readFile(join(folder, 'rights.html'), 'utf8')
    const table = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, cell = '']) =>
        cell
          .replace(/<[^>]+>/gu, '')
          .replace(/&quot;/gu, '"')
          .trim()
      )
    )
    expect(table).toHaveLength(5)
    expect(table[0]?.[0]).toBe('Institution')
    expect(table[1]).toEqual(
      expect.arrayContaining([
        'Universiteit Zürich',
        'Books, and Readers',
        'Paper; "Water"',
        '978-90-123456-7-1'
      ])
    )
    expect(table[2]).toEqual(expect.arrayContaining(['Zoë Drukker', "'=1+1"]))
  },
  120_000
)

test('a list of sections without the permissions is told of', async () => {
  const messages = await messagesOf(`title: A
backmatter: [index]
readings:
  - source: mills.md
    rights: {permission: one}
`)
  expect(messages).toEqual(['reader.yaml:2 warning section-is-listed'])
})
