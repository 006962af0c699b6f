import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {buildFace, type Face, mergeFace, readFace} from '../../../src/export/pdf/face.ts'
import type {Value} from '../../../src/export/pdf/objects.ts'
import {isRef} from '../../../src/export/pdf/objects.ts'
import {openPrinted} from '../../../src/export/pdf/printed.ts'
import {asArray, asDict, decoded, type Source} from '../../../src/export/pdf/source.ts'
import {putUnicode, readUnicode} from '../../../src/export/pdf/to-unicode.ts'
import {openBrowser, print} from './chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(() => browser?.close())

describe('subsets of one face', () => {
  test('become their union', async () => {
    const [one, other] = [await printedFace('abc é'), await printedFace('cdx “')]
    const ids = new Set([...one.glyphs.keys(), ...other.glyphs.keys()])
    expect(ids.size).toBeGreaterThan(one.glyphs.size)
    expect(one.key).toBe(other.key)
    expect(mergeFace(one, other)).toBe(true)
    const built = readFace(buildFace(one))
    expect(new Set(built?.glyphs.keys())).toEqual(ids)
    for (const [id, {advance, outline}] of other.glyphs) {
      expect(built?.glyphs.get(id)?.advance).toBe(advance)
      const copied = built?.glyphs.get(id)?.outline.subarray(0, outline.length) ?? []
      expect([...copied]).toEqual([...outline])
    }
  })

  test('stay apart where they contradict each other', async () => {
    const [one, other] = [await printedFace('abc'), await printedFace('abd')]
    const [id = 0, glyph] = [...other.glyphs].at(-1) ?? []
    if (glyph) one.glyphs.set(id, {...glyph, advance: glyph.advance + 1})
    const before = one.glyphs.size
    expect(mergeFace(one, other)).toBe(false)
    expect(one.glyphs.size).toBe(before)
  })

  test('are built with true check sums', async () => {
    const file = buildFace(await printedFace('abc'))
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})

describe('maps to Unicode', () => {
  test('are read from characters and ranges', () => {
    const map = Buffer.from(
      '2 beginbfchar\n<0001> <0020>\n<0009> <00660069>\nendbfchar\n1 beginbfrange\n<001C> <001E> <0061>\nendbfrange'
    )
    const unicode = new Map([
      [1, '0020'],
      [9, '00660069'],
      [28, '0061'],
      [29, '0062'],
      [30, '0063']
    ])
    expect(readUnicode(map)).toEqual(unicode)
    expect(readUnicode(putUnicode(unicode))).toEqual(unicode)
  })

  test('have at most a hundred entries a block', () => {
    const unicode = new Map(Array.from({length: 250}, (_, glyph) => [glyph, '0041'] as const))
    const text = Buffer.from(putUnicode(unicode)).toString()
    expect(text.match(/\d+ beginbfchar/g)).toEqual(
      ['100', '100', '50'].map(count => `${count} beginbfchar`)
    )
    expect(readUnicode(putUnicode(unicode))).toEqual(unicode)
  })
})

async function printedFace(text: string): Promise<Face> {
  const {source, pages} = openPrinted(await print(browser, {html: `<p>${text}</p>`}))
  const fonts = asDict(source, asDict(source, pages[0]?.entries.get('Resources')).get('Font'))
  const face = readFace(fontFile(source, [...fonts.values()][0]))
  if (!face) throw new Error('Cannot test fonts without a TrueType face in the print')
  return face
}

function fontFile(source: Source, font: Value | undefined): Uint8Array | undefined {
  const descendant = asDict(source, asArray(source, asDict(source, font).get('DescendantFonts'))[0])
  const file = asDict(source, descendant.get('FontDescriptor')).get('FontFile2')
  return isRef(file) ? decoded(source, file) : undefined
}
