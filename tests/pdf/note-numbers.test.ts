import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/index.ts'
import {readPdf} from '../export/pdf/reader.ts'

test('notes are numbered from 1 on each page where the manifest asks for it', {
  timeout: 60_000
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-notes-'))
  const words = 'Some words that fill a line of the page. '.repeat(12)
  const paragraphs = Array.from({length: 24}, (_, index) => `${words}[^n${index}]`)
  const notes = paragraphs.map((_, index) => `[^n${index}]: Note of paragraph ${index}.`)
  await writeFile(
    join(folder, 'essay.md'),
    `# Essay\n\n${[...paragraphs, ...notes].join('\n\n')}\n`
  )
  await writeFile(
    join(folder, 'reader.yaml'),
    'title: Notes\nreadings: [essay.md]\nnotes: {numbering: page}\nfrontmatter: []\nbackmatter: []\n'
  )
  const {outputs, files} = await build(folder, {output: join(folder, 'a.pdf'), cache: false})
  expect(files.flatMap(({messages}) => messages.map(String))).toEqual([])
  const {texts} = await readPdf(await readFile(outputs[0] ?? ''))
  const counts = texts.map(text => text.match(/Note of paragraph/gu)?.length ?? 0)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(24)
  expect(counts.filter(count => count > 1).length).toBeGreaterThan(2)
  for (const [page, text] of texts.entries()) {
    // pdf.js reads the hanging numbers of a page before its notes.
    const numbers = Array.from({length: counts[page] ?? 0}, (_, index) => index + 1)
    if (numbers.length)
      expect(text).toMatch(new RegExp(`${numbers.join('')}\\s*Note of paragraph`, 'u'))
  }
  await rm(folder, {recursive: true})
})
