import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {decodeQR} from 'qr/decode.js'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Built, buildBook, printedText} from './book.ts'
import {readLogical, tagsIn, textIn} from './logical-text.ts'
import {missing, run} from './tools.ts'

const address = 'https://library.example.edu/record/12345?view=full'

const files = {
  'mills.md': `# On Mills

The [river](https://example.org/river) turns the wheel, and the [same river](https://example.org/river/) floods it.
`,
  'reader.yaml': `title: Mills and Numbers
template: coursepack
language: en-GB
date: 2027-01-11
links: margin-qr
rights: {coversheets: true}
readings:
  - source: mills.md
    rights: {holder: Meridian Press, licence: CC BY 4.0}
  - title: The Number
    author: Ada Leaf
    citation: "*Journal of Reading Studies* 12 (1999), 201–219."
    rights: {status: withheld, holder: Journal Press, library: "${address}"}
backmatter: [permissions]
`
}

let folder = ''
let book: Built
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-rights-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  book = await buildBook(folder)
}, 120_000)
afterAll(async () => {
  await book?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

function pageWith(words: string): number {
  return book.pages.findIndex(page => printedText([page]).replace(/\s+/gu, ' ').includes(words))
}

test('it is built without a message', () => {
  expect(book.files.flatMap(({messages}) => messages.map(String))).toEqual([])
})

test('the coversheet stands on the page before its text; contents lead to the text', () => {
  const sheet = pageWith('Copyright notice')
  const opener = pageWith('© Meridian Press. Licensed under CC BY 4.0.')
  expect(opener).toBe(sheet + 1)
  const contents = printedText(book.pages.slice(0, sheet)).replace(/\s+/gu, ' ')
  expect(contents).toContain(`On Mills ${book.pages[opener]?.label}`)
  expect(contents).not.toContain('Copyright notice')
})

test('codes are figures that say where they lead, among the tags of their note and page', async () => {
  const {document, untagged} = await readLogical(await readFile(book.path))
  const figures = tagsIn(document).filter(({type}) => type === 'Figure')
  expect(figures.map(({alt}) => alt)).toEqual([
    'QR code: https://example.org/river',
    `QR code: ${address}`
  ])
  const note = tagsIn(document).find(({type}) => type === 'Note' || type === 'FENote')
  expect(note && textIn(note).replace(/\s+/gu, ' ')).toContain('https://example.org/river')
  expect(note && tagsIn(note).some(({type}) => type === 'Figure')).toBe(true)
  expect(untagged.join('').trim()).toBe('')
})

test('the code of the page in the place of a text can be read from paper', context => {
  if (missing('pdftoppm')) return context.skip()
  const page = pageWith('not printed here') + 1
  const image = join(folder, 'page')
  run(
    'pdftoppm',
    '-r',
    '150',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    book.path,
    image
  )
  return readFile(`${image}.ppm`).then(ppm => expect(decodeQR(imageOf(ppm))).toBe(address))
})

test('the code in the margin can be read too', async context => {
  if (missing('pdftoppm')) return context.skip()
  const page = pageWith('turns the wheel') + 1
  const image = join(folder, 'margin')
  run(
    'pdftoppm',
    '-r',
    '200',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    book.path,
    image
  )
  expect(decodeQR(imageOf(await readFile(`${image}.ppm`)))).toBe('https://example.org/river')
})

/** A picture of poppler’s: `P6`, width and height, 255, three bytes a pixel. */
function imageOf(ppm: Buffer): {width: number; height: number; data: Uint8Array} {
  const [head = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.toString('latin1', 0, 40)) ?? []
  return {width: Number(width), height: Number(height), data: ppm.subarray(head.length)}
}
