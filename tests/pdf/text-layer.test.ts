import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nextOperation, openScanner, operator, wordAt} from '../../src/export/pdf/content/scanner.ts'
import {build} from '../../src/index.ts'
import {findIn} from './finding.ts'
import {missing, run} from './tools.ts'

const english = `The official difficulties of affiliated offices are unmistakably characteristic of
institutionalisation—notwithstanding the incomprehensibility of counterrevolutionary misrepresentations, well-known and
self-explanatory — and flatly inefficient shuffling of fluffy baffles by NASA and *typographically* **disproportionate**
representatives. See [the workshop](https://example.org/) or https://www.example.org/office/fjord/affiliation/index.html for all of it.`
const german = `Außergewöhnlich umfangreiche Veröffentlichungen über Donaudampfschifffahrtsgesellschaften,
Rechtsschutzversicherungsgesellschaften und Geschwindigkeitsbegrenzungen finden sich größtenteils in Nachschlagewerken.`
const russian = `Достопримечательности книгопечатания заключаются в последовательности и единообразии
высокопревосходительных типографских традиций, предпочитавшихся переплётчиками.`
const greek = `Η τυπογραφία αναπτύχθηκε σταδιακά στα εργαστήρια των στοιχειοθετών, οι οποίοι χρησιμοποιούσαν
κινητά στοιχεία και συνεργάζονταν με τους βιβλιοδέτες.`

const files = {
  'reader.yaml': `title: Narrow Columns
frontmatter: [contents]
backmatter: []
readings:
  - source: english.md
  - {source: german.md, language: de}
  - {source: russian.md, language: ru}
  - {source: greek.md, language: el}
`,
  'english.md': `# Officially\n\n${english.repeat(6).replaceAll('it.The', 'it.\n\nThe')}\n\n## Small things\n\n| A | B | C |\n| --- | --- | --- |\n| Characteristically unmistakable | Institutionalisation of conventions | Disproportionate misrepresentation |\n`,
  'german.md': `# Auflage\n\n${german}\n`,
  'russian.md': `# Книга\n\n${russian}\n`,
  'greek.md': `# Βιβλίο\n\n${greek}\n`
}

let folder = ''
let path = ''
let data: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-text-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  path = join(folder, 'book.pdf')
  const {files: said} = await build(folder, {output: path, cache: false})
  expect(said.flatMap(({messages}) => messages.map(String))).toEqual([])
  data = await readFile(path)
}, 120_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

/** The words of a text, as its source has them. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
}

const all = [english, german, russian, greek].flatMap(wordsOf)

/** Words that the source has and the page has not, whole and with spaces around them. */
function absent(printed: string): string[] {
  const text = ` ${printed.replace(/\u00AD\s*/gu, '').replace(/\s+/gu, ' ')} `
  return all.filter(word => !word.includes('/') && !text.includes(` ${word} `))
}

describe('the words of the source are the words of the page', () => {
  test.skipIf(missing('pdftotext'))('says pdftotext', () => {
    const text = run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-')
    expect(absent(joined(text))).toEqual([])
    expect(text).toContain('\u00AD\n')
    expect(text).not.toMatch(/\u00AD(?!\n)|\u2010|[\uFB00-\uFB06]/u)
  })

  test.skipIf(missing('mutool'))('says mutool', () => {
    const text = run('mutool', 'draw', '-q', '-F', 'txt', path)
    expect(absent(joined(text))).toEqual([])
    expect(text).not.toMatch(/\u2010|[\uFB00-\uFB06]/u)
  })

  test('says pdf.js, which knows no soft hyphens', async () => {
    const text = await pdfjsText()
    expect(absent(joined(text))).toEqual([])
    expect(text).not.toMatch(/[\u00AD\u2010\uFB00-\uFB06]/u)
  })
})

/** With words whole that were divided at the ends of lines, or stood before or behind a dash there. */
function joined(text: string): string {
  return text.replace(/(?<=well-|self-|—)\n/gu, '').replace(/(?<=\p{L})-\n/gu, '')
}

test.skipIf(missing('mutool'))('words at the ends of lines have their space', () => {
  // It shows each glyph that is there, and adds none at the end of a line.
  const text = joined(run('mutool', 'draw', '-q', '-F', 'txt', path)).replaceAll('\n', '')
  const source = wordsOf(english)
  const pairs = source.slice(1).map((word, index) => [source[index], word] as const)
  const plain = pairs.filter(pair => pair.every(word => /^[\p{L},.]+$/u.test(word ?? '')))
  expect(plain.length).toBeGreaterThan(20)
  expect(plain.filter(pair => text.includes(pair.join('')))).toEqual([])
})

test('a search finds divided words, with ligatures and in small capitals', async () => {
  const words = [
    'unmistakably',
    'counterrevolutionary',
    'official',
    'baffles',
    'Rechtsschutzversicherungsgesellschaften',
    'Достопримечательности',
    'χρησιμοποιούσαν',
    'Narrow Columns'
  ]
  const counts = await findIn(data, words)
  expect(counts.slice(0, 4)).toEqual([6, 6, 6, 6])
  for (const count of counts.slice(4)) expect(count).toBeGreaterThan(0)
}, 60_000)

test.skipIf(missing('qpdf'))(
  'all that a page paints is content or artifact, and no mark is left open',
  () => {
    const plain = join(folder, 'plain.pdf')
    run('qpdf', '--qdf', '--object-streams=disable', path, plain)
    return readFile(plain).then(bytes => {
      const pages = contentsOf(bytes)
      expect(pages.length).toBeGreaterThan(5)
      expect(pages.map(unmarked)).toEqual(pages.map(() => []))
    })
  }
)

/** The text of the body as pdf.js gives it. */
async function pdfjsText(): Promise<string> {
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0})
  const pdf = await loading.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const open: boolean[] = []
    for (const item of items) {
      if ('str' in item) text += open.includes(true) ? item.str + (item.hasEOL ? '\n' : '') : ''
      else if (item.type === 'endMarkedContent') open.pop()
      else open.push(Boolean(item.id))
    }
    text += '\n'
  }
  await loading.destroy()
  return text
}

function contentsOf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = bytes.indexOf('%% Contents for page'); at >= 0; ) {
    const start = bytes.indexOf('stream\n', at) + 7
    const end = bytes.indexOf('endstream', start)
    found.push(bytes.subarray(start, end))
    at = bytes.indexOf('%% Contents for page', end)
  }
  return found
}

const painting = new Set(['Tj', 'TJ', 'S', 'f', 'f*', 'B', 'Do', 'sh'].map(operator))

/** Offsets of what is painted outside marks, and of a mark too many or too few. */
function unmarked(content: Buffer): number[] {
  const scanner = openScanner(content)
  const found: number[] = []
  const open: boolean[] = []
  while (nextOperation(scanner)) {
    if (scanner.operator === operator('BDC')) {
      open.push(wordAt(scanner, 0) === '/Artifact' || wordAt(scanner, 1).includes('/MCID'))
    } else if (scanner.operator === operator('BMC')) open.push(false)
    else if (scanner.operator === operator('EMC') && open.pop() === undefined)
      found.push(scanner.from)
    else if (painting.has(scanner.operator) && !open.includes(true)) found.push(scanner.from)
  }
  return open.length > 0 ? [...found, content.length] : found
}
