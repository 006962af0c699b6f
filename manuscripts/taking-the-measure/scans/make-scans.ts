/**
 * Makes the two “scans” of this reader: pictures of the pages of an old book, grey, not quite straight, with the words that
 * a program for recognising them would have found behind one of the two. `node manuscripts/taking-the-measure/scans/make-scans.ts`
 */
import {readFile, rm, writeFile} from 'node:fs/promises'
import puppeteer, {type Page} from 'puppeteer'
import {findBrowser} from '../../../src/press/chromium.ts'

const folder = new URL('.', import.meta.url)
const faces = new URL('../../../node_modules/source-serif/WOFF2/TTF/', import.meta.url)
/** CSS pixels of a page, and of an inch of it. */
const sheet = {width: 560, height: 900, inch: 120}

async function main(): Promise<void> {
  const {executable, environment} = await findBrowser()
  const browser = await puppeteer.launch({
    executablePath: executable,
    env: {...process.env, ...environment},
    args: ['--no-sandbox', '--allow-file-access-from-files']
  })
  try {
    const page = await browser.newPage()
    await makeScans(page, 'instructions-for-chainmen', {hasWords: true, isOnItsSide: false})
    await makeScans(page, 'the-keeper-of-the-gauge', {hasWords: false, isOnItsSide: true})
  } finally {
    await browser.close()
  }
}

interface Manner {
  readonly hasWords: boolean
  readonly isOnItsSide: boolean
}

interface Word {
  readonly text: string
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly size: number
}

interface Scan {
  readonly picture: Uint8Array
  readonly width: number
  readonly height: number
  readonly isOnItsSide: boolean
  readonly words: readonly Word[]
}

async function makeScans(page: Page, name: string, manner: Manner): Promise<void> {
  const html = await readFile(new URL(`${name}.html`, folder), 'utf8')
  const articles = html.match(/<article[\s\S]*?<\/article>/g) ?? []
  const scans: Scan[] = []
  for (const [at, article] of articles.entries()) {
    scans.push(await scanned(page, article, at, manner))
  }
  await writeFile(new URL(`${name}.pdf`, folder), pdfOf(scans))
}

async function scanned(page: Page, article: string, at: number, manner: Manner): Promise<Scan> {
  const isTurned = manner.isOnItsSide && article.includes('page turned')
  const [width, height] = isTurned ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  await page.setViewport({width, height, deviceScaleFactor: 1.8})
  const document = new URL(`.scan-${at}.html`, folder)
  await writeFile(document, documentOf(article, at))
  await page.goto(document.href)
  await page.evaluate('document.fonts.ready')
  const words = manner.hasWords ? ((await page.evaluate(wordsOnPage)) as Word[]) : []
  // On the glass of the scanner the page lies on its side: the file says that it is to be turned.
  if (isTurned) {
    await page.setViewport({...sheet, deviceScaleFactor: 1.8})
    await page.evaluate(`document.body.classList.add('on-its-side')`)
  }
  const picture = await page.screenshot({type: 'jpeg', quality: 42})
  await rm(document)
  return {picture, width: sheet.width, height: sheet.height, isOnItsSide: isTurned, words}
}

/** Each word with its place, as a text layer has it. */
const wordsOnPage = `
  (() => {
    const words = []
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize)
      for (const match of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        const boxes = [...range.getClientRects()]
        // A word that is divided is taken as two.
        let rest = match[0]
        for (const [at, box] of boxes.entries()) {
          const share = at === boxes.length - 1 ? rest.length : Math.round((match[0].length * box.width) / boxes.reduce((sum, {width}) => sum + width, 0))
          const part = rest.slice(0, share)
          rest = rest.slice(share)
          if (part) words.push({text: part + (rest ? '-' : ' '), left: box.left, bottom: box.bottom - size * 0.28, width: box.width, size})
        }
      }
    }
    return words
  })()`

function documentOf(article: string, at: number): string {
  const tilt = [0.5, -0.4, 0.3, -0.6][at % 4]
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>
@font-face {font-family: Old; src: url(${faces.href}SourceSerif4Caption-Regular.ttf.woff2)}
@font-face {font-family: Old; font-style: italic; src: url(${faces.href}SourceSerif4Caption-It.ttf.woff2)}
html, body {margin: 0; width: 100%; height: 100%; overflow: hidden}
body {position: relative; background: linear-gradient(${at % 2 ? 'to right' : 'to left'}, #d2d2d2 0 3%, #ebebeb 12% 92%, #e0e0e0 100%)}
body::after {content: ''; position: absolute; inset: 0; filter: url(#grain); opacity: .13; mix-blend-mode: multiply}
article {position: absolute; inset: 52px 62px 40px 62px; transform: rotate(${tilt}deg); filter: url(#ink) grayscale(1);
  font: 18px/25.6px Old, serif; font-feature-settings: 'onum'; color: #2b2a28; text-align: justify; hyphens: auto}
body.on-its-side article {inset: auto; left: 50%; top: 50%; width: 776px; height: 450px; transform: translate(-50%, -50%) rotate(-89.4deg)}
p {margin: 0; text-indent: 1.5em}
p.first, p.head, p.end {text-indent: 0}
p.head {font-size: 12.5px; letter-spacing: .06em; text-align: center; margin-bottom: 22px; position: relative}
p.head span {position: absolute; right: 0; font-size: 15px}
p.head.verso span {right: auto; left: 0}
p.end {text-align: center; margin-top: 20px}
p.sign {margin-top: 22px; text-align: right; line-height: 26px}
.sc {font-variant-caps: small-caps; letter-spacing: .03em}
h1 {font: 18px/30px Old; text-align: center; letter-spacing: .12em; margin: 26px 0 6px}
h2 {font: 19px/28px Old; text-align: center; margin: 8px 0 22px}
h3 {font: italic 18px/24px Old; text-align: center; margin: 0 0 14px}
table {border-collapse: collapse; width: 100%; font-size: 14.5px; line-height: 21.5px; margin-bottom: 14px; text-align: left}
th {font-weight: 400; font-style: italic; border-top: 1.5px solid #333; border-bottom: 1px solid #333; padding: 4px 8px}
td {border-right: .7px solid #555; padding: 1px 8px; white-space: nowrap}
td:last-child {border-right: 0}
tbody tr:last-child td {border-bottom: 1.5px solid #333}
</style><body>${article}
<svg width="0" height="0"><filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".75" numOctaves="2" seed="${at + 3}"/><feColorMatrix type="saturate" values="0"/></filter>
<filter id="ink"><feTurbulence type="fractalNoise" baseFrequency=".5" numOctaves="2" seed="${at + 11}"/><feDisplacementMap in="SourceGraphic" scale="1.5"/><feGaussianBlur stdDeviation=".32"/></filter></svg>
</body></html>`
}

/** A PDF of one picture a page: what a scanner writes. */
function pdfOf(scans: readonly Scan[]): Buffer {
  const objects: Buffer[] = []
  const add = (words: string, stream?: Uint8Array) => {
    const body = stream ? [`${words.replace('>>', ` /Length ${stream.length}>>`)}\nstream\n`, stream, '\nendstream'] : [words]
    objects.push(Buffer.concat(body.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))
    return objects.length
  }
  add('<</Type/Catalog/Pages 2 0 R>>')
  add('')
  const font = scans.some(({words}) => words.length > 0) ? addWordsFont(add) : undefined
  const kids = scans.map(scan => addPage(scan, font, add))
  objects[1] = Buffer.from(`<</Type/Pages/Kids[${kids.map(kid => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`)
  return written(objects)
}

type Add = (words: string, stream?: Uint8Array) => number

function addPage(scan: Scan, font: number | undefined, add: Add): number {
  const point = 72 / sheet.inch
  const [width, height] = [scan.width * point, scan.height * point]
  const {columns, rows} = sizeOf(scan.picture)
  const image = add(
    `<</Type/XObject/Subtype/Image/Width ${columns}/Height ${rows}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode>>`,
    scan.picture
  )
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q\n${hiddenWords(scan, height, point)}`
  const content = add('<<>>', Buffer.from(drawing, 'latin1'))
  const fonts = font && scan.words.length > 0 ? `/Font<</W ${font} 0 R>>` : ''
  const rotate = scan.isOnItsSide ? '/Rotate 90' : ''
  return add(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${rotate}/Contents ${content} 0 R/Resources<</XObject<</Scan ${image} 0 R>>${fonts}>>>>`
  )
}

function sizeOf(jpeg: Uint8Array): {columns: number; rows: number} {
  const bytes = Buffer.from(jpeg)
  let at = 2
  while (bytes[at + 1] !== 0xc0 && bytes[at + 1] !== 0xc2) at += 2 + bytes.readUInt16BE(at + 2)
  return {columns: bytes.readUInt16BE(at + 7), rows: bytes.readUInt16BE(at + 5)}
}

/** In rendering mode 3: neither filled nor stroked. */
function hiddenWords({words}: Scan, height: number, point: number): string {
  if (words.length === 0) return ''
  const lines = words.map(({text, left, bottom, width, size}) => {
    const points = size * point
    const stretch = (width * point * 100) / (Math.max(1, text.trim().length) * points * 0.5)
    const [x, y] = [left * point, height - bottom * point]
    return `/W ${points.toFixed(2)} Tf ${stretch.toFixed(1)} Tz 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${codesOf(text)}> Tj`
  })
  return `BT 3 Tr\n${lines.join('\n')}\nET`
}

/** One byte a character, as in Windows’ own code page. */
const beyond: Readonly<Record<string, number>> = {'—': 0x97, '–': 0x96, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94}

function codesOf(text: string): string {
  return [...text].map(letter => (beyond[letter] ?? letter.charCodeAt(0)).toString(16).padStart(2, '0')).join('')
}

/** A font whose letters are empty, which therefore need not be in the file. */
function addWordsFont(add: Add): number {
  const codes = [...Array.from({length: 95}, (_, at) => 32 + at), 0xb7, ...Object.values(beyond)].sort((a, b) => a - b)
  const letters = new Map(Object.entries(beyond).map(([letter, code]) => [code, letter]))
  const hex = (code: number, width: number) => code.toString(16).padStart(width, '0')
  const lines = codes.map(code => `<${hex(code, 2)}> <${hex(letters.get(code)?.charCodeAt(0) ?? code, 4)}>`)
  const chunks = [lines.slice(0, 90), lines.slice(90)].map(part => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  const map = add(
    '<<>>',
    Buffer.from(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${chunks.join('\n')}
endcmap end end`
    )
  )
  const empty = add('<<>>', Buffer.from('500 0 d0'))
  const names = codes.map(code => `${code}/w${code}`).join(' ')
  const glyphs = codes.map(code => `/w${code} ${empty} 0 R`).join(' ')
  const [first, last] = [codes[0] ?? 32, codes.at(-1) ?? 255]
  const widths = Array.from({length: last - first + 1}, (_, at) => (codes.includes(first + at) ? 500 : 0)).join(' ')
  return add(
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar ${first}/LastChar ${last}/Widths[${widths}]/Encoding<</Type/Encoding/Differences[${names}]>>/CharProcs<<${glyphs}>>/Resources<<>>/ToUnicode ${map} 0 R>>`
  )
}

function written(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, object] of objects.entries()) {
    places.push(length)
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const lines = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
    )
  )
  return Buffer.concat(parts)
}

await main()
