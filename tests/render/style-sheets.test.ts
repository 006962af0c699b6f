import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {EnvironmentError} from '../../src/book/errors.ts'
import {readStyleSheets} from '../../src/render/style-sheets.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-styles-'))
  await mkdir(join(folder, 'css'))
  for (const name of ['leaf.png', 'css/leaf.png', 'a (1).svg', 'face.woff2'])
    await writeFile(join(folder, name), '')
})
afterAll(() => rm(folder, {recursive: true}))

/** A style file in `css/`, as it is read, and the files that it names. */
async function read(css: string) {
  await writeFile(join(folder, 'css/own.css'), css)
  const assets = new Map<string, string>()
  const [sheet] = readStyleSheets(['css/own.css'], folder, assets)
  return {sheet, files: [...assets].map(([url, file]) => `${url} ${file.slice(folder.length + 1)}`)}
}

describe('a file that a rule names', () => {
  test.each([
    ['url(leaf.png)', 'url("/style/leaf.png")', ['/style/leaf.png css/leaf.png']],
    ["url( '../leaf.png' )", 'url("/style/leaf.png")', ['/style/leaf.png leaf.png']],
    [
      'url(leaf.png), url("../leaf.png"), url(leaf.png)',
      'url("/style/leaf.png"), url("/style/2-leaf.png"), url("/style/leaf.png")',
      ['/style/leaf.png css/leaf.png', '/style/2-leaf.png leaf.png']
    ],
    ['url("../a (1).svg#b")', 'url("/style/a%20(1).svg#b")', ['/style/a%20(1).svg a (1).svg']],
    ['url(../a\\ \\(1\\).svg)', 'url("/style/a%20(1).svg")', ['/style/a%20(1).svg a (1).svg']],
    ['url(../a%20(1).svg)', 'url(../a%20(1).svg)', []],
    ['url("../a%20(1).svg")', 'url("/style/a%20(1).svg")', ['/style/a%20(1).svg a (1).svg']],
    ['url(../face.woff2)', 'url("/font/face.woff2")', ['/font/face.woff2 face.woff2']]
  ])('%s', async (written, address, files) => {
    const found = await read(`h1 { background: ${written} }`)
    expect(found).toEqual({sheet: `h1 { background: ${address} }`, files})
  })
})

test('what names no file stays', async () => {
  const css = `/* url(no.png) @import */ @namespace svg url(http://www.w3.org/2000/svg);
h1::before { content: "url(no.png)" 'url(no.png)'; mask: url(#a); background: url(data:,x) url() }`
  expect(await read(css)).toEqual({sheet: css, files: []})
})

test.each([
  ['url(no.png)', 'Cannot find `no.png`, which css/own.css:2 of the template names'],
  ['url(..)', 'Cannot find `..`, which css/own.css:2'],
  [
    'url("https://example.org/a.png")',
    'Cannot load `https://example.org/a.png`, which css/own.css:2'
  ],
  ['url(//example.org/a.png)', 'without a network']
])('%s is told with its line', async (written, why) => {
  const reading = read(`p {}\nh1 { background: ${written} }`)
  await expect(reading).rejects.toThrow(EnvironmentError)
  await expect(reading).rejects.toThrow(why)
})

test.each(['"more.css"', 'url(more.css) print'])('@import %s is told', async written => {
  await expect(read(`@import ${written};\np {}`)).rejects.toMatchObject({
    message: `Unexpected \`@import ${written}\` in css/own.css:1 of the template`,
    hint: expect.stringContaining('template.yaml')
  })
})
