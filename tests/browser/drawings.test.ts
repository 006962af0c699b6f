import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {LaidImage, Layout} from '../../src/book/pages.ts'
import {openPress} from '../../src/press/index.ts'
import {assets, chapter, css, layOut} from './press.ts'

const template = {
  ...{name: 'test', css, assets, hyphenate: true, facts: {size: '', faces: []}},
  size: {width: 432, height: 648}
}

/** A letter of a script that is in no face of a book. */
const rare = '𓀀'

const drawings = {
  files: `<?xml-stylesheet href="look.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
<metadata><a href="about.rdf"/></metadata>
<style>@namespace svg url(http://www.w3.org/2000/svg); @import url("fonts.css"); path {fill: url(#a) url('grain.png')}</style>
<a xlink:href="https://a.example/"><image xlink:href="photo.jpg"/></a>
<image href="data:image/png;base64,xx"/><use href="#b"/><use href="parts.svg#c"/></svg>`,
  letters: `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="9"><title>${rare}</title>
<text>A → B, é, ${rare} and ${rare}</text></svg>`,
  embedded: `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="9">
<style>@font-face {font-family: Nile; src: url(data:font/woff2;base64,xx)}</style><text>${rare}</text></svg>`,
  words: `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">
<text y="20" font-family="Arial">Plain</text><text y="40" font-family="monospace" font-weight="bold">Bold</text></svg>`
}

describe('a drawing', () => {
  let folder: string
  let layout: Layout

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-drawings-'))
    const files = Object.entries(drawings).map(
      ([name, text]) => [`/image/${name}.svg`, join(folder, `${name}.svg`), text] as const
    )
    for (const [, path, text] of files) await writeFile(path, text)
    const images = new Map(files.map(([url, path]) => [url, path]))
    await using press = await openPress(template, images, {jobs: 1})
    const blocks = [...images.keys()].map(
      (url, index) => `<p data-block="${index}"><img src="${url}" alt=""></p>`
    )
    const told = await layOut(press, chapter(blocks.join('')), {provisional: false})
    layout = told.layout
  }, 60_000)
  afterAll(() => rm(folder, {recursive: true, force: true}))

  function laid(name: keyof typeof drawings): Partial<LaidImage> {
    return layout.images?.find(({url}) => url === `/image/${name}.svg`) ?? {}
  }

  test('is told of with the files that it does not get', () => {
    const {unread, missing, fault} = laid('files')
    expect(unread?.toSorted()).toEqual([
      ...['fonts.css', 'grain.png', 'look.css', 'parts.svg#c', 'photo.jpg']
    ])
    expect([missing, fault]).toEqual([undefined, undefined])
  })

  test('is told of with the letters that no face has, each once', () => {
    expect(laid('letters')).toMatchObject({missing: rare})
    expect(laid('letters').unread).toBeUndefined()
  })

  test('that has fonts of its own has its letters', () => {
    expect(laid('embedded').missing).toBeUndefined()
  })

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'has its words in the faces of the book, in place of what no bare machine has',
    () => {
      const text = Buffer.from(layout.body ?? []).toString('latin1')
      const faces = [...text.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/gu)].map(([, face]) => face)
      expect(faces).toEqual(expect.arrayContaining(['SourceSans3-Regular', 'SourceCodePro-Bold']))
    }
  )
})
