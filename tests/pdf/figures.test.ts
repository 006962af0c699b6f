import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {png} from '../transform/pictures.ts'
import {type Built, buildBook, messagesOf, printedText} from './book.ts'
import {readLogical, tagsIn, textIn} from './logical-text.ts'
import {missing, run} from './tools.ts'

const words = 'Words that fill some of the lines of a page, and go on until it is done with them. '
const paragraph = words.repeat(4)

const heads = 'Press Town Founded Compositors Journeymen Apprentices Correctors Reputation'.split(
  ' '
)
const wide = [
  `| ${heads.join(' | ')} |`,
  `|${'---|'.repeat(heads.length)}`,
  ...Array.from(
    {length: 40},
    (_, row) =>
      `| Wide${row}${row === 39 ? '[^1]' : ''} | Constantinople | ${1500 + row} | ${row} | 2 | 3 | 4 | Irreproachable |`
  )
].join('\n')

const long = ['| Row | Words |', '|---|---|', ...rows(60)].join('\n')

function rows(count: number): string[] {
  return Array.from({length: count}, (_, row) => `| long${row} | some words |`)
}

/** Higher than a page, in one cell. */
function tall(): string {
  return Array.from({length: 500}, (_, at) => `tall${at}`).join(' and ')
}

const text = `# Figures

${paragraph}

![A field](field.png "The field seen from afar"){credit="Photograph: A. B."}

${paragraph}

${wide}

Table: All presses of the town

Mark. ${paragraph.repeat(12)}

${long}

Table: A long table

| Who | What |
|---|---|
| Ann | ${tall()} |
| Bo | Little. |

![A tower](tower.png "${'The tower has a caption of some length. '.repeat(5)}")

End.

[^1]: Of this press nothing else is known.
`

let built: Built | undefined
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-figures-'))
  await writeFile(join(folder, 'field.png'), png(400, 100))
  await writeFile(join(folder, 'tower.png'), png(1200, 4000))
  await writeFile(join(folder, 'text.md'), text)
  await writeFile(
    join(folder, 'reader.yaml'),
    `title: Book
readings: [text.md]
figures: {numbers: book}
tables: {numbers: reading}
frontmatter: [figures, tables]
backmatter: []
index: {names: false}
`
  )
  built = await buildBook(folder)
}, 90_000)
afterAll(async () => {
  await built?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true})
})

function book(): Built {
  if (!built) throw new Error('Cannot look at a book that was not built')
  return built
}

/** The text of each page without white space. */
function texts(): {label: string; text: string}[] {
  return book().pages.map(page => ({
    label: page.label,
    text: printedText([page]).replace(/[\s\u00AD]+/gu, '')
  }))
}

function labelsWith(needle: string): string[] {
  const compact = needle.replace(/\s+/gu, '')
  return texts().flatMap(({label, text}) =>
    /^\d/u.test(label) && text.includes(compact) ? label : []
  )
}

test('nothing is wrong but the pixels of one picture, which are told of with line and page', () => {
  const told = book().files.flatMap(({messages}) =>
    messages.filter(({fatal}) => fatal !== undefined)
  )
  expect(told.map(({ruleId}) => ruleId)).toEqual(['image-has-resolution'])
  const [reason] = messagesOf(book().files, 'image-has-resolution')
  expect(reason).toMatch(/^text\.md:5 Unexpected 9[0-9] pixels an inch of “field\.png” on p\. 1,/u)
})

describe('the lists', () => {
  test.each([
    ['Figures', 'Figure 1. The field seen from afar'],
    ['Figures', 'Figure 2. The tower has a caption'],
    ['Tables', 'Table 1.1. All presses of the town'],
    ['Tables', 'Table 1.2. A long table']
  ])('%s give the page of “%s”', (list, caption) => {
    const page = texts().find(({text}) => text.startsWith(list))
    const [, number = '', words = ''] = /^\w+ ([\d.]+)\. (.+)$/u.exec(caption) ?? []
    const at = page?.text.indexOf(`${number}${words.replace(/\s+/gu, '')}`) ?? -1
    expect(at).toBeGreaterThan(0)
    const [label] = labelsWith(caption)
    expect(page?.text.slice(at + number.length)).toMatch(new RegExp(`^\\D+${label}`, 'u'))
  })
})

describe('a table wider than its column', () => {
  test('stands on pages of its own, with its head on each, and loses no row', () => {
    const pages = labelsWith('Irreproachable')
    expect(pages.length).toBeGreaterThan(1)
    for (const {label, text} of texts()) {
      if (!pages.includes(label)) continue
      expect(text).not.toContain('Wordsthatfill')
      expect(text).toContain('Journeymen')
    }
    const whole = texts()
      .map(({text}) => text)
      .join('')
    for (let row = 0; row < 40; row++) {
      expect(whole.split(new RegExp(`Wide${row}(?!\\d)`, 'u'))).toHaveLength(2)
    }
    expect(labelsWith('Table 1.1 (continued)')).toEqual(pages.slice(1))
  })

  test('leaves no hole: the text goes on before it', () => {
    const [first = ''] = labelsWith('Irreproachable')
    expect(labelsWith('Mark. Words')).toEqual([String(Number(first) - 1)])
  })

  test('has its notes under it, on the page of their call', () => {
    expect(labelsWith('Of this press nothing else is known.')).toEqual(labelsWith('Wide39'))
  })

  test('is turned', () => {
    if (missing('pdftotext')) return
    const [first = ''] = labelsWith('Irreproachable')
    const number = texts().findIndex(({label}) => label === first) + 1
    const boxes = run('pdftotext', '-f', `${number}`, '-l', `${number}`, '-bbox', book().path, '-')
    const [, xMin, yMin, xMax, yMax] =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">Constantinople/u.exec(
        boxes
      ) ?? []
    expect(Number(yMax) - Number(yMin)).toBeGreaterThan(3 * (Number(xMax) - Number(xMin)))
  })
})

test('a table that goes on over a page has its head again, and says so', () => {
  const pages = [...new Set([...labelsWith('long0'), ...labelsWith('long59')])]
  expect(pages.length).toBe(2)
  const later = texts().find(({label}) => label === pages[1])
  expect(later?.text).toContain('Table1.2(continued)RowWords'.replace(/\s/gu, ''))
})

test('a row higher than the page goes on over it, every word once', () => {
  const whole = texts()
    .map(({text}) => text)
    .join('')
  for (let at = 0; at < 499; at++) expect(whole.split(`tall${at}and`)).toHaveLength(2)
  expect(labelsWith('tall499')).not.toEqual(labelsWith('tall0and'))
})

test('and is one row in the tags, of two cells', async () => {
  const {document} = await readLogical(await readFile(book().path))
  const rows = tagsIn(document).filter(tag => tag.type === 'TR' && /tall\d/u.test(textIn(tag)))
  expect(rows).toHaveLength(1)
  const kids = rows[0]?.kids.map(kid => (typeof kid === 'string' ? kid : kid.type))
  expect(kids).toEqual(['TD', 'TD'])
  expect(textIn(rows[0] ?? document).replace(/\s/gu, '')).toMatch(/^Anntall0and.*tall499$/u)
})

test('a picture higher than the page stands on one page with its caption', () => {
  expect(labelsWith('The tower has a caption')).toHaveLength(1)
  expect(book().found).toBeDefined()
})
