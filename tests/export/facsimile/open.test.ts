import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Store} from '../../../src/book/store.ts'
import {dict} from '../../../src/export/pdf/objects.ts'
import {addStream} from '../../../src/export/pdf/write.ts'
import {loadManifest} from '../../../src/manifest/index.ts'
import {compose} from '../../../src/verbs/compose.ts'
import {messagesOf} from '../../pdf/book.ts'
import {encrypted, pdfOf, recognised, scanned, typed} from './scans.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-facsimile-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** One PDF as the second reading, from line 4 of the manifest on. */
async function taken(data: Uint8Array, entry = '', more = '', store?: Store) {
  await writeFile(join(folder, 'a.md'), '# A\n\nWords.\n')
  await writeFile(join(folder, 'scan.pdf'), data)
  const lines = ['title: T', 'readings:', '  - a.md', '  - source: scan.pdf', '    id: scan', entry]
  await writeFile(join(folder, 'reader.yaml'), `${lines.join('\n')}\n${more}`)
  const {book, files} = await compose(await loadManifest(join(folder, 'reader.yaml')), {}, store)
  const told = (rule: string) =>
    messagesOf(files, rule).map(words => words.replace(/\S*scan\.pdf/gu, 'scan.pdf'))
  const section = book.sections.find(({id}) => id === 'scan')
  return {book, section, told, pages: [...(book.facsimiles?.values() ?? [])]}
}

const words =
  'Leave a margin and number the pages twice for where they are and where they were '.repeat(3)

describe('pages', () => {
  test('are those that the manifest names, in its order', async () => {
    const file = pdfOf([100, 200, 300, 400, 500].map(width => scanned(width)))
    const {pages} = await taken(file, '    pages: 4-, 2')
    expect(pages.map(({number, width}) => [number, width])).toEqual([
      [4, 400],
      [5, 500],
      [2, 200]
    ])
  })

  test('stand upright, cropped in the size that they are seen in', async () => {
    const file = pdfOf([{...scanned(300, 400), rotate: 90}])
    const {pages} = await taken(file, '    facsimile: {crop: {top: 10pt, left: 1pt}}')
    expect(pages).toMatchObject([{rotation: 90, width: 399, height: 290}])
    // The top of the page is its left side before it is turned.
    expect(pages[0]?.box).toEqual({left: 10, bottom: 1, right: 300, top: 400})
  })

  test.each([
    [90, {left: 7, bottom: 0, right: 300, top: 400}],
    [180, {left: 0, bottom: 7, right: 300, top: 400}],
    [270, {left: 0, bottom: 0, right: 293, top: 400}]
  ])('turned by %i are cropped where they are seen', async (turn, box) => {
    const entry = `    facsimile: {turn: ${turn}, crop: {top: 7pt}}`
    const {pages} = await taken(pdfOf([scanned()]), entry)
    expect(pages[0]?.box).toEqual(box)
  })

  test('that show two facing pages are two', async () => {
    const {pages} = await taken(pdfOf([scanned(600, 400)]), '    facsimile: {spreads: true}')
    expect(pages.map(({box, width}) => [box.left, box.right, width])).toEqual([
      [0, 300, 300],
      [300, 600, 300]
    ])
  })

  test('of a book that is read leftwards are right and left', async () => {
    const entry = '    language: he\n    facsimile: {spreads: true}'
    const {pages} = await taken(pdfOf([scanned(600, 400)]), entry)
    expect(pages.map(({box}) => box.left)).toEqual([300, 0])
  })

  test('have a sign each, the same for the same page alone', async () => {
    const {pages} = await taken(pdfOf([scanned(), scanned()]), '    pages: 1, 2, 1')
    expect(pages).toHaveLength(2)
    expect(new Set(pages.map(({key}) => key)).size).toBe(2)
  })
})

describe('their own numbers', () => {
  const three = [scanned(), scanned(), scanned()]

  test('are counted on from the first', async () => {
    const {pages} = await taken(pdfOf(three), '    original pages: {first: 211}\n    pages: 1, 3')
    expect(pages.map(({label}) => label)).toEqual(['211', '213'])
  })

  test('are two a spread, and roman where the first is', async () => {
    const entry = '    original pages: {first: ix}\n    facsimile: {spreads: true}\n    pages: 2-'
    const {pages} = await taken(pdfOf(three), entry)
    expect(pages.map(({label}) => label)).toEqual(['ix', 'x', 'xi', 'xii'])
  })

  test('are the labels of the file', async () => {
    const labels = {0: dict({S: '/r', St: 4}), 2: dict({S: '/D', P: {text: 'A-'}})}
    const {pages, section} = await taken(pdfOf(three, {labels}))
    expect(pages.map(({label}) => label)).toEqual(['iv', 'v', 'A-1'])
    expect(section?.tree.properties['dataOriginalPages']).toBe('margin')
  })

  test('are none where the file merely counts', async () => {
    const labels = {0: dict({S: '/D'})}
    const {pages} = await taken(pdfOf(three, {labels}))
    expect(pages.map(({label}) => label)).toEqual([undefined, undefined, undefined])
  })
})

describe('a title', () => {
  test('is the file’s own', async () => {
    const {section, told} = await taken(pdfOf([scanned()], {title: 'On the Margin'}))
    expect(section?.title).toBe('On the Margin')
    expect(told('title-is-given')).toEqual([])
  })

  test('is not what a program gave it', async () => {
    const {section, told} = await taken(pdfOf([scanned()], {title: 'IMG_0012.tif'}))
    expect(section?.title).toBe('Scan')
    expect(told('title-is-given')).toEqual([expect.stringContaining('reader.yaml:4 Cannot tell')])
  })
})

describe('words', () => {
  test('of a page that has some are read as they are', async () => {
    const {pages, told} = await taken(pdfOf([recognised(words)]))
    expect(pages).toMatchObject([{hasText: true, isSound: true}])
    expect(told('facsimile-has-alt')).toEqual([])
  })

  test('of a stamp are not those of the page', async () => {
    const {told} = await taken(pdfOf([recognised('Copied for Ms. N.'), scanned()]))
    expect(told('facsimile-has-alt')).toEqual([
      'reader.yaml:4 Cannot read out pages 1, 2 of scan.pdf without words: a picture of a page has none'
    ])
  })

  test('can be said for a picture, of all or of each', async () => {
    const one = await taken(pdfOf([scanned()]), '    facsimile: {alt: A hand}')
    expect(one.told('facsimile-has-alt')).toEqual([])
    expect(JSON.stringify(one.section?.tree)).toContain('A hand (Facsimile of page 1)')
    const entry = '    facsimile: {alt: [A hand, A foot, A nose]}'
    const each = await taken(pdfOf([scanned(), scanned()]), entry)
    expect(JSON.stringify(each.section?.tree)).toContain('"alt":"A foot"')
    expect(each.told('facsimile-alt-fits-pages')).toEqual([
      'reader.yaml:4 Unexpected 3 texts under `alt` for scan.pdf, expected 2, one for each page'
    ])
  })
})

describe('refuses', () => {
  test.each([
    ['an encrypted file', encrypted(pdfOf([scanned()])), 'it is encrypted'],
    ['what is no PDF', Buffer.from('a letter'), 'it is no PDF'],
    ['the half of one', pdfOf([scanned()]).subarray(0, 300), 'it is damaged: no pages can be found']
  ])('%s', async (_, data, reason) => {
    const {told, pages} = await taken(data)
    expect(told('facsimile-opens')).toEqual([
      `reader.yaml:4 Cannot take pages from scan.pdf: ${reason}`
    ])
    expect(pages).toEqual([])
  })

  test('pages that are not there, at the line that names them', async () => {
    const {told} = await taken(pdfOf([scanned(), scanned()]), '    pages: 2-9, 2-1')
    expect(told('facsimile-has-page')).toEqual([
      'reader.yaml:6 Unexpected page 9 of scan.pdf, expected one of its 2 pages',
      'reader.yaml:6 Unexpected pages 2-1 of scan.pdf, expected the smaller number first'
    ])
  })

  test('a page whose content is damaged, with its number', async () => {
    const bytes = Buffer.from(pdfOf([scanned(), {...scanned(), content: 'q Q '.repeat(80)}]))
    const last = bytes.lastIndexOf('stream\nx', bytes.lastIndexOf('/ObjStm'))
    bytes.fill(0, last + 7, last + 12)
    const {told, pages} = await taken(bytes, '    pages: 1-2')
    expect(told('facsimile-page-is-sound')).toEqual([
      expect.stringMatching(/^reader\.yaml:6 Cannot take page 2 of scan\.pdf: it is damaged \(/)
    ])
    expect(pages).toHaveLength(1)
  })

  test('an image that is cut short', async () => {
    const entries = {Type: '/XObject', Subtype: '/Image', Width: 9, Height: 9} as const
    const short = pdfOf([
      {
        ...scanned(),
        resources: writer => ({
          XObject: dict({
            Im: addStream(
              writer,
              dict({...entries, ColorSpace: '/DeviceGray', BitsPerComponent: 8}),
              Buffer.alloc(20)
            )
          })
        })
      }
    ])
    const {told} = await taken(short)
    expect(told('facsimile-page-is-sound')).toEqual([
      'reader.yaml:4 Cannot take page 1 of scan.pdf: an image on it is cut short'
    ])
  })

  test('to crop all of a page away', async () => {
    const {told} = await taken(pdfOf([scanned()]), '    facsimile: {crop: 60mm}')
    expect(told('facsimile-crop-leaves-page')).toEqual([
      'reader.yaml:4 Cannot crop page 1 of scan.pdf without anything left of it'
    ])
  })

  test('words about pages of what is no PDF', async () => {
    const {told} = await taken(pdfOf([scanned()]), '', '  - {source: a.md, id: b, pages: 1-2}\n')
    expect(told('facsimile-is-pdf').join()).toContain('reader.yaml:7 Unexpected `pages`')
  })
})

describe('tells', () => {
  test('of comments that lie over a page, not of links', async () => {
    const note = (kind: `/${string}`) => dict({Type: '/Annot', Subtype: kind, Rect: [0, 0, 9, 9]})
    const annotations = [note('/Link'), note('/Stamp'), note('/Text'), note('/Popup')]
    const {told} = await taken(pdfOf([scanned(), {...scanned(), annotations}]))
    expect(told('facsimile-notes-are-left')).toEqual([
      'reader.yaml:4 Left out 2 comments, stamps or form fields on page 2 of scan.pdf: they lie over the page and are no part of it'
    ])
  })

  test('of what keeps the book from its standards', async () => {
    const inks = {content: '1 0 0 0 k 0 0 9 9 re f'}
    const {told, pages} = await taken(pdfOf([typed('Set in type'), typed('Again'), inks]))
    expect(told('facsimile-keeps-standard')).toEqual([
      'reader.yaml:4 Cannot claim PDF/UA and PDF/A for the book with scan.pdf: it has a font that is not in the file (Helvetica, pp. 1, 2)'
    ])
    expect(told('facsimile-inks-are-known').join()).toContain(
      'reader.yaml:4 Took the four inks on page 3 of scan.pdf for those of the usual press'
    )
    expect(pages.map(({hasInks}) => hasInks)).toEqual([false, false, true])
    expect(pages.map(({isSound}) => isSound)).toEqual([false, false, false])
  })

  test('nothing of that where the book claims nothing', async () => {
    const {told} = await taken(pdfOf([typed('Set')]), '', 'pdf: {standard: none}\n')
    expect(told('facsimile-keeps-standard')).toEqual([])
  })

  test('nothing of black in four inks', async () => {
    const {told} = await taken(pdfOf([{content: '0 0 0 1 k 0 0 9 9 re f'}]))
    expect(told('facsimile-inks-are-known')).toEqual([])
  })
})

test('what was found of a file is kept, with what is told of it', async () => {
  const kept = new Map<string, string>()
  const store: Store = {
    recall: async key => kept.get(key),
    remember: async (key, text) => void kept.set(key, text)
  }
  const first = await taken(pdfOf([scanned(), scanned()]), '    pages: 1-3', '', store)
  const size = kept.size
  const again = await taken(pdfOf([scanned(), scanned()]), '    pages: 1-3', '', store)
  expect([...kept.keys()].some(key => key.startsWith('facsimile '))).toBe(true)
  expect(kept.size).toBe(size)
  expect(again.pages).toEqual(first.pages)
  expect(again.told('facsimile-has-page')).toEqual(first.told('facsimile-has-page'))
  expect(again.told('facsimile-has-page')).toHaveLength(1)
  await taken(pdfOf([scanned(), scanned()]), '    pages: 1-2', '', store)
  expect(kept.size).toBeGreaterThan(size)
})

test('a file without pages is told of', async () => {
  const {told} = await taken(pdfOf([]))
  expect(told('facsimile-opens')).toEqual([
    'reader.yaml:4 Cannot take pages from scan.pdf: it has no pages'
  ])
})
