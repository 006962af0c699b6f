import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a page says of itself beside its text. */
export interface PageSetup {
  readonly box?: string
  /** More entries of its dictionary. */
  readonly more?: string
}

/** A PDF as no program of ours writes it: comments, loose white space, inherited attributes. Page n says `p<n>`. */
export function pdfOf(
  count: number,
  {box = '0 0 300 400', more = ''}: PageSetup = {},
  catalog = ''
): Buffer {
  const objects = [
    `<< /Type /Catalog % the root\n /Pages   2\n0 R ${catalog} >>`,
    `<</Type/Pages/Count ${count}/MediaBox[${box}]/Resources<</Font<</F 3 0 R>>>>/Kids[${Array.from({length: count}, (_, page) => `${4 + 2 * page} 0 R`).join('\n')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({length: count}, (_, page) => {
      const text = `BT /F 20 Tf 40 200 Td (p${page + 1}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R ${more}/Contents ${5 + 2 * page} 0 R>>`,
        `<</Length ${text.length}>>stream\r\n${text}\nendstream`
      ]
    }).flat()
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const start = text.length
  text += `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  text += `trailer\n<</Size ${rows.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Of its letters, in points. */
  readonly size: number
  /** Degrees, anticlockwise. */
  readonly turned: number
}

export interface ReadSheet {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** The words of a PDF with their places, as pdf.js reads them. */
export async function readSheets(data: Uint8Array): Promise<ReadSheet[]> {
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0})
  const pdf = await loading.promise
  const labels = (await pdf.getPageLabels()) ?? []
  const sheets: ReadSheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const {items} = await page.getTextContent()
    const words = items.flatMap(item => {
      if (!('transform' in item) || !item.str.trim()) return []
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
      const turned = Math.round((Math.atan2(b, a) * 180) / Math.PI)
      return [{text: item.str, x, y, size: Math.hypot(a, b), turned}]
    })
    sheets.push({label: labels[number - 1] ?? '', width, height, words})
  }
  await loading.destroy()
  return sheets
}

/** `4|1`: what stands left and right of the fold. */
export function halves({width, words}: ReadSheet): string {
  const said = (isLeft: boolean) =>
    words
      .filter(({x}) => x < width / 2 === isLeft)
      .map(({text}) => text.replace('p', ''))
      .join(' ')
  return `${said(true)}|${said(false)}`
}
