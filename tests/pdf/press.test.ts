import {appendFile, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import jpeg from 'jpeg-js'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {bytesOf, dictOf, type Finished, openFinished} from '../../src/export/press/finished.ts'
import {build} from '../../src/index.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {messagesOf} from './book.ts'

const manifest = (profile: string, more = ''): string => `title: Inks
${more}
frontmatter: []
backmatter: []
press: {profile: ${profile}, paper: 90 g offset}
readings: [words.md, pictures.md]
`
const words = `# Words

${'Black words and nothing else, with a [link](https://example.org/ink) among them. '.repeat(60)}
`
const pictures = `# Pictures

![A photograph](photo.jpg)

![A flag](flag.png)

![A grey field](grey.png)
`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-press-'))
  await writeFile(join(folder, 'words.md'), words)
  await writeFile(join(folder, 'pictures.md'), pictures)
  await writeFile(join(folder, 'photo.jpg'), photograph(96, 64))
  await writeFile(
    join(folder, 'flag.png'),
    png(60, 40, x => (x < 30 ? [200, 20, 30] : [20, 60, 200]))
  )
  await writeFile(
    join(folder, 'grey.png'),
    png(60, 40, x => [4 * x, 4 * x, 4 * x])
  )
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function made(profile: string, more?: string) {
  await writeFile(join(folder, 'reader.yaml'), manifest(profile, more))
  const {outputs, files} = await build(folder, {output: join(folder, 'book.pdf'), cache: false})
  expect(outputs.map(output => output.slice(folder.length + 1))).toEqual([
    'book.pdf',
    'book.press.pdf'
  ])
  const [screen, press] = await Promise.all(outputs.map(output => readFile(output)))
  if (!screen || !press) throw new Error('Cannot find both editions')
  return {screen, press, files}
}

test('colours become inks, text is black alone, and both editions say the same', {
  timeout: 90_000
}, async () => {
  const {screen, press, files} = await made('FOGRA39', 'date: 2026-11-22')
  const [shown, printed] = [await readPdf(screen), await readPdf(press)]
  expect(printed.texts).toEqual(shown.texts)
  expect(printed.texts.length).toBeGreaterThan(2)
  expect(printed.links).toEqual([])
  expect(printed.tags.join('')).toBe('')
  const finished = openFinished(press)
  const contents = drawings(finished)
  expect(contents.match(/(?<![\w/])(rg|RG|sc|SC)(?!\w)/gu)).toBeNull()
  expect(contents).toMatch(/(^|\s)0 0 0 1 k\s/u)
  const images = imagesOf(finished).map(image => image.get('ColorSpace'))
  expect(images.sort()).toEqual(['/DeviceCMYK', '/DeviceCMYK', '/DeviceGray'])
  const last = shown.labels.at(-1)
  expect(messagesOf(files, 'pages-in-black')).toEqual([
    `reader.yaml:5 Unexpected colour on 1 of ${shown.labels.length} pages, expected black ink alone: p. ${last}`
  ])
  expect(messagesOf(files, 'press-edition-has-date')).toEqual([])
})

test('it is made as PDF/X-4 asks, and the same bytes each time', {timeout: 90_000}, async () => {
  const {press} = await made('GRACoL', 'date: 2026-11-22')
  const again = await made('GRACoL', 'date: 2026-11-22')
  expect(again.press.equals(press)).toBe(true)
  expect(press.subarray(0, 8).toString()).toBe('%PDF-1.6')
  const finished = openFinished(press)
  const catalog = dictOf(finished, finished.trailer.get('Root'))
  const [intent] = catalog.get('OutputIntents') as Map<string, unknown>[]
  expect(intent?.get('S')).toBe('/GTS_PDFX')
  expect(intent?.get('OutputConditionIdentifier')).toEqual({text: 'CGATS TR 006'})
  expect(catalog.has('StructTreeRoot')).toBe(false)
  const {xmp, info} = await readPdf(press)
  expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
  expect(xmp).not.toContain('pdfaid')
  expect(xmp).toMatch(/<xmp:CreateDate>2026-11-22/u)
  expect(info['Trapped']).toEqual({name: 'False'})
  for (const page of pagesOf(finished)) {
    const [media = [], bleed = [], trim = []] = ['MediaBox', 'BleedBox', 'TrimBox'].map(
      box => page.get(box) as number[]
    )
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(432, 3)
    expect((trim[3] ?? 0) - (trim[1] ?? 0)).toBeCloseTo(648, 3)
    expect((trim[0] ?? 0) - (bleed[0] ?? 0)).toBeCloseTo((3 * 72) / 25.4, 3)
    expect((bleed[0] ?? 0) - (media[0] ?? 0)).toBeCloseTo(24, 3)
    expect(page.has('Annots')).toBe(false)
  }
})

test('the grey edition has one ink, and one without a day says so', {timeout: 90_000}, async () => {
  const {screen, press, files} = await made('grey')
  expect((await readPdf(press)).texts).toEqual((await readPdf(screen)).texts)
  const finished = openFinished(press)
  expect(drawings(finished).match(/(?<![\w/])(rg|RG|k|K|sc|SC)(?!\w)/gu)).toBeNull()
  expect(new Set(imagesOf(finished).map(image => image.get('ColorSpace')))).toEqual(
    new Set(['/DeviceGray'])
  )
  expect(messagesOf(files, 'pages-in-black')).toEqual([])
  expect(messagesOf(files, 'press-edition-has-date')).toEqual([
    'reader.yaml:5 Cannot date the edition for the press without a `date` in the manifest, 1970-01-01 stands in it'
  ])
})

test('what is an error of the edition for the press keeps the last good files', {
  timeout: 90_000
}, async () => {
  const output = join(folder, 'kept.pdf')
  for (const path of [output, join(folder, 'kept.press.pdf')]) await writeFile(path, '%PDF-1.7 old')
  await writeFile(join(folder, 'reader.yaml'), manifest('grey'))
  const rules = new Map([['press-edition-has-date', 'error']] as const)
  const {outputs, files} = await build(folder, {output, cache: false, rules})
  expect(outputs).toEqual([])
  expect(messagesOf(files, 'press-edition-has-date')).toHaveLength(1)
  for (const path of [output, join(folder, 'kept.press.pdf')])
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7 old')
})

test('a gradient around a point is separated like any other', {timeout: 90_000}, async () => {
  await cp(join(import.meta.dirname, '../../templates/classic'), join(folder, 'own'), {
    recursive: true
  })
  await appendFile(join(folder, 'own/base.css'), 'h1 {background: conic-gradient(red, lime, blue)}')
  const {press, files} = await made('FOGRA39', 'template: own/')
  expect(messagesOf(files, 'colours-separate')).toEqual([])
  const finished = openFinished(press)
  const gradients = objectsOf(finished).flatMap(({value}) =>
    value instanceof Map && value.get('PatternType') === 2
      ? [dictOf(finished, value.get('Shading'))]
      : []
  )
  expect(gradients.length).toBeGreaterThan(0)
  for (const gradient of gradients) {
    expect(gradient.get('ColorSpace')).toBe('/DeviceCMYK')
    const found = dictOf(finished, gradient.get('Function'))
    expect([found.get('FunctionType'), found.get('Range')]).toEqual([0, [0, 1, 0, 1, 0, 1, 0, 1]])
  }
})

type Dict = ReturnType<typeof dictOf>

function objectsOf(finished: Finished) {
  const count = Number(finished.trailer.get('Size'))
  return Array.from({length: count}, (_, number) => finished.object(number))
}

function pagesOf(finished: Finished): Dict[] {
  return objectsOf(finished).flatMap(({value}) =>
    value instanceof Map && value.get('Type') === '/Page' ? [value] : []
  )
}

function imagesOf(finished: Finished): Dict[] {
  return objectsOf(finished).flatMap(({value}) =>
    value instanceof Map && value.get('Subtype') === '/Image' ? [value] : []
  )
}

/** The operators of all forms, strings left out. */
function drawings(finished: Finished): string {
  return objectsOf(finished)
    .filter(({value}) => value instanceof Map && value.get('Subtype') === '/Form')
    .map(object => Buffer.from(bytesOf(object) ?? []).toString('latin1'))
    .join('\n')
    .replace(/<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)/gu, '<>')
}

function photograph(width: number, height: number): Uint8Array {
  const data = Buffer.from(
    Array.from({length: width * height}, (_, at) => [255 - (at % width), at % 200, 90, 255]).flat()
  )
  return jpeg.encode({width, height, data}, 90).data
}

function png(width: number, height: number, colour: (x: number) => readonly number[]): Uint8Array {
  const row = [0, ...Array.from({length: width}, (_, x) => colour(x)).flat()]
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2], 8)
  const rows = Buffer.from(Array.from({length: height}, () => row).flat())
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
