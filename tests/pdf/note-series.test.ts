import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/index.ts'
import {readPdf} from '../export/pdf/reader.ts'

const words = 'Some words that fill a line of the page, and then some more. '.repeat(6)
const range = Array.from({length: 18}, (_, index) => index + 1)
const essay = `# Essay

## Of Paper[^h]

${range.map(number => `${words}[^a${number}] Then more.[^ed-${number}]`).join('\n\n')}

[^h]: Called by a heading.

${range.map(number => `[^a${number}]: Author on ${number}.\n\n[^ed-${number}]: Editor on ${number}.`).join('\n\n')}
`

async function built(manifest: string) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-series-'))
  await writeFile(join(folder, 'essay.md'), essay)
  const head = 'title: Series\nreadings: [essay.md]\nfrontmatter: []\nbackmatter: []\n'
  await writeFile(join(folder, 'reader.yaml'), `${head}${manifest}\n`)
  const {outputs, files} = await build(folder, {output: join(folder, 'a.pdf'), cache: false})
  const messages = files.flatMap(({path, messages}) =>
    messages.map(({line, ruleId}) => `${path.split('/').at(-1)}:${line} ${ruleId}`)
  )
  const pdf = outputs[0] && (await readPdf(await readFile(outputs[0])))
  await rm(folder, {recursive: true})
  return {messages, pdf}
}

test('series stand on the page of their calls, each in its block, symbols from * on each page', {
  timeout: 60_000
}, async () => {
  const {messages, pdf} = await built('notes: {series: {editor: {label: ed}}}')
  expect(messages).toEqual([])
  const texts = pdf ? pdf.texts : []
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts) {
    const authors = [...text.matchAll(/Author on (\d+)/gu)].map(([, number]) => number)
    const editors = [...text.matchAll(/Editor on (\d+)/gu)].map(([, number]) => number)
    expect(text.lastIndexOf('Author on')).toBeLessThan(
      editors.length > 0 ? text.indexOf('Editor on') : Number.POSITIVE_INFINITY
    )
    // A call and its marker: two of each symbol.
    expect(text.match(/\*/gu)?.length ?? 0).toBe(editors.length > 0 ? 2 : 0)
    expect(text.match(/‡/gu)?.length ?? 0).toBe(editors.length > 2 ? 2 : 0)
    expect(authors.length).toBeGreaterThan(0)
  }
  expect(texts.join(' ').match(/(?:Author|Editor) on/gu)).toHaveLength(36)
})

test('a note in the margin stands on the page of its call; a narrow margin is refused', {
  timeout: 60_000
}, async () => {
  const margin = 'notes: {series: {editor: {label: ed, place: margin, marks: letters}}}'
  const {messages, pdf} = await built(`template: coursepack\n${margin}`)
  expect(messages).toEqual([])
  const texts = pdf ? pdf.texts : []
  for (const number of range) {
    const page = texts.findIndex(text => new RegExp(`Editor on ${number}\\.`, 'u').test(text))
    const call = texts.findIndex(text => new RegExp(`Author on ${number}\\.`, 'u').test(text))
    expect(Math.abs(page - call)).toBeLessThanOrEqual(1)
    expect(page).toBeGreaterThanOrEqual(0)
  }
  expect((await built(margin)).messages).toEqual(['reader.yaml:5 manifest-margin-has-room'])
})

test('the outline names a heading without the mark of its note', {timeout: 60_000}, async () => {
  const {pdf} = await built('')
  const titles = JSON.stringify(pdf ? pdf.outline : [])
  expect(titles).toContain('"Of Paper"')
  expect(titles).not.toContain('Of Paper1')
})
