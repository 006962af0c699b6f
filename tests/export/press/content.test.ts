import jpeg from 'jpeg-js'
import {expect, test} from 'vitest'
import {boxesOf} from '../../../src/export/press/boxes.ts'
import {blackInk, type Inks} from '../../../src/export/press/colour/inks.ts'
import {inkContent} from '../../../src/export/press/content.ts'
import {decodeJpeg} from '../../../src/export/press/jpeg/decode.ts'
import {encodeJpeg} from '../../../src/export/press/jpeg/encode.ts'

const inks: Inks = {
  space: 'CMYK',
  colour: (red, green, blue) =>
    red === green && green === blue ? [0, 0, 0, 1 - red] : [1 - red, 1 - green, 1 - blue, 0]
}

function inked(content: string, by = inks): string {
  return Buffer.from(inkContent(Buffer.from(content), by).data).toString('latin1')
}

test('every operator of red, green and blue becomes one of inks', () => {
  expect(inked('1 0 0 rg 0 0 0 RG .5 g 1 G').split(/\n/u).filter(Boolean)).toEqual([
    '0 1 1 0 k',
    '0 0 0 1 K',
    '0 0 0 0.5 k',
    '0 0 0 0 K'
  ])
  expect(inked('/DeviceRGB cs 0 0 1 sc /DeviceRGB CS 0 1 0 SCN')).toBe('1 1 0 0 k\n1 0 1 0 K\n')
  expect(inked('0 0 0 rg', blackInk)).toBe('0 g\n')
})

test('patterns, strings and all else stay', () => {
  const content = '/Pattern cs\n/P1 scn\n(1 0 0 rg) Tj\n[<0041> -20] TJ\n/P <</MCID 0>> BDC\n'
  expect(inked(content)).toBe(content)
})

test('colour and open graphics states are told of', () => {
  expect(inkContent(Buffer.from('q q 1 0 0 rg Q'), inks)).toMatchObject({coloured: true, open: 1})
  expect(inkContent(Buffer.from('q .2 .2 .2 rg Q'), inks)).toMatchObject({coloured: false, open: 0})
})

test('boxes lie within one another, and the trim is as large as the page', () => {
  const sheet = {printed: [0, 0, 432, 648.96], laidBleed: 0, bleed: 9, hasMarks: true} as const
  const {media, bleed, trim, shift} = boxesOf({...sheet, size: {width: 432, height: 648}})
  expect(trim).toEqual([33, 33, 465, 681])
  expect(bleed).toEqual([24, 24, 474, 690])
  expect(media).toEqual([0, 0, 498, 714])
  // The tops of page and trim meet.
  expect(648.96 + shift[1]).toBeCloseTo(trim[3])
})

test('a JPEG of four components comes back as it was', () => {
  const [width, height] = [37, 21]
  const data = Uint8Array.from({length: width * height * 4}, (_, at) => {
    const [pixel, ink] = [at >> 2, at & 3]
    return Math.round(127 + 90 * Math.sin((pixel % width) / 9 + ink) * Math.cos(pixel / width / 8))
  })
  const written = encodeJpeg({width, height, data}, 4)
  const read = jpeg.decode(withAdobe(written), {
    useTArray: true,
    colorTransform: false,
    formatAsRGBA: false
  })
  expect([read.width, read.height]).toEqual([width, height])
  // The reader makes red, green and blue of what it takes for inverted inks: so compare with what it would make of ours.
  const pixels = Array.from({length: width * height}, (_, pixel) =>
    data.subarray(4 * pixel, 4 * pixel + 4)
  )
  const errors = pixels.flatMap((values, pixel) => {
    const [c = 0, m = 0, y = 0, k = 0] = [...values].map(value => 255 - value)
    return [c, m, y].map((ink, part) => {
      const light = 255 - Math.min(255, ink * (1 - k / 255) + k)
      return Math.abs(light - (read.data[3 * pixel + part] ?? 0))
    })
  })
  expect(Math.max(...errors)).toBeLessThan(16)
})

/** The reader takes four components for inks only where a program of Adobe's says so (transform 0). */
function withAdobe(file: Uint8Array): Uint8Array {
  const segment = [0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]
  return Uint8Array.from([...file.subarray(0, 2), ...segment, ...file.subarray(2)])
}

test('a grey JPEG too, and a damaged one gives nothing', () => {
  const data = Uint8Array.from({length: 64 * 64}, (_, at) => (at % 64) * 4)
  const written = encodeJpeg({width: 64, height: 64, data}, 1)
  const read = decodeJpeg(written)
  const errors = [...data].map((grey, at) => Math.abs(grey - (read?.data[3 * at] ?? 0)))
  expect(Math.max(...errors)).toBeLessThan(8)
  expect(decodeJpeg(written.subarray(0, 40))).toBeUndefined()
})
