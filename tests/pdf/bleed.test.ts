import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openFile} from '../../src/export/file/open.ts'
import {type FilePage, pagesOf} from '../../src/export/file/pages.ts'
import {build} from '../../src/index.ts'
import {readSheets} from '../export/impose/pages.ts'
import {missing, run} from './tools.ts'

/*
 * Colours that run to the edge of the page run over it in the edition for the press, and nowhere else.
 */
let folder: string
const screen = () => join(folder, 'edges.pdf')
const press = () => join(folder, 'edges.press.pdf')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-bleed-'))
  await build('tests/fixtures/bleed/reader.yaml', {output: screen(), cache: false})
}, 120_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

async function boxesIn(path: string): Promise<readonly FilePage[]> {
  return pagesOf(openFile(await readFile(path)))
}

test('the pages of the screen show the trim alone', async () => {
  for (const {trim} of await boxesIn(screen())) {
    expect([trim.right - trim.left, trim.top - trim.bottom]).toEqual([432, 648])
    expect(trim.left).toBe(9)
  }
})

test('both say the same words', async () => {
  const [ours, theirs] = await Promise.all(
    [screen(), press()].map(async path => {
      const pages = await readSheets(await readFile(path))
      return pages.map(({words}) => words.map(({text}) => text).join(''))
    })
  )
  expect(ours?.join(' ')).toContain('What runs to the edge must run beyond it.')
  expect(theirs).toEqual(ours)
})

describe.skipIf(missing('pdftoppm'))('what shows', () => {
  const DPI = 72

  /** The colours of places in points from the upper left corner of what a file shows of a page. */
  async function coloursAt(path: string, page: number, places: readonly [number, number][]) {
    const output = join(folder, 'page')
    run('pdftoppm', '-r', `${DPI}`, '-f', `${page}`, '-l', `${page}`, '-singlefile', path, output)
    const data = await readFile(`${output}.ppm`)
    const [head = '', width = '0'] =
      /^P6\s+(\d+)\s+\d+\s+255\s/u.exec(data.toString('latin1')) ?? []
    return places.map(([x, y]) => {
      const at = head.length + 3 * (y * Number(width) + x)
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (red > 240 && green > 240 && blue > 240) return 'white'
      if (red < 100 && green < 100 && blue < 100) return 'dark'
      return red > green && red > blue ? 'red' : 'other'
    })
  }

  test('beyond the trim is red up to the bleed, and white then', async () => {
    // Marks take 24 points, the bleed 8.5: the trim begins at 32.5.
    const places: [number, number][] = [
      [28, 200],
      [22, 200],
      [200, 28],
      [200, 22],
      [468, 200],
      [475, 200],
      [200, 685],
      [200, 691]
    ]
    const found = await coloursAt(press(), 1, places)
    expect(found).toEqual(Array.from({length: 4}, () => ['red', 'white']).flat())
  })

  test('a band within the text reaches it too, and the page around it is white', async () => {
    const column = Array.from({length: 600}, (_, y) => [28, 40 + y] as [number, number])
    const found = await coloursAt(press(), 3, column)
    const band = found.filter(colour => colour === 'other' || colour === 'dark').length
    expect(band).toBeGreaterThan(20)
    expect(band).toBeLessThan(60)
  })

  test('the words lie over the colours', async () => {
    const title = Array.from({length: 3000}, (_, at): [number, number] => [
      170 + (at % 100),
      150 + Math.floor(at / 100)
    ])
    for (const [path, off] of [
      [screen(), 0],
      [press(), 32]
    ] as const) {
      const places = title.map(([x, y]): [number, number] => [x + off, y + off])
      const found = await coloursAt(path, 1, places)
      expect(found.filter(colour => colour === 'dark').length).toBeGreaterThan(50)
    }
  })

  test('the screen is red to its edge', async () => {
    const found = await coloursAt(screen(), 1, [
      [1, 1],
      [430, 646]
    ])
    expect(found).toEqual(['red', 'red'])
  })
})
