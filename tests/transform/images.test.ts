import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {hashOf} from '../../src/transform/images/files.ts'
import {writeLock} from '../../src/transform/images/lock.ts'
import {resolveImages} from '../../src/transform/images.ts'
import {png} from './pictures.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lectern-images-'))
  await mkdir(path.join(folder, 'site', '_posts'), {recursive: true})
  await mkdir(path.join(folder, 'site', 'assets'), {recursive: true})
  await mkdir(path.join(folder, 'assets', 'vendored'), {recursive: true})
  await Promise.all([
    writeFile(path.join(folder, 'site', '_config.yml'), ''),
    writeFile(path.join(folder, 'site', 'assets', 'a page.png'), png(40, 30)),
    writeFile(path.join(folder, 'a.png'), png(4, 3)),
    writeFile(path.join(folder, 'same.jpg'), png(4, 3)),
    writeFile(path.join(folder, 'fig.svg'), svg),
    writeFile(path.join(folder, 'styled.svg'), `<?xml-stylesheet href="x.css"?>\n${svg.slice(22)}`),
    writeFile(path.join(folder, 'text.png'), 'no image'),
    writeFile(path.join(folder, 'page.png'), '<!doctype html><p>Not found'),
    writeFile(path.join(folder, 'cut.png'), png(4, 3).subarray(0, 40)),
    writeFile(path.join(folder, 'broken.svg'), '<svg><g>'),
    writeFile(path.join(folder, 'empty.png'), ''),
    writeFile(path.join(folder, 'assets', 'vendored', 'x.png'), png(7, 5))
  ])
  await writeLock(
    folder,
    new Map([
      [
        'https://a.example/x.png',
        {file: 'assets/vendored/x.png', sha256: hashOf(png(7, 5)), type: 'png'}
      ],
      [
        'https://a.example/y.png',
        {file: 'assets/vendored/x.png', sha256: hashOf(png(7, 6)), type: 'png'}
      ],
      [
        'https://a.example/z.png',
        {file: 'assets/vendored/z.png', sha256: hashOf(png(7, 6)), type: 'png'}
      ]
    ])
  )
})
afterAll(() => rm(folder, {recursive: true}))

async function resolved(markdown: string, over: Partial<Manifest> = {}, source = 'essay.md') {
  const reading = readingOf(markdown, {source: path.join(folder, source)})
  reading.metadata.image = 'a.png'
  const manifest = manifestOf({folder, ...over})
  const images = await resolveImages(reading, manifest)
  const messages = [...messagesOf(reading.file), ...messagesOf(manifest.file)]
  return {reading, images, messages, text: plain(reading.tree)}
}

describe('local images', () => {
  it('are found beside the source, measured, and named by their content', async () => {
    const {images, text, messages, reading} = await resolved(
      '![A](a.png)\n\n![B](fig.svg)\n\n![C](same.jpg)'
    )
    const [one, two] = images
    expect(messages).toEqual([])
    expect(images).toHaveLength(2)
    expect(one).toMatchObject({
      width: 4,
      height: 3,
      type: 'png',
      url: expect.stringMatching(/^\/image\/[\da-f]{16}\.png$/u)
    })
    expect(two).toMatchObject({width: 40, height: 30, type: 'svg'})
    expect(text).toBe(
      [one, two, one].map((image, n) => `<figure ![${'ABC'[n]}](${image?.url})>`).join('\n\n')
    )
    const figure = reading.tree.children[0]
    const image = figure?.type === 'figure' ? figure.children[0] : undefined
    expect(image?.data?.hProperties).toEqual({width: 4, height: 3})
  })

  it('are found in the manuscript and in the root of the site', async () => {
    const {messages} = await resolved(
      '![A](a.png) ![B](/assets/a%20page.png) ![C](/fig.svg?x#y)',
      {},
      'site/_posts/p.md'
    )
    expect(messages).toEqual([])
  })

  it('that stand in their address are kept as files, named by their content', async () => {
    const one = `data:image/png;base64,${png(5, 4).toString('base64')}`
    const two = `data:image/svg+xml,${encodeURIComponent(svg)}`
    const {images, messages} = await resolved(`![A](${one})\n\n![B](${two})`)
    expect(messages).toEqual([])
    expect(images).toMatchObject([
      {width: 5, height: 4, type: 'png'},
      {width: 40, type: 'svg'}
    ])
    expect(await readFile(images[0]?.path ?? '')).toEqual(png(5, 4))
  })

  it('are SVG with a style sheet of their own too', async () => {
    const {images, messages} = await resolved('![A](styled.svg)')
    expect(messages).toEqual([])
    expect(images).toMatchObject([{type: 'svg', width: 40, height: 30}])
  })

  it.each([
    ['no.png', /^image-exists 3 Cannot set the image “no.png” without its file$/u],
    ['text.png', /^image-is-readable 3 Unexpected file “text\.png” \(text\)/u],
    ['page.png', /^image-is-readable 3 Unexpected .*\(a web page\)/u],
    ['cut.png', /^image-is-readable 3 Unexpected .*\(a PNG that is cut off\)/u],
    ['broken.svg', /^image-is-readable 3 Unexpected .*\(a broken SVG\)/u],
    ['empty.png', /^image-is-readable 3 Unexpected .*\(an empty file\)/u],
    ['site', /^image-is-readable 3 Unexpected .*\(a folder or /u],
    [
      'data:image/png;base64,xx',
      /^image-is-readable 3 .* file “data:image\/png…” \(something else\)/u
    ],
    ['data:image/png', /^image-is-readable 3 Unexpected .*\(an address that is broken\)/u],
    ['blob:x', /^image-is-readable 3 Unexpected .*\(an address of the kind “blob:”\)/u]
  ])('%s is reported', async (url, message) => {
    const {messages, images, text} = await resolved(`One.\n\n![A page](${url})`)
    expect(messages).toEqual([expect.stringMatching(message)])
    expect(images).toEqual([])
    expect(text).toContain(`!missing[A page](${url.replace(/^(data:[^;]*).*$/u, '$1…')})`)
  })

  it('are told how to give words to a drawing', async () => {
    const {reading} = await resolved(
      '![](data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%2240%22%20height=%2240%22/%3E)'
    )
    expect(reading.file.messages).toMatchObject([
      {ruleId: 'image-has-alt', note: expect.stringContaining('<title>words</title>')}
    ])
  })

  it('say where they were looked for', async () => {
    const {reading} = await resolved('![A](no.png)', {}, 'site/_posts/p.md')
    const looked = reading.file.messages[0]?.note ?? ''
    expect(looked).toMatch(/site\/_posts\/no\.png and .*no\.png/u)
  })

  it('need words', async () => {
    const {messages} = await resolved('![](a.png)\n\n![image01](a.png)')
    expect(messages).toEqual([
      'image-has-alt 1 Cannot describe the image “a.png” without an alternative text',
      'image-has-alt 3 Kept “image01” as the alternative text of the image “a.png”'
    ])
  })

  it('in raw HTML are set too', async () => {
    const {text, messages} = await resolved(
      '<figure><img src="a.png" alt="A"><figcaption>Words.</figcaption></figure>\n\n<aside><img src="a.png" alt="B"> Text</aside>\n\nIn <img src=a.png alt=C> line.'
    )
    expect(messages).toEqual([])
    expect(text).toMatch(
      /^<figure !\[A\]\(\/image\/\S+\) caption: Words\.>\n\n<html>\n\nIn !\[C\]\(\/image\/\S+\) line\.$/u
    )
  })

  it('in other raw HTML get their printed addresses', async () => {
    const {reading} = await resolved(
      '<aside><img src="a.png" alt="B"> Text <img src="no.png" alt="gone"></aside>'
    )
    const [node] = reading.tree.children
    expect(node?.type === 'html' && node.value).toMatch(
      /^<aside><img src="\/image\/[\da-f]{16}\.png" alt="B"> Text gone<\/aside>$/u
    )
  })

  it('of the metadata are set when the manifest asks for them', async () => {
    expect((await resolved('Text.')).images).toHaveLength(0)
    const {images, text, messages} = await resolved('Text.', {images: {card: true}})
    expect(messages).toEqual([])
    expect(text).toBe(`<figure ![](${images[0]?.url})>\n\nText.`)
  })
})

describe('remote images', () => {
  it('are taken from the lock', async () => {
    const {messages, images} = await resolved('![A](https://a.example/x.png)')
    expect(messages).toEqual([])
    expect(images[0]).toMatchObject({width: 7, height: 5})
  })

  it.each([
    ['https://a.example/w.png', /^image-is-vendored 1 /u],
    [
      'https://a.example/y.png',
      /^asset-matches-lock 1 Unexpected content of assets\/vendored\/x\.png /u
    ],
    ['//a.example/z.png', /^asset-matches-lock 1 Cannot set .* its file assets\/vendored\/z\.png$/u]
  ])('%s is reported', async (url, message) => {
    const {messages, text} = await resolved(`![A](${url})\n_So._`)
    expect(messages).toEqual([expect.stringMatching(message)])
    expect(text).toBe(`<figure !missing[A](${url}) caption: So.>`)
  })

  it('within a line leave their words and the address', async () => {
    const {text} = await resolved('In ![A](https://a.example/w.png) line.')
    expect(text).toBe('In [A](https://a.example/w.png) line.')
  })
})

describe('figures', () => {
  it.each([
    ['![A](a.png "Title")', ['![A] caption: Title']],
    ['![A](a.png)\n_Words._', ['![A] caption: Words.']],
    ['![A](a.png)\n\n*Words *in* italics.*', ['![A] caption: Words *in* italics.']],
    ['![A](a.png)\n▲ __Words.__ More\nand more.', ['![A] caption: **Words.** More and more.']],
    ['![A](a.png)\n\n*▲ Words.*\n\n*Not these.*', ['![A] caption: Words.', '*Not these.*']],
    ['![A](a.png "Title")\n*Words.*', ['![A] caption: Title Words.']],
    ['Before\n![A](a.png)\nbehind.', ['Before', '![A]', 'behind.']],
    ['![A](a.png) ![B](a.png)\n*Both.*', ['![A] ![B] caption: Both.']],
    ['[![A](a.png)](a.png)', ['![A]']],
    ['![A][i]\n\n[i]: a.png "Title"', ['![A] caption: Title']],
    ['> ![A](a.png)', ['> ![A]']],
    ['An ![A](a.png) icon.', ['An ![A] icon.']],
    ['![A](a.png) is an icon.', ['![A] is an icon.']]
  ])('%j', async (markdown, expected) => {
    const {text} = await resolved(markdown)
    expect(text.replaceAll(/\(\/image\/[^)]+\)|<figure |>(?=$|\n)/gu, '')).toBe(
      expected.join('\n\n')
    )
  })

  it('keep a name given by hand', async () => {
    const {reading} = await resolved('![A](a.png){#plate}')
    expect(reading.tree.children[0]?.data?.hProperties).toEqual({id: 'plate'})
  })
})

it('a broken lock is reported once, and hurts only remote images', async () => {
  const broken = await mkdtemp(path.join(os.tmpdir(), 'lectern-lock-'))
  await writeFile(
    path.join(broken, 'assets.lock.json'),
    '{"version": 1, "assets": {"https://a.example/w.png": {"file": "../x"}}}'
  )
  const {messages} = await resolved('![A](https://a.example/w.png)', {folder: broken})
  expect(messages).toEqual([
    expect.stringMatching(/^image-is-vendored 1 /u),
    expect.stringMatching(/^lock-is-readable - Unexpected `assets\.https/u)
  ])
  await rm(broken, {recursive: true})
})
