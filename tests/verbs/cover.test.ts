import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import jpeg from 'jpeg-js'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {MM} from '../../src/book/paper.ts'
import {checkPdf} from '../../src/export/check/index.ts'
import {dictOf, openFile} from '../../src/export/file/open.ts'
import {pagesOf} from '../../src/export/file/pages.ts'
import {readSheets} from '../export/impose/pages.ts'
import {lectern} from './command.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cover-'))
  await writeFile(join(folder, 'a.md'), '# A text\n\nSome words of it.\n')
})
afterEach(async () => {
  await rm(folder, {recursive: true})
  // The book itself, which goes where the command is run.
  await rm('dist/the-furniture.pdf', {force: true})
  await rm('dist/the-furniture.press.pdf', {force: true})
})

const head =
  'title: The Furniture\neditors: [Ada Quoin]\nisbn: 978-0-306-40615-7\nreadings: [a.md]\n'

describe('a cover', () => {
  test('has back, spine and front side by side, and the boxes that a printer asks for', async () => {
    const {code, err, out} = await made(
      'cover:\n  back: Words for the *back*.\n  spine width: 20mm\n'
    )
    expect([code, err.match(/Cover of.*/)?.[0]]).toEqual([
      0,
      expect.stringMatching(
        /^Cover of 324.8 × 228.6 mm when cut, spine 20 mm for \d+ pages, bleed 3 mm.$/
      )
    ])
    const data = await readFile(out.trim())
    const [page] = pagesOf(openFile(data))
    expect((page?.trim.right ?? 0) - (page?.trim.left ?? 0)).toBeCloseTo(324.8 * MM, 1)
    expect((page?.trim.left ?? 0) - (page?.bleed.left ?? 0)).toBeCloseTo(3 * MM, 2)
    const [{words, width} = {words: [], width: 0}] = await readSheets(data)
    const find = (text: string, turned: number) =>
      words.find(word => word.text.includes(text) && word.turned === turned)
    expect(find('Words for', 0)?.x).toBeLessThan(width / 2)
    expect(find('The Furniture', 0)?.x).toBeGreaterThan(width / 2)
    // Down the spine, in its middle.
    expect(Math.abs((find('The Furniture', -90)?.x ?? 0) - width / 2)).toBeLessThan(10 * MM)
    expect(
      words
        .filter(({text}) => /^[\d ]+$/.test(text))
        .map(({text}) => text)
        .join('')
        .replaceAll(' ', '')
    ).toBe('9780306406157')
  })

  test('takes the width of its spine from pages and paper, and leaves a narrow one empty', async () => {
    const {code, err, out} = await made('cover: {paper: {grams: 100, bulk: 1.25}}\n')
    const [, spine, pages] = /spine ([\d.]+) mm for (\d+) pages/.exec(err) ?? []
    expect(Number(spine)).toBeCloseTo(Math.ceil(Number(pages) / 2) * 0.125, 1)
    expect(err).toMatch(/reader\.yaml:5:\d+: warning\[cover-spine-has-room\]/)
    const [{words} = {words: []}] = await readSheets(await readFile(out.trim()))
    expect([code, words.filter(({turned}) => turned !== 0)]).toEqual([0, []])
  })

  test('without a word on the paper says what it reckons with', async () => {
    const {err} = await made('')
    expect(err).toMatch(/reader\.yaml: warning\[cover-paper-is-known\] Cannot be sure/)
  })

  test('is made for the same press as the book, its picture with 300 pixels an inch', async () => {
    const [width, height] = [4800, 2000]
    const data = Buffer.alloc(4 * width * height, 255)
    for (let at = 0; at < width * height; at++) data[4 * at] = (255 * (at % width)) / width
    await writeFile(join(folder, 'front.jpg'), jpeg.encode({width, height, data}, 70).data)
    const {code, out} = await made(
      'date: 2026-01-01\npress: {profile: FOGRA39}\ncover: {spine width: 9mm, image: front.jpg}\n'
    )
    expect(code).toBe(0)
    const pdf = await readFile(out.trim())
    const {facts, flaws} = checkPdf(pdf)
    expect([facts.claims, flaws]).toEqual([['PDF/X-4'], []])
    const file = openFile(pdf)
    const images = [...file.places.keys()]
      .map(number => dictOf(file, {ref: number}))
      .filter(entries => entries.get('Subtype') === '/Image')
    expect(images.map(image => image.get('ColorSpace'))).toEqual(['/DeviceCMYK'])
    // It covers 133.3 mm in height; of its width a part is cut off, by the browser or by the box.
    expect(Number(images[0]?.get('Height')) / (133.3 / 25.4)).toBeCloseTo(300, -1)
  })

  test('is not made without its image', async () => {
    const {code, err} = await made('cover:\n  spine width: 9mm\n  image: nope.jpg\n')
    expect(err).toMatch(/reader\.yaml:7:\d+: error\[cover-image-exists\]/)
    expect(code).toBe(1)
  })

  test.each([
    [
      'cut.jpg',
      /:7:\d+: error\[image-is-readable\] Unexpected file “cut\.jpg” \(a JPEG that is cut off\)/u
    ],
    ['bad.svg', /error\[image-is-readable\] .*not well formed: Entity 'nbsp' not defined, line 2:/u]
  ])('is not made with the image %s, which cannot be drawn', async (name, message) => {
    const picture = jpeg.encode(
      {width: 64, height: 64, data: Buffer.alloc(4 * 64 * 64, 99)},
      70
    ).data
    await writeFile(join(folder, 'cut.jpg'), picture.subarray(0, -2))
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<text>A&nbsp;B</text></svg>'
    await writeFile(join(folder, 'bad.svg'), svg)
    const {code, err} = await made(`cover:\n  spine width: 9mm\n  image: ${name}\n`)
    expect(err).toMatch(message)
    expect(code).toBe(1)
  })

  test('is not made where its words have no room', async () => {
    const back = 'Many words stand here. '.repeat(400)
    const {code, err} = await made(`cover:\n  spine width: 9mm\n  back: ${back}\n`)
    expect(err).toMatch(/reader\.yaml:6:\d+: error\[cover-text-fits\]/)
    expect(code).toBe(1)
  })
})

async function made(cover: string) {
  await writeFile(join(folder, 'reader.yaml'), head + cover)
  const result = await lectern('cover', folder, '--no-cache', '-o', join(folder, 'cover.pdf'))
  return {...result, out: result.out.split('\n').find(line => line.endsWith('cover.pdf')) ?? ''}
}
