import {createHash} from 'node:crypto'
import {mkdtemp, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import jpeg from 'jpeg-js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Layout} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {fileObject, openFile} from '../../src/export/file/open.ts'
import {openPress} from '../../src/press/index.ts'
import {assets, chapter, css, layOut} from './press.ts'

const names = [
  ...(['photo.jpg', 'photo.png', 'line.png', 'drawing.svg', 'damaged.png'] as const),
  ...(['entity.svg', 'bare.svg', 'words.jpg'] as const)
]
const template = {
  ...{name: 'test', css, assets, hyphenate: true, facts: {size: '', faces: []}},
  size: {width: 432, height: 648}
}
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90"><path d="M0 0H200V90z"/></svg>'

describe('images in the print', () => {
  let folder: string
  let press: Press
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-images-'))
    const photo = {data: photograph(3000, 500, 4), width: 3000, height: 500}
    await writeFile(join(folder, 'photo.jpg'), jpeg.encode(photo, 90).data)
    await writeFile(join(folder, 'photo.png'), rgb(1000, 400, photograph(1000, 400, 3)))
    await writeFile(join(folder, 'line.png'), rgb(3000, 300, lines(3000, 300)))
    await writeFile(join(folder, 'drawing.svg'), drawing)
    await writeFile(join(folder, 'damaged.png'), rgb(90, 90, lines(90, 90)).subarray(0, 60))
    await writeFile(
      join(folder, 'entity.svg'),
      drawing.replace('<path', '\n<title>A&nbsp;B</title><path')
    )
    await writeFile(join(folder, 'words.jpg'), 'No picture')
    await writeFile(join(folder, 'bare.svg'), drawing.replace(/ xmlns="[^"]*"/u, ''))
    const images = new Map(names.map(name => [`/image/${name}`, join(folder, name)]))
    press = await openPress(template, images, {jobs: 1})
  }, 120_000)
  afterAll(async () => {
    await press[Symbol.asyncDispose]()
    await rm(folder, {recursive: true, force: true})
  })

  /** The images of a page that shows these, each two inches wide. */
  async function printed(...shown: readonly (typeof names)[number][]): Promise<Image[]> {
    const {body = new Uint8Array()} = await laidOut(...shown)
    return imagesIn(body)
  }

  async function laidOut(...shown: readonly (typeof names)[number][]): Promise<Layout> {
    const block = (name: string, index: number) =>
      `<p data-block="${index}"><img src="/image/${name}" style="width: 2in" alt=""></p>`
    const html = chapter(shown.map(block).join(''))
    const {layout, messages} = await layOut(press, html, {provisional: false})
    expect(messages).toEqual([])
    return layout
  }

  test('a photograph of 3000 pixels, two inches wide, has 600 of them, as JPEG', async () => {
    expect(await printed('photo.jpg')).toMatchObject([{width: 600, height: 100, isJpeg: true}])
  })

  test('a photograph in a PNG becomes a JPEG too', async () => {
    expect(await printed('photo.png')).toMatchObject([{width: 600, height: 240, isJpeg: true}])
  })

  test('line art keeps each of its pixels, and vectors are no image', async () => {
    expect(await printed('line.png', 'drawing.svg')).toMatchObject([{width: 3000, isJpeg: false}])
  })

  test('what cannot be loaded stops nothing', async () => {
    const found = await printed('damaged.png', 'photo.jpg')
    expect(found.filter(isJpeg)).toMatchObject([{width: 600}])
    expect(found.length).toBeGreaterThan(1)
  })

  test('what cannot be drawn is told of, with why', async () => {
    const {images = []} = await laidOut('words.jpg', 'entity.svg', 'drawing.svg', 'bare.svg')
    expect(images.map(({fault}) => fault)).toEqual([
      'an image that the browser cannot draw',
      expect.stringMatching(
        /^an SVG that is not well formed: Entity 'nbsp' not defined, line 2:\d+ of/u
      ),
      undefined,
      'an SVG without its xmlns="http://www.w3.org/2000/svg"'
    ])
  })

  test('the same picture gives the same bytes', async () => {
    const [one] = await printed('photo.jpg')
    const [other] = await printed('line.png', 'photo.jpg').then(found => found.filter(isJpeg))
    expect(one?.data).toMatch(/^[0-9a-f]{64}$/)
    expect(other?.data).toEqual(one?.data)
  })
})

describe('images whose file', () => {
  let folder: string
  let press: Press
  const images = new Map<string, string>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-images-'))
    press = await openPress(template, images, {jobs: 1})
  })
  afterAll(async () => {
    await press[Symbol.asyncDispose]()
    await rm(folder, {recursive: true, force: true})
  })

  async function printed(name: string): Promise<Image[]> {
    const block = `<p data-block="b"><img src="/image/${name}" style="width: 2in" alt=""></p>`
    const {layout} = await layOut(press, chapter(block), {provisional: false})
    return imagesIn(layout.body ?? new Uint8Array())
  }

  test('was moved are taken from where it is now', async () => {
    const [first = '', second = ''] = ['first.png', 'second.png'].map(name => join(folder, name))
    await writeFile(first, rgb(90, 90, lines(90, 90)))
    images.set('/image/moved.png', first)
    await layOut(press, chapter('<p data-block="b">No image yet.</p>'))
    await rename(first, second)
    images.set('/image/moved.png', second)
    expect(await printed('moved.png')).toHaveLength(1)
  })

  test('is gone stop the section, and are laid out when it is back', async () => {
    const gone = join(folder, 'gone.png')
    images.set('/image/gone.png', gone)
    await expect(printed('gone.png')).rejects.toMatchObject({
      message: `Cannot lay out section \`a\`: cannot read ${gone}: no such file or directory`,
      hint: expect.stringContaining('when it is back')
    })
    await writeFile(gone, rgb(90, 90, lines(90, 90)))
    expect(await printed('gone.png')).toHaveLength(1)
  })
})

test('pictures that the style sheet names are in the first print, and a damaged one is told', {
  timeout: 60_000
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-images-'))
  const file = join(folder, 'leaf.png')
  await writeFile(file, rgb(900, 700, lines(900, 700)))
  const more = 'h2 {background: url("/style/leaf.png")}'
  const pictured = {
    ...template,
    css: `${css}\n${more}`,
    assets: new Map([...assets, ['/style/leaf.png', file]])
  }
  const heading = chapter('<h2 data-block="h">Leaves</h2><p data-block="b">Words.</p>')
  const print = async () => {
    await using press = await openPress(pictured, new Map(), {jobs: 1})
    const {layout} = await layOut(press, heading, {provisional: false})
    return imagesIn(layout.body ?? new Uint8Array())
  }
  expect(await print()).toHaveLength(1)
  await writeFile(file, 'no picture')
  await expect(print()).rejects.toThrow('the picture `leaf.png` cannot be read')
  await rm(folder, {recursive: true})
})

test('a figure of three pictures is fitted to its page, whether the tab has loaded them before or not', {
  timeout: 60_000
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-images-'))
  const file = join(folder, 'sheet.svg')
  await writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="280"/>')
  const rules = 'figure {margin: 14pt 0; break-inside: avoid} img {display: block; max-width: 100%}'
  const fitting = {...template, css: `${css}\n${rules} img {width: auto; height: auto}`}
  await using press = await openPress(fitting, new Map([['/image/sheet.svg', file]]), {jobs: 1})
  const picture = '<img src="/image/sheet.svg" width="400" height="280" alt="">'
  const caption = '<figcaption><p data-block="c">A caption.</p></figcaption>'
  const figure = `<figure>${picture.repeat(3)}${caption}</figure>`
  const html = chapter(`<p data-block="b">Words.</p>${figure}`)
  const [first, again] = [await layOut(press, html), await layOut(press, html)]
  await rm(folder, {recursive: true})
  expect(first.layout.images).toHaveLength(3)
  for (const {page, height} of first.layout.images ?? []) {
    expect(page).toBe(1)
    expect(height).toBeGreaterThan(180)
  }
  expect(first.layout.pages).toHaveLength(2)
  expect(again.layout.images).toEqual(first.layout.images)
})

interface Image {
  readonly width: number
  readonly height: number
  readonly isJpeg: boolean
  /** A hash of it. */
  readonly data: string
}

function isJpeg(image: Image): boolean {
  return image.isJpeg
}

function imagesIn(pdf: Uint8Array): Image[] {
  const file = openFile(pdf)
  return [...file.places.keys()].flatMap(number => {
    const {value, data} = fileObject(file, number)
    if (!(value instanceof Map) || value.get('Subtype') !== '/Image') return []
    const [width, height] = [Number(value.get('Width')), Number(value.get('Height'))]
    const isJpeg = JSON.stringify(value.get('Filter')).includes('DCTDecode')
    return [{width, height, isJpeg, data: hashOf(data)}]
  })
}

function hashOf(data: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Shades and some grain. */
function photograph(width: number, height: number, channels: 3 | 4): Buffer {
  const data = Buffer.alloc(width * height * channels, 255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels
      data[at] = (x * 255) / width
      data[at + 1] = (y * 255) / height
      data[at + 2] = (x * 7 + y * 13 + ((x * y) % 31)) % 256
    }
  }
  return data
}

function lines(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 3, 255)
  for (let at = 0; at < data.length; at += 3) if ((at / 3) % 40 < 4) data.fill(0, at, at + 3)
  return data
}

/** A PNG of eight bits a channel. */
function rgb(width: number, height: number, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({length: height}, (_, y) => [
    Buffer.from([0]),
    pixels.subarray(y * width * 3, (y + 1) * width * 3)
  ])
  const data = deflateSync(Buffer.concat(rows.flat()))
  const parts = [chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(type), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
