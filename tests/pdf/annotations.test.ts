import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/index.ts'
import {readPdf} from '../export/pdf/reader.ts'

const manifest = `title: Letters
frontmatter: []
backmatter: []
readings:
  - source: letters.md
    glosses:
      - {at: quire, gloss: a gathering of four sheets, as: brackets}
    corrections:
      - {at: recieved, sic: true}
      - {at: in 1471, read: in 1470}
    emphasis:
      - {at: no rules at all, note: true}
    references:
      - {at: the receipt, see: accounts, there: 'sheets, two hundred'}
  - source: accounts.md
`

test('what the editor adds to words stands on the page, and a reference leads to the words meant', {
  timeout: 60_000
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-annotations-'))
  const filler = 'The mill sent nothing this week, and the week before it sent rags. '.repeat(14)
  const pages = Array.from({length: 8}, () => filler).join('\n\n')
  await writeFile(join(folder, 'reader.yaml'), manifest)
  await writeFile(
    join(folder, 'letters.md'),
    '# Letters\n\nI recieved the quire. It was printed in 1471, with no rules at all, by the receipt.\n'
  )
  await writeFile(
    join(folder, 'accounts.md'),
    `# Accounts\n\n${pages}\n\nTo the mill for sheets, two hundred, of the better sort.\n`
  )
  const {outputs, files} = await build(folder, {output: join(folder, 'a.pdf'), cache: false})
  expect(files.flatMap(({messages}) => messages.map(String))).toEqual([])
  const {texts} = await readPdf(await readFile(outputs[0] ?? ''))
  const [first = ''] = texts.map(text => text.replace(/\s+/gu, ' '))
  expect(first).toContain('I recieved [sic] the quire [a gathering of four sheets].')
  expect(first).toMatch(/printed in 1470,\s?[1¹] with no rules at all,\s?[2²] by the receipt/u)
  expect(first).toMatch(/The source has “in 1471”\./u)
  expect(first).toMatch(/Emphasis added\./u)
  const target = texts.findIndex(text => text.includes('two hundred'))
  expect(target).toBeGreaterThan(2)
  expect(first).toMatch(new RegExp(`see ?“Accounts”, p\\. ?${target + 1}\\)`, 'u'))
  await rm(folder, {recursive: true})
})
