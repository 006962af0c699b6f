import {rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {MM, paperNamed} from '../../../src/book/paper.ts'
import {bytesOf, fileObject, openFile, type PdfFile} from '../../../src/export/file/open.ts'
import {pagesOf} from '../../../src/export/file/pages.ts'
import {type ImposeOptions, impose} from '../../../src/export/impose/index.ts'
import {emptyBytes, latin1, takeBytes} from '../../../src/export/pdf/bytes.ts'
import {isRef, putValue, type Value} from '../../../src/export/pdf/objects.ts'
import {missing, run} from '../../pdf/tools.ts'
import {halves, pdfOf, readSheets} from './pages.ts'

const booklet = {scheme: {kind: 'booklet'}, program: 'Test'} as const
const a4 = paperNamed('A4')

describe('a booklet', () => {
  test('has the text of each page on its half of the sheet', async () => {
    const sheets = await readSheets(impose(pdfOf(7), booklet).bytes)
    expect(sheets.map(halves)).toEqual(['|1', '2|7', '6|3', '4|5'])
    expect(sheets.map(({label}) => label)).toEqual(['1 front', '1 back', '2 front', '2 back'])
  })

  test('counts sheets and what stays blank', () => {
    expect(impose(pdfOf(7), booklet)).toMatchObject({pages: 7, sheets: 2, blank: 1, fold: 'short'})
  })

  test('bound on the right, as a flag, the file’s direction or its language say', async () => {
    const mirrored = ['1|', '7|2', '3|6', '5|4']
    const forced = await readSheets(impose(pdfOf(7), {...booklet, rightToLeft: true}).bytes)
    expect(forced.map(halves)).toEqual(mirrored)
    for (const entry of ['/ViewerPreferences<</Direction/R2L>>', '/Lang(he-IL)']) {
      const sheets = await readSheets(impose(pdfOf(7, {}, entry), booklet).bytes)
      expect(sheets.map(halves)).toEqual(mirrored)
    }
  })

  test('tells the printer’s dialogue to turn sheets along the fold, and not to scale', () => {
    const {root} = openFile(impose(pdfOf(4), booklet).bytes)
    expect(root.get('ViewerPreferences')).toEqual(
      new Map<string, unknown>([
        ['PrintScaling', '/None'],
        ['Duplex', '/DuplexFlipShortEdge'],
        ['PickTrayByPDFSize', true]
      ])
    )
  })

  test('for a printer that turns along the other edge has its backs upside down', async () => {
    const sheets = await readSheets(impose(pdfOf(4), {...booklet, flip: 'long'}).bytes)
    expect(sheets.map(({words}) => words.map(({turned}) => Math.abs(turned)))).toEqual([
      [0, 0],
      [180, 180]
    ])
    expect(sheets.map(halves)).toEqual(['4|1', '3|2'])
  })
})

describe('on a sheet', () => {
  test('pages keep their size where they have room, in the middle, against the fold', async () => {
    const [sheet] = await readSheets(impose(pdfOf(4), {...booklet, ...(a4 && {paper: a4})}).bytes)
    expect(sheet?.width).toBeCloseTo(297 * MM)
    const [, right] = sheet?.words ?? []
    expect(right?.size).toBeCloseTo(20)
    expect(right?.x).toBeCloseTo((297 * MM) / 2 + 40, 1)
    expect(right?.y).toBeCloseTo((210 * MM - 400) / 2 + 200, 1)
  })

  test('pages that have no room are made smaller, and the paper that holds them is named', () => {
    const large = impose(pdfOf(4, {box: '0 0 432 648'}), booklet)
    expect(large.paper?.name).toBe('A4')
    expect(large.plan.scale).toBeCloseTo(595.28 / 648, 3)
    expect(large.larger?.name).toBe('A3')
    expect(impose(pdfOf(4, {box: '0 0 396 612'}), booklet)).toMatchObject({
      paper: {name: 'letter'},
      plan: {scale: 1}
    })
  })

  test('that fits, there is room for two pages and no more', () => {
    const {plan, paper} = impose(pdfOf(4), {...booklet, paper: 'fit'})
    expect([plan.width, plan.height, paper]).toEqual([600, 400, undefined])
  })

  test('pages too wide for it lying are set on it standing', () => {
    const {plan, fold} = impose(pdfOf(4, {box: '0 0 290 800'}), booklet)
    expect([plan.scale, fold]).toEqual([1, 'long'])
  })

  test('inner sheets creep to the fold, sheet by sheet, and are cut there', async () => {
    const imposed = impose(pdfOf(8), {...booklet, paper: 'fit', creep: 2})
    const places = (await readSheets(imposed.bytes)).map(({words}) => words.map(({x}) => x))
    expect(places).toEqual([
      [40, 340],
      [40, 340],
      [42, 338],
      [42, 338]
    ])
    expect(pagesOf(openFile(imposed.bytes)).map(({trim}) => [trim.left, trim.right])).toEqual([
      [0, 600],
      [0, 600],
      [2, 598],
      [2, 598]
    ])
  })
})

describe('the boxes of a page', () => {
  const more = '/TrimBox[20 20 280 380]/BleedBox[11 11 289 389]'

  test('are those that it names: the cut at the fold, the bleed outside', async () => {
    const imposed = impose(pdfOf(4, {more}), {...booklet, paper: 'fit', marks: true})
    expect(imposed.plan.cell).toEqual({width: 260, height: 360})
    expect(imposed.plan.bleed).toBe(9)
    const [sheet] = await readSheets(imposed.bytes)
    // 40 in the page is 20 from its cut.
    expect(sheet?.words[1]?.x).toBeCloseTo((sheet?.width ?? 0) / 2 + 20)
    expect(sheet?.width).toBe(2 * (260 + 9 + 22))
  })

  test.each([
    [90, 'a page lying on its right side'],
    [180, 'upside down'],
    [270, 'on its left side']
  ])('are turned by %i degrees with it', async rotation => {
    const imposed = impose(pdfOf(4, {more: `${more}/Rotate ${rotation}`}), {
      ...booklet,
      paper: 'fit'
    })
    const isLying = rotation !== 180
    expect(imposed.plan.cell).toEqual(
      isLying ? {width: 360, height: 260} : {width: 260, height: 360}
    )
    const [, right] = (await readSheets(imposed.bytes))[0]?.words ?? []
    expect((right?.turned ?? 0) + rotation).toBeOneOf([0, 360])
    const across = {90: 180, 180: 240, 270: 180}[rotation] ?? 0
    expect((right?.x ?? 0) - imposed.plan.cell.width).toBeCloseTo(across)
  })

  test('count in the units of the page', async () => {
    const {plan} = impose(pdfOf(4, {more: '/UserUnit 2'}), {...booklet, paper: 'fit'})
    expect(plan.cell).toEqual({width: 600, height: 800})
  })

  test('that differ are told of', () => {
    expect(impose(pdfOf(4), booklet).mixed).toBe(false)
    const mixed = pdfOf(2).toString('latin1').replace('/Parent 2 0 R ', '/CropBox[0 0 9 9]')
    expect(impose(Buffer.from(mixed, 'latin1'), booklet).mixed).toBe(true)
  })
})

describe('marks', () => {
  const options: ImposeOptions = {
    scheme: {kind: 'signatures', pages: 8},
    program: 'Test',
    paper: 'fit',
    marks: true
  }

  test('stand outside the pages, in the ink of all plates', () => {
    const {bytes, plan} = impose(pdfOf(16), options)
    const {content, resources} = contentOf(bytes, 0)
    expect(resources).toContain('/Separation /All')
    const ends = [...content.matchAll(/([\d.-]+) ([\d.-]+) [ml]\b/g)].map(([, x, y]) => [
      Number(x),
      Number(y)
    ])
    expect(ends.length).toBe(2 * (8 + 2))
    const left = plan.width / 2 - plan.cell.width
    const bottom = plan.height / 2 - plan.cell.height / 2
    for (const [x = 0, y = 0] of ends) {
      const isOutside = x < left || x > plan.width - left || y < bottom || y > plan.height - bottom
      expect(isOutside).toBe(true)
    }
  })

  test('make a stair on the backs of signatures', () => {
    const {bytes} = impose(pdfOf(16), options)
    const bars = Array.from(
      {length: 8},
      (_, side) => /([\d.]+) 3 12 re f/.exec(contentOf(bytes, side).content)?.[1]
    )
    expect(bars.map(bar => bar !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      false
    ])
    expect(Number(bars[0]) - Number(bars[4])).toBe(12)
  })

  test('are for those who ask', () => {
    expect(contentOf(impose(pdfOf(4), booklet).bytes, 0).content).not.toMatch(/ l\b/)
  })
})

test('equal input gives equal bytes', () => {
  const [one, other] = [impose(pdfOf(9), booklet), impose(pdfOf(9), booklet)]
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
})

test('what is imposed can be imposed again', async () => {
  const once = impose(pdfOf(4), {...booklet, paper: 'fit'}).bytes
  const [sheet] = await readSheets(impose(once, {...booklet, paper: 'fit'}).bytes)
  expect(sheet?.words.map(({text}) => text)).toEqual(['p4', 'p1'])
})

test.skipIf(missing('qpdf'))('qpdf finds nothing wrong', () => {
  const path = join(tmpdir(), `lectern-sheets-${process.pid}.pdf`)
  onTestFinished(() => rmSync(path, {force: true}))
  writeFileSync(path, impose(pdfOf(21), {...booklet, marks: true, creep: 1}).bytes)
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
})

/** What a page draws, but for the pages on it. */
function contentOf(data: Uint8Array, index: number): {content: string; resources: string} {
  const file = openFile(data)
  const {entries} = pagesOf(file)[index] ?? {entries: new Map()}
  return {content: drawn(file, entries.get('Contents')), resources: said(entries.get('Resources'))}
}

function drawn(file: PdfFile, contents: Value | undefined): string {
  const object = isRef(contents) ? fileObject(file, contents.ref) : {value: null}
  return Buffer.from(bytesOf(file, object) ?? []).toString('latin1')
}

function said(value: Value | undefined): string {
  const out = emptyBytes()
  putValue(out, value ?? null)
  return latin1(takeBytes(out))
}
