import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Binding, bind} from '../../../src/export/pdf/bind.ts'
import {openBrowser} from './chromium.ts'
import {printVolume} from './volume.ts'

/** Other programs' opinion of the bound PDF, where they are installed. */
const folder = mkdtempSync(join(tmpdir(), 'lectern-bind-'))
const file = join(folder, 'bound.pdf')
let browser: Browser
let binding: Binding

beforeAll(async () => {
  browser = await openBrowser()
  binding = await printVolume(browser)
  writeFileSync(file, bind(binding))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true})
})

test.skipIf(missing('qpdf'))('qpdf finds nothing wrong', () => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
})

test.skipIf(missing('pdfinfo'))('pdfinfo sees tags, size and destinations', () => {
  const info = run('pdfinfo', file)
  expect(info).toMatch(/^Tagged: +yes$/m)
  expect(info).toMatch(/^Pages: +8$/m)
  expect(info).not.toContain('variable')
  expect(run('pdfinfo', '-dests', file)).toContain('"glue--pâte"')
})

test.skipIf(missing('pdffonts'))('pdffonts sees each face once, embedded and with Unicode', () => {
  const faces = run('pdffonts', file).split('\n').slice(2).filter(Boolean)
  const named = faces.flatMap(
    line => /^[A-Z]{6}\+(\S+) +CID TrueType .*yes yes yes/.exec(line)?.[1] ?? []
  )
  expect(named.sort()).toEqual(['SourceSerif4-Bold', 'SourceSerif4-It', 'SourceSerif4-Regular'])
  expect(faces).toHaveLength(named.length + 1)
})

test.skipIf(missing('mutool'))('mutool sees the same fonts and pages without complaint', () => {
  const {stdout, stderr} = spawnSync('mutool', ['info', file], {encoding: 'utf8'})
  expect(stderr).toBe('')
  expect(stdout).toContain('Pages: 8')
})

test.skipIf(missing('pdftoppm'))(
  'pages look as they were printed',
  () => {
    const bare = join(folder, 'bare.pdf')
    writeFileSync(bare, bind({...binding, margins: []}))
    for (const [index, placed] of binding.pages.entries()) {
      const section = binding.sections[placed.section]
      if (placed.page === undefined || !section) continue
      const single = join(folder, 'section.pdf')
      writeFileSync(single, section.body)
      expect(changed(pixels(bare, index + 1), pixels(single, placed.page + 1))).toBeLessThan(0.002)
    }
  },
  60_000
)

/** The share of pixels that another place of glyphs, by a thousandth of their size, makes another shade. */
function changed(image: Buffer, other: Buffer): number {
  expect(image.length).toBe(other.length)
  let count = 0
  for (const [index, value] of image.entries())
    if (Math.abs(value - (other[index] ?? 0)) > 32) count++
  return count / image.length
}

function pixels(path: string, page: number): Buffer {
  const image = join(folder, 'page')
  run('pdftoppm', '-r', '72', '-f', `${page}`, '-l', `${page}`, '-singlefile', path, image)
  return readFileSync(`${image}.ppm`)
}

function run(program: string, ...values: string[]): string {
  return execFileSync(program, values, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
}

function missing(program: string): boolean {
  const absent = spawnSync(program, ['--version']).error !== undefined
  if (absent) console.warn(`NOT TESTED: ${program} is not installed`)
  return absent
}
